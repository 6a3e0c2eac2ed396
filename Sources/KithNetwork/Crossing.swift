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
  /// All changes that are not over, each with both its sides; see ``changesTogether(from:)``.
  ///
  /// - Complexity: O(changes × record), also in space.
  public func crossings(from today: Day) -> [Crossing] {
    changesTogether(from: today).map { crossing($0, from: today) }
  }

  /// All changes that are not over, by place in `Record/transitions`: the dated ones in order of their
  /// day, those on one day together, then those without a date in the order of the file, those that
  /// hang on the same other change together.
  ///
  /// - Complexity: O(*n* log *n*).
  public func changesTogether(from today: Day) -> [[Int]] {
    let changes = record.transitions
    var dated: [Period: [Int]] = [:]
    var undated: [Int: [Int]] = [:]
    let roots = rootsOfDays()
    for (place, change) in changes.enumerated() {
      if let first = change.first, let last = change.last {
        if last >= today { dated[Period(first: first, last: last), default: []].append(place) }
      } else {
        undated[roots[place], default: []].append(place)
      }
    }
    func key(_ group: [Int]) -> (Day, Day) {
      (changes[group[0]].first ?? today, changes[group[0]].last ?? today)
    }
    return dated.values.sorted { key($0) < key($1) } + undated.values.sorted { $0[0] < $1[0] }
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
    let (first, last) = (record.transitions[transition].first, record.transitions[transition].last)
    if first != nil, last != nil {
      return record.transitions.indices.filter {
        record.transitions[$0].first == first && record.transitions[$0].last == last
      }
    }
    let roots = rootsOfDays()
    return record.transitions.indices.filter { place in
      let change = record.transitions[place]
      return (change.first == nil || change.last == nil) && roots[place] == roots[transition]
    }
  }

  /// For each change the one on whose day its own hangs in the end; itself where it hangs on none.
  ///
  /// - Complexity: O(changes).
  private func rootsOfDays() -> [Int] {
    var roots = [Int?](repeating: nil, count: record.transitions.count)
    for start in roots.indices {
      var line: [Int] = []
      var here = start
      // No circle: those have no day that hangs on another.
      while roots[here] == nil {
        line.append(here)
        guard case .transition(let other) = record.transitions[here].on.from,
          record.transitions[here].on.to == nil, line.count <= roots.count
        else { break }
        here = other
      }
      let root = roots[here] ?? here
      for place in line { roots[place] = root }
    }
    return roots.enumerated().map { $1 ?? $0 }
  }
}
