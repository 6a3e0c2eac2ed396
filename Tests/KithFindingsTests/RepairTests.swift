import KithFindings
import KithModel
import KithNetwork
import KithRepairs
import KithReport
import KithTestSupport
import KithText
import Testing

/// A small made-up network with boundaries of every kind, and few days on which anything changes.
private func smallNetwork(_ seed: Int) -> String {
  var random = SplitMix64(seed: UInt64(seed))
  func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
  func pick(_ items: [String]) -> String { items.randomElement(using: &random) ?? "" }
  let needs = ["listening", "crisis", "money"]
  var text = "kith: 1\n\nme: Ada\n  needs: listening, crisis, money\n"
  text += "\nsetting house: House\n  kind: home\n\(chance(60) ? "  until: 2026-12-31\n" : "")"
  let count = Int.random(in: 2...4, using: &random)
  for place in 0..<count {
    text += "\nperson p\(place): P\(place)\n"
    if chance(30) { text += "  kind: worker\n" }
    if chance(10) { text += "  child: yes\n" }
    if chance(50) { text += "  circle: \(pick(["inner", "middle", "outer"]))\n" }
    if chance(60) {
      text += "  reached through: \(place > 0 && chance(30) ? "p\(place - 1)" : "house")\n"
    }
    if chance(60) {
      text += "  helps with: \(needs.filter { _ in chance(40) }.joined(separator: ", "))\n"
    }
    if chance(15) { text += "  does not help with: \(pick(needs))\n" }
    if chance(15) { text += "  i would not ask for: \(pick(needs))\n" }
    let isLost = chance(10)
    if isLost {
      text +=
        "  i want: back in touch\n  in touch: \(pick(["paused", "not known", "ended by them"]))\n"
    } else if chance(15) {
      text += "  i want: \(pick(["more", "less", "to stop", "not now"]))\n"
    }
    if chance(30) { text += "  until: 2027-01-15\n" }
    if !isLost, chance(12) {
      text +=
        "  in touch: \(pick(["on hold", "not allowed", "paused, from 2027-02-01", "with someone there"]))\n"
    }
    if chance(12) { text += "  after: ends, and that is all right\n" }
  }
  for place in 0..<count where chance(25) {
    text += "\nagreement p\(place): A\n  from: 2027-01-01\n  helps with: \(pick(needs))\n"
    text += "  agreed by me: 2026-11-01\n"
    if chance(70) { text += "  agreed by them: 2026-11-01\n" }
    if chance(15) { text += "  withdrawn by them: 2026-11-10\n" }
  }
  if chance(15) {
    text += "\nworry w: W\n  about: p0\n  by: S\n  on: 2026-11-01\n  look again: 2026-12-01\n"
  }
  if chance(15) {
    text +=
      "\naccept nobody-helps: Fine\n  about: \(pick(needs))\n  by: S\n  on: 2026-11-01\n  until: 2027-11-01\n"
  }
  text += "\nlocal: L\n  look this far ahead: 150\n"
  return text.replacing("  helps with: \n", with: "")
}

@Suite struct `What could be tried` {
  private func view(_ text: String) throws -> (reading: Reading, view: View) {
    let reading = Reading(SourceText(text), rules: Rule.names)
    // One need on both lists is told, and is a boundary all the same.
    try #require(reading.problems.allSatisfy { $0.code == .contradiction })
    let today = try #require(Day("2026-11-22"))
    return (
      reading, View(Copy(of: reading.record, reading.places, for: .worker, on: today))
    )
  }

  /// A way in which somebody could be there, as the file would say it.
  private enum Way: Hashable { case role, agreement(Int), new(Day) }

  /// The record with somebody there for a need.
  private func record(_ record: Record, _ person: Int, _ need: Int, _ way: Way, today: Day)
    -> Record
  {
    var record = record
    switch way {
    case .role: record.people[person].helpsWith = (record.people[person].helpsWith ?? []) + [need]
    case .agreement(let place):
      record.agreements[place].helpsWith = (record.agreements[place].helpsWith ?? []) + [need]
    case .new(let from):
      var agreement = Agreement(with: person, title: "", from: .day(from))
      agreement.helpsWith = [need]
      (agreement.agreedByMe, agreement.agreedByThem) = (.day(today), .day(today))
      record.agreements.append(agreement)
    }
    return record
  }

  /// The most ways that are missing to a need on any day.
  private func missing(_ record: Record, _ need: Int, _ lifelines: Int, today: Day) -> Int {
    let history = History(record, from: today)
    guard let place = history.timeline.needs.firstIndex(of: need) else { return 0 }
    return history.networks.map { max(0, lifelines - $0.lifelines()[place]) }.max() ?? 0
  }

  /// Whom nobody would ask, worked out from the file alone.
  private func isForbidden(_ record: Record, _ person: Int, _ need: Int?, today: Day) -> Bool {
    let p = record.people[person]
    // Of somebody to be found again, only that.
    if p.iWant == .backInTouch { return true }
    let states = p.inTouch.filter {
      !$0.state.takesPart && (record.day($0.until, .lastDay).map { $0 >= today } ?? true)
    }
    let isTakenBack = record.agreements.contains {
      $0.with == person
        && ($0.withdrawnByMe != nil || $0.withdrawnByThem != nil || $0.agreedByThem == nil)
    }
    if p.inTouch.contains(where: { $0.state == .withSomeoneThere }) { return true }
    return p.isChild || record.worries.contains { $0.about == person }
      || need.map { (p.doesNotHelpWith ?? []).contains($0) } ?? false
      || need.map { (p.iWouldNotAskFor ?? []).contains($0) } ?? false
      || p.after?.text.hasPrefix("ends") ?? false || !states.isEmpty || isTakenBack
      || [.less, .toStop, .notNow].contains(p.iWant)
  }

  /// Whether somebody may be found again, worked out from the file alone.
  private func mayBeFound(_ record: Record, _ person: Int) -> Bool {
    let p = record.people[person]
    return p.iWant == .backInTouch && !p.isChild && !record.worries.contains { $0.about == person }
      && !(p.after?.text.hasPrefix("ends") ?? false)
      && [.paused, .notKnown].contains(p.inTouch.last?.state)
      && !record.agreements.contains {
        $0.with == person
          && ($0.withdrawnByMe != nil || $0.withdrawnByThem != nil || $0.agreedByThem == nil)
      }
  }

  /// A smallest set by trying everything, ways that are opened first: so many new people, so many in all.
  private func smallest(_ view: View, _ lifelines: Int) -> (new: Int, all: Int) {
    var best = smallest(view, lifelines, besides: [])
    var records: [(record: Record, people: Set<Int>)] = [(view.record, [])]
    for person in view.record.people.indices {
      let p = view.record.people[person]
      let isReached = p.routes.map { $0.isEmpty || $0.contains(.directly) } ?? true
      var opened = view.record
      opened.people[person].routes = [.directly]
      let timeline = Timeline(opened)
      let mayBeReached =
        !isReached && !p.isPaid && !isForbidden(view.record, person, nil, today: view.today)
        && view.history.networks.contains {
          !$0.isThere(person) && timeline.network(on: $0.day).isThere(person)
        }
      guard mayBeReached || mayBeFound(view.record, person) else { continue }
      records += records.map { record, people in
        var record = record
        if mayBeReached {
          record.people[person].routes?.append(.directly)
        } else {
          record.people[person].inTouch = []
        }
        return (record, people.union([person]))
      }
    }
    for (record, people) in records.dropFirst() where best.new > 0 || people.count < best.all {
      let found = smallest(View(view.copy.asIf(record)), lifelines, besides: people)
      let all = found.all + people.count
      if (found.new, all) < (best.new, best.all) { best = (found.new, all) }
    }
    return best
  }

  /// A smallest set of people to ask by trying everybody but these.
  private func smallest(
    _ view: View, _ lifelines: Int, besides others: Set<Int>
  ) -> (new: Int, all: Int) {
    let (record, today) = (view.record, view.today)
    let accepted = Set(
      record.acceptances.flatMap(\.about).compactMap {
        if case .need(let need) = $0 { need } else { nil }
      })
    let needs = record.needsThatCount.filter { !accepted.contains($0) }
    // For each need, of every set of people with a way each, how many are missing still.
    var tables: [[(people: Set<Int>, missing: Int)]] = []
    for need in needs {
      var table: [(people: Set<Int>, record: Record)] = [([], record)]
      for person in record.people.indices
      where !others.contains(person) && !isForbidden(record, person, need, today: today) {
        var ways: [Way] = []
        if !(record.people[person].helpsWith ?? []).contains(need) { ways.append(.role) }
        let agreements = record.agreements.indices.filter { record.agreements[$0].with == person }
        ways += agreements.filter { !(record.agreements[$0].helpsWith ?? []).contains(need) }
          .map { .agreement($0) }
        let loss = view.history.losses.first { $0.person == person }?.from
        if agreements.isEmpty, record.people[person].isPaid, let loss { ways.append(.new(loss)) }
        table += table.flatMap { entry in
          ways.map { way in
            (
              entry.people.union([person]),
              self.record(entry.record, person, need, way, today: today)
            )
          }
        }
      }
      var best: [Set<Int>: Int] = [:]
      for entry in table {
        let missing = self.missing(entry.record, need, lifelines, today: today)
        best[entry.people] = min(best[entry.people] ?? .max, missing)
      }
      tables.append(best.map { ($0.key, $0.value) })
    }
    // One new thing of one person: sets of people for different needs share nobody.
    var best: (new: Int, all: Int)?
    func combine(_ place: Int, _ used: Set<Int>, _ new: Int) {
      guard place < tables.count else {
        let all = used.count + new
        if best.map({ (new, all) < ($0.new, $0.all) }) ?? true { best = (new, all) }
        return
      }
      for entry in tables[place] where used.isDisjoint(with: entry.people) {
        combine(place + 1, used.union(entry.people), new + entry.missing)
      }
    }
    combine(0, [], 0)
    return best ?? (0, 0)
  }

  @Test(arguments: 0..<20)
  func `is a smallest set, or says what is true, and closes what it says`(_ part: Int) throws {
    for seed in part * 25..<(part + 1) * 25 {
      let (reading, view) = try view(smallNetwork(seed))
      for lifelines in [1, 2] {
        let repairs = Repairs(view, Repairs.Goal(view, lifelines: lifelines))
        let new = repairs.proposed.count { $0.help.person(in: view.record) == nil }
        let truth = smallest(view, lifelines)
        if repairs.isProven {
          #expect(
            new == truth.new && repairs.count == truth.all,
            "\(seed), \(lifelines): \(truth)")
        } else {
          #expect(repairs.atLeast <= truth.all || new > truth.new, "\(seed)")
        }
        #expect(repairs.leftOpen(in: reading, of: view) == [], "\(seed), \(lifelines)")
        let people =
          repairs.openings.map(\.opening.person)
          + repairs.proposed.compactMap { $0.help.person(in: view.record) }
        #expect(Set(people).count == people.count)
        for (opening, by) in repairs.openings {
          #expect(
            opening == .directly(opening.person)
              ? !isForbidden(view.record, opening.person, nil, today: view.today)
                && !view.record.people[opening.person].isPaid
              : mayBeFound(view.record, opening.person), "\(seed)")
          #expect(by >= view.today)
        }
        for repair in repairs.proposed {
          guard let person = repair.help.person(in: view.record) else { continue }
          #expect(!isForbidden(view.record, person, repair.need, today: view.today), "\(seed)")
          #expect(repair.by >= view.today)
        }
      }
    }
  }

  @Test(arguments: 0..<60)
  func `never makes another thing worse, and keeps every byte of the file`(_ seed: Int) throws {
    let text = smallNetwork(seed).replacing(
      "\n  helps with: listening", with: "\n  helps with: listening  # said so")
    let (reading, view) = try view(text)
    let repairs = Repairs(view, Repairs.Goal(view, lifelines: 2))
    let new = repairs.applied(to: reading, of: view)
    // What was there is there, in its order.
    var rest = new.bytes[...]
    for byte in reading.source.bytes {
      let next = try #require(rest.firstIndex(of: byte))
      rest = rest[(next + 1)...]
    }
    let again = Reading(new, rules: Rule.names)
    #expect(again.problems.count == reading.problems.count)
    let after = History(again.record, from: view.today)
    let before = view.history
    for day in before.days {
      let (old, new) = (before.timeline.network(on: day), after.timeline.network(on: day))
      for (one, other) in zip(old.lifelines(), new.lifelines()) { #expect(other >= one) }
      for person in view.record.people.indices where old.isThere(person) {
        #expect(new.isThere(person))
      }
    }
  }

  @Test func `of Ada’s file is to ask Morag and Jean`() throws {
    let (reading, view) = try view(try Golden.text(at: "Examples/ada.kith"))
    let repairs = Repairs(view, Repairs.Goal(view))
    #expect(repairs.isProven)
    #expect(
      repairs.proposed.map { view.record.ask($0) } == [
        "Ask whether Morag Bell, in what is agreed, would also be somebody Ada can ring at any hour. "
          + "Then whoever approved it would be asked again.",
        "Ask whether Auntie Jean would talk with Ada about where Ada comes from.",
      ])
    #expect(repairs.proposed.map(\.by.description) == ["2027-03-31", "2027-03-31"])
    let edited = repairs.applied(to: reading, of: view).text
    #expect(edited.contains("  helps with: listening, belonging, crisis\n"))
    #expect(edited.contains("  helps with: listening, home, story\n"))
  }
}
