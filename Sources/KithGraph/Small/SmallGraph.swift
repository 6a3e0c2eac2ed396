/// A directed graph of at most 64 vertices, to be made anew again and again: for many small graphs, one
/// after another.
///
///     var graph = SmallGraph()
///     graph.remake(from: EdgeList(vertexCount: 4, edges: [(0, 1), (1, 2), (1, 3), (2, 3)]))
///     var search = SmallDominatorSearch()
///     search.run(on: graph, from: 0)
///     search.immediate(of: 3)  // 1
///     var cuts = CutVertexSearch()
///     cuts.run(onBothWaysOf: graph)
///     cuts.cutVertices()       // [1]
///
/// A row is one word, with one bit for each vertex: so loops and repeats fall away, rows need no sorting,
/// and one instruction looks at all of a row. Also called an adjacency matrix. A ``Graph`` has no bound,
/// and can be kept.
public struct SmallGraph: ~Copyable {
  /// The most vertices that a graph can have here.
  public static let mostVertices = 64

  /// How many vertices there are.
  public private(set) var vertexCount = 0

  /// For each vertex the bits of whom its edges lead to.
  private var forward = WorkingSpace<UInt64>()

  /// For each vertex the bits of whom edges lead to it from.
  private var backward = WorkingSpace<UInt64>()

  /// A graph without vertices, to be made anew.
  public init() {
    forward.makeRoom(for: Self.mostVertices)
    backward.makeRoom(for: Self.mostVertices)
  }

  /// Becomes the graph with these edges.
  ///
  /// - Precondition: There are at most ``mostVertices`` vertices. Traps otherwise.
  /// - Complexity: O(*V* + *E*) time, no memory.
  /// - Parameter edges: The edges in any order. Loops and repeats are left out.
  public mutating func remake(from edges: EdgeList) {
    precondition(edges.vertexCount <= Self.mostVertices, "too many vertices for a small graph")
    vertexCount = edges.vertexCount
    forward.fill(vertexCount, with: 0)
    backward.fill(vertexCount, with: 0)
    let (forward, backward) = (forward.places, backward.places)
    let ends = edges.ends.span
    for edge in 0..<edges.count {
      let (source, target) = (ends[at: 2 &* edge], ends[at: 2 &* edge &+ 1])
      forward[source] |= 1 &<< UInt64(truncatingIfNeeded: target)
      backward[target] |= 1 &<< UInt64(truncatingIfNeeded: source)
    }
    for vertex in 0..<vertexCount {
      let others = ~(1 &<< UInt64(truncatingIfNeeded: vertex))
      forward[vertex] &= others
      backward[vertex] &= others
    }
  }

  /// Becomes the graph in which the edges from each vertex lead to those whose bits stand in its row.
  ///
  /// - Precondition: There are at most ``mostVertices`` rows, and no bit in them is that of a vertex beyond.
  ///   Traps otherwise.
  /// - Complexity: O(*V* + *E*) time, no memory.
  /// - Parameter rows: One row for each vertex. Loops are left out.
  public mutating func remake(fromRows rows: [UInt64]) {
    precondition(rows.count <= Self.mostVertices, "too many vertices for a small graph")
    vertexCount = rows.count
    backward.fill(vertexCount, with: 0)
    let (forward, backward) = (forward.places, backward.places)
    let all = Self.bits(below: vertexCount)
    for vertex in rows.indices {
      let row = rows[vertex]
      precondition(row & ~all == 0, "an edge ends outside the graph")
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: vertex)
      forward[vertex] = row & ~bit
      var left = row & ~bit
      while left != 0 { backward[left.removeFirstBit()] |= bit }
    }
  }

  /// Becomes another graph, in which only these vertices have edges, and those between them.
  ///
  /// - Complexity: O(*V*) time, no memory.
  public mutating func remake(from whole: borrowing SmallGraph, among vertices: UInt64) {
    vertexCount = whole.vertexCount
    let (forward, backward) = (forward.places, backward.places)
    let (targets, sources) = (whole.targets, whole.sources)
    for vertex in 0..<vertexCount {
      forward[vertex] = targets[vertex] & vertices
      backward[vertex] = sources[vertex] & vertices
    }
    var others = Self.bits(below: vertexCount) & ~vertices
    while others != 0 {
      let vertex = others.removeFirstBit()
      forward[vertex] = 0
      backward[vertex] = 0
    }
  }

  /// One edge more; one that is there already, or a loop, is left out.
  ///
  /// - Precondition: Both ends are vertices. Traps otherwise.
  /// - Complexity: O(1).
  public mutating func add(from source: Int, to target: Int) {
    precondition(source >= 0 && source < vertexCount, "an edge starts outside the graph")
    precondition(target >= 0 && target < vertexCount, "an edge ends outside the graph")
    guard source != target else { return }
    forward[source] |= 1 &<< UInt64(truncatingIfNeeded: target)
    backward[target] |= 1 &<< UInt64(truncatingIfNeeded: source)
  }

  /// The bits of so many vertices.
  private static func bits(below count: Int) -> UInt64 {
    count == mostVertices ? ~0 : (1 &<< UInt64(count)) &- 1
  }

  /// The bits of whom edges lead to from each vertex.
  var targets: Places<UInt64> { forward.places }

  /// The bits of whom edges lead to each vertex from.
  var sources: Places<UInt64> { backward.places }
}

extension UInt64 {
  /// The place of the first bit, which is taken out; there must be one.
  @inlinable @inline(__always)
  package mutating func removeFirstBit() -> Int {
    let place = trailingZeroBitCount
    self &= self &- 1
    return place
  }
}
