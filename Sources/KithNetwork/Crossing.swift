public import KithModel

/// Both sides of a change, or of changes on one day: the network of the day before beside that of the
/// day itself.
///
/// Of a change that takes many days, the day before the first beside the last. One that has no date
/// yet is told against today: how it would be if it came today.
public struct Crossing: Sendable {
  /// The changes, by place in `Record/transitions`.
  public let transitions: [Int]
  /// The first day of the change; `nil` while it has no date.
  public let first: Day?
  /// The day on which it is through; `nil` while it has no date.
  public let last: Day?
  /// The network before.
  public let before: Network
  /// The network after.
  public let after: Network

  /// Somebody's or something's way across.
  public enum Passage: Hashable, Sendable {
    /// There before and after, in the same way.
    case stays
    /// There before in their role, and after by agreement.
    case staysByAgreement
    /// There before, and not after.
    case goes
    /// Not there before, and there after.
    case comes
    /// There on neither side.
    case isNotThere
  }

  /// How somebody or something comes across.
  public func passage(of subject: Subject) -> Passage {
    switch (before.isInReach(subject), after.isInReach(subject)) {
    case (false, false): return .isNotThere
    case (false, true): return .comes
    case (true, false): return .goes
    case (true, true):
      guard case .person(let person) = subject else { return .stays }
      return before.isInRole(person) && after.isByAgreement(person) ? .staysByAgreement : .stays
    }
  }

  /// The needs (by place in ``Timeline/needs``) for which nobody is written down any more.
  public var needsWithoutHelpNow: [Int] {
    before.timeline.needs.indices.filter {
      !before.isWithoutHelp($0) && after.isWithoutHelp($0)
    }
  }

  /// The needs that rest on only one person or setting now and did not before, each with what it rests
  /// on.
  public var needsThatRestOnOneNow: [(need: Int, on: [Subject])] {
    before.timeline.needs.indices.compactMap { need in
      let after = after.onlyOne(for: need)
      guard !after.isEmpty, before.onlyOne(for: need).isEmpty, !before.isWithoutHelp(need) else {
        return nil
      }
      return (need, after)
    }
  }
}

extension Timeline {
  /// All changes that are not over: the dated ones in order of their day, those on one day together,
  /// then those without a date in the order of the file.
  ///
  /// - Complexity: O(changes × record).
  public func crossings(from today: Day) -> [Crossing] {
    var groups: [[Int]] = []
    let dated = record.transitions.indices.filter {
      record.transitions[$0].first != nil && record.transitions[$0].last != nil
    }.sorted { one, other in
      key(one) != key(other) ? key(one) < key(other) : one < other
    }
    for place in dated where (record.transitions[place].last ?? today) >= today {
      if let before = groups.last?.first, key(before) == key(place) {
        groups[groups.count - 1].append(place)
      } else {
        groups.append([place])
      }
    }
    let undated = record.transitions.indices.filter {
      record.transitions[$0].first == nil || record.transitions[$0].last == nil
    }
    var seen = Set<Int>()
    for place in undated where !seen.contains(place) {
      let group = together(with: place)
      seen.formUnion(group)
      groups.append(group)
    }
    return groups.map { crossing($0, from: today) }
  }

  /// Both sides of these changes, which are on one day or one without a date.
  public func crossing(_ transitions: [Int], from today: Day) -> Crossing {
    guard let place = transitions.first, let first = record.transitions[place].first,
      let last = record.transitions[place].last
    else { return undated(transitions, on: today) }
    return Crossing(
      transitions: transitions, first: first, last: last, before: network(on: first.adding(-1)),
      after: network(on: last))
  }

  private func undated(_ transitions: [Int], on today: Day) -> Crossing {
    var supposed = record
    for place in transitions {
      supposed.transitions[place].on = WrittenPeriod(from: .day(today))
      supposed.transitions[place].first = today
      supposed.transitions[place].last = today
    }
    return Crossing(
      transitions: transitions, first: nil, last: nil, before: network(on: today),
      after: Timeline(supposed).network(on: today))
  }

  private func key(_ place: Int) -> [Day] {
    [record.transitions[place].first, record.transitions[place].last].compactMap(\.self)
  }
}

extension [Day] {
  fileprivate static func < (one: [Day], other: [Day]) -> Bool {
    one.lexicographicallyPrecedes(other)
  }
}

extension Timeline {
  /// Both sides of a day that bears no name.
  public func crossing(on day: Day) -> Crossing {
    Crossing(
      transitions: [], first: day, last: day, before: network(on: day.adding(-1)),
      after: network(on: day))
  }
}

extension Timeline {
  /// The changes that are told together with one: those on the same day.
  ///
  /// Of those without a date, the ones that hang on the same other change.
  public func together(with transition: Int) -> [Int] {
    let key = key(transition)
    guard key.count == 2 else {
      let root = root(transition)
      return record.transitions.indices.filter { self.key($0).count < 2 && self.root($0) == root }
    }
    return record.transitions.indices.filter { self.key($0) == key }
  }

  /// The change on whose day that of another hangs; itself where it hangs on none.
  private func root(_ transition: Int) -> Int {
    var place = transition
    // No circle: those have no day that hangs on another.
    for _ in record.transitions.indices {
      guard case .transition(let other) = record.transitions[place].on.from,
        record.transitions[place].on.to == nil
      else { break }
      place = other
    }
    return place
  }
}
