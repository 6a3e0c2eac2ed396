import KithGraph
public import KithModel

/// Something that is so on a day.
public enum Fact: Hashable, Sendable {
  /// Nobody in reach is written down for a need (by place in ``Timeline/needs``).
  case nobodyHelps(need: Int)
  /// Everything for a need passes through one person or setting.
  case onlyOne(Subject, need: Int)
  /// Some people are reached only through one person.
  case onlyRoute(through: Int, to: LostPeople)
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
/// stays the same. Never changed, and large: so it is held in one place, like its timeline.
public final class History: Sendable {
  /// Everything that depends on the day.
  public let timeline: Timeline
  /// The first day.
  public let today: Day
  /// The last day.
  public let horizon: Day
  /// The first day of each stretch of days in which nothing changes, in order: never empty.
  public let days: [Day]
  /// The network of today.
  public var now: Network { network.value { timeline.network(on: today) } }
  private let network = Once<Network>()
  /// Every fact with its first and last day, merged over neighbouring stretches; by first day, facts
  /// of one day in no promised order but always the same.
  public let facts: [DatedFact]
  /// Each person's first loss of reach, in the order of the file.
  ///
  /// Being away is not ending.
  public let losses: [Loss]
  /// Settings that are open on one day and not on the next, by day and then in the order of the file.
  public let closings: [Closing]
  /// Whether each person is there today, apart from times away.
  private let isThereToday: [Bool]
  /// Whether each person is there, apart from times away, on some day that is looked at.
  public let isEverThere: [Bool]
  /// The days from which each person is there and isn't, in turn, apart from times away; the first of
  /// them after today.
  private let turns: Rows<Day>

  /// That somebody is not in reach any more, apart from times away.
  public struct Loss: Hashable, Sendable {
    /// Who.
    public var person: Int
    /// The first day on which they are not there any more.
    public var from: Day
  }

  /// That a setting is not open any more.
  public struct Closing: Hashable, Sendable {
    /// Which.
    public var setting: Int
    /// The last day on which it is open.
    public var last: Day
    /// How many people are reached only through it on that day, and are not there any more on the next, apart
    /// from times away: an agreement may keep somebody.
    public var people: Int
  }

  /// The history of a record from a day on.
  ///
  /// - Complexity: O(days of change × record).
  public convenience init(_ record: consuming Record, from today: Day) {
    let horizon = record.horizon(from: today)
    self.init(Timeline(record), from: today, to: horizon)
  }

  /// With `asIfMany` in the way of networks in which the people are many, however few they are.
  init(_ timeline: Timeline, from today: Day, to horizon: Day, asIfMany: Bool = false) {
    self.timeline = timeline
    self.today = today
    self.horizon = horizon
    days = timeline.changeDays(from: today, to: horizon)
    var turns: [Turn] = []
    var closings: [Closing] = []
    turns.reserveCapacity(days.count)
    if !asIfMany, FewPeople.are(in: timeline) {
      (isThereToday, facts) = History.few(timeline, days, &turns, &closings)
    } else {
      (isThereToday, facts) = History.many(timeline, days, &turns, &closings)
    }
    self.closings = closings
    let people = timeline.record.people.count
    let byPerson = Rows(people, filler: today) { tell in
      for turn in turns { tell(turn.person, turn.day) }
    }
    self.turns = byPerson
    var (isEverThere, losses) = ([Bool](filledWith: true, count: people), [Loss]())
    for person in 0..<people {
      let turns = byPerson.places(person)
      let isThere = isThereToday[person]
      if !isThere, turns.isEmpty { isEverThere[person] = false }
      // Whoever is not there now comes before they go.
      let loss = turns.lowerBound + (isThere ? 0 : 1)
      if loss < turns.upperBound {
        losses.append(Loss(person: person, from: byPerson.elements[loss]))
      }
    }
    (self.isEverThere, self.losses) = (isEverThere, losses)
  }

  /// That somebody comes or goes, apart from times away.
  private struct Turn {
    var person: Int
    var day: Day
  }

  /// All days in one pass, in the same memory.
  private static func few(
    _ timeline: Timeline, _ days: [Day], _ turns: inout [Turn], _ closings: inout [Closing]
  ) -> (isThereToday: [Bool], [DatedFact]) {
    var few = FewPeople(timeline, on: days)
    _ = few.go(to: 0, timeline)
    let isThereToday = few.isThere(few.thereWithoutAway)
    var facts = FewFacts(few)
    facts.goOn(with: few, timeline, on: days[0])
    let firstPerson = few.vertices.vertex(.person(0))
    for place in days.indices.dropFirst() {
      let before = few.thereWithoutAway.anyhow
      let closed = closings.count
      var closing = few.closing(before: place)
      // For now the bits of the people who are reached only through each.
      var going: [UInt64] = []
      while closing != 0 {
        let vertex = closing.removeFirstBit()
        going.append(few.peopleReachedOnly(through: vertex))
        closings.append(
          Closing(setting: vertex - 1, last: days[place].adding(-1), people: 0))
      }
      if few.go(to: place, timeline) { facts.goOn(with: few, timeline, on: days[place]) }
      for (index, people) in going.enumerated() {
        closings[closed + index].people = (people & ~few.thereWithoutAway.anyhow).nonzeroBitCount
      }
      var turned = (few.thereWithoutAway.anyhow ^ before) & few.people
      while turned != 0 {
        turns.append(Turn(person: turned.removeFirstBit() - firstPerson, day: days[place]))
      }
    }
    return (isThereToday, facts.dated)
  }

  /// Day by day, so that no more than two networks are kept at a time.
  private static func many(
    _ timeline: Timeline, _ days: [Day], _ turns: inout [Turn], _ closings: inout [Closing]
  ) -> (isThereToday: [Bool], [DatedFact]) {
    let now = Network(asIfMany: timeline, on: days[0])
    var facts = OpenFacts(now)
    var before = now
    for day in days.dropFirst() {
      let network = Network(asIfMany: timeline, on: day, after: before)
      facts.goOn(with: network, after: before)
      addClosings(from: before, to: network, &closings)
      let (then, now) = (before.presenceWithoutAway, network.presenceWithoutAway)
      if then != now {
        for person in timeline.record.people.indices
        where then.isThere(person) != now.isThere(person) {
          turns.append(Turn(person: person, day: day))
        }
      }
      before = network
    }
    let isThereToday = timeline.record.people.indices.map(now.presenceWithoutAway.isThere)
    return (isThereToday, facts.dated)
  }

  private static func addClosings(
    from before: Network, to network: Network, _ closings: inout [Closing]
  ) {
    let settings = before.record.settings.indices
    let closing = settings.filter { before.isOpen($0) && !network.isOpen($0) }
    guard !closing.isEmpty else { return }
    let people = before.peopleGoingWithSettings(by: network)
    for setting in closing {
      closings.append(
        Closing(setting: setting, last: network.day.adding(-1), people: people[setting].count))
    }
  }

  /// The record.
  @inlinable public var record: Record { _read { yield timeline.record } }

  /// Whether somebody is there on a day that is looked at, apart from times away: before the first such
  /// day as on it, after the last as on that.
  ///
  /// - Complexity: O(days on which that changes for them).
  public func isThere(_ person: Int, on day: Day) -> Bool {
    let turns = turns[person].prefix { $0 <= day }.count
    return isThereToday[person] == (turns % 2 == 0)
  }

  /// One network for each of ``days``, worked out anew.
  ///
  /// - Complexity: O(days of change × record), also in space.
  public var networks: [Network] { days.map { timeline.network(on: $0) } }
}

/// The facts so far, and which of them are still so.
private struct OpenFacts {
  private(set) var dated: [DatedFact] = []
  private var open: [Fact: Int] = [:]

  init(_ network: Network) {
    add(network.facts(), on: network.day)
  }

  mutating func goOn(with network: Network, after before: Network) {
    guard network.graph != before.graph else { return }
    add(network.facts(), on: network.day)
  }

  private mutating func add(_ facts: [Fact], on day: Day) {
    var stillOpen: [Fact: Int] = [:]
    for fact in facts {
      if let place = open.removeValue(forKey: fact) {
        stillOpen[fact] = place
      } else {
        stillOpen[fact] = dated.count
        dated.append(DatedFact(fact: fact, from: day, to: nil))
      }
    }
    for place in open.values { dated[place].to = day.adding(-1) }
    open = stillOpen
  }
}
