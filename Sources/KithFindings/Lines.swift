import KithModel
import KithNetwork

extension View {
  /// The lines of the file on which findings rest, in order; of people who are lost with somebody only
  /// a few, those that come first, where so many are enough.
  ///
  /// - Complexity: O(*n* log *n*) for *n* lines, and O(people lost).
  public func lines(of findings: [Finding], few: Int? = nil) -> [Int] {
    var lines: Set<Int> = []
    for finding in findings {
      lines.formUnion(finding.evidence.mentions.compactMap(copy.places.line))
      guard let lost = finding.evidence.lost else { continue }
      let people = few.map { lost.first($0, by: routeLines) } ?? lost.sorted(by: routeLines)
      lines.formUnion(people.map { routeLines[$0] })
    }
    return lines.sorted()
  }

  /// The line that says through whom each person is reached.
  static func routeLines(_ copy: Copy) -> [Int] {
    copy.record.people.indices.map { person in
      copy.places.line(of: Mention(.person, person, .reachedThrough)) ?? 0
    }
  }
}
