package import KithModel
package import KithNetwork

extension View {
  /// The lines of the file on which findings rest, in order; of people who are lost with somebody only
  /// a few, those that come first, where so many are enough.
  ///
  /// - Complexity: O(*n* log *n*) for *n* lines, and O(people lost).
  public func lines(of findings: [Finding], few: Int? = nil) -> [Int] {
    var lines: [Int] = []
    for finding in findings {
      add(finding.evidence.mentions, finding.evidence.lost, few: few, to: &lines)
    }
    return lines.sortedOnce()
  }

  /// The lines of the file on which a finding rests, in order.
  ///
  /// - Complexity: O(*n* log *n*) for *n* lines.
  public func lines(of finding: Finding) -> [Int] {
    lines(of: finding.evidence.mentions, and: finding.evidence.lost)
  }

  /// The lines of what is mentioned, and of the people who are lost with somebody, in order.
  package func lines(of mentions: [Mention], and lost: LostPeople?) -> [Int] {
    var lines: [Int] = []
    add(mentions, lost, few: nil, to: &lines)
    return lines.sortedOnce()
  }

  private func add(
    _ mentions: [Mention], _ lost: LostPeople?, few: Int?, to lines: inout [Int]
  ) {
    lines.reserveCapacity(lines.count + mentions.count + (lost?.count ?? 0))
    for mention in mentions {
      if let line = copy.places.line(of: mention) { lines.append(line) }
    }
    guard let lost else { return }
    guard let few else {
      lost.forEach { lines.append(routeLine($0)) }
      return
    }
    for person in lost.first(few, by: routeLines) { lines.append(routeLines[person]) }
  }

  /// The line that says through whom somebody is reached.
  func routeLine(_ person: Int) -> Int {
    copy.places.line(of: Mention(.person, person, .reachedThrough)) ?? 0
  }
}
