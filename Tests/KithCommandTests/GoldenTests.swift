import KithTestSupport
import Testing

@Suite struct `Every example has its pages` {
  static let examples = ["ada", "carys", "eoin", "isaac", "kezia", "kit", "noor"]

  @Test(arguments: examples) func `what to talk about`(_ name: String) throws {
    let outcome = try kith("check", "Examples/\(name).kith")
    #expect(outcome.complained == "")
    #expect(
      Golden.lines(outcome.printed)
        == (try Golden.lines(at: "Examples/\(name).check.txt", recording: outcome.printed)))
  }

  @Test(arguments: examples) func `the plan`(_ name: String) throws {
    let outcome = try kith("plan", "Examples/\(name).kith")
    #expect(outcome.exit == 0)
    #expect(
      Golden.lines(outcome.printed)
        == (try Golden.lines(at: "Examples/\(name).plan.txt", recording: outcome.printed)))
    for line in Golden.lines(outcome.printed) { #expect(line.count <= 80) }
  }

  @Test(arguments: ["carys", "kit"]) func `the plan as a reviewer sees it`(_ name: String) throws {
    let outcome = try kith("plan", "Examples/\(name).kith", "--for", "reviewer")
    #expect(outcome.exit == 0)
    #expect(
      Golden.lines(outcome.printed)
        == (try Golden.lines(
          at: "Examples/\(name).plan.reviewer.txt", recording: outcome.printed)))
    for line in Golden.lines(outcome.printed) { #expect(line.count <= 80) }
  }

  /// What could be tried stands below, on a part of its own that is the worker's; a sheet of A4 holds 62 lines.
  @Test func `Ada’s plan is two pages, and what to talk about is one screen`() throws {
    func lines(_ command: String) throws -> Int {
      let lines = Golden.lines(try kith(command, "Examples/ada.kith").printed)
      return lines.prefix { $0 != "WHAT COULD BE TRIED, FOR THE WORKER ONLY" }.count
    }
    #expect(try lines("plan") <= 2 * 62)
    #expect(try lines("check") <= 70)
  }

  @Test(arguments: [
    ("ada", "--across", "flat"), ("carys", "--across", "delythgoes"),
    ("eoin", "--across", "leaving"), ("isaac", "--on", "2026-11-22"),
    ("kezia", "--across", "twoyears"), ("kit", "--across", "moving"),
    ("noor", "--on", "2026-11-22"),
  ])
  func `the pictures`(_ name: String, _ option: String, _ value: String) throws {
    for view in ["circles", "lifelines"] {
      let outcome = try kith("map", "Examples/\(name).kith", "--view", view, option, value)
      #expect(outcome.exit == 0)
      #expect(
        Golden.lines(outcome.printed)
          == (try Golden.lines(at: "Graphviz/\(name)-\(view).dot", recording: outcome.printed)))
    }
  }
}
