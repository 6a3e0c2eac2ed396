import KithFindings
import KithModel
import KithNetwork
import KithPlan
import KithReport
import KithText
import Testing

/// What `check`, `plan` and `network` say of who knows whom: a question, never a finding.
struct WhoKnowsWhomTests {
  /// The lines below the heading, unwrapped.
  private func told(_ ties: String...) throws -> [String] {
    let people = ties.map { tie in
      let names = tie.split(separator: ":")
      let knows = names.count > 1 ? "  knows: \(names[1])\n" : ""
      return "person \(names[0]): \(names[0].uppercased())\n\(knows)"
    }
    let reading = Reading(
      SourceText("kith: 1\n\nme: Ada\n\n" + people.joined(separator: "\n")), rules: [])
    #expect(reading.problems == [])
    let today = try #require(Day("2026-11-22"))
    let copy = Copy(of: reading.record, reading.places, for: .worker, on: today)
    let check = section(Page.check(reading, Findings(copy)), under: "Who knows whom")
    let heading = "WHO KNOWS WHOM"
    #expect(section(Page.plan(Plan(Findings(copy)), reading), under: heading) == check)
    let network = Timeline(copy.record).network(on: today)
    #expect(section(Page.network(network, copy), under: heading) == check)
    return check
  }

  private func section(_ page: Page, under heading: String) -> [String] {
    guard let start = page.lines.firstIndex(of: heading) else { return [] }
    var told: [String] = []
    for line in page.lines[(start + 2)...].prefix(while: { !$0.isEmpty }) {
      if line.hasPrefix("    "), !told.isEmpty {
        told[told.count - 1] += line.dropFirst(3)
      } else {
        told.append(String(line.dropFirst(2)))
      }
    }
    return told
  }

  private let question =
    "If Ada went quiet for a while, who would notice, and whom could they tell?"
  private let others = "All the others are linked, directly or through one another."

  @Test func `one person alone is no question`() throws {
    #expect(try told("a") == [])
  }

  @Test func `where nothing is written, that is said in one line`() throws {
    #expect(
      try told("a", "b") == [
        "Which of the people here know each other? That is not written down yet."
      ])
  }

  @Test func `where it is written that they don't know each other, that is said`() throws {
    #expect(
      try told("a:none", "b:none") == [
        "Nobody here is written down as knowing another.", question,
      ])
  }

  @Test func `whoever nobody knows is named, and whoever alone links others`() throws {
    #expect(
      try told("a", "b:c,d", "c", "d") == [
        "Nobody here is written down as knowing A. \(others)",
        "C and D are linked only through B.",
        question,
      ])
  }

  @Test func `where all but a few hang together without somebody, they are the others`() throws {
    #expect(
      try told("a:b,c", "b:c", "c:a", "d:a", "e:a") == [
        "All who are there are linked, directly or through one another.",
        "D and E are linked to the others only through A.",
        question,
      ])
  }

  @Test func `groups of one size stand beside each other`() throws {
    #expect(
      try told("a:b", "b:c", "c:d", "d:e", "e") == [
        "All who are there are linked, directly or through one another.",
        "A is linked to the others only through B.",
        "A and B are linked to D and E only through C.",
        "E is linked to the others only through D.",
        question,
      ])
    #expect(
      try told("m:a,c,e", "a:b", "b", "c:d", "d", "e:f", "f").contains(
        "These are linked only through M: A and B; C and D; E and F."))
  }

  @Test func `several groups are named one by one`() throws {
    #expect(
      try told("a:b", "b", "c:d,e", "d", "e:d", "f") == [
        "A and B know each other.",
        "C, D and E are linked, directly or through one another.",
        "Nobody here is written down as knowing F.",
        question,
      ])
  }

  @Test func `of very many only the first are told, and that there are others`() throws {
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    let people = zip(letters, letters.dropFirst() + ["a"]).map { one, next in
      "person \(one): \(one)\n" + (next == "a" ? "" : "  knows: \(next)\n")
    }
    let reading = Reading(
      SourceText("kith: 1\n\nme: Ada\n\n" + people.joined(separator: "\n")), rules: [])
    let today = try #require(Day("2026-11-22"))
    let copy = Copy(of: reading.record, reading.places, for: .worker, on: today)
    let said = section(Page.check(reading, Findings(copy)), under: "Who knows whom")
    #expect(said.count == 1 + 8 + 1 + 1)
    #expect(
      said[9] == "Others are linked only through j, k, l, m, n, o, p, q, r, s, t, u and others.")
  }

  @Test func `it counts for nothing`() throws {
    let people = ["a", "b"].map {
      "person \($0): \($0)\n  circle: inner\n  helps with: listening\n  asked: 2026-11-01\n\n"
    }
    let head = "kith: 1\n\nme: Ada\n  needs: listening\n  reviewed: 2026-11-01, Ada\n\n"
    let reading = Reading(SourceText(head + people.joined()), rules: [])
    let today = try #require(Day("2026-11-22"))
    let copy = Copy(of: reading.record, reading.places, for: .worker, on: today)
    #expect(!Findings(copy).needTalk)
  }
}
