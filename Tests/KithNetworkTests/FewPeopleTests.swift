import KithModel
import KithTestSupport
import KithText
import Testing

@testable import KithNetwork

/// Networks of few people, against the same in the way of many.
struct FewPeopleTests {
  @Test(arguments: 0..<20)
  func `few people have the same facts and days in the way of many`(block: Int) {
    for seed in UInt64(block) * 20..<UInt64(block + 1) * 20 {
      compare(RandomNetwork(seed: seed).text, "seed \(seed)")
    }
  }

  @Test func `nor does it matter how near the people are to being many`() {
    var random = SplitMix64(seed: 64)
    // One young person, four settings, two needs: 57 people are the most that count as few.
    for people in [1, 2, 30, 55, 56, 57, 58, 59, 90] {
      for _ in 0..<8 { compare(file(people, &random), "\(people) people") }
    }
    let most = Timeline(record(crowd(57)))
    let more = Timeline(record(crowd(58)))
    #expect(FewPeople.are(in: most))
    #expect(!FewPeople.are(in: more))
  }

  @Test func `more agreements than a word has bits are no special case`() {
    var random = SplitMix64(seed: 100)
    for _ in 0..<5 {
      var text = file(6, &random)
      for place in 0..<80 {
        let person = Int.random(in: 0..<6, using: &random)
        text += "\nagreement p\(person): Nr \(place)\n" + agreed(&random)
      }
      compare(text, "80 agreements")
    }
  }

  private func compare(_ text: String, _ name: String) {
    let timeline = Timeline(Reading(SourceText(text), rules: []).record)
    let today = RandomNetwork.today
    let horizon = timeline.record.horizon(from: today)
    let few = History(timeline, from: today, to: horizon)
    let many = History(timeline, from: today, to: horizon, asIfMany: true)
    var differences: [String] = []
    if few.facts != many.facts { differences.append("facts \(few.facts), as many \(many.facts)") }
    if few.losses != many.losses { differences.append("lost \(few.losses), \(many.losses)") }
    if few.isEverThere != many.isEverThere { differences.append("ever there") }
    for day in few.days {
      for person in timeline.record.people.indices
      where few.isThere(person, on: day) != many.isThere(person, on: day) {
        differences.append("\(day): is \(person) there?")
      }
      let (one, other) = (Network(timeline, on: day), Network(asIfMany: timeline, on: day))
      if one.presence != other.presence || one.presenceWithoutAway != other.presenceWithoutAway {
        differences.append("\(day): who is there")
      }
      if one.graph != other.graph || one.dominators != other.dominators {
        differences.append("\(day): what everything rests on")
      }
    }
    if few.now.graph != many.now.graph { differences.append("now") }
    guard !differences.isEmpty else { return }
    Issue.record("\(name): \(differences.prefix(5).joined(separator: "\n"))\n\n\(text)")
  }

  // MARK: Files

  private func crowd(_ people: Int) -> String {
    "setting a: A\n\nsetting b: B\n\nsetting c: C\n\nsetting d: D\n"
      + (0..<people).map { "\nperson p\($0): P\n" }.joined()
  }

  private func file(_ people: Int, _ random: inout SplitMix64) -> String {
    func day() -> String {
      RandomNetwork.today.adding(Int.random(in: -20...60, using: &random)).description
    }
    var text = "kith: 1\n\nme: Robin\n  needs: listening, crisis\n"
    for name in ["a", "b", "c", "d"] {
      text += "\nsetting \(name): Place\n"
      if random.chance(30) { text += "  until: \(day())\n" }
      if random.chance(20) { text += "  away: \(day()) to \(day())\n" }
      if name == "c" { text += "  part of: a\n" }
      if random.chance(20) { text += "  helps with: crisis\n" }
    }
    for place in 0..<people {
      text += "\nperson p\(place): Somebody\n"
      var routes: [String] = []
      if random.chance(50) { routes.append(random.pick(["a", "b", "c", "d"]) ?? "a") }
      // Also through those who come later: round in circles.
      if random.chance(60) { routes.append("p\(Int.random(in: 0..<people, using: &random))") }
      if !routes.isEmpty { text += "  reached through: \(routes.joined(separator: ", "))\n" }
      if random.chance(6) { text += "  helps with: listening\n" }
      if random.chance(6) { text += "  helps with: crisis\n" }
      if random.chance(20) { text += "  from: \(day())\n" }
      if random.chance(20) { text += "  until: \(day())\n" }
      if random.chance(10) { text += "  away: \(day()) to \(day())\n" }
      if random.chance(10) { text += "  in touch: paused, from \(day())\n" }
      if random.chance(5) { text += "\nagreement p\(place): Staying in touch\n" + agreed(&random) }
      if random.chance(3) {
        text += "\nagreement p\(place): With others\n" + agreed(&random)
        text += "  brings: p\(Int.random(in: 0..<people, using: &random))\n"
      }
    }
    return text
  }

  private func agreed(_ random: inout SplitMix64) -> String {
    let first = RandomNetwork.today.adding(Int.random(in: -20...40, using: &random))
    let last = first.adding(Int.random(in: 0...40, using: &random))
    return "  from: \(first)\n  until: \(last)\n  helps with: listening\n"
      + "  agreed by me: 2026-10-01\n  agreed by them: 2026-10-01\n"
  }
}
