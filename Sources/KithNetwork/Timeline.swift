public import KithModel

/// Everything in a record that depends on the day, worked out once: when each person and setting is
/// there, who takes part, which agreements hold.
///
/// From it come the people of any day (``network(on:)``) and the days on which something changes
/// (``changeDays(from:to:)``).
public struct Timeline: Sendable {
  /// The record.
  public let record: Record
  /// The places of the needs that count, in the order in which needs are always listed.
  public let needs: [Int]

  let settings: [Stretches]
  let people: [Stretches]
  let settingsAway: [[Period]]
  let peopleAway: [[Period]]
  let states: [[State]]
  /// The days on which each agreement is agreed and not withdrawn.
  let agreements: [Period?]
  /// The agreements with each person.
  let agreementsOf: [[Int]]
  /// Whether somebody or something is away at some time.
  let anybodyIsEverAway: Bool
  /// The agreements that bring each person along on a route of theirs, in the order of whom each is
  /// with; empty where none brings anybody.
  let broughtBy: [[Int]]
  /// Whether some agreement brings somebody along.
  let anyAgreementBrings: Bool
  /// Settings in an order in which each comes after what it is part of; those that never open are left
  /// out.
  let settingsByWhole: [Int]
  /// The people who can be reached through each person.
  let throughPerson: [[Int]]
  /// The needs that each person, agreement and setting is counted for, by place in ``needs``.
  let helps: Helps

  /// A state of being in touch, and when it holds.
  struct State: Sendable {
    var takesPart: Bool
    var period: Period
  }

  /// The timeline of a record.
  ///
  /// - Complexity: O(record).
  public init(_ record: Record) {
    self.record = record
    needs = record.needsThatCount
    let beginnings = Beginnings(record)
    settings = record.settings.indices.map {
      let setting = record.settings[$0]
      return beginnings.stretches(.setting($0), from: setting.from, until: setting.until)
    }
    people = record.people.indices.map {
      let person = record.people[$0]
      return beginnings.stretches(.person($0), from: person.from, until: person.until)
    }
    settingsAway = record.settings.map { Timeline.away($0.away, record) }
    peopleAway = record.people.map { Timeline.away($0.away, record) }
    anybodyIsEverAway = !(settingsAway + peopleAway).allSatisfy(\.isEmpty)
    states = record.people.map { person in person.inTouch.map { Timeline.state($0, record) } }
    agreements = record.agreements.map { Timeline.holds($0, record) }
    var agreementsOf = [[Int]](repeating: [], count: record.people.count)
    for (place, agreement) in record.agreements.enumerated() {
      agreementsOf[agreement.with].append(place)
    }
    self.agreementsOf = agreementsOf
    settingsByWhole = Timeline.settingsByWhole(record)
    var throughPerson = [[Int]](repeating: [], count: record.people.count)
    for (place, person) in record.people.enumerated() {
      for case .person(let other) in person.routes ?? [] { throughPerson[other].append(place) }
    }
    self.throughPerson = throughPerson
    broughtBy = Timeline.broughtBy(record, throughPerson)
    anyAgreementBrings = !broughtBy.isEmpty
    helps = Helps(record, counting: needs)
  }

  // MARK: Questions about one person and day

  /// Whether somebody takes part in the network that day: of the states that hold, the last written
  /// decides; where none does, they do.
  public func takesPart(_ person: Int, on day: Day) -> Bool {
    states[person].last { $0.period.contains(day) }?.takesPart ?? true
  }

  /// The state that is written for somebody on a day, if one holds.
  public func state(_ person: Int, on day: Day) -> InTouch? {
    states[person].indices.last { states[person][$0].period.contains(day) }
      .map { record.people[person].inTouch[$0] }
  }

  /// The people who can be reached through somebody, in the order of the file.
  public func people(reachedThrough person: Int) -> [Int] { throughPerson[person] }

  /// All agreements with somebody, by place in `Record/agreements`.
  public func agreements(with person: Int) -> [Int] { agreementsOf[person] }

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
    switch subject {
    case .person(let place): people[place].periods
    case .setting(let place): settings[place].periods
    }
  }

  /// Whether the file says that it ends, but not when.
  public func hasUnknownEnd(_ subject: Subject) -> Bool {
    switch subject {
    case .person(let place): people[place].hasUnknownEnd
    case .setting(let place): settings[place].hasUnknownEnd
    }
  }

  /// Whether a person or a setting is away that day.
  public func isAway(_ subject: Subject, on day: Day) -> Bool {
    switch subject {
    case .person(let place): peopleAway[place].contains { $0.contains(day) }
    case .setting(let place): settingsAway[place].contains { $0.contains(day) }
    }
  }

  // MARK: Days of change

  /// The first days of the stretches in which nothing changes, from `today` (always the first of them)
  /// to `horizon`.
  ///
  /// - Complexity: O(*n* log *n*) in the days that the file names.
  public func changeDays(from today: Day, to horizon: Day) -> [Day] {
    var days = [today]
    func note(_ period: Period) {
      for day in [period.first, period.last?.adding(1)] {
        if let day, day > today, day <= horizon { days.append(day) }
      }
    }
    for stretches in settings { stretches.periods.forEach(note) }
    for stretches in people { stretches.periods.forEach(note) }
    for away in settingsAway { away.forEach(note) }
    for away in peopleAway { away.forEach(note) }
    for states in states { for state in states where !state.period.isEmpty { note(state.period) } }
    for case .some(let period) in agreements { note(period) }
    return days.sortedOnce()
  }

  // MARK: Pieces

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
  private static func away(_ written: [WrittenPeriod], _ record: Record) -> [Period] {
    written.compactMap { away in
      let period = Period(
        first: record.day(away.from, .beginning), last: record.day(away.to, .ending))
      return period.first == nil && period.last == nil || period.isEmpty ? nil : period
    }
  }

  /// From the day on which it begins and both have agreed, to its last day or the day before it was
  /// withdrawn.
  private static func holds(_ agreement: Agreement, _ record: Record) -> Period? {
    guard var first = record.day(agreement.from, .beginning) else { return nil }
    for agreed in [agreement.agreedByMe, agreement.agreedByThem] {
      guard let agreed, agreed.saysThereIsOne else { return nil }
      // Agreed on a day that is not known is agreed.
      if let day = record.day(agreed, .beginning) { first = max(first, day) }
    }
    var last = record.day(agreement.until, .lastDay)
    for withdrawn in [agreement.withdrawnByMe, agreement.withdrawnByThem] {
      guard let withdrawn, withdrawn.saysThereIsOne else { continue }
      // Withdrawn on a day that is not known is withdrawn.
      guard let day = record.day(withdrawn, .ending) else { return nil }
      last = min(last ?? day.adding(-1), day.adding(-1))
    }
    let period = Period(first: first, last: last)
    return period.isEmpty ? nil : period
  }

  /// `throughPerson` names the people who can be reached through each person, in the order of the file.
  private static func broughtBy(_ record: Record, _ throughPerson: [[Int]]) -> [[Int]] {
    guard record.agreements.contains(where: { !($0.brings ?? []).isEmpty }) else { return [] }
    var broughtBy = [[Int]](repeating: [], count: record.people.count)
    for (place, agreement) in record.agreements.enumerated() {
      let reached = throughPerson[agreement.with]
      for person in agreement.brings ?? [] {
        let first = reached.firstPlace { $0 >= person }
        if first < reached.count, reached[first] == person { broughtBy[person].append(place) }
      }
    }
    return broughtBy.map { agreements in
      agreements.sorted { (record.agreements[$0].with, $0) < (record.agreements[$1].with, $1) }
    }
  }

  private static func settingsByWhole(_ record: Record) -> [Int] {
    var parts = [[Int]](repeating: [], count: record.settings.count)
    var order: [Int] = []
    for (place, setting) in record.settings.enumerated() {
      switch setting.partOf {
      case nil: order.append(place)
      case .setting(let whole): parts[whole].append(place)
      case .nowhere: break
      }
    }
    // Those that are part of each other in a circle are never met.
    var next = 0
    while next < order.count {
      order += parts[order[next]]
      next += 1
    }
    return order
  }
}
