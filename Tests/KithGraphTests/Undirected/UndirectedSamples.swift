import KithGraph
import KithTestSupport

/// Undirected graphs to test with: all small ones, and many that chance draws, the same in every run.
enum UndirectedSamples: String, CaseIterable, Sendable {
  case allOfUpToFiveVertices
  case tenThousandOfUpToFortyVertices

  /// The graphs themselves, apart from the name so that a log holds names only.
  var graphs: [UndirectedSample] {
    switch self {
    case .allOfUpToFiveVertices: Self.small
    case .tenThousandOfUpToFortyVertices: Self.large
    }
  }

  /// Every graph without loops of at most five vertices: 1 + 1 + 2 + 8 + 64 + 1,024.
  private static let small: [UndirectedSample] = (0...5).flatMap { vertexCount in
    let places = (0..<vertexCount).flatMap { one in (one + 1..<vertexCount).map { (one, $0) } }
    return (0..<1 << places.count).map { chosen in
      UndirectedSample(
        vertexCount: vertexCount,
        edges: places.indices.filter { chosen >> $0 & 1 == 1 }.map { places[$0] })
    }
  }

  /// Graphs with loops, edges given twice and edges given from both ends among them.
  private static let large: [UndirectedSample] = {
    var chance = SplitMix64(seed: 41)
    return (0..<10_000).map { _ in
      let vertexCount = Int.random(in: 1...40, using: &chance)
      // Sparse graphs are where single vertices and edges matter.
      let edgeCount = Int.random(in: 0...vertexCount * 3 / 2, using: &chance)
      return UndirectedSample(
        vertexCount: vertexCount,
        edges: (0..<edgeCount).map { _ in
          (
            Int.random(in: 0..<vertexCount, using: &chance),
            Int.random(in: 0..<vertexCount, using: &chance)
          )
        })
    }
  }()
}

/// One graph twice: as the library has it, and as plainly as possible.
struct UndirectedSample: CustomStringConvertible, Sendable {
  let vertexCount: Int
  let edges: [(Int, Int)]
  let graph: UndirectedGraph

  /// For each vertex whom it is adjacent to, one bit for each.
  let rows: [UInt64]

  init(vertexCount: Int, edges: [(Int, Int)]) {
    var rows = [UInt64](repeating: 0, count: vertexCount)
    for (one, other) in edges where one != other {
      rows[one] |= 1 << UInt64(other)
      rows[other] |= 1 << UInt64(one)
    }
    (self.vertexCount, self.edges, self.rows) = (vertexCount, edges, rows)
    graph = UndirectedGraph(vertexCount: vertexCount, edges: edges)
  }

  var description: String { "\(vertexCount) vertices, edges \(edges.map { [$0.0, $0.1] })" }

  /// Each edge once, from the smaller to the larger end, in increasing order.
  var simpleEdges: [Edge] {
    (0..<vertexCount).flatMap { one in
      members(of: rows[one]).filter { $0 > one }.map { Edge(one, $0) }
    }
  }

  /// The groups that hang together when some vertices, or one edge, are away: sets in the order of their
  /// smallest vertices.
  func groups(without removed: UInt64 = 0, cutting edge: Edge? = nil) -> [UInt64] {
    var left = (0..<vertexCount).reduce(UInt64(0)) { $0 | 1 << UInt64($1) } & ~removed
    var groups: [UInt64] = []
    while left != 0 {
      var group = left & (~left + 1)
      var pending = group
      while pending != 0 {
        let vertex = pending.trailingZeroBitCount
        pending &= pending - 1
        var next = rows[vertex]
        if vertex == edge?.first { next &= ~bits(edge?.second ?? 0) }
        if vertex == edge?.second { next &= ~bits(edge?.first ?? 0) }
        let new = next & left & ~group
        group |= new
        pending |= new
      }
      groups.append(group)
      left &= ~group
    }
    return groups
  }

  /// The vertices without which more falls apart than themselves.
  var cutVertices: [Int] {
    let whole = groups()
    return (0..<vertexCount).filter { vertex in
      let itself = whole.contains(bits(vertex)) ? 1 : 0
      return groups(without: bits(vertex)).count > whole.count - itself
    }
  }

  /// The edges without which something falls apart.
  var bridges: [Edge] {
    let count = groups().count
    return simpleEdges.filter { groups(cutting: $0).count > count }
  }

  /// The blocks, from what they are: two edges are in one block if no single vertex that is away parts
  /// them.
  var blocks: [[Int]] {
    let edges = simpleEdges
    let parted = (0..<vertexCount).map { groups(without: bits($0)) }
    // Where each edge is when a vertex is away; an edge at that vertex is where its other end is.
    let places = edges.map { edge in
      (0..<vertexCount).map { away -> Int in
        let end = edge.first == away ? edge.second : edge.first
        return parted[away].firstIndex { $0 & bits(end) != 0 } ?? -1
      }
    }
    var blocks: [UInt64] = []
    for (place, edge) in edges.enumerated() {
      // Whoever shares a block with an edge shares one with all of that block.
      if places[..<place].contains(places[place]) { continue }
      blocks.append(
        edges.indices.filter { places[$0] == places[place] }.reduce(bits(edge.first, edge.second)) {
          $0 | bits(edges[$1].first, edges[$1].second)
        })
    }
    return blocks.map(members).sorted { $0.lexicographicallyPrecedes($1) }
  }
}
