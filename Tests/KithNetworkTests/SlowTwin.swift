import KithModel
import KithNetwork

/// A record worked out day by day in the most obvious slow way, as a second opinion.
///
/// Nothing is taken from ``Timeline`` or ``Network``: days, stretches, who is there and what rests on
/// what are all worked out again, and nothing is kept from one day to the next.
final class SlowTwin {
  /// A day on which something begins, or the last day before it has ended.
  struct Turn {
    var day: Day
    var isBeginning: Bool
    /// On one day, beginnings come first.
    var order: Int { isBeginning ? 0 : 1 }
  }

  let record: Record
  /// By place in the record, in the order in which needs are always listed.
  let needs: [Int]
  /// The settings, then the people.
  let subjects: [Subject]
  /// Being away can be passed over, for it is not ending.
  let mindsBeingAway: Bool
  /// The first and last day of each change.
  private(set) var changes: [(first: Day?, last: Day?)] = []
  private var turns: [Subject: [Turn]] = [:]
  private var neverBegins: Set<Subject> = []

  init(_ record: Record, mindsBeingAway: Bool = true) {
    self.record = record
    self.mindsBeingAway = mindsBeingAway
    needs = record.needs.indices.filter { record.me.needs?.contains($0) == true }
    subjects =
      record.settings.indices.map { .setting($0) } + record.people.indices.map { .person($0) }
    changes = record.transitions.indices.map { change($0) }
    for subject in subjects {
      let (turns, isUndated) = turns(of: subject)
      self.turns[subject] = turns
      if turns.isEmpty, isUndated { neverBegins.insert(subject) }
    }
  }

  /// The graph of a day.
  func on(_ day: Day) -> SlowDay { SlowDay(self, on: day) }

  // MARK: Days

  /// The first and last day of a change, which may hang on another.
  private func change(_ place: Int, after others: Set<Int> = []) -> (first: Day?, last: Day?) {
    guard !others.contains(place) else { return (nil, nil) }
    let others = others.union([place])
    let on = record.transitions[place].on
    func day(_ written: WrittenDay, _ side: (Day?, Day?) -> Day?) -> Day? {
      guard case .transition(let other) = written else { return plain(written) }
      let (first, last) = change(other, after: others)
      return side(first, last)
    }
    return (day(on.from) { first, _ in first }, day(on.to ?? on.from) { _, last in last })
  }

  /// A day that is said outright or by an age.
  func plain(_ written: WrittenDay?) -> Day? {
    switch written {
    case .day(let day): return day
    case .age(let years):
      guard case .day(let born) = record.me.born else { return nil }
      let (year, month, day) = born.parts
      return Day(year: year + years, month: month, day: day)
        ?? Day(year: year + years, month: 3, day: 1)
    default: return nil
    }
  }

  /// The day on which something begins.
  func beginning(_ written: WrittenDay?) -> Day? {
    guard case .transition(let place) = written else { return plain(written) }
    return changes[place].last
  }

  /// The day on which something is over.
  func ending(_ written: WrittenDay?) -> Day? {
    guard case .transition(let place) = written else { return plain(written) }
    return changes[place].first
  }

  /// The last day of something: with an age or a change, the day before.
  func until(_ written: WrittenDay?) -> Day? {
    if case .day(let day) = written { return day }
    return ending(written)?.adding(-1)
  }

  /// Whether there is such a day, and nobody knows which.
  func isUndated(_ written: WrittenDay?) -> Bool {
    guard let written, written != .none else { return false }
    return beginning(written) == nil
  }

  // MARK: Stretches

  /// The days on which it begins and ends, in order, and whether it has a beginning without a date.
  private func turns(of subject: Subject) -> ([Turn], Bool) {
    let (from, to): (WrittenDay?, WrittenDay?) =
      switch subject {
      case .person(let place): (record.people[place].from, record.people[place].until)
      case .setting(let place): (record.settings[place].from, record.settings[place].until)
      }
    var beginnings = [beginning(from)]
    var ends = [until(to)]
    var isUndated = isUndated(from)
    for place in record.transitions.indices {
      let (first, last) = changes[place]
      if record.transitions[place].starts?.contains(subject) == true {
        beginnings.append(last)
        if last == nil { isUndated = true }
      }
      if record.transitions[place].ends?.contains(subject) == true {
        ends.append(first?.adding(-1))
      }
    }
    let turns =
      beginnings.compactMap(\.self).map { Turn(day: $0, isBeginning: true) }
      + ends.compactMap(\.self).map { Turn(day: $0, isBeginning: false) }
    return (turns.sorted { ($0.day, $0.order) < ($1.day, $1.order) }, isUndated)
  }

  /// Whether the day lies in a stretch: beginnings and ends are gone through once more from the first.
  func isInAStretch(_ subject: Subject, on day: Day) -> Bool {
    guard let turns = turns[subject], let first = turns.first else {
      return !neverBegins.contains(subject)
    }
    var isThere = !first.isBeginning
    for (place, turn) in turns.enumerated() {
      let before = place > 0 ? turns[place - 1] : nil
      let after = place + 1 < turns.count ? turns[place + 1] : nil
      if turn.isBeginning {
        // Of beginnings in a row the latest counts.
        if after?.isBeginning == true { continue }
        if turn.day <= day { isThere = true }
      } else {
        // Of ends in a row the earliest counts.
        if before?.isBeginning == false { continue }
        if turn.day < day { isThere = false }
      }
    }
    return isThere
  }

  func isAway(_ subject: Subject, on day: Day) -> Bool {
    guard mindsBeingAway else { return false }
    let spans =
      switch subject {
      case .person(let place): record.people[place].away
      case .setting(let place): record.settings[place].away
      }
    return spans.contains { span in
      let (first, last) = (beginning(span.from), ending(span.to))
      if first == nil, last == nil { return false }
      if let first, day < first { return false }
      if let last, day > last { return false }
      return true
    }
  }

  func isOpen(_ setting: Int, on day: Day) -> Bool {
    var met: Set<Int> = []
    var next = setting
    while true {
      guard met.insert(next).inserted else { return false }
      let subject = Subject.setting(next)
      guard isInAStretch(subject, on: day), !isAway(subject, on: day) else { return false }
      switch record.settings[next].partOf {
      case nil: return true
      case .nowhere: return false
      case .setting(let whole): next = whole
      }
    }
  }

  func takesPart(_ person: Int, on day: Day) -> Bool {
    var state = InTouch.State.yes
    for entry in record.people[person].inTouch {
      if let first = beginning(entry.from), day < first { continue }
      let isBack = entry.state == .yes || entry.state == .withSomeoneThere
      // Back in touch from a day that nobody knows: not yet.
      if isBack, let from = entry.from, from != WrittenDay.none, beginning(from) == nil { continue }
      if let last = until(entry.until), day > last { continue }
      state = entry.state
    }
    return state == .yes || state == .withSomeoneThere
  }

  func isRunning(_ person: Int, on day: Day) -> Bool {
    takesPart(person, on: day) && isInAStretch(.person(person), on: day)
      && !isAway(.person(person), on: day)
  }

  // MARK: Agreements

  func isInForce(_ place: Int, on day: Day) -> Bool {
    let agreement = record.agreements[place]
    guard let first = beginning(agreement.from), first <= day else { return false }
    if let last = until(agreement.until), day > last { return false }
    for agreed in [agreement.agreedByMe, agreement.agreedByThem] {
      guard let agreed, agreed != .none else { return false }
      if let agreed = beginning(agreed), agreed > day { return false }
    }
    for withdrawn in [agreement.withdrawnByMe, agreement.withdrawnByThem] {
      guard let withdrawn, withdrawn != .none else { continue }
      guard let end = ending(withdrawn), end > day else { return false }
    }
    return takesPart(agreement.with, on: day)
  }

  // MARK: Over time

  func horizon(from today: Day) -> Day {
    var last = today.adding(record.local?.lookThisFarAhead ?? 730)
    for place in record.transitions.indices {
      let (first, end) = changes[place]
      if let day = end ?? first { last = max(last, day.adding(90)) }
    }
    return min(last, .latest)
  }

  func days(from today: Day) -> [Day] {
    (0...max(0, Int(horizon(from: today).number - today.number))).map { today.adding($0) }
  }

  /// Who is lost first when, day by day.
  func losses(over days: [SlowDay]) -> [Int: Day] {
    var losses: [Int: Day] = [:]
    for (before, now) in zip(days, days.dropFirst()) {
      for person in record.people.indices where losses[person] == nil {
        if before.isInReach(.person(person)), !now.isInReach(.person(person)) {
          losses[person] = now.day
        }
      }
    }
    return losses
  }
}

/// A fact, its first day, and its last unless it is still so at the end.
struct SlowFact: Hashable {
  var fact: Fact
  var from: Day
  var to: Day?
}

/// The support graph of one day, in which everything is found by taking away and looking again.
struct SlowDay {
  let twin: SlowTwin
  let day: Day
  private(set) var isOpen: [Bool]
  private(set) var isInRole: [Bool]
  private(set) var isByAgreement: [Bool]
  /// For each vertex the set of those its edges lead to, as bits: me, the settings, the people, the
  /// needs.
  private var edges: [UInt64]
  /// What is in reach while nothing is taken away.
  private var reached: UInt64 = 0

  init(_ twin: SlowTwin, on day: Day) {
    let record = twin.record
    self.twin = twin
    self.day = day
    let open = record.settings.indices.map { twin.isOpen($0, on: day) }
    let inForce = record.agreements.indices.filter { twin.isInForce($0, on: day) }.map {
      let agreement = record.agreements[$0]
      return (
        with: agreement.with, brings: agreement.brings ?? [], helps: agreement.helpsWith ?? []
      )
    }
    let isRunning = record.people.indices.map { twin.isRunning($0, on: day) }
    let routes = record.people.indices.map { record.people[$0].routes ?? [.directly] }
    var inRole = [Bool](repeating: false, count: record.people.count)
    func stands(_ route: Route, to person: Int) -> Bool {
      switch route {
      case .directly: true
      case .nobody: false
      case .setting(let place): open[place]
      case .person(let place):
        inRole[place] || inForce.contains { $0.with == place && $0.brings.contains(person) }
      }
    }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for place in routes.indices where !inRole[place] && isRunning[place] {
        guard routes[place].contains(where: { stands($0, to: place) }) else { continue }
        inRole[place] = true
        hasChanged = true
      }
    }
    let byAgreement = record.people.indices.map { place in
      !inRole[place] && inForce.contains { $0.with == place }
    }
    isOpen = open
    isInRole = inRole
    isByAgreement = byAgreement

    edges = [UInt64](repeating: 0, count: 1 + twin.subjects.count + twin.needs.count)
    precondition(edges.count <= 64, "too large for the slow twin")
    for place in record.settings.indices where isOpen[place] {
      if case .setting(let whole) = record.settings[place].partOf {
        add(bit(.setting(whole)), bit(.setting(place)))
      } else {
        add(0, bit(.setting(place)))
      }
      for need in record.settings[place].helpsWith ?? [] {
        add(bit(.setting(place)), bit(need: need))
      }
    }
    for place in record.people.indices where isInRole[place] || isByAgreement[place] {
      var helps = inForce.filter { $0.with == place }.flatMap(\.helps)
      if isInRole[place] {
        for route in routes[place] where stands(route, to: place) {
          switch route {
          case .directly: add(0, bit(.person(place)))
          case .setting(let other): add(bit(.setting(other)), bit(.person(place)))
          case .person(let other): add(bit(.person(other)), bit(.person(place)))
          case .nobody: break
          }
        }
        helps += record.people[place].helpsWith ?? []
      } else {
        add(0, bit(.person(place)))
      }
      for need in helps where !isNever(need, askedOf: place) {
        add(bit(.person(place)), bit(need: need))
      }
    }
    reached = reach()
  }

  // MARK: The graph

  private func isNever(_ need: Int, askedOf person: Int) -> Bool {
    let record = twin.record
    if record.people[person].doesNotHelpWith?.contains(need) == true { return true }
    return record.people[person].child == true
      && ["crisis", "home", "money", "health", "rights"].contains(record.needs[need].id.description)
  }

  private func bit(_ subject: Subject) -> Int {
    switch subject {
    case .setting(let place): 1 + place
    case .person(let place): 1 + twin.record.settings.count + place
    }
  }

  /// `nil` for a need that doesn't count.
  private func bit(need: Int) -> Int? {
    twin.needs.firstIndex(of: need).map { 1 + twin.subjects.count + $0 }
  }

  private mutating func add(_ from: Int, _ to: Int?) {
    if let to { edges[from] |= 1 << UInt64(to) }
  }

  /// What paths from me lead to that touch none of these.
  private func reach(without removed: UInt64 = 0) -> UInt64 {
    var met: UInt64 = 1
    var open: UInt64 = 1
    while open != 0 {
      let vertex = open.trailingZeroBitCount
      open &= open - 1
      let new = edges[vertex] & ~met & ~removed
      met |= new
      open |= new
    }
    return met
  }

  private func set(_ subjects: [Subject]) -> UInt64 {
    subjects.reduce(0) { $0 | 1 << UInt64(bit($1)) }
  }

  private func isReached(_ need: Int, without subjects: [Subject]) -> Bool {
    reach(without: set(subjects)) >> UInt64(1 + twin.subjects.count + need) & 1 == 1
  }

  private func isReached(_ need: Int) -> Bool {
    reached >> UInt64(1 + twin.subjects.count + need) & 1 == 1
  }

  // MARK: What is said about the day. Needs are by place among those that count.

  func isInReach(_ subject: Subject) -> Bool { reached >> UInt64(bit(subject)) & 1 == 1 }

  /// Whether somebody is there to whom no path leads.
  ///
  /// Their own agreement brings somebody through whom they are in their role, so that they are not
  /// there by agreement, so that nobody is brought. What is meant then, `PeopleTests` say.
  var hasRing: Bool {
    twin.record.people.indices.contains {
      (isInRole[$0] || isByAgreement[$0]) && !isInReach(.person($0))
    }
  }

  private var inReach: [Subject] { twin.subjects.filter { isInReach($0) } }

  func helpers(with need: Int) -> Set<Subject> {
    Set(inReach.filter { edges[bit($0)] >> UInt64(1 + twin.subjects.count + need) & 1 == 1 })
  }

  func isWithoutHelp(_ need: Int) -> Bool { !isReached(need) }

  func onlyOne(for need: Int) -> Set<Subject> {
    guard isReached(need) else { return [] }
    return Set(inReach.filter { !isReached(need, without: [$0]) })
  }

  /// Who is out of reach without somebody.
  func onlyRoutes() -> [Int: Set<Int>] {
    var routes: [Int: Set<Int>] = [:]
    let people = twin.record.people.indices
    for through in people where isInReach(.person(through)) {
      let left = reach(without: set([.person(through)]))
      for other in people where other != through && isInReach(.person(other)) {
        guard left >> UInt64(bit(.person(other))) & 1 == 0 else { continue }
        routes[through, default: []].insert(other)
      }
    }
    return routes
  }

  /// How many have to be taken away, at least, before nobody is left: without all helpers nobody is,
  /// so only fewer need to be tried.
  func lifelines(of need: Int) -> Int {
    guard isReached(need) else { return 0 }
    let most = helpers(with: need).count
    for count in 1..<max(1, most) where canCut(need, with: count, of: inReach[...], []) {
      return count
    }
    return most
  }

  private func canCut(
    _ need: Int, with count: Int, of rest: ArraySlice<Subject>, _ removed: [Subject]
  ) -> Bool {
    guard count > 0 else { return !isReached(need, without: removed) }
    for place in rest.indices {
      if canCut(need, with: count - 1, of: rest[(place + 1)...], removed + [rest[place]]) {
        return true
      }
    }
    return false
  }

  func pairs(for need: Int) -> Set<Set<Subject>> {
    guard isReached(need) else { return [] }
    let candidates = inReach.filter { isReached(need, without: [$0]) }
    var pairs: Set<Set<Subject>> = []
    for (place, one) in candidates.enumerated() {
      for other in candidates[(place + 1)...] where !isReached(need, without: [one, other]) {
        pairs.insert([one, other])
      }
    }
    return pairs
  }

  func facts() -> Set<Fact> {
    var facts: Set<Fact> = []
    for need in twin.needs.indices where isWithoutHelp(need) {
      facts.insert(.nobodyHelps(need: need))
    }
    for subject in inReach {
      let left = reach(without: set([subject]))
      for need in twin.needs.indices where isReached(need) {
        guard left >> UInt64(1 + twin.subjects.count + need) & 1 == 0 else { continue }
        facts.insert(.onlyOne(subject, need: need))
      }
    }
    for (through, others) in onlyRoutes() {
      let record = twin.record
      let byID = others.sorted { record.people[$0].id < record.people[$1].id }
      facts.insert(.onlyRoute(through: through, to: LostPeople(byID)))
    }
    return facts
  }
}
