public import KithFindings
public import KithModel
public import KithNetwork

/// One coming change of the network: a transition, several on one day, or a day on which somebody or
/// something begins or ends.
public struct Change: Sendable {
  /// Both sides.
  public let crossing: Crossing
  /// The days that are told here, each with its two sides.
  public let sides: [Side]
  /// Who and what goes, in the order of the file.
  public let goes: [Subject]
  /// Who and what comes.
  public let comes: [Subject]
  /// Who stays by agreement, and was there in their role before.
  public let staysByAgreement: [Int]
  /// What to talk about from these days on, by day.
  public let findings: [Fold]

  /// The transitions, by place in `Record/transitions`; empty for a day that bears no name.
  public var transitions: [Int] { crossing.transitions }

  /// Every coming change: the transitions, and the other days on which somebody or something comes
  /// or goes; in the order of days, those without a date last.
  ///
  /// What happens on one day is told once.
  static func all(_ view: View, _ folds: [Fold]) -> [Change] {
    let timeline = view.history.timeline
    var told: Set<Day> = []
    var all: [Change] = []
    var undated: [Crossing] = []
    for crossing in timeline.crossings(from: view.today) {
      guard let first = crossing.first, let last = crossing.last else {
        undated.append(crossing)
        continue
      }
      let days = (first == last ? [first] : [first, last]).filter { told.insert($0).inserted }
      all.append(Change(crossing, on: days, view, folds))
    }
    for day in timeline.changeDays(from: view.today, to: view.history.horizon).dropFirst()
    where told.insert(day).inserted {
      let change = Change(timeline.crossing(on: day), on: [day], view, folds)
      if !change.isNothing { all.append(change) }
    }
    let sorted = all.enumerated().sorted { one, other in
      let days = [one, other].map { $0.element.crossing.first ?? .latest }
      return days[0] != days[1] ? days[0] < days[1] : one.offset < other.offset
    }
    return sorted.map(\.element) + undated.map { Change($0, on: [], view, folds) }
  }

  private var isNothing: Bool {
    goes.isEmpty && comes.isEmpty && staysByAgreement.isEmpty && findings.isEmpty
  }

  /// The change as it is told on these days; of one without a date both its sides are told.
  private init(_ crossing: Crossing, on days: [Day], _ view: View, _ folds: [Fold]) {
    let record = crossing.before.record
    let timeline = crossing.before.timeline
    let everything =
      record.settings.indices.map { Subject.setting($0) }
      + record.people.indices.map { .person($0) }
    self.crossing = crossing
    // Within a stretch of days others come and go on days of their own, and are told there.
    sides =
      crossing.first == nil
      ? [Side(before: crossing.before, after: crossing.after)]
      : days.map {
        Side(before: timeline.network(on: $0.adding(-1)), after: timeline.network(on: $0))
      }
    let sides = sides
    goes = everything.filter { subject in sides.contains { $0.goes(subject) } }
    comes = everything.filter { subject in sides.contains { $0.comes(subject) } }
    staysByAgreement = record.people.indices.filter { person in
      sides.contains { $0.before.isInRole(person) && $0.after.isByAgreement(person) }
    }
    findings = folds.filter { fold in
      guard let from = fold.from, fold.accepted == nil else { return false }
      // What is so today was not brought by a change of today.
      return from > view.today && days.contains(from)
    }
  }

  /// The networks on either side of one day.
  public struct Side: Sendable {
    /// The day before.
    public let before: Network
    /// The day itself.
    public let after: Network

    /// Whether somebody or something is in reach before, and not after.
    public func goes(_ subject: Subject) -> Bool {
      before.isInReach(subject) && !after.isInReach(subject)
    }

    /// Whether somebody or something is in reach after, and not before.
    public func comes(_ subject: Subject) -> Bool {
      !before.isInReach(subject) && after.isInReach(subject)
    }
  }
}
