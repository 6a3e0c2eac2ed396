import KithModel
import KithNetwork
import KithTestSupport
import Testing

/// When a setting, or a person's role, is there: the stretches between its beginnings and its ends.
struct StretchesTests {
  /// The stretches of the first setting.
  func stretches(_ lines: String, born: String = "2009-03-02") -> [String] {
    Timeline(record("setting a: House\n" + lines, born: born)).stretches(.setting(0)).map(\.text)
  }

  /// A change of the first setting.
  func change(_ id: String, on: String, _ what: String) -> String {
    "\ntransition \(id): Change\n  on: \(on)\n  \(what): a\n"
  }

  @Test func `where nothing is written, it is always there`() {
    #expect(stretches("") == ["…"])
    #expect(stretches("  from: none\n  until: none\n") == ["…"])
  }

  @Test func `from its first day to its last, both included`() throws {
    let lines = "  from: 2026-12-01\n  until: 2026-12-31\n"
    #expect(stretches(lines) == ["2026-12-01…2026-12-31"])
    let house = record("setting a: House\n" + lines)
    for (text, isOpen) in [
      ("2026-11-30", false), ("2026-12-01", true), ("2026-12-31", true), ("2027-01-01", false),
    ] {
      #expect(try house.on(text).isOpen(0) == isOpen, "\(text)")
    }
    #expect(stretches("  from: 2026-12-01\n  until: 2026-12-01\n") == ["2026-12-01…2026-12-01"])
  }

  @Test func `of beginnings in a row the latest counts`() {
    let starts = change("b", on: "2027-01-01", "starts") + change("c", on: "2027-02-01", "starts")
    #expect(stretches("  from: 2026-12-01\n" + starts) == ["2027-02-01…"])
  }

  @Test func `of ends in a row the earliest counts`() {
    let ends = change("b", on: "2027-01-01", "ends") + change("c", on: "2027-02-01", "ends")
    #expect(stretches("  until: 2027-03-31\n" + ends) == ["…2026-12-31"])
  }

  @Test func `each end closes a stretch and the next beginning opens another`() {
    let lines =
      change("b", on: "2027-01-01", "ends") + change("c", on: "2027-02-01", "starts")
      + change("d", on: "2027-03-01", "ends") + change("e", on: "2027-04-01", "starts")
    #expect(stretches(lines) == ["…2026-12-31", "2027-02-01…2027-02-28", "2027-04-01…"])
  }

  @Test func `in runs of both, the latest beginning and the earliest end make the stretch`() {
    let lines =
      change("b", on: "2027-01-01", "starts") + change("c", on: "2027-02-01", "starts")
      + change("d", on: "2027-03-01", "ends") + change("e", on: "2027-04-01", "ends")
    #expect(stretches(lines) == ["2027-02-01…2027-02-28"])
  }

  @Test func `a change that ends and starts it leaves it there on every day`() throws {
    let both = record(
      "setting a: House\n\ntransition b: Change\n  on: 2027-01-01\n  ends: a\n  starts: a\n")
    for text in ["2026-12-31", "2027-01-01", "2027-01-02"] {
      #expect(try both.on(text).isOpen(0), "\(text)")
    }
  }

  @Test func `on one day a beginning comes before an end`() {
    let lines = "  from: 2026-12-31\n" + change("b", on: "2027-01-01", "ends")
    #expect(stretches(lines) == ["2026-12-31…2026-12-31"])
  }

  @Test func `a beginning that nobody knows begins nothing`() {
    #expect(stretches("  from: unknown\n") == [])
    #expect(stretches(change("b", on: "unknown", "starts")) == [])
    #expect(stretches("  from: age 18\n", born: "unknown") == [])
    #expect(stretches("  from: unknown\n  until: 2026-12-31\n") == ["…2026-12-31"])
    let lines = "  from: unknown\n" + change("b", on: "2027-01-01", "starts")
    #expect(stretches(lines) == ["2027-01-01…"])
  }

  @Test func `an end that nobody knows ends nothing, and is told`() {
    for lines in ["  until: unknown\n", change("b", on: "unknown", "ends")] {
      #expect(stretches(lines) == ["…"])
      #expect(Timeline(record("setting a: House\n" + lines)).hasUnknownEnd(.setting(0)))
    }
    for lines in ["", "  until: none\n", "  until: 2027-01-01\n", "  from: unknown\n"] {
      #expect(!Timeline(record("setting a: House\n" + lines)).hasUnknownEnd(.setting(0)))
    }
  }

  @Test func `until a change or a birthday is until the day before, and from is from the day`() {
    let flat = "\ntransition flat: Moving\n  on: 2027-04-01\n"
    #expect(stretches("  until: flat\n" + flat) == ["…2027-03-31"])
    #expect(stretches("  from: flat\n" + flat) == ["2027-04-01…"])
    #expect(stretches("  until: age 18\n") == ["…2027-03-01"])
    #expect(stretches("  from: age 18\n") == ["2027-03-02…"])
    #expect(stretches(change("b", on: "age 18", "ends")) == ["…2027-03-01"])
  }

  @Test func `a change of many days ends before its first and starts on its last`() {
    let on = "2027-05-01 to 2027-08-31"
    #expect(stretches(change("b", on: on, "ends")) == ["…2027-04-30"])
    #expect(stretches(change("b", on: on, "starts")) == ["2027-08-31…"])
    let summer = "\ntransition summer: Summer\n  on: \(on)\n"
    #expect(stretches("  until: summer\n" + summer) == ["…2027-04-30"])
    #expect(stretches("  from: summer\n" + summer) == ["2027-08-31…"])
    let move = summer + change("move", on: "summer", "ends")
    #expect(stretches(move) == ["…2027-04-30"])
  }

  @Test func `born on 29 February, the birthday of a common year is 1 March`() {
    let born = "2008-02-29"
    #expect(stretches("  from: age 19\n", born: born) == ["2027-03-01…"])
    #expect(stretches("  until: age 19\n", born: born) == ["…2027-02-28"])
    #expect(stretches("  from: age 20\n", born: born) == ["2028-02-29…"])
    #expect(stretches("  until: age 20\n", born: born) == ["…2028-02-28"])
    #expect(stretches("  from: age 92\n", born: born) == ["2100-03-01…"])
  }

  @Test func `away is away on both its days and all between`() throws {
    let house = record("setting a: House\n  away: 2026-12-24 to 2026-12-26\n")
    let open = try (23...27).map { try house.on("2026-12-\($0)").isOpen(0) }
    #expect(open == [true, false, false, false, true])
  }

  @Test func `away with one side unknown has no bound there, with both it is no time`() throws {
    func open(_ away: String) throws -> [Bool] {
      let house = record("setting a: House\n  away: \(away)\n")
      return try ["1901-01-01", "2026-12-24", "2199-12-31"].map { try house.on($0).isOpen(0) }
    }
    #expect(try open("2026-12-24 to unknown") == [true, false, false])
    #expect(try open("unknown to 2026-12-24") == [false, false, true])
    #expect(try open("unknown to unknown") == [true, true, true])
  }
}
