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
  let starts: [Int32]

  /// The targets of all edges, row after row, each row increasing.
  let heads: [Int32]

  /// A graph with these edges.
  ///
  /// Two counting passes sort the edges, by target and then by source; nothing is compared.
  ///
  /// - Precondition: There are fewer than 2³¹ vertices and fewer than 2³¹ edges, and both ends of
  ///   every edge are vertices of the graph. Traps otherwise.
  /// - Complexity: O(*V* + *E*) time and space.
  /// - Parameters:
  ///   - vertexCount: How many vertices there are, with or without edges.
  ///   - edges: The edges in any order. Loops and repeats are left out.
  public init(vertexCount: Int, edges: [(source: Int, target: Int)]) {
    precondition(
      vertexCount >= 0 && vertexCount <= Int(Int32.max), "the number of vertices is out of range")
    var tails: [Int32] = []
    var heads: [Int32] = []
    tails.reserveCapacity(edges.count)
    heads.reserveCapacity(edges.count)
    for (tail, head) in edges {
      precondition(tail >= 0 && tail < vertexCount, "an edge starts outside the graph")
      precondition(head >= 0 && head < vertexCount, "an edge ends outside the graph")
      guard tail != head else { continue }
      tails.append(Int32(tail))
      heads.append(Int32(head))
    }
    precondition(heads.count <= Int(Int32.max), "the number of edges is out of range")

    // Sorted by target first and by source after that, the rows come out in order.
    let byTarget = Graph(rowCount: vertexCount, tails: heads, heads: tails)
    self = byTarget.reversed().withoutRepeats()
  }

  /// The rows that one counting pass gives, each in the order in which its edges come.
  private init(rowCount: Int, tails: [Int32], heads: [Int32]) {
    var starts = [Int32](repeating: 0, count: rowCount + 1)
    for tail in tails { starts[Int(tail) + 1] += 1 }
    for row in 0..<rowCount { starts[row + 1] += starts[row] }

    var next = starts
    var sorted = [Int32](repeating: 0, count: heads.count)
    for edge in heads.indices {
      let tail = Int(tails[edge])
      sorted[Int(next[tail])] = heads[edge]
      next[tail] += 1
    }
    self.init(starts: starts, heads: sorted)
  }

  private init(starts: [Int32], heads: [Int32]) {
    (self.starts, self.heads) = (starts, heads)
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
    var tails: [Int32] = []
    tails.reserveCapacity(edgeCount)
    for vertex in vertices {
      for _ in row(of: vertex) { tails.append(Int32(vertex)) }
    }
    return Graph(rowCount: vertexCount, tails: heads, heads: tails)
  }

  /// The same rows, which must be sorted, with each target named once.
  private func withoutRepeats() -> Graph {
    var starts: [Int32] = [0]
    var distinct: [Int32] = []
    starts.reserveCapacity(vertexCount + 1)
    distinct.reserveCapacity(edgeCount)
    for vertex in vertices {
      let row = row(of: vertex)
      for edge in row where edge == row.lowerBound || heads[edge] != heads[edge - 1] {
        distinct.append(heads[edge])
      }
      starts.append(Int32(distinct.count))
    }
    return Graph(starts: starts, heads: distinct)
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
