public import KithFindings
public import KithModel
public import KithNetwork

/// One coming change of the network: a transition, several on one day, or a day on which somebody or
/// something begins or ends.
///
/// What it brings, without the networks that show it: a file may have thousands of changes.
public struct Change: Sendable {
  /// The transitions, by place in `Record/transitions`; empty for a day that bears no name.
  public let transitions: [Int]
  /// The first day of the change; `nil` while it has no date.
  public let first: Day?
  /// The day on which it is through; `nil` while it has no date.
  public let last: Day?
  /// Who and what goes, in the order of the file, settings first.
  public let goes: [Going]
  /// Who and what comes.
  public let comes: [Coming]
  /// Who stays by agreement, and was there in their role before.
  public let staysByAgreement: [Staying]
  /// What to talk about from these days on, by day.
  public let findings: [Fold]
  /// Of a change without a date, the needs (by place in `Timeline/needs`) for which nobody is written
  /// down from then on.
  public let needsWithoutHelp: [Int]
  /// Of a change without a date, the needs that rest on only one from then on, each with what it rests
  /// on.
  public let needsThatRestOnOne: [(need: Int, on: [Subject])]

  /// Somebody or something that is in reach before, and not after.
  public struct Going: Sendable {
    /// Who or what.
    public var subject: Subject
    /// Whether only for a while.
    public var isAway: Bool
    /// The last day of that while, where it is their own and known.
    public var awayUntil: Day?
    /// Why, of a person.
    public var absence: Absence?
  }

  /// Somebody or something that is in reach after, and not before.
  public struct Coming: Sendable {
    /// Who or what.
    public var subject: Subject
    /// Whether they were away, or not in touch, before.
    public var isBack: Bool
  }

  /// Somebody who stays by agreement.
  public struct Staying: Sendable {
    /// By place in `Record/people`.
    public var person: Int
    /// What they are still there for, by place in `Record/needs`.
    public var needs: [Int]
  }

  /// Every coming change: the transitions, and the other days on which somebody or something comes
  /// or goes; in the order of days, those without a date last.
  ///
  /// What happens on one day is told once.
  static func all(_ view: View, _ folds: [Fold]) -> [Change] {
    let timeline = view.history.timeline
    var told: Set<Day> = []
    var all: [Change] = []
    var undated: [Change] = []
    let folds = Dictionary(grouping: folds.filter { $0.accepted == nil }) { $0.from ?? view.today }
    for transitions in timeline.changesTogether(from: view.today) {
      let crossing = timeline.crossing(transitions, from: view.today)
      guard let first = crossing.first, let last = crossing.last else {
        undated.append(Change(crossing, on: [], view, folds))
        continue
      }
      let days = (first == last ? [first] : [first, last]).filter { told.insert($0).inserted }
      all.append(Change(crossing, on: days, view, folds))
    }
    for day in view.history.days.dropFirst() where told.insert(day).inserted {
      let change = Change(timeline.crossing(on: day), on: [day], view, folds)
      if !change.isNothing { all.append(change) }
    }
    return all.inOrderOfDays(\.first) + undated
  }

  private var isNothing: Bool {
    goes.isEmpty && comes.isEmpty && staysByAgreement.isEmpty && findings.isEmpty
  }

  /// The change as it is told on these days; of one without a date both its sides are told.
  private init(_ crossing: Crossing, on days: [Day], _ view: View, _ folds: [Day: [Fold]]) {
    let record = crossing.before.record
    let timeline = crossing.before.timeline
    (transitions, first, last) = (crossing.transitions, crossing.first, crossing.last)
    // Within a stretch of days others come and go on days of their own, and are told there.
    let sides =
      crossing.first == nil || crossing.first == crossing.last && !days.isEmpty
      ? [Side(before: crossing.before, after: crossing.after)]
      : days.map {
        Side(before: timeline.network(on: $0.adding(-1)), after: timeline.network(on: $0))
      }
    func passing<Passing>(_ told: (Subject) -> Passing?) -> [Passing] {
      record.subjects.compactMap(told)
    }
    goes = passing { subject in Change.going(subject, sides) }
    comes = passing { subject in Change.coming(subject, sides) }
    staysByAgreement = record.people.indices.compactMap { person in
      guard sides.contains(where: { $0.before.isInRole(person) && $0.after.isByAgreement(person) })
      else { return nil }
      let after = sides.lazy.map(\.after).first { $0.isByAgreement(person) }
      return Staying(person: person, needs: after?.writtenNeeds(of: person) ?? [])
    }
    // What is so today was not brought by a change of today.
    findings = days.sorted().flatMap { $0 > view.today ? folds[$0] ?? [] : [] }
    needsWithoutHelp = crossing.first == nil ? crossing.needsWithoutHelpNow : []
    needsThatRestOnOne = crossing.first == nil ? crossing.needsThatRestOnOneNow : []
  }

  private static func going(_ subject: Subject, _ sides: [Side]) -> Going? {
    let sides = sides.filter { $0.goes(subject) }
    guard !sides.isEmpty else { return nil }
    var absence: Absence?
    if case .person(let person) = subject {
      absence = sides.lazy.compactMap { $0.after.absence(of: person) }.first
    }
    return Going(
      subject: subject, isAway: sides.contains { $0.after.isAway(subject) },
      awayUntil: sides.lazy.compactMap { $0.after.isAwayUntil(subject) }.first, absence: absence)
  }

  private static func coming(_ subject: Subject, _ sides: [Side]) -> Coming? {
    let sides = sides.filter { $0.comes(subject) }
    guard !sides.isEmpty else { return nil }
    let isBack = sides.contains { side in
      if case .person(let person) = subject, case .notInTouch = side.before.absence(of: person) {
        return true
      }
      return side.before.isAway(subject)
    }
    return Coming(subject: subject, isBack: isBack)
  }

  /// The networks on either side of one day.
  private struct Side {
    /// The day before.
    let before: Network
    /// The day itself.
    let after: Network

    func goes(_ subject: Subject) -> Bool {
      before.isInReach(subject) && !after.isInReach(subject)
    }

    func comes(_ subject: Subject) -> Bool {
      !before.isInReach(subject) && after.isInReach(subject)
    }
  }
}
