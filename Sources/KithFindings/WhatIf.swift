public import KithModel
public import KithNetwork

/// A need for which nobody is written down, or fewer than were asked for, and from when to when.
public struct Gap: Hashable, Sendable {
  /// By place in `Record/needs`.
  public var need: Int
  /// The first day.
  public var from: Day
  /// The last day; `nil` where it lasts to the last day that is looked at.
  public var to: Day?

  /// A gap.
  public init(need: Int, from: Day, to: Day?) {
    (self.need, self.from, self.to) = (need, from, to)
  }
}

extension View {
  /// The days on which nobody would be written down for a need if the file said something else, and somebody is.
  ///
  /// - Parameter other: The same people, settings and needs, with something changed.
  /// - Returns: By place of the need, then by day.
  /// - Complexity: that of the network on each day of change.
  public func newGaps(in other: Record) -> [Gap] { newGaps(in: History(other, from: today)) }

  /// People who are in reach on some day that is looked at, and are not if the file said something else.
  ///
  /// - Complexity: O(people × days of change).
  public func outOfReach(in other: History) -> [Int] {
    let days = Set(history.days + other.days)
    return record.people.indices.filter { person in
      days.contains { history.isThere(person, on: $0) && !other.isThere(person, on: $0) }
    }
  }

  /// The same of a network over time that is worked out already.
  public func newGaps(in other: History) -> [Gap] {
    func gaps(_ facts: [DatedFact]) -> [Int: [DatedFact]] {
      var gaps: [Int: [DatedFact]] = [:]
      for fact in facts {
        if case .nobodyHelps(let need) = fact.fact { gaps[need, default: []].append(fact) }
      }
      return gaps
    }
    let (before, after) = (gaps(facts), gaps(other.facts))
    return history.timeline.needs.enumerated().flatMap { place, need in
      (after[place] ?? []).flatMap { gap in
        var rest: [Gap] = []
        var from: Day? = gap.from
        for known in before[place] ?? [] {
          guard let start = from, known.from <= gap.to ?? .latest, known.to ?? .latest >= start
          else { continue }
          if known.from > start {
            rest.append(Gap(need: need, from: start, to: known.from.adding(-1)))
          }
          from = known.to.map { $0.adding(1) }
        }
        if let from, gap.to.map({ from <= $0 }) ?? true {
          rest.append(Gap(need: need, from: from, to: gap.to))
        }
        return rest
      }
    }
  }

  /// Gaps in words, by days: "from 1 April 2027 for health and learning".
  public func inWords(_ gaps: [Gap]) -> String {
    var byDays: [(from: Day, to: Day?, needs: [Int])] = []
    for gap in gaps {
      if let place = byDays.firstIndex(where: { $0.from == gap.from && $0.to == gap.to }) {
        byDays[place].needs.append(gap.need)
      } else {
        byDays.append((gap.from, gap.to, [gap.need]))
      }
    }
    let parts = byDays.map { entry in
      let days = Saying.days(from: entry.from, to: entry.to, today: today)
      return (days.isEmpty ? "" : "\(days) ") + "for \(record.needsInWords(entry.needs, "or"))"
    }
    return parts.joined(separator: "; ")
  }
}

extension Record {
  /// The same record as if somebody took no part, and settings never opened.
  public func without(_ subjects: [Subject]) -> Record {
    var record = self
    for subject in subjects {
      switch subject {
      case .person(let place): record.people[place].inTouch = [InTouch(state: .notKnown)]
      case .setting(let place): record.settings[place].partOf = .nowhere
      }
    }
    return record
  }

  /// The same record as if a change never came: what it ends goes on, and what it starts does not begin.
  public func without(change place: Int) -> Record {
    var record = self
    record.transitions[place].on = WrittenPeriod(from: .unknown)
    (record.transitions[place].first, record.transitions[place].last) = (nil, nil)
    return record
  }

  /// The same record as if a change came so many days later, or earlier where that is negative.
  public func with(change place: Int, later days: Int) -> Record {
    var record = self
    record.transitions[place].first = transitions[place].first?.adding(days)
    record.transitions[place].last = transitions[place].last?.adding(days)
    return record
  }

  /// The same record as if an agreement had been taken back.
  public func without(agreement place: Int) -> Record {
    var record = self
    record.agreements[place].withdrawnByThem = .unknown
    return record
  }
}
