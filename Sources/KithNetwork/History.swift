public import KithModel

/// Something that is so on a day.
public enum Fact: Hashable, Sendable {
  /// Nobody in reach is written down for a need (by place in ``Timeline/needs``).
  case nobodyHelps(need: Int)
  /// Everything for a need passes through one person or setting.
  case onlyOne(Subject, need: Int)
  /// Some people (by id) are reached only through one person.
  case onlyRoute(through: Int, to: [Int])
}

/// A fact with its first and last day.
public struct DatedFact: Hashable, Sendable {
  /// The fact.
  public var fact: Fact
  /// The first day, or today where it is so already.
  public var from: Day
  /// The last day; `nil` where it is still so on the last day that is looked at.
  public var to: Day?
}

extension Network {
  /// Everything that is so on this day.
  public func facts() -> [Fact] {
    var facts: [Fact] = []
    for need in timeline.needs.indices {
      if isWithoutHelp(need) {
        facts.append(.nobodyHelps(need: need))
      } else {
        facts += onlyOne(for: need).map { .onlyOne($0, need: need) }
      }
    }
    facts += onlyRoutes().map { .onlyRoute(through: $0.through, to: $0.to) }
    return facts
  }
}

/// The network over time, from today to the last day that is looked at.
///
/// The graph changes only on days that the file names, so the time is cut into stretches in which it
/// stays the same.
public struct History: Sendable {
  /// Everything that depends on the day.
  public let timeline: Timeline
  /// The first day.
  public let today: Day
  /// The last day.
  public let horizon: Day
  /// One network for each stretch of days in which nothing changes, in order; its ``Network/day``
  /// is the first of them.
  ///
  /// Never empty.
  public let networks: [Network]

  /// The history of a record from a day on.
  ///
  /// - Complexity: O(days of change × record).
  public init(_ record: Record, from today: Day) {
    let timeline = Timeline(record)
    self.timeline = timeline
    self.today = today
    horizon = record.horizon(from: today)
    networks = timeline.changeDays(from: today, to: horizon).map { timeline.network(on: $0) }
  }

  /// The record.
  public var record: Record { timeline.record }
  /// The network of today.
  public var now: Network { networks.first ?? timeline.network(on: today) }

  /// Every fact with its first and last day, merged over neighbouring stretches; by first day, facts
  /// of one day in no promised order but always the same.
  ///
  /// - Complexity: O(facts of all stretches).
  public func facts() -> [DatedFact] {
    var open: [Fact: Int] = [:]
    var dated: [DatedFact] = []
    for network in networks {
      var stillOpen: [Fact: Int] = [:]
      for fact in network.facts() {
        if let place = open.removeValue(forKey: fact) {
          stillOpen[fact] = place
        } else {
          stillOpen[fact] = dated.count
          dated.append(DatedFact(fact: fact, from: network.day, to: nil))
        }
      }
      for place in open.values { dated[place].to = network.day.adding(-1) }
      open = stillOpen
    }
    return dated
  }

  /// That somebody is not in reach any more, apart from times away.
  public struct Loss: Hashable, Sendable {
    /// Who.
    public var person: Int
    /// The first day on which they are not there any more.
    public var from: Day
  }

  /// Each person's first loss of reach, in the order of the file.
  ///
  /// Being away is not ending.
  ///
  /// - Complexity: O(days of change × people).
  public func losses() -> [Loss] {
    var first: [Loss?] = record.people.map { _ in nil }
    var before: Presence?
    for network in networks {
      let now = network.presenceWithoutAway
      if let before {
        for person in first.indices
        where first[person] == nil && before.isThere(person) && !now.isThere(person) {
          first[person] = Loss(person: person, from: network.day)
        }
      }
      before = now
    }
    return first.compactMap(\.self)
  }

  /// Whether somebody is there, apart from times away, on some day that is looked at.
  ///
  /// - Complexity: O(days of change × people).
  public func isEverThere() -> [Bool] {
    var isThere = [Bool](repeating: false, count: record.people.count)
    for network in networks {
      for person in isThere.indices where network.presenceWithoutAway.isThere(person) {
        isThere[person] = true
      }
    }
    return isThere
  }
}
