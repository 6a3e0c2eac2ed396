import KithGraph
public import KithModel

/// Everything in a record that depends on the day, worked out once: when each person and setting is
/// there, who takes part, which agreements hold.
///
/// From it come the people of any day (``network(on:)``) and the days on which something changes
/// (``changeDays(from:to:)``).
///
/// Never changed, and large: so it is held in one place, to which networks and pages of the same record refer.
public final class Timeline: Sendable {
  /// The record.
  public let record: Record
  /// The places of the needs that count, in the order in which needs are always listed.
  public let needs: [Int]

  /// When each setting and each person is there, apart from times away.
  let stretches: Stretches
  /// When every setting, and then every person, is away.
  let away: Rows<Period>
  /// What is written about being in touch with each person.
  let states: Rows<State>
  /// The days on which each agreement is agreed and not withdrawn.
  let agreements: [Period?]
  /// The agreements with each person.
  let agreementsOf: Rows<Int>
  /// The agreements that bring each person along on a route of theirs, in the order of whom each is
  /// with; empty where none brings anybody.
  let broughtBy: Rows<Int>
  /// Settings in an order in which each comes after what it is part of; those that never open are left
  /// out.
  let settingsByWhole: [Int]
  /// The ways to each person, as they are written; directly where nothing is.
  let routes: Rows<Route>
  /// The people who can be reached through each person.
  let throughPerson: Rows<Int>
  /// The needs that each person, agreement and setting is counted for, by place in ``needs``.
  let helps: Helps

  /// Whether somebody or something is away at some time.
  var anybodyIsEverAway: Bool { !away.areEmpty }
  /// Whether some agreement brings somebody along.
  var anyAgreementBrings: Bool { !broughtBy.areEmpty }

  /// A state of being in touch, and when it holds.
  struct State: Sendable {
    var takesPart: Bool
    var period: Period
  }

  /// The timeline of a record.
  ///
  /// - Complexity: O(record).
  public init(_ record: consuming Record) {
    // Taken out once: whoever looks at one of them through the record may get all of it.
    let (settings, people, withWhom) = (record.settings, record.people, record.agreements)
    needs = record.needsThatCount
    stretches = Stretches(settings, people, record.knownDays)
    away = Timeline.away(record, settings, people)
    states = Timeline.states(record, people)
    var agreements: [Period?] = []
    agreements.reserveCapacity(withWhom.count)
    for place in withWhom.indices { agreements.append(Timeline.holds(place, record)) }
    self.agreements = agreements
    agreementsOf = Rows(people.count, filler: 0) { tell in
      for place in withWhom.indices { tell(withWhom[place].with, place) }
    }
    settingsByWhole = Timeline.settingsByWhole(settings)
    var throughPerson: [(other: Int, person: Int)] = []
    routes = Rows<Route>(people.count, about: 2) { person, routes in
      guard let written = people[person].routes else { return routes.append(.directly) }
      for route in written {
        routes.append(route)
        if case .person(let other) = route { throughPerson.append((other, person)) }
      }
    }
    self.throughPerson = Rows(people.count, filler: 0) { tell in
      for (other, person) in throughPerson { tell(other, person) }
    }
    broughtBy = Timeline.broughtBy(record, self.throughPerson)
    helps = Helps(settings, people, withWhom, needs: record.needs.count, counting: needs)
    self.record = record
  }

  // MARK: Questions about one person and day

  /// Whether somebody takes part in the network that day: of the states that hold, the last written
  /// decides; where none does, they do.
  public func takesPart(_ person: Int, on day: Day) -> Bool {
    place(ofState: person, on: day).map { states.elements[$0].takesPart } ?? true
  }

  /// The state that is written for somebody on a day, if one holds.
  public func state(_ person: Int, on day: Day) -> InTouch? {
    place(ofState: person, on: day).map {
      record.people[person].inTouch[$0 - states.places(person).lowerBound]
    }
  }

  private func place(ofState person: Int, on day: Day) -> Int? {
    states.places(person).last { states.elements[$0].period.contains(day) }
  }

  /// The people who can be reached through somebody, in the order of the file.
  public func people(reachedThrough person: Int) -> [Int] { Array(throughPerson[person]) }

  /// All agreements with somebody, by place in `Record/agreements`.
  public func agreements(with person: Int) -> [Int] { Array(agreementsOf[person]) }

  /// The agreements with somebody that are in force on a day, by place in `Record/agreements`.
  public func agreements(with person: Int, inForceOn day: Day) -> [Int] {
    agreementsOf[person].filter { isInForce($0, on: day) }
  }

  /// Whether an agreement is in force on a day.
  func isInForce(_ agreement: Int, on day: Day) -> Bool {
    (agreements[agreement]?.contains(day) ?? false)
      && takesPart(record.agreements[agreement].with, on: day)
  }

  /// The days on which an agreement is agreed and not withdrawn; `nil` where there are none. (It is in
  /// force while the person takes part, too.)
  public func period(ofAgreement agreement: Int) -> Period? { agreements[agreement] }

  /// The stretches of days of a person's role or a setting, apart from times away.
  public func stretches(_ subject: Subject) -> [Period] {
    Array(stretches.periods[record.row(of: subject)])
  }

  /// The last day of the stretch in which a day lies, apart from times away; `nil` where it lies in none, or in one
  /// without an end.
  ///
  /// - Complexity: O(stretches of the person or the setting).
  public func lastDay(of subject: Subject, from day: Day) -> Day? {
    for place in stretches.periods.places(record.row(of: subject))
    where stretches.periods.elements[place].contains(day) {
      return stretches.periods.elements[place].last
    }
    return nil
  }

  /// The settings, and then the people, of which the file says that they end, but not when; in its order.
  public var subjectsWithUnknownEnd: [Subject] {
    let settings = record.settings.count
    return stretches.unknownEnds.map { $0 < settings ? .setting($0) : .person($0 - settings) }
  }

  /// Whether the file says that it ends, but not when.
  public func hasUnknownEnd(_ subject: Subject) -> Bool {
    stretches.hasUnknownEnd(record.row(of: subject))
  }

  /// Whether a person or a setting is away that day.
  public func isAway(_ subject: Subject, on day: Day) -> Bool {
    away.contains(day, record.row(of: subject))
  }

  // MARK: Days of change

  /// The first days of the stretches in which nothing changes, from `today` (always the first of them)
  /// to `horizon`.
  ///
  /// - Complexity: O(*n* log *n*) in the days that the file names.
  public func changeDays(from today: Day, to horizon: Day) -> [Day] {
    var days = [today]
    func note(_ period: Period) {
      if let day = period.first, day > today, day <= horizon { days.append(day) }
      if let day = period.last?.adding(1), day > today, day <= horizon { days.append(day) }
    }
    for period in stretches.periods.elements { note(period) }
    for period in away.elements { note(period) }
    for state in states.elements where !state.period.isEmpty { note(state.period) }
    for case .some(let period) in agreements { note(period) }
    return days.sortedOnce()
  }

  // MARK: Pieces

  /// When every setting, and then every person, is away: mostly nobody ever is.
  private static func away(_ record: Record, _ settings: [Setting], _ people: [Person]) -> Rows<
    Period
  > {
    guard
      settings.contains(where: { !$0.away.isEmpty }) || people.contains(where: { !$0.away.isEmpty })
    else { return Rows() }
    return Rows(settings.count + people.count) { row, away in
      add(
        row < settings.count ? settings[row].away : people[row - settings.count].away, to: &away,
        record)
    }
  }

  private static func states(_ record: Record, _ people: [Person]) -> Rows<State> {
    guard people.contains(where: { !$0.inTouch.isEmpty }) else { return Rows() }
    return Rows(people.count) { person, states in
      for written in people[person].inTouch { states.append(state(written, record)) }
    }
  }

  /// Of who is not in touch, a day that is not known is no bound.
  ///
  /// But being in touch again, from a day that is not known, has not begun: nobody may be there by
  /// a day that is missing.
  private static func state(_ written: InTouch, _ record: Record) -> State {
    var period = Period(
      first: record.day(written.from, .beginning), last: record.day(written.until, .lastDay))
    if written.state.takesPart, record.isUndated(written.from, .beginning) {
      period = Period(first: Day.latest, last: Day.earliest)
    }
    return State(takesPart: written.state.takesPart, period: period)
  }

  /// A time away of which neither end is known begins nothing.
  private static func add(
    _ written: [WrittenPeriod], to periods: inout [Period], _ record: Record
  ) {
    for away in written {
      let period = Period(
        first: record.day(away.from, .beginning), last: record.day(away.to, .ending))
      if period.first == nil && period.last == nil || period.isEmpty { continue }
      periods.append(period)
    }
  }

  /// From the day on which it begins and both have agreed, to its last day or the day before it was
  /// withdrawn.
  private static func holds(_ place: Int, _ record: Record) -> Period? {
    guard var first = record.day(record.agreements[place].from, .beginning) else { return nil }
    for agreed in [record.agreements[place].agreedByMe, record.agreements[place].agreedByThem] {
      guard let agreed, agreed.saysThereIsOne else { return nil }
      // Agreed on a day that is not known is agreed.
      if let day = record.day(agreed, .beginning) { first = max(first, day) }
    }
    var last = record.day(record.agreements[place].until, .lastDay)
    for withdrawn in [
      record.agreements[place].withdrawnByMe, record.agreements[place].withdrawnByThem,
    ] {
      guard let withdrawn, withdrawn.saysThereIsOne else { continue }
      // Withdrawn on a day that is not known is withdrawn.
      guard let day = record.day(withdrawn, .ending) else { return nil }
      last = min(last ?? day.adding(-1), day.adding(-1))
    }
    let period = Period(first: first, last: last)
    return period.isEmpty ? nil : period
  }

  /// `throughPerson` names the people who can be reached through each person, in the order of the file.
  private static func broughtBy(_ record: Record, _ throughPerson: Rows<Int>) -> Rows<Int> {
    let bringing = record.agreements.indices.filter {
      !(record.agreements[$0].brings ?? []).isEmpty
    }
    guard !bringing.isEmpty else { return Rows() }
    let inOrder = bringing.sorted {
      (record.agreements[$0].with, $0) < (record.agreements[$1].with, $1)
    }
    return Rows(record.people.count, filler: 0) { tell in
      for place in inOrder {
        let reached = throughPerson[record.agreements[place].with]
        for person in record.agreements[place].brings ?? [] {
          let first = reached.firstPlace { $0 >= person }
          if first < reached.endIndex, reached[first] == person { tell(person, place) }
        }
      }
    }
  }

  private static func settingsByWhole(_ settings: [Setting]) -> [Int] {
    var order: [Int] = []
    order.reserveCapacity(settings.count)
    // Whether each ever opens, as far as it has been looked at.
    var opens = [Bool?](filledWith: nil, count: settings.count)
    var line: [Int] = []
    for place in settings.indices {
      // Up to one that was looked at, or is part of nothing, and down again.
      var next: Int? = place
      var isOpening = true
      while let setting = next {
        if let known = opens[setting] {
          isOpening = known
          break
        }
        // One that is met again before it is known is part of itself, round in a circle.
        opens[setting] = false
        line.append(setting)
        switch settings[setting].partOf {
        case nil: next = nil
        case .setting(let whole): next = whole
        case .nowhere: (next, isOpening) = (nil, false)
        }
      }
      while let setting = line.popLast() {
        guard isOpening else { continue }
        opens[setting] = true
        order.append(setting)
      }
    }
    return order
  }
}
