public import KithFindings
public import KithModel
public import KithText

/// One file among those whose agreements are looked at.
public struct AgreedFile: Sendable {
  /// The file's name, as it is to be shown.
  public let name: String
  /// What was read.
  public let reading: Reading
  /// What was found.
  public let findings: Findings

  /// What was found about each agreement, in the order of the rules.
  private let about: [[Finding]]
  /// Whether each agreement is over, or was taken back.
  private let isOver: [Bool]

  /// A file with what was found in it.
  public init(name: String, reading: Reading, findings: Findings) {
    (self.name, self.reading, self.findings) = (name, reading, findings)
    let view = findings.view
    let count = view.record.agreements.count
    var about = [[Finding]](repeating: [], count: count)
    for rule in Rule.names {
      for finding in findings.all where finding.rule == rule {
        if let place = finding.evidence.agreement { about[place].append(finding) }
      }
    }
    self.about = about
    var isOver = [Bool](repeating: true, count: count)
    for place in view.openAgreements { isOver[place] = false }
    self.isOver = isOver
  }

  var view: View { findings.view }

  /// The agreements that are due by a day, or all: those with a day to look at them again first, by day;
  /// then those without one, in the order of the file; then those that are over or were taken back.
  ///
  /// - Complexity: O(*n* log *n*).
  func agreements(due: Day?) -> [Int] {
    view.record.agreements.indices.filter { isListed($0, due: due) }
      .sorted { order($0) < order($1) }
  }

  private func isListed(_ place: Int, due: Day?) -> Bool {
    guard let due else { return true }
    return !isOver[place] && day(place).map { $0 <= due } ?? true
  }

  /// By when an agreement is to be looked at again, if that is known.
  func day(_ place: Int) -> Day? {
    view.record.day(view.record.agreements[place].reviewBy, .beginning)
  }

  /// Whether an agreement is over, or was taken back.
  func isPast(_ place: Int) -> Bool { isOver[place] }

  /// Where an agreement stands among others: past ones last.
  func order(_ place: Int) -> (Int, Day, Int) {
    (isOver[place] ? 2 : day(place) == nil ? 1 : 0, day(place) ?? .latest, place)
  }

  /// What was found about an agreement, in the order of the rules.
  func findings(about place: Int) -> [Finding] { about[place] }

  /// Whether something about these agreements was found that nobody accepted.
  public func needsTalk(due: Day?) -> Bool {
    about.enumerated().contains { place, findings in
      isListed(place, due: due) && findings.contains { $0.accepted == nil }
    }
  }
}
