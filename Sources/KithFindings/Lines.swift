import KithModel
import KithNetwork

extension View {
  /// The lines of the file on which findings rest, in order; of people who are lost with somebody only
  /// a few, those that come first, where so many are enough.
  ///
  /// - Complexity: O(*n* log *n*) for *n* lines, and O(people lost).
  public func lines(of findings: [Finding], few: Int? = nil) -> [Int] {
    var lines: [Int] = []
    for finding in findings {
      for mention in finding.evidence.mentions {
        if let line = copy.places.line(of: mention) { lines.append(line) }
      }
      guard let lost = finding.evidence.lost else { continue }
      let people = few.map { lost.first($0, by: routeLines) } ?? lost.sorted(by: routeLines)
      for person in people { lines.append(routeLines[person]) }
    }
    guard lines.count > 1 else { return lines }
    lines.sort()
    var once: [Int] = []
    for line in lines where once.last != line { once.append(line) }
    return once
  }

  /// The line that says through whom each person is reached.
  static func routeLines(_ copy: Copy) -> [Int] {
    copy.record.people.indices.map { person in
      copy.places.line(of: Mention(.person, person, .reachedThrough)) ?? 0
    }
  }
}
