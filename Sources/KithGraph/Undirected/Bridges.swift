/// Two vertices and the edge between them.
public struct Edge: Hashable, Comparable, Sendable {
  /// The smaller of the two.
  public let first: Int

  /// The larger of the two.
  public let second: Int

  /// The edge between these two, whichever is named first.
  ///
  /// - Precondition: They are different. Traps otherwise.
  public init(_ a: Int, _ b: Int) {
    precondition(a != b, "an edge is between two different vertices")
    (first, second) = (min(a, b), max(a, b))
  }

  /// In the order of the smaller vertex, then of the larger.
  public static func < (left: Edge, right: Edge) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}

extension UndirectedGraph {
  /// The edges whose removal would split a connected part of the graph.
  ///
  ///     let graph = UndirectedGraph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)])
  ///     graph.bridges()  // [Edge(2, 3)]
  ///
  /// In increasing order. An edge is a bridge if it is a block by itself.
  ///
  /// - Complexity: O(*V* + *E*) time and O(*V*) space for the walk; sorting takes O(*k* log *k*) for *k*
  ///   bridges.
  /// - SeeAlso: `BlockWalk` for the algorithm. Bridges in linear time: R. E. Tarjan, "A note on
  ///   finding the bridges of a graph", *Information Processing Letters* 2(6), 1974, pp. 160-161,
  ///   [doi:10.1016/0020-0190(74)90003-9](https://doi.org/10.1016/0020-0190(74)90003-9).
  public func bridges() -> [Edge] {
    var gathering = Gathering()
    var walk = BlockWalk()
    walk.run(over: self, &gathering)
    gathering.bridges.sort()
    return gathering.bridges
  }

  private struct Gathering: BlockVisitor {
    var bridges: [Edge] = []

    @inline(__always)
    mutating func begin(_ root: Int) {}

    @inline(__always)
    mutating func meet(_ vertex: Int) {}

    @inline(__always)
    mutating func close(head: Int, top: Int, others: Int, isCut: Bool) {
      if others == 1 { bridges.append(Edge(head, top)) }
    }
  }
}

extension Blocks {
  /// The blocks that are one edge.
  func bridges() -> [Edge] {
    var bridges: [Edge] = []
    for block in indices where starts[block + 1] - starts[block] == 2 {
      let start = Int(starts[block])
      bridges.append(Edge(Int(members[start]), Int(members[start + 1])))
    }
    return bridges
  }
}
