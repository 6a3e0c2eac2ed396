public import KithModel

/// What many networks have in common, counted for whoever carries it and never for a young person.
///
/// It is the same however the networks were divided: parts are put together with ``add(_:)-(CaseloadSummary)``.
/// No count overflows, whatever is put together: it stays at the largest number there is.
public struct CaseloadSummary: Hashable, Sendable {
  /// What somebody or something carries.
  public struct Load: Hashable, Sendable {
    /// For how many young people something rests on it.
    public var youngPeople = 0
    /// For how many each need does.
    public var needs: [ID: Int] = [:]

    /// Nothing.
    public init() {}
  }

  /// A setting that closes on a day.
  public struct Closing: Hashable, Sendable {
    /// The last day.
    public var last: Day
    /// The setting.
    public var setting: CaseloadEntry.Bearer

    /// A setting's last day.
    public init(last: Day, setting: CaseloadEntry.Bearer) {
      (self.last, self.setting) = (last, setting)
    }
  }

  /// What closing a setting takes.
  public struct Taken: Hashable, Sendable {
    /// In how many networks it closes that day.
    public var youngPeople = 0
    /// How many people are reached only through it, in all of them.
    public var people = 0
    /// For how many young people each need rests on it.
    public var needs: [ID: Int] = [:]

    /// Nothing.
    public init() {}
  }

  /// How many people's roles end in a week, and how many settings close.
  public struct Ends: Hashable, Sendable {
    /// Roles.
    public var people = 0
    /// Settings.
    public var settings = 0

    /// None.
    public init() {}
  }

  /// What each person and setting carries.
  public var carried: [CaseloadEntry.Bearer: Load] = [:]
  /// What ends in each week, by its Monday.
  public var ends: [Day: Ends] = [:]
  /// Which settings close, and what that takes.
  public var closings: [Closing: Taken] = [:]
  /// How much of each kind is due in each week, by its Monday; what is due since before today, in the week of
  /// its day.
  public var due: [Day: [CaseloadEntry.Due.Kind: Int]] = [:]
  /// How many networks were read.
  public var networks = 0
  /// In how many something could not be read, or may be meant otherwise.
  public var withProblems = 0

  /// Of nothing.
  public init() {}

  /// Takes in one network.
  ///
  /// - Complexity: O(what it brings).
  public mutating func add(_ entry: CaseloadEntry, of record: Record, hasProblems: Bool) {
    networks.add(1)
    if hasProblems { withProblems.add(1) }
    var next = entry.resting.startIndex
    while next < entry.resting.endIndex {
      let bearer = entry.resting[next].on
      // The same need may rest on somebody twice, over different days; they stand beside each other.
      var needs: [Int] = []
      while next < entry.resting.endIndex, entry.resting[next].on == bearer {
        for need in entry.resting[next].needs where !needs.contains(need) { needs.append(need) }
        next += 1
      }
      carried[bearer, default: Load()].add(needs, of: record)
    }
    for ending in entry.endings {
      let week = ending.last.monday
      if ending.what.isPerson {
        ends[week, default: Ends()].people.add(1)
      } else {
        ends[week, default: Ends()].settings.add(1)
        closings[Closing(last: ending.last, setting: ending.what), default: Taken()]
          .add(ending, of: record)
      }
    }
    for entry in entry.due { due[entry.day.monday, default: [:]][entry.kind, default: 0].add(1) }
  }

  /// Takes in what was counted of other networks.
  ///
  /// - Complexity: O(what the other counted).
  public mutating func add(_ other: CaseloadSummary) {
    networks.add(other.networks)
    withProblems.add(other.withProblems)
    carried.merge(other.carried) { one, other in
      var sum = one
      sum.youngPeople.add(other.youngPeople)
      sum.needs.add(other.needs)
      return sum
    }
    ends.merge(other.ends) { one, other in
      var sum = one
      sum.people.add(other.people)
      sum.settings.add(other.settings)
      return sum
    }
    closings.merge(other.closings) { one, other in
      var sum = one
      sum.youngPeople.add(other.youngPeople)
      sum.people.add(other.people)
      sum.needs.add(other.needs)
      return sum
    }
    due.merge(other.due) { one, other in
      var sum = one
      sum.add(other)
      return sum
    }
  }
}

extension CaseloadSummary.Load {
  fileprivate mutating func add(_ needs: [Int], of record: Record) {
    youngPeople.add(1)
    for need in needs { self.needs[record.needs[need].id, default: 0].add(1) }
  }
}

extension CaseloadSummary.Taken {
  fileprivate mutating func add(_ ending: CaseloadEntry.Ending, of record: Record) {
    youngPeople.add(1)
    people.add(ending.people)
    for need in ending.needs { needs[record.needs[need].id, default: 0].add(1) }
  }
}

extension Dictionary where Value == Int {
  fileprivate mutating func add(_ other: Self) {
    for (key, count) in other { self[key, default: 0].add(count) }
  }
}

extension Int {
  /// Adds, up to the largest number there is.
  fileprivate mutating func add(_ other: Int) {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    self = isTooLarge ? .max : sum
  }
}

extension Day {
  /// The Monday of its week.
  package var monday: Day {
    // 1 January 1970, day 0, was a Thursday.
    adding(-((Int(number) + 3) % 7 + 7) % 7)
  }
}
