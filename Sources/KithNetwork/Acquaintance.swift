import KithGraph
import KithModel

/// Who knows whom among the people who are there on a day, without the young person: the groups that
/// hang together, and who is the only link between others.
///
/// Two people know each other if one of them is written down as knowing the other, or as the way to
/// them. Whoever notices that something is wrong can tell whom they know; whoever is in no group would
/// have to find somebody first.
///
/// In terms of graphs: the connected components and the cut vertices of an undirected graph.
public struct Acquaintance: Sendable {
  /// The groups of people who know each other, directly or through one another: each of two or more, by
  /// place in `Record/people`, in the order of the file.
  public let groups: [[Int]]

  /// The people who are there, and of whom nobody there is written down as knowing them; in the order
  /// of the file.
  public let onTheirOwn: [Int]

  /// The people without whom some of their group would have no link to the others, in the order of the
  /// file.
  public let onlyLinks: [Int]

  /// Whether anything is written down about who knows whom, be it that they know nobody.
  public let isWritten: Bool

  private let tree: BlockCutTree

  /// - Complexity: O(record).
  init(_ network: Network) {
    let people = network.record.people
    var edges = EdgeList(vertexCount: people.count)
    for (place, person) in people.enumerated() where network.isThere(place) {
      for other in person.knows ?? [] where network.isThere(other) {
        edges.add(from: place, to: other)
      }
      for case .person(let other) in person.routes ?? [] where network.isThere(other) {
        edges.add(from: place, to: other)
      }
    }
    let all = Components(edges).groups().filter { network.isThere($0[0]) }
    groups = all.filter { $0.count > 1 }
    onTheirOwn = all.filter { $0.count == 1 }.map { $0[0] }
    let tree = UndirectedGraph(edges).blockCutTree()
    onlyLinks = people.indices.filter(tree.isCutVertex)
    isWritten = edges.count > 0 || people.indices.contains { people[$0].knows != nil }
    self.tree = tree
  }

  /// The people of somebody's group as they would be without them: one part for whoever still has a
  /// link to each other, in the order of the file.
  ///
  /// - Complexity: O(*n* log *n*) for a group of *n*.
  public func parts(without person: Int) -> [[Int]] { tree.parts(without: person) }
}

extension Network {
  /// Who knows whom among the people who are there.
  ///
  /// - Complexity: O(record).
  public func acquaintance() -> Acquaintance { Acquaintance(self) }
}
