import KithFindings
import KithModel
import KithNetwork
import KithPlan
import KithReport
import KithText
import Testing

/// Networks so long that lists of everybody behind everybody would be noticed: they would take minutes,
/// or all memory, where these take seconds.
@Suite("A very long network is told in seconds")
struct SizesTests {
  private func copy(_ lines: String) throws -> (Reading, Copy) {
    let reading = Reading(
      SourceText("kith: 1\n\nme: Ada\n  needs: listening\n\n" + lines), rules: [])
    #expect(!reading.hasErrors)
    let today = try #require(Day("2026-11-22"))
    return (reading, Copy(of: reading.record, reading.places, for: .worker, on: today))
  }

  @Test(.timeLimit(.minutes(1))) func `a chain of 3,000 people, each reached through the last`()
    throws
  {
    let count = 3000
    let chain = (1..<count).map { "person p\($0): P\($0)\n  reached through: p\($0 - 1)\n" }
    let (reading, copy) = try copy(
      "person p0: P0\n  until: 2027-03-31\n" + chain.joined() + "  helps with: listening\n")
    let findings = Findings(copy)
    let routes = findings.all.filter { $0.rule == "only-route" }
    #expect(routes.count == count - 1)
    #expect(routes.map { $0.evidence.lost?.count ?? 0 }.sorted() == Array(1..<count))
    #expect(routes.allSatisfy { $0.evidence.to == Day("2027-03-31") })
    let text = Page.check(reading, findings).text.replacing("\n  ", with: " ")
    #expect(text.contains("P2998 and P2999 are reached only through P2997."))
    #expect(text.contains("and others are reached only through P0."))
  }

  @Test(.timeLimit(.minutes(1)))
  func `200 changes without a date that end 200 people, and 1,000 days of change`() throws {
    let people = (0..<200).map { "person p\($0): P\n  helps with: listening\n" }.joined()
    let changes = (0..<200).map { "transition t\($0): T\n  on: unknown\n  ends: p\($0)\n" }
    let first = try #require(Day("2026-12-01"))
    let away = (0..<500).map { "  away: \(first.adding(2 * $0)) to \(first.adding(2 * $0))\n" }
    let (_, copy) = try copy(
      people + changes.joined() + "person ann: Ann\n" + away.joined()
        + "local: Here\n  look this far ahead: 1500\n")
    let plan = Plan(Findings(copy))
    #expect(plan.changes.count == 1200)
    #expect(plan.changes.suffix(200).allSatisfy { $0.first == nil && $0.goes.count == 1 })
    #expect(plan.changes.prefix(1000).count { $0.comes.count == 1 } == 500)
  }
}
