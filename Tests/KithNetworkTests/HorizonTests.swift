import KithModel
import KithNetwork
import KithTestSupport
import Testing

/// How far is looked, and on which days something changes.
struct HorizonTests {
  func horizon(_ lines: String, from today: String = "2026-11-22") throws -> String {
    History(record(lines), from: try day(today)).horizon.description
  }

  @Test func `two years of 365 days where nothing is said`() throws {
    #expect(try horizon("") == "2028-11-21")
  }

  @Test func `as far as the service says`() throws {
    #expect(try horizon("local: Here\n  look this far ahead: 30\n") == "2026-12-22")
    #expect(try horizon("local: Here\n  look this far ahead: 0\n") == "2026-11-22")
  }

  @Test func `ninety days after the last dated change where that is later`() throws {
    let local = "local: Here\n  look this far ahead: 30\n\n"
    func change(_ on: String) -> String { "transition a: Change\n  on: \(on)\n\n" }
    #expect(try horizon(local + change("2026-12-01")) == "2027-03-01")
    #expect(try horizon(local + change("2026-12-01 to 2027-01-01")) == "2027-04-01")
    #expect(try horizon(local + change("2020-12-01")) == "2026-12-22")
    #expect(try horizon(local + change("unknown")) == "2026-12-22")
    #expect(try horizon(change("2029-01-01")) == "2029-04-01")
  }

  @Test func `never past the last day of 2199`() throws {
    #expect(try horizon("", from: "2199-01-01") == "2199-12-31")
    #expect(try horizon("transition a: Change\n  on: 2199-12-01\n") == "2199-12-31")
    #expect(try horizon("", from: "2199-12-31") == "2199-12-31")
  }

  @Test func `the horizon is the last day that is looked at`() throws {
    let lines =
      "local: Here\n  look this far ahead: 30\n\nperson a: A\n  helps with: listening, crisis\n"
    for (last, isSeen) in [("2026-12-21", true), ("2026-12-22", false)] {
      let history = History(record(lines + "  until: \(last)\n"), from: try day("2026-11-22"))
      #expect(history.losses.isEmpty != isSeen, "\(last)")
      let nobody = history.facts.filter { $0.fact == .nobodyHelps(need: 0) }
      #expect(nobody.map(\.from.description) == (isSeen ? ["2026-12-22"] : []), "\(last)")
    }
  }

  @Test func `today is the first day, whatever changed before`() throws {
    let today = try day("2026-11-22")
    let lines = "setting a: A\n  from: 2026-11-01\n  until: 2026-12-01\n"
    let days = Timeline(record(lines)).changeDays(from: today, to: today.adding(100))
    #expect(days.map(\.description) == ["2026-11-22", "2026-12-02"])
  }

  @Test func `a fact that is so again is told again, and one that stays so is told once`() throws {
    let lines = """
      person a: A
        helps with: listening, crisis
        away: 2026-12-01 to 2026-12-05
        away: 2026-12-06 to 2026-12-10
        away: 2026-12-20 to 2026-12-21
      """
    let facts = History(record(lines), from: try day("2026-11-22")).facts
    let nobody = facts.filter { $0.fact == .nobodyHelps(need: 0) }
    #expect(
      nobody.map { Period(first: $0.from, last: $0.to).text }
        == ["2026-12-01…2026-12-10", "2026-12-20…2026-12-21"])
    let onlyOne = facts.filter { $0.fact == .onlyOne(.person(0), need: 0) }
    #expect(
      onlyOne.map { Period(first: $0.from, last: $0.to).text }
        == ["2026-11-22…2026-11-30", "2026-12-11…2026-12-19", "2026-12-22…"])
  }
}
