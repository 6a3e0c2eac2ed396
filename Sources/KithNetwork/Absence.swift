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

  /// Why somebody is not there on this day; `nil` for somebody who is.
  ///
  /// - Complexity: O(what is written about them).
  public func absence(of person: Int) -> Absence? {
    guard !isThere(person) else { return nil }
    if !timeline.takesPart(person, on: day), let state = timeline.state(person, on: day) {
      return .notInTouch(state)
    }
    let stretches = timeline.stretches(.person(person))
    guard stretches.contains(where: { $0.contains(day) }) else {
      if let next = stretches.first(where: { ($0.first ?? day) > day }) {
        return .notYet(from: next.first)
      }
      return stretches.last?.last.map { .over(lastDay: $0) } ?? .notYet(from: nil)
    }
    if let away = timeline.peopleAway[person].first(where: { $0.contains(day) }) {
      return .away(until: away.last)
    }
    return isAway(.person(person)) ? .away(until: nil) : .noWay
  }
}
