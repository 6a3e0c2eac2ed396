extension UndirectedGraph {
  /// The vertices whose removal would split a connected part of the graph.
  ///
  ///     UndirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]).cutVertices()  // [1]
  ///
  /// Also called articulation points. In increasing order.
  ///
  /// - Complexity: O(*V* + *E*) time, O(*V*) space.
  /// - SeeAlso: `BlockWalk` for the algorithm and its paper.
  public func cutVertices() -> [Int] {
    var search = CutVertexSearch()
    search.run(on: self)
    return search.cutVertices()
  }
}

/// A search for cut vertices whose working space can be used again: for many graphs, one after another.
///
///     var search = CutVertexSearch()
///     search.run(on: UndirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]))
///     search.isCutVertex(1)  // true
public struct CutVertexSearch: ~Copyable {
  private var walk = BlockWalk()
  private var smallWalk = SmallCutWalk()
  private var marks = Marks()

  /// A search that has found nothing yet.
  public init() {}

  /// Finds the cut vertices of a graph.
  ///
  /// - Complexity: O(*V* + *E*) time; no new memory where a graph as large was searched before.
  public mutating func run(on graph: borrowing UndirectedGraph) {
    marks.cuts.begin(graph.vertexCount)
    walk.run(over: graph, &marks)
  }

  /// Finds the cut vertices of a small directed graph, whichever way its edges lead.
  ///
  /// - Complexity: O(*V* + *E*) time, no memory.
  public mutating func run(onBothWaysOf graph: borrowing SmallGraph) {
    marks.cuts.begin(graph.vertexCount)
    smallWalk.run(over: graph, marks.cuts)
  }

  /// Whether a vertex of the graph searched last is a cut vertex.
  ///
  /// - Precondition: `vertex` is a vertex of that graph. Traps otherwise.
  /// - Complexity: O(1).
  public func isCutVertex(_ vertex: Int) -> Bool {
    precondition(vertex >= 0 && vertex < marks.cuts.vertexCount, "not a vertex of the graph")
    return marks.cuts.contains(vertex)
  }

  /// How many cut vertices the graph searched last has.
  ///
  /// - Complexity: O(*V* / 64).
  public var count: Int { marks.cuts.count }

  /// The cut vertices of the graph searched last, in increasing order.
  ///
  /// - Complexity: O(*V* / 64 + *k*) for *k* of them.
  public func cutVertices() -> [Int] { marks.cuts.sorted() }

  private struct Marks: BlockVisitor, ~Copyable {
    var cuts = VertexSet()

    @inline(__always)
    mutating func begin(_ root: Int) {}

    @inline(__always)
    mutating func meet(_ vertex: Int) {}

    @inline(__always)
    mutating func close(head: Int, top: Int, others: Int, isCut: Bool) {
      if isCut { cuts.insert(head) }
    }
  }
}
