/// How a graph holds together: its components, blocks, cut vertices and bridges, found in one walk.
///
///     let graph = UndirectedGraph(vertexCount: 5, edges: [(0, 1), (1, 2), (2, 0), (2, 3)])
///     let connectivity = graph.connectivity()
///     connectivity.cutVertices             // [2]
///     connectivity.bridges.map(\.second)   // [3]
///     connectivity.blocks.map(Array.init)  // [[0, 1, 2], [2, 3]]
///     connectivity.components.groups()     // [[0, 1, 2, 3], [4]]
public struct Connectivity: Hashable, Sendable {
  /// Which vertices hang together at all.
  public let components: Components

  /// The largest parts that hold together whichever one vertex is away.
  public let blocks: Blocks

  /// The vertices whose removal would split a component, in increasing order.
  public let cutVertices: [Int]

  /// The edges whose removal would split a component, in increasing order.
  public let bridges: [Edge]
}

extension UndirectedGraph {
  /// Components, blocks, cut vertices and bridges together.
  ///
  /// - Complexity: As ``blocks()``.
  /// - SeeAlso: `BlockWalk` for the algorithm and its paper.
  public func connectivity() -> Connectivity {
    var gathering = Gathering(vertexCount: vertexCount)
    var walk = BlockWalk()
    walk.run(over: self, &gathering)
    let blocks = gathering.blocks.blocks()
    return Connectivity(
      components: gathering.components(), blocks: blocks,
      cutVertices: gathering.cuts.sorted(), bridges: blocks.bridges())
  }

  private struct Gathering: BlockVisitor, ~Copyable {
    var blocks: BlockGathering
    var cuts = VertexSet()
    var component = WorkingSpace<Int32>()
    var componentCount: Int32 = 0
    let vertexCount: Int

    init(vertexCount: Int) {
      self.vertexCount = vertexCount
      blocks = BlockGathering(vertexCount: vertexCount)
      cuts.begin(vertexCount)
      component.makeRoom(for: vertexCount)
    }

    @inline(__always)
    mutating func begin(_ root: Int) {
      componentCount += 1
      blocks.begin(root)
    }

    @inline(__always)
    mutating func meet(_ vertex: Int) {
      component[vertex] = componentCount - 1
      blocks.meet(vertex)
    }

    @inline(__always)
    mutating func close(head: Int, top: Int, others: Int, isCut: Bool) {
      if isCut { cuts.insert(head) }
      blocks.close(head: head, top: top, others: others, isCut: isCut)
    }

    func components() -> Components {
      Components(count: Int(componentCount), numbers: (0..<vertexCount).map { component[$0] })
    }
  }
}
