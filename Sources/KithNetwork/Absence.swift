public import KithModel

/// Why somebody is not there on a day.
public enum Absence: Hashable, Sendable {
  /// They are not in touch: what is written about that.
  case notInTouch(InTouch)
  /// They are away, until this day if it is known.
  case away(until: Day?)
  /// Their role begins on a later day, if it is known.
  case notYet(from: Day?)
  /// Their role has ended, on this last day.
  case over(lastDay: Day)
  /// Whom or what alone they are reached through has ended, on this last day.
  case wayOver(Subject, lastDay: Day)
  /// Whom or what alone they are reached through begins on a later day, if it is known.
  case wayNotYet(Subject, from: Day?)
  /// No way to them stands that day.
  case noWay
}

extension Network {
  /// Whether a person or a setting is not there on this day only because somebody or something is away,
  /// they themselves or the way to them: a while, and not an ending.
  public func isAway(_ subject: Subject) -> Bool {
    switch subject {
    case .person(let place): !isThere(place) && presenceWithoutAway.isThere(place)
    case .setting(let place): !isOpen(place) && presenceWithoutAway.isOpen[place]
    }
  }

  /// The last day of a while for which they are away themselves, if it is known.
  public func isAwayUntil(_ subject: Subject) -> Day? { ownAway(subject)?.last }

  private func ownAway(_ subject: Subject) -> Period? {
    timeline.away[record.row(of: subject)].first { $0.contains(day) }
  }

  /// Why somebody is not there on this day; `nil` for somebody who is.
  ///
  /// - Complexity: O(what is written about them).
  public func absence(of person: Int) -> Absence? {
    guard !isThere(person) else { return nil }
    if !timeline.takesPart(person, on: day), let state = timeline.state(person, on: day) {
      return .notInTouch(state)
    }
    switch standing(.person(person)) {
    case .notYet(let from): return .notYet(from: from)
    case .over(let last): return .over(lastDay: last)
    case .now: break
    }
    if let away = ownAway(.person(person)) { return .away(until: away.last) }
    return isAway(.person(person)) ? .away(until: nil) : way(to: person)
  }

  /// Why the way to somebody doesn’t stand, where it is one that has ended or not begun.
  private func way(to person: Int) -> Absence {
    guard let routes = record.people[person].routes, routes.count == 1 else { return .noWay }
    let way: Subject
    switch routes[0] {
    case .setting(let setting): way = .setting(setting)
    case .person(let other): way = .person(other)
    case .directly, .nobody: return .noWay
    }
    return switch standing(way) {
    case .notYet(let from): .wayNotYet(way, from: from)
    case .over(let last): .wayOver(way, lastDay: last)
    case .now: .noWay
    }
  }

  private enum Standing {
    case now
    case notYet(from: Day?)
    case over(lastDay: Day)
  }

  private func standing(_ subject: Subject) -> Standing {
    let stretches = timeline.stretches(subject)
    if stretches.contains(where: { $0.contains(day) }) { return .now }
    if let next = stretches.first(where: { ($0.first ?? day) > day }) {
      return .notYet(from: next.first)
    }
    return stretches.last?.last.map { .over(lastDay: $0) } ?? .notYet(from: nil)
  }
}
