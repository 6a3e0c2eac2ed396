import KithGraph
public import KithModel

/// Somebody who might be there for a need, beside those who are.
public enum AddedHelp: Hashable, Sendable {
  /// Somebody who is there takes it on: it counts on days on which they are, in their role.
  case role(Int)
  /// It is added to an agreement (by place in `Record/agreements`): it counts while that is in force.
  case agreement(Int)
  /// A new agreement with somebody, from a day on: it counts while they take part.
  case newAgreement(Int, from: Day)
  /// Somebody who is not written down yet, told apart by a number.
  case somebodyNew(Int)

  /// Who it is, by place in `Record/people`; `nil` for somebody new.
  public func person(in record: Record) -> Int? {
    switch self {
    case .role(let person), .newAgreement(let person, _): person
    case .agreement(let place): record.agreements[place].with
    case .somebodyNew: nil
    }
  }
}

extension Network {
  /// Whether added help counts on this day.
  public func counts(_ help: AddedHelp) -> Bool {
    switch help {
    case .role(let person): isInRole(person)
    case .agreement(let place):
      timeline.agreements(with: record.agreements[place].with, inForceOn: day).contains(place)
    case .newAgreement(let person, let from): day >= from && timeline.takesPart(person, on: day)
    case .somebodyNew: true
    }
  }

  /// How many ways to a need (by place in ``Timeline/needs``) share no person and no setting, with added help
  /// that counts on this day.
  ///
  /// - Complexity: O(lifelines × edges).
  public func lifelines(for need: Int, with help: [AddedHelp]) -> Int {
    let vertices = SupportGraph.Vertices(timeline)
    let target = vertices.need(need)
    let added = help.filter(counts)
    guard !added.isEmpty else {
      return graph.backward.disjointPathCount(from: target, to: SupportGraph.me)
    }
    var edges = EdgeList(vertexCount: vertices.count + added.count)
    for vertex in graph.forward.vertices {
      for next in graph.forward.targets(of: vertex) { edges.add(from: vertex, to: next) }
    }
    for (place, help) in added.enumerated() {
      let person = help.person(in: record)
      let vertex = person.map { vertices.vertex(.person($0)) } ?? vertices.count + place
      switch help {
      case .role, .agreement: break
      // Somebody who is there in their role is reached as before.
      case .newAgreement(let person, _) where isInRole(person): break
      case .newAgreement, .somebodyNew: edges.add(from: SupportGraph.me, to: vertex)
      }
      edges.add(from: vertex, to: target)
    }
    return TwoWayGraph(edges).backward.disjointPathCount(from: target, to: SupportGraph.me)
  }
}
