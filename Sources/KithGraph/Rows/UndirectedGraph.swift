/// A graph whose edges lead both ways: whoever has an edge to another is in that other's row, too.
///
///     let graph = UndirectedGraph(vertexCount: 3, edges: [(2, 0), (0, 1), (1, 0)])
///     graph.edgeCount                 // 2
///     Array(graph.adjacent(to: 0))    // [1, 2]
///
/// The same rows as those of a ``Graph``, with a promise that a directed graph can't give. So cut
/// vertices, bridges and blocks can't be asked of a graph for which they mean nothing.
public struct UndirectedGraph: Hashable, Sendable {
  /// Every edge in the rows of both its ends.
  private(set) var rows = Graph()

  /// A graph without vertices, to be made anew.
  public init() {}

  /// A graph with these edges.
  ///
  /// - Complexity: O(*V* + *E* log *d*) time for vertices with at most *d* edges, O(*V* + *E*) space.
  /// - Parameter edges: The edges in any order, each end named first in any of them. Loops and
  ///   repeats are left out.
  public init(_ edges: EdgeList) {
    var scratch = RowScratch()
    remake(from: edges, using: &scratch)
  }

  /// A graph with these edges.
  ///
  /// - Precondition: There are fewer than 2³¹ - 1 vertices and fewer than 2³⁰ edges, and both ends
  ///   of every edge are vertices of the graph. Traps otherwise.
  /// - Complexity: As ``init(_:)``.
  /// - Parameters:
  ///   - vertexCount: How many vertices there are, with or without edges.
  ///   - edges: The edges in any order. Loops and repeats are left out.
  public init(vertexCount: Int, edges: [(Int, Int)]) {
    self.init(EdgeList(vertexCount: vertexCount, edges: edges))
  }

  /// Becomes the graph with these edges, in the memory that it has where that is enough: for many small
  /// graphs, one after another.
  ///
  /// - Complexity: As ``init(_:)``.
  /// - Parameters:
  ///   - edges: The edges in any order. Loops and repeats are left out.
  ///   - scratch: Working space.
  public mutating func remake(from edges: EdgeList, using scratch: inout RowScratch) {
    rows.fillRows(from: edges, bothWays: true, using: &scratch)
  }

  /// How many vertices there are.
  public var vertexCount: Int { rows.vertexCount }

  /// How many edges there are, loops and repeats left out.
  public var edgeCount: Int { rows.edgeCount / 2 }

  /// Every vertex, in increasing order.
  public var vertices: Range<Int> { rows.vertices }

  /// The vertices to which an edge leads from this one, in increasing order.
  ///
  /// - Precondition: `vertex` is a vertex of the graph. Traps otherwise.
  /// - Complexity: O(1); the collection is a view.
  public func adjacent(to vertex: Int) -> some RandomAccessCollection<Int> {
    rows.targets(of: vertex)
  }

  /// Whether there is an edge between two vertices.
  ///
  /// - Precondition: Both are vertices of the graph. Traps otherwise.
  /// - Complexity: O(log *d*) for a vertex with *d* edges.
  public func hasEdge(between a: Int, and b: Int) -> Bool {
    rows.hasEdge(from: a, to: b)
  }
}
