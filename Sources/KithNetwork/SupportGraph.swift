import KithGraph
import KithModel

/// The graph of a day: from the young person over settings and people to the needs that count.
///
/// Vertices are numbered: the young person, the settings, the people, the needs, each in the order of
/// the record. Whoever is not there keeps a number and has no edge.
struct SupportGraph {
  static let me = 0

  let graph: TwoWayGraph

  /// - Complexity: O(record).
  init(_ timeline: Timeline, _ presence: Presence, on day: Day) {
    let record = timeline.record
    let vertices = Vertices(timeline)
    var edges = EdgeList(vertexCount: vertices.count)
    for (place, setting) in record.settings.enumerated() where presence.isOpen[place] {
      let vertex = vertices.vertex(.setting(place))
      if case .setting(let whole) = setting.partOf {
        edges.add(from: vertices.vertex(.setting(whole)), to: vertex)
      } else {
        edges.add(from: SupportGraph.me, to: vertex)
      }
      for need in timeline.helps.setting(place) {
        edges.add(from: vertex, to: vertices.need(need))
      }
    }
    for place in record.people.indices where presence.isThere(place) {
      let vertex = vertices.vertex(.person(place))
      if presence.inRole[place] {
        for route in timeline.routes.places(place) {
          let route = timeline.routes.elements[route]
          guard timeline.stands(route, to: place, presence, on: day) else { continue }
          switch route {
          case .directly: edges.add(from: SupportGraph.me, to: vertex)
          case .setting(let setting):
            edges.add(from: vertices.vertex(.setting(setting)), to: vertex)
          case .person(let other): edges.add(from: vertices.vertex(.person(other)), to: vertex)
          case .nobody: break
          }
        }
        for need in timeline.helps.person(place) {
          edges.add(from: vertex, to: vertices.need(need))
        }
      } else {
        edges.add(from: SupportGraph.me, to: vertex)
      }
      for agreement in timeline.agreements(with: place, inForceOn: day) {
        for need in timeline.helps.agreement(agreement) {
          edges.add(from: vertex, to: vertices.need(need))
        }
      }
    }
    graph = TwoWayGraph(edges)
  }

  /// Which number stands for whom.
  struct Vertices {
    private let settings: Int
    private let people: Int
    private let needs: Int

    init(_ timeline: Timeline) {
      settings = timeline.record.settings.count
      people = timeline.record.people.count
      needs = timeline.needs.count
    }

    var count: Int { 1 + settings + people + needs }

    func vertex(_ subject: Subject) -> Int {
      switch subject {
      case .setting(let place): 1 + place
      case .person(let place): 1 + settings + place
      }
    }

    /// The number of a need, by place in ``Timeline/needs``.
    func need(_ need: Int) -> Int { 1 + settings + people + need }

    /// Who has a number; `nil` for the young person and for a need.
    func subject(_ vertex: Int) -> Subject? {
      switch vertex - 1 {
      case 0..<settings: .setting(vertex - 1)
      case settings..<(settings + people): .person(vertex - 1 - settings)
      default: nil
      }
    }

    var subjects: [Subject] {
      (0..<settings).map { .setting($0) } + (0..<people).map { .person($0) }
    }
  }
}

extension Timeline {
  /// The routes that stand to somebody who is there in their role.
  func standingRoutes(to person: Int, _ presence: Presence, on day: Day) -> [Route] {
    routes[person].filter { stands($0, to: person, presence, on: day) }
  }

  /// Whether a route to somebody who is there in their role stands.
  func stands(_ route: Route, to person: Int, _ presence: Presence, on day: Day) -> Bool {
    switch route {
    case .directly: true
    case .setting(let setting): presence.isOpen[setting]
    case .person(let other):
      presence.inRole[other] || brings(person, over: other, on: day)
    case .nobody: false
    }
  }

  /// Whether an agreement with somebody through whom a person is reached brings that person that day.
  private func brings(_ person: Int, over other: Int, on day: Day) -> Bool {
    guard anyAgreementBrings else { return false }
    let agreements = broughtBy[person]
    let first = agreements.firstPlace { record.agreements[$0].with >= other }
    return agreements[first...].prefix { record.agreements[$0].with == other }
      .contains { isInForce($0, on: day) }
  }
}
