import KithGraph
public import KithModel

/// The network on one day: who is there, in what way, and what everything rests on.
///
/// A person is there in their role, by agreement, or not. Paths lead from the young person over the
/// settings and people to the needs that count; what every path passes through is what it rests on.
public struct Network: Sendable {
  /// Everything that depends on the day.
  public let timeline: Timeline
  /// The day.
  public let day: Day

  let presence: Presence
  /// Who would be there if nobody and nothing were away.
  let presenceWithoutAway: Presence
  let graph: TwoWayGraph
  let dominators: Dominators

  /// The record.
  @inlinable public var record: Record { _read { yield timeline.record } }

  /// - Complexity: O(record).
  init(_ timeline: Timeline, on day: Day) {
    guard FewPeople.are(in: timeline) else {
      self.init(asIfMany: timeline, on: day)
      return
    }
    var few = FewPeople(timeline, on: [day])
    _ = few.go(to: 0, timeline)
    self.init(few, timeline, on: day)
  }

  /// The network of the day in hand.
  init(_ few: borrowing FewPeople, _ timeline: Timeline, on day: Day) {
    self.timeline = timeline
    self.day = day
    presence = few.there.presence(few.vertices)
    presenceWithoutAway =
      few.thereWithoutAway == few.there ? presence : few.thereWithoutAway.presence(few.vertices)
    graph = TwoWayGraph(few.graph)
    dominators = Dominators(root: SupportGraph.me, few.search)
  }

  /// The way for as many people as there may be.
  ///
  /// With the network of a day before, of the same timeline, what is as it was then is not worked out
  /// again.
  init(asIfMany timeline: Timeline, on day: Day, after before: Network? = nil) {
    self.timeline = timeline
    self.day = day
    presence = timeline.presence(on: day)
    presenceWithoutAway =
      timeline.anybodyIsEverAway ? timeline.presence(on: day, ignoringAway: true) : presence
    let graph = SupportGraph(timeline, presence, on: day).graph
    if let before, before.graph == graph {
      (self.graph, dominators) = (before.graph, before.dominators)
    } else {
      self.graph = graph
      dominators = graph.dominators(from: SupportGraph.me)
    }
  }

  // MARK: Who is there

  /// Whether a setting is open.
  public func isOpen(_ setting: Int) -> Bool { presence.isOpen[setting] }
  /// Whether somebody is there in their role.
  public func isInRole(_ person: Int) -> Bool { presence.inRole[person] }
  /// Whether somebody is there by agreement, and not in their role.
  public func isByAgreement(_ person: Int) -> Bool { presence.byAgreement[person] }
  /// Whether somebody is there in their role or by agreement.
  public func isThere(_ person: Int) -> Bool { presence.isThere(person) }

  /// Whether a person or a setting is in reach.
  public func isInReach(_ subject: Subject) -> Bool {
    switch subject {
    case .person(let place): presence.isThere(place)
    case .setting(let place): presence.isOpen[place]
    }
  }

  /// The routes to somebody that stand, in the order of the file; empty for somebody who is there by
  /// agreement or not at all.
  public func standingRoutes(to person: Int) -> [Route] {
    guard presence.inRole[person] else { return [] }
    return timeline.standingRoutes(to: person, presence, on: day)
  }

  /// What somebody is written down for that day, by place in `Record/needs`, whether it counts or not.
  public func writtenNeeds(of person: Int) -> [Int] {
    var needs = isInRole(person) ? Array(record.people[person].helpsWith ?? []) : []
    for place in timeline.agreements(with: person, inForceOn: day) {
      needs += record.agreements[place].helpsWith ?? []
    }
    return needs.sortedOnce()
  }

  // MARK: What everything rests on

  /// The people and settings, by id, who are written down for a need (by place in
  /// ``Timeline/needs``) and in reach.
  ///
  /// - Complexity: O(*n* log *n*) for *n* of them.
  public func helpers(with need: Int) -> [Subject] {
    // Whoever is not in reach has no edges.
    graph.backward.targets(of: vertices.need(need)).compactMap(vertices.subject).sortedByID(record)
  }

  /// Whether nobody is written down for a need who is in reach.
  public func isWithoutHelp(_ need: Int) -> Bool {
    !dominators.isReachable(vertices.need(need))
  }

  /// Every person and setting that all paths to a need pass through, by id.
  ///
  /// Also called strict dominators. Each of them alone is a single point of failure.
  public func onlyOne(for need: Int) -> [Subject] {
    dominators.strict(of: vertices.need(need)).compactMap(vertices.subject).sortedByID(record)
  }

  /// The people who are reached only through somebody: in order of who they are reached through by id,
  /// each with those who would be lost.
  ///
  /// - Complexity: O(*n* log *n*) for *n* people, however many are lost with each.
  public func onlyRoutes() -> [(through: Int, to: LostPeople)] {
    guard !timeline.throughPerson.areEmpty else { return [] }
    let line = dominators.inLine()
    var order: [Int] = []
    var places = [Int](repeating: -1, count: record.people.count)
    // How many people stand before each place in line.
    var before: [Int] = []
    before.reserveCapacity(line.count + 1)
    for entry in line {
      before.append(order.count)
      guard case .person(let person) = vertices.subject(entry.vertex) else { continue }
      places[person] = order.count
      order.append(person)
    }
    before.append(order.count)
    var routes: [(through: Int, to: LostPeople)] = []
    for (place, entry) in line.enumerated() where entry.count > 1 {
      guard case .person(let person) = vertices.subject(entry.vertex) else { continue }
      let lost = before[place + 1]..<before[place + entry.count]
      if !lost.isEmpty { routes.append((person, LostPeople(order, places, lost))) }
    }
    return routes.sorted { record.people[$0.through].id < record.people[$1.through].id }
  }

  /// For each need that counts, the most paths to it that share no person and no setting: how many
  /// losses it takes, at least, before nobody is left.
  ///
  /// - Complexity: O(lifelines × edges), and mostly far less: paths are looked for from the need back.
  public func lifelines() -> [Int] {
    timeline.needs.indices.map { need in
      graph.backward.disjointPathCount(from: vertices.need(need), to: SupportGraph.me)
    }
  }

  /// For each need that counts, the pairs of people and settings whose loss together leaves nobody,
  /// where neither alone does; by id.
  ///
  /// - Complexity: O(elements × edges).
  public func pairs() -> [[[Subject]]] {
    let vertices = vertices
    let cuts = graph.cutPairs(
      from: SupportGraph.me, to: timeline.needs.indices.map { vertices.need($0) },
      among: { vertices.subject($0) != nil })
    return cuts.map { pairs in
      pairs.map { [$0.first, $0.second].compactMap(vertices.subject).sortedByID(record) }
        .sorted { $0.map(record.id).lexicographicallyPrecedes($1.map(record.id)) }
    }
  }

  private var vertices: SupportGraph.Vertices { SupportGraph.Vertices(timeline) }
}

extension Timeline {
  /// The network on a day.
  ///
  /// - Complexity: O(record).
  public func network(on day: Day) -> Network {
    Network(self, on: day)
  }
}

extension Collection<Subject> {
  /// In the order of their ids.
  public func sortedByID(_ record: Record) -> [Subject] {
    sorted { record.id(of: $0) < record.id(of: $1) }
  }
}
