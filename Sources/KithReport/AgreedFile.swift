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

  /// A file with what was found in it.
  public init(name: String, reading: Reading, findings: Findings) {
    (self.name, self.reading, self.findings) = (name, reading, findings)
  }

  var view: View { findings.view }

  /// The agreements that are due by a day, or all: those with a day to look at them again first, by day;
  /// then those without one, in the order of the file; then those that are over or were taken back.
  ///
  /// - Complexity: O(*n* log *n*).
  func agreements(due: Day?) -> [Int] {
    view.record.agreements.indices.filter { place in
      guard let due else { return true }
      return !isPast(place) && day(place).map { $0 <= due } ?? true
    }.sorted { order($0) < order($1) }
  }

  /// By when an agreement is to be looked at again, if that is known.
  func day(_ place: Int) -> Day? {
    view.record.day(view.record.agreements[place].reviewBy, .beginning)
  }

  /// Whether an agreement is over, or was taken back.
  func isPast(_ place: Int) -> Bool { !view.openAgreements.contains(place) }

  /// Where an agreement stands among others: past ones last.
  func order(_ place: Int) -> (Int, Day, Int) {
    (isPast(place) ? 2 : day(place) == nil ? 1 : 0, day(place) ?? .latest, place)
  }

  /// What was found about an agreement.
  func findings(about place: Int) -> [Finding] {
    findings.all.filter { $0.evidence.agreement == place }
  }

  /// Whether something about these agreements was found that nobody accepted.
  public func needsTalk(due: Day?) -> Bool {
    let listed = agreements(due: due)
    return findings.all.contains { finding in
      finding.accepted == nil && finding.evidence.agreement.map(listed.contains) ?? false
    }
  }
}
