import KithModel
import KithTestSupport
import KithText
import Testing

/// Files so long that a step which looks at everything for each thing would be noticed: it would take
/// minutes where these take seconds.
@Suite("A very long file is read in seconds")
struct SizesTests {
  private let head = "kith: 1\n\nme: Ada\n  needs: listening\n\nperson morag: Morag\n"

  private func read(_ lines: String) -> Reading { Reading(SourceText(head + lines), rules: []) }

  @Test(.timeLimit(.minutes(1)))
  func `a list of 120,000 slips is counted, and the first 100,000 are told`() {
    let slips = 120_000
    let reading = read("  knows: " + String(repeating: "x,", count: slips) + "morag\n")
    #expect(reading.problems.count == 100_000)
    #expect(reading.problemsNotTold == slips - 100_000)
    #expect(reading.hasErrors && !reading.hasWarnings)
    #expect(reading.record.people[0].knows == [0])
  }

  @Test(.timeLimit(.minutes(1))) func `an error behind 100,000 warnings is an error`() {
    let inside = String(repeating: "    who: b\n", count: 100_001)
    let reading = read("  note: a\n" + inside + "\nperson ben: Ben\n  until: soon\n")
    #expect(reading.hasErrors && reading.hasWarnings)
    #expect(reading.problems.allSatisfy { $0.code == .looksLikeAField })
    #expect(reading.problemsNotTold == 2)
  }

  @Test(.timeLimit(.minutes(1))) func `30,000 people and 30,000 agreements with one of them`() {
    let people = (0..<30_000).map { "person p\($0): P\n" }.joined()
    let agreements = String(repeating: "agreement morag: A\n  from: 2027-01-01\n", count: 30_000)
    let reading = read(people + agreements)
    #expect(reading.record.people.count == 30_001)
    #expect(reading.record.agreements.count == 30_000)
    #expect(reading.problems.count == 29_999)
    #expect(reading.problems.allSatisfy { $0.code == .overlap })
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `an agreement overlaps where a day of it lies in one above it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var text = ""
    var above: [ClosedRange<Int>] = []
    var expected: [Int] = []
    for place in 0..<30 {
      let first = Int.random(in: 0..<300, using: &random)
      let last = Bool.random(using: &random) ? first + Int.random(in: 0..<20, using: &random) : 9999
      let isOpen = last == 9999 && place % 5 != 0
      let end = isOpen ? 99_999 : min(last, first + 30)
      let from = Day(number: Int32(20_000 + first))
      text += "agreement morag: A\n  from: \(from)\n"
      if !isOpen { text += "  until: \(Day(number: Int32(20_000 + end)))\n" }
      if above.contains(where: { $0.overlaps(first...end) }) { expected.append(place) }
      above.append(first...end)
    }
    let reading = read(text)
    let lines = reading.places(of: reading.problems).map(\.line)
    #expect(lines == expected.map { reading.places[.agreement][$0].line })
  }
}
