/// A directed graph whose vertices are the numbers from zero up to `vertexCount`.
///
///     let graph = Graph(vertexCount: 3, edges: [(0, 2), (0, 1), (1, 2), (1, 2), (2, 2)])
///     graph.edgeCount              // 3
///     Array(graph.targets(of: 0))  // [1, 2]
///
/// Edges are kept in compressed rows: one array holds the targets of every edge, row after row,
/// and another says where each row begins. Rows are sorted, and an edge from a vertex to itself or
/// one that is given twice is left out, because neither changes which vertices can be reached. So
/// `==` means the same graph, in whatever order its edges were given.
///
/// Inside, numbers have 32 bits: half the memory, and more than anybody needs.
public struct Graph: Hashable, Sendable {
  /// Where each row begins in `heads`, and one number more: where the last row ends.
  var starts: [Int32] = [0]

  /// The targets of all edges, row after row, each row increasing.
  var heads: [Int32] = []

  /// A graph without vertices, to be made anew.
  public init() {}

  /// A graph with these edges.
  ///
  /// - Complexity: O(*V* + *E* log *d*) time for rows of at most *d* targets, O(*V* + *E*) space.
  /// - Parameter edges: The edges in any order. Loops and repeats are left out.
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
  public init(vertexCount: Int, edges: [(source: Int, target: Int)]) {
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
    fillRows(from: edges, bothWays: false, using: &scratch)
  }

  /// How many vertices there are.
  public var vertexCount: Int { starts.count - 1 }

  /// How many edges there are, loops and repeats left out.
  public var edgeCount: Int { heads.count }

  /// Every vertex, in increasing order.
  public var vertices: Range<Int> { 0..<vertexCount }

  /// The vertices to which an edge leads from this one, in increasing order.
  ///
  /// - Precondition: `vertex` is a vertex of the graph. Traps otherwise.
  /// - Complexity: O(1); the collection is a view.
  public func targets(of vertex: Int) -> some RandomAccessCollection<Int> {
    heads[row(of: vertex)].lazy.map(Int.init)
  }

  /// Whether an edge leads from one vertex straight to another.
  ///
  /// - Precondition: Both are vertices of the graph. Traps otherwise.
  /// - Complexity: O(log *d*) for a row of *d* targets.
  public func hasEdge(from source: Int, to target: Int) -> Bool {
    requireVertex(target)
    var range = row(of: source)
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let head = Int(heads[middle])
      if head == target { return true }
      range = head < target ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }

  /// The same graph with every edge turned round.
  ///
  ///     let path = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)])
  ///     Array(path.reversed().targets(of: 2))  // [1]
  ///
  /// Also called the transpose.
  ///
  /// - Complexity: O(*V* + *E*) time and space.
  public func reversed() -> Graph {
    var reversed = Graph()
    reversed.fillRows(turning: self)
    return reversed
  }

  /// Where the row of a vertex lies in `heads`.
  func row(of vertex: Int) -> Range<Int> {
    requireVertex(vertex)
    return Int(starts[vertex])..<Int(starts[vertex + 1])
  }

  /// Traps when a number is not a vertex, with words that say so.
  func requireVertex(_ vertex: Int) {
    precondition(vertex >= 0 && vertex < vertexCount, "not a vertex of the graph")
  }
}
