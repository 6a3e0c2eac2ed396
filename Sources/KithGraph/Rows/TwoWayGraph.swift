/// A directed graph beside the same graph turned round, for questions that look both ways.
///
///     let path = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).bothWays()
///     Array(path.backward.targets(of: 2))  // [1]
///
/// Made once, it serves every question, so that nothing is turned round twice.
public struct TwoWayGraph: Hashable, Sendable {
  /// The graph.
  public private(set) var forward: Graph

  /// The graph with every edge turned round.
  public private(set) var backward: Graph

  /// A graph without vertices, to be made anew.
  public init() { (forward, backward) = (Graph(), Graph()) }

  /// A graph with these edges, both ways.
  ///
  /// - Complexity: As ``Graph/init(_:)``.
  /// - Parameter edges: The edges in any order. Loops and repeats are left out.
  public init(_ edges: EdgeList) {
    self.init()
    var scratch = RowScratch()
    remake(from: edges, using: &scratch)
  }

  init(forward: Graph, backward: Graph) { (self.forward, self.backward) = (forward, backward) }

  init(_ forward: Graph) {
    (self.forward, backward) = (forward, forward.reversed())
  }

  /// Becomes the graph with these edges, in the memory that it has where that is enough: for many small
  /// graphs, one after another.
  ///
  /// - Complexity: As ``Graph/init(_:)``.
  /// - Parameters:
  ///   - edges: The edges in any order. Loops and repeats are left out.
  ///   - scratch: Working space.
  public mutating func remake(from edges: EdgeList, using scratch: inout RowScratch) {
    forward.fillRows(from: edges, andTurned: &backward, using: &scratch)
  }

  /// How many vertices there are.
  public var vertexCount: Int { forward.vertexCount }
}

extension Graph {
  /// The graph beside itself turned round.
  ///
  /// - Complexity: O(*V* + *E*) time and space.
  public func bothWays() -> TwoWayGraph { TwoWayGraph(self) }
}
