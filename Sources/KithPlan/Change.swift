public import KithFindings
public import KithModel
public import KithNetwork

/// One coming change of the network: a transition, several on one day, or a day on which somebody or
/// something begins or ends.
public struct Change: Sendable {
  /// Both sides.
  public let crossing: Crossing
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

  /// Every coming change: the transitions, and the other days on which somebody or something comes or
  /// goes; in the order of days, those without a date last.
  static func all(_ view: View, _ folds: [Fold]) -> [Change] {
    let timeline = view.history.timeline
    let crossings = timeline.crossings(from: view.today)
    let dated = crossings.filter { $0.first != nil }
    var all = dated.map { Change($0, folds) }
    for day in timeline.changeDays(from: view.today, to: view.history.horizon).dropFirst() {
      guard !dated.contains(where: { $0.first == day || $0.last == day }) else { continue }
      let change = Change(timeline.crossing(on: day), folds)
      if !change.isNothing { all.append(change) }
    }
    all.sort { one, other in
      (one.crossing.first ?? .latest) < (other.crossing.first ?? .latest)
    }
    return all + crossings.filter { $0.first == nil }.map { Change($0, folds) }
  }

  private var isNothing: Bool {
    goes.isEmpty && comes.isEmpty && staysByAgreement.isEmpty && findings.isEmpty
  }

  private init(_ crossing: Crossing, _ folds: [Fold]) {
    let record = crossing.before.record
    let everything =
      record.settings.indices.map { Subject.setting($0) }
      + record.people.indices.map { .person($0) }
    self.crossing = crossing
    // Within a stretch of days others come and go on days of their own, and are told there.
    let sides = Change.sides(crossing)
    goes = everything.filter { subject in
      crossing.passage(of: subject) == .goes
        && sides.contains { $0.before.isInReach(subject) && !$0.after.isInReach(subject) }
    }
    comes = everything.filter { subject in
      crossing.passage(of: subject) == .comes
        && sides.contains { !$0.before.isInReach(subject) && $0.after.isInReach(subject) }
    }
    staysByAgreement = record.people.indices.filter {
      crossing.passage(of: .person($0)) == .staysByAgreement
    }
    findings = folds.filter { fold in
      guard let from = fold.from, fold.accepted == nil else { return false }
      return from == crossing.first || from == crossing.last
    }
  }

  /// The networks around the first day, and around the last where that is another.
  private static func sides(_ crossing: Crossing) -> [(before: Network, after: Network)] {
    guard let first = crossing.first, let last = crossing.last, first != last else {
      return [(crossing.before, crossing.after)]
    }
    let timeline = crossing.before.timeline
    return [
      (crossing.before, timeline.network(on: first)),
      (timeline.network(on: last.adding(-1)), crossing.after),
    ]
  }
}
