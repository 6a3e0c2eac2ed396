import KithFindings
import KithModel
import KithTestSupport
import KithText
import Testing

@Suite struct `A file that is read for its copy alone` {
  @Test(arguments: 0..<60) func `gives the same copy as one that is kept`(_ seed: Int) throws {
    let today = try #require(Day("2026-11-22"))
    let text = TidyFile(seed: UInt64(seed)).untidy(seed: UInt64(seed))
    func read() -> Reading { Reading(SourceText(text), rules: Rule.names) }
    let kept = read()
    for reader in readers(of: kept.record) {
      let one = Handing(kept, for: reader, on: today)
      let other = Handing(using: read(), for: reader, on: today)
      #expect(other.copy == one.copy, "\(reader)")
      #expect(other.hasErrors == one.hasErrors, "\(reader)")
      #expect(other.reading.problems == one.reading.problems, "\(reader)")
    }
  }

  @Test func `keeps its problems and the name, and nobody else`() throws {
    let today = try #require(Day("2026-11-22"))
    let text = "kith: 1\n\nme: Ada\n\nperson mum: Mum\n  knows: nobodys-id\n"
    let reading = Handing(
      using: Reading(SourceText(text), rules: []), for: .worker, on: today
    ).reading
    #expect(reading.record.name == "Ada")
    #expect(reading.record.people == [])
    #expect(reading.problems.map(\.code) == [.unknownPerson])
  }
}
