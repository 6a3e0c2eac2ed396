import KithFindings
import KithModel
import KithPlan
import KithReport
import KithText
import Testing

/// What a plan says of the workers of the last twelve months: who, and from when until when.
struct WorkersOfTheYearTests {
  private func plan(_ people: String) throws -> String {
    let reading = Reading(SourceText("kith: 1\n\nme: Ada\n\n" + people), rules: [])
    #expect(reading.problems == [])
    let today = try #require(Day("2026-11-22"))
    let copy = Copy(of: reading.record, reading.places, for: .worker, on: today)
    return Page.plan(Plan(Findings(copy)), reading).lines.joined(separator: "\n")
  }

  @Test func `who came and who left are named with their days`() throws {
    let text = try plan(
      """
      person old: Old Worker
        kind: worker
        until: 2026-03-31

      person new: New Worker
        kind: worker
        from: 2026-04-07

      person before: Before That
        kind: worker
        until: 2025-06-30

      person next: Next One
        kind: worker
        from: 2027-01-01

      person aunt: Aunt
        from: 2026-05-01
      """)
    #expect(
      text.contains(
        """
        WORKERS OF THE LAST TWELVE MONTHS
          Old Worker until 31 March 2026 and New Worker from 7 April 2026.
        """))
  }

  @Test func `where nobody came or left, nothing is said`() throws {
    let text = try plan("person a: A\n  kind: worker\n\nperson b: B\n  kind: worker\n")
    #expect(!text.contains("WORKERS OF"))
  }
}
