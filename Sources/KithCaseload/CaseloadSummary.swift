public import KithModel

/// What many networks have in common, counted for whoever carries it and never for a young person.
///
/// It is the same however the networks were divided: parts are put together with ``add(_:)``. No count
/// overflows, whatever is put together: it stays at the largest number there is.
///
/// Of a nation's networks there may be a hundred thousand who carry something, so that all counts stand in
/// flat rows.
public struct CaseloadSummary: Sendable {
  /// How much ends in a week.
  public struct Ends: Hashable, Sendable {
    /// Roles of people.
    public var people: Int
    /// Settings.
    public var settings: Int

    /// So many.
    public init(people: Int = 0, settings: Int = 0) {
      (self.people, self.settings) = (people, settings)
    }

    fileprivate mutating func add(_ more: Ends) {
      people.add(more.people)
      settings.add(more.settings)
    }
  }

  /// From which day to which a setting closes: it may not be the same in every network.
  public struct Days: Hashable, Sendable {
    /// The earliest last day.
    public var first: Day
    /// The latest.
    public var last: Day

    /// From one day to another.
    public init(first: Day, last: Day) {
      (self.first, self.last) = (first, last)
    }
  }

  /// What rests on each person and setting: for how many young people, and for how many each need.
  public private(set) var carried = Loads()
  /// Settings that close: for how many young people, how many people are out of reach with each, and for
  /// how many each need rests on it.
  public private(set) var closing = Loads()
  /// When each of ``closing`` closes, in its order.
  public private(set) var closingDays: [Days] = []
  /// What ends in each week, by its Monday.
  public private(set) var ends: [Day: Ends] = [:]
  /// How much of each kind is due in each week, by its Monday.
  ///
  /// What is due since before today counts in the week of its day.
  public private(set) var due: [Day: [CaseloadEntry.Due.Kind: Int]] = [:]
  /// How many networks were read.
  public private(set) var networks = 0
  /// In how many something could not be read, or may be meant otherwise.
  public private(set) var withProblems = 0
  /// How many files and networks could not be read at all.
  public private(set) var notRead = 0

  /// Of nothing.
  public init() {}

  /// Takes in one network.
  ///
  /// - Complexity: O(what it brings).
  public mutating func add(_ entry: CaseloadEntry, hasProblems: Bool) {
    add(networks: 1, withProblems: hasProblems ? 1 : 0)
    var last = -1
    var row = 0
    for (index, resting) in entry.resting.enumerated() {
      if resting.place != last {
        last = resting.place
        row = carried.row(of: resting.who)
        carried.add(1, to: row, .youngPeople)
      } else if entry.resting[..<index].reversed().prefix(while: { $0.place == last })
        .contains(where: { $0.need == resting.need })
      {
        // The same need rests on them again, over other days.
        continue
      }
      carried.add(1, to: row, resting.need, entry.ownNeeds)
    }
    for ending in entry.endings {
      let week = ending.last.monday
      if case .person = ending.what {
        addEnds(Ends(people: 1), in: week)
      } else {
        addEnds(Ends(settings: 1), in: week)
        let row = close(ending.who, Days(first: ending.last, last: ending.last))
        closing.add(1, to: row, .youngPeople)
        closing.add(ending.people, to: row, .people)
        for need in ending.needs { closing.add(1, to: row, need, entry.ownNeeds) }
      }
    }
    for entry in entry.due { addDue(1, entry.kind, in: entry.day.monday) }
  }

  /// Takes in what was counted of other networks.
  ///
  /// - Complexity: O(what the other counted).
  public mutating func add(_ other: CaseloadSummary) {
    add(networks: other.networks, withProblems: other.withProblems)
    addNotRead(other.notRead)
    carried.add(other.carried)
    for (row, bearer) in other.closing.bearers.enumerated() {
      _ = close(bearer, other.closingDays[row])
    }
    closing.add(other.closing)
    for (week, ends) in other.ends { addEnds(ends, in: week) }
    for (week, kinds) in other.due {
      for (kind, count) in kinds { addDue(count, kind, in: week) }
    }
  }

  /// So many networks more.
  public mutating func add(networks count: Int, withProblems: Int) {
    networks.add(count)
    self.withProblems.add(withProblems)
  }

  /// So many files or networks more that could not be read at all.
  public mutating func addNotRead(_ count: Int = 1) { notRead.add(count) }

  /// What was counted of somebody elsewhere.
  public mutating func carry(
    _ bearer: CaseloadEntry.Bearer, youngPeople: Int, needs: [ID: Int]
  ) {
    let row = carried.row(of: bearer)
    carried.add(youngPeople, to: row, .youngPeople)
    for (need, count) in needs { carried.add(count, to: row, need) }
  }

  /// What was counted elsewhere of a setting that closes.
  public mutating func close(
    _ setting: CaseloadEntry.Bearer, _ days: Days, youngPeople: Int, people: Int, needs: [ID: Int]
  ) {
    let row = close(setting, days)
    closing.add(youngPeople, to: row, .youngPeople)
    closing.add(people, to: row, .people)
    for (need, count) in needs { closing.add(count, to: row, need) }
  }

  /// So much more that ends in a week.
  public mutating func addEnds(_ more: Ends, in week: Day) {
    ends[week, default: Ends()].add(more)
  }

  /// So much more of a kind that is due in a week.
  public mutating func addDue(_ count: Int, _ kind: CaseloadEntry.Due.Kind, in week: Day) {
    due[week, default: [:]][kind, default: 0].add(count)
  }

  /// The row of a setting that closes, also on these days.
  private mutating func close(_ setting: CaseloadEntry.Bearer, _ days: Days) -> Int {
    let row = closing.row(of: setting)
    if row == closingDays.count {
      closingDays.append(days)
    } else {
      closingDays[row].first = min(closingDays[row].first, days.first)
      closingDays[row].last = max(closingDays[row].last, days.last)
    }
    return row
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
