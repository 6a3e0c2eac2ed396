import KithGraph
import KithModel

/// A network in which everybody and everything has a bit in one word: the young person and at most 63
/// settings, people and needs.
///
/// Its days are gone through one after another, in the same memory. Who is there is whom a search from the
/// young person meets, over open settings and over people who are there in their role; and the graph of a
/// day is that of all roles together, without the bits of those who are not there. ``SupportGraph`` and
/// `Timeline.presence(on:ignoringAway:)` say the same of networks of any size.
struct FewPeople: ~Copyable {
  /// The days to be gone through, in order.
  let days: [Day]
  let vertices: SupportGraph.Vertices

  /// The bits of all settings, people and needs.
  let settings: UInt64
  let people: UInt64
  let needs: UInt64

  /// Everything that is written of roles, as if everybody and everything was there.
  private var whole = SmallGraph()
  /// For each number the bits of whom and what its ties lead to, in `whole`.
  private let rows: [UInt64]
  /// Who and what could be there on each day.
  private var may: [Possible]

  /// The graph of the day in hand.
  private(set) var graph = SmallGraph()
  private(set) var search = SmallDominatorSearch()
  /// Who is there on the day in hand, and who would be if nobody and nothing were away.
  private(set) var there = There()
  private(set) var thereWithoutAway = There()
  /// The agreements in force on the day in hand, where there are no more than a word has bits.
  private var inForce: UInt64 = 0

  /// Who and what may be there on a day, by what is written of themselves.
  private struct Possible {
    /// Settings and people whose days these are.
    var isTheirDay: UInt64 = 0
    /// Settings and people who are away.
    var isAway: UInt64 = 0
    /// People who take part, and all settings.
    var takesPart: UInt64 = ~0
    /// People with whom an agreement is in force.
    var isAgreed: UInt64 = 0
  }

  /// Who and what is there on a day.
  struct There: Equatable {
    /// Open settings, and people in their role.
    var inRole: UInt64 = 0
    /// People who are there by agreement only.
    var byAgreement: UInt64 = 0

    /// Both.
    var anyhow: UInt64 { inRole | byAgreement }
  }

  /// Whether a network has few enough people, settings and needs.
  static func are(in timeline: Timeline) -> Bool {
    SupportGraph.Vertices(timeline).count <= SmallGraph.mostVertices
  }

  /// - Complexity: O(record + days × what changes).
  init(_ timeline: Timeline, on days: [Day]) {
    self.days = days
    let vertices = SupportGraph.Vertices(timeline)
    self.vertices = vertices
    let firstPerson = vertices.vertex(.person(0))
    settings = .bits(1..<firstPerson)
    people = .bits(firstPerson..<vertices.need(0))
    needs = .bits(vertices.need(0)..<vertices.count)
    rows = FewPeople.rows(timeline, vertices)
    may = FewPeople.possible(timeline, days, vertices)
    whole.remake(fromRows: rows)
  }

  private static func rows(_ timeline: Timeline, _ vertices: SupportGraph.Vertices) -> [UInt64] {
    let settings = timeline.record.settings
    let people = timeline.record.people.count
    let (routes, helps) = (timeline.routes, timeline.helps)
    let firstNeed = vertices.need(0)
    var rows = [UInt64](repeating: 0, count: vertices.count)
    for place in settings.indices {
      switch settings[place].partOf {
      case nil: rows[SupportGraph.me] |= .bit(1 + place)
      case .setting(let whole): rows[1 + whole] |= .bit(1 + place)
      case .nowhere: break
      }
    }
    for place in 0..<people {
      let vertex = 1 + settings.count + place
      routes.forEach(place) { route in
        switch route {
        case .directly: rows[SupportGraph.me] |= .bit(vertex)
        case .setting(let setting): rows[1 + setting] |= .bit(vertex)
        case .person(let other): rows[1 + settings.count + other] |= .bit(vertex)
        case .nobody: break
        }
      }
    }
    for row in 0..<(settings.count + people) {
      helps.forEach(ofSubject: row) { rows[1 + row] |= .bit(firstNeed + $0) }
    }
    return rows
  }

  private static func possible(
    _ timeline: Timeline, _ days: [Day], _ vertices: SupportGraph.Vertices
  ) -> [Possible] {
    var possible = [Possible](repeating: Possible(), count: days.count)
    func places(_ period: Period) -> Range<Int> {
      let first = period.first.map { first in days.firstIndex { $0 >= first } ?? days.count } ?? 0
      let end =
        period.last.map { last in days.firstIndex { $0 > last } ?? days.count } ?? days.count
      return first..<max(first, end)
    }
    let (stretches, away) = (timeline.stretches.periods, timeline.away)
    let subjects = vertices.need(0) - 1
    var always: UInt64 = 0
    for row in 0..<subjects {
      stretches.forEach(row) { period in
        guard period.first != nil || period.last != nil else {
          always |= .bit(1 + row)
          return
        }
        for day in places(period) { possible[day].isTheirDay |= .bit(1 + row) }
      }
    }
    if !away.areEmpty {
      for row in 0..<subjects {
        away.forEach(row) { period in
          for day in places(period) { possible[day].isAway |= .bit(1 + row) }
        }
      }
    }
    for day in days.indices { possible[day].isTheirDay |= always }
    for person in timeline.record.people.indices where !timeline.states.places(person).isEmpty {
      let bit = UInt64.bit(vertices.vertex(.person(person)))
      for day in days.indices where !timeline.takesPart(person, on: days[day]) {
        possible[day].takesPart &= ~bit
      }
    }
    for (place, period) in timeline.agreements.enumerated() {
      guard let period else { continue }
      let with = timeline.record.agreements[place].with
      let bit = UInt64.bit(vertices.vertex(.person(with)))
      for day in places(period) { possible[day].isAgreed |= bit & possible[day].takesPart }
    }
    return possible
  }

  // MARK: Going on

  /// Goes to one of the days; tells whether the graph may be another than before.
  ///
  /// - Complexity: O(record).
  mutating func go(to place: Int, _ timeline: Timeline) -> Bool {
    let (day, may) = (days[place], may[place])
    let before = (there, inForce)
    let runs = may.isTheirDay & may.takesPart
    if timeline.anyAgreementBrings {
      there = There(timeline.presence(on: day), vertices)
      thereWithoutAway =
        timeline.anybodyIsEverAway
        ? There(timeline.presence(on: day, ignoringAway: true), vertices) : there
    } else {
      there = met(among: runs & ~may.isAway, may.isAgreed)
      thereWithoutAway = may.isAway == 0 ? there : met(among: runs, may.isAgreed)
    }
    inForce = 0
    for (agreement, period) in timeline.agreements.enumerated()
    where period?.contains(day) ?? false {
      let person = vertices.vertex(.person(timeline.record.agreements[agreement].with))
      if may.takesPart & .bit(person) != 0 { inForce |= .bit(agreement) }
    }
    // Of more agreements than a word has bits any may have changed.
    let areAllNoted = timeline.agreements.count <= 64
    if place > 0, areAllNoted, before == (there, inForce) { return false }
    remakeGraph(on: day, may.takesPart, timeline)
    search.run(on: graph, from: SupportGraph.me)
    return true
  }

  /// Whether each person is among those who are there.
  func isThere(_ there: There) -> [Bool] {
    let first = vertices.vertex(.person(0))
    var isThere = [Bool](filledWith: false, count: people.nonzeroBitCount)
    var rest = there.anyhow & people
    while rest != 0 { isThere[rest.removeFirstBit() - first] = true }
    return isThere
  }

  /// The settings that are open on the day in hand and not on another.
  func closing(before place: Int) -> UInt64 {
    let open = there.inRole & settings
    let mayOpen = may[place].isTheirDay & ~may[place].isAway & settings
    // What is part of something closes with it; if nothing does by itself, nothing does.
    guard open & ~mayOpen != 0 else { return 0 }
    return open & ~met(among: mayOpen, 0).inRole
  }

  /// The bits of the people who are reached only through a setting on the day in hand.
  func peopleReachedOnly(through vertex: Int) -> UInt64 {
    search.dominated(by: vertex, among: there.anyhow & people)
  }

  private func met(among runs: UInt64, _ agreed: UInt64) -> There {
    let runs = runs & ~1
    var met = rows[SupportGraph.me] & runs
    var next = met
    while next != 0 {
      let new = rows[next.removeFirstBit()] & runs & ~met
      met |= new
      next |= new
    }
    return There(inRole: met, byAgreement: agreed & ~met)
  }

  private mutating func remakeGraph(on day: Day, _ takesPart: UInt64, _ timeline: Timeline) {
    graph.remake(from: whole, among: 1 | there.inRole | needs)
    for (place, period) in timeline.agreements.enumerated() where period?.contains(day) ?? false {
      let person = vertices.vertex(.person(timeline.record.agreements[place].with))
      guard takesPart & .bit(person) != 0 else { continue }
      if there.inRole & .bit(person) == 0 { graph.add(from: SupportGraph.me, to: person) }
      for need in timeline.helps.agreement(place) {
        graph.add(from: person, to: vertices.need(need))
      }
    }
    guard timeline.anyAgreementBrings else { return }
    var brought = there.inRole & people
    while brought != 0 {
      let vertex = brought.removeFirstBit()
      guard case .person(let person) = vertices.subject(vertex) else { continue }
      for agreement in timeline.broughtBy[person] where timeline.isInForce(agreement, on: day) {
        let with = timeline.record.agreements[agreement].with
        graph.add(from: vertices.vertex(.person(with)), to: vertex)
      }
    }
  }
}

extension FewPeople.There {
  init(_ presence: Presence, _ vertices: SupportGraph.Vertices) {
    for place in presence.isOpen.indices where presence.isOpen[place] {
      inRole |= .bit(vertices.vertex(.setting(place)))
    }
    for place in presence.inRole.indices {
      let bit = UInt64.bit(vertices.vertex(.person(place)))
      if presence.inRole[place] { inRole |= bit }
      if presence.byAgreement[place] { byAgreement |= bit }
    }
  }

  /// Whether a setting is open, and how each person is there.
  func presence(_ vertices: SupportGraph.Vertices) -> Presence {
    let first = vertices.vertex(.person(0))
    func bools(_ bits: UInt64, _ range: Range<Int>) -> [Bool] {
      range.map { bits & .bit($0) != 0 }
    }
    let people = first..<vertices.need(0)
    return Presence(
      isOpen: bools(inRole, 1..<first), inRole: bools(inRole, people),
      byAgreement: bools(byAgreement, people))
  }
}
