import KithGraph
import KithTestSupport

/// Graphs to test with: all small ones, and many that chance draws, the same in every run.
enum Samples: String, CaseIterable, Sendable {
  case allOfUpToFourVertices
  case tenThousandOfUpToTwelveVertices
  case tenThousandOfUpToFortyVertices

  /// The graphs themselves, apart from the name so that a log holds names only.
  var graphs: [Sample] {
    switch self {
    case .allOfUpToFourVertices: Self.small
    case .tenThousandOfUpToTwelveVertices: Self.middling
    case .tenThousandOfUpToFortyVertices: Self.large
    }
  }

  /// Every directed graph without loops of at most four vertices: 1 + 4 + 64 + 4,096.
  private static let small: [Sample] = (1...4).flatMap { vertexCount in
    let places = (0..<vertexCount).flatMap { source in
      (0..<vertexCount).filter { $0 != source }.map { (source: source, target: $0) }
    }
    return (0..<1 << places.count).map { chosen in
      Sample(
        vertexCount: vertexCount,
        edges: places.indices.filter { chosen >> $0 & 1 == 1 }.map { places[$0] })
    }
  }

  private static let middling = drawn(10_000, upTo: 12, seed: 12)
  private static let large = drawn(10_000, upTo: 40, seed: 40)

  /// Graphs with loops and repeated edges among them.
  private static func drawn(_ count: Int, upTo largest: Int, seed: UInt64) -> [Sample] {
    var chance = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let vertexCount = Int.random(in: 1...largest, using: &chance)
      // From hardly an edge to three for each vertex: sparse graphs are where vertices matter.
      let edgeCount = Int.random(in: 0...3 * vertexCount, using: &chance)
      return Sample(
        vertexCount: vertexCount,
        edges: (0..<edgeCount).map { _ in
          (
            source: Int.random(in: 0..<vertexCount, using: &chance),
            target: Int.random(in: 0..<vertexCount, using: &chance)
          )
        })
    }
  }
}

/// One graph twice: as the library has it, and as plainly as possible.
struct Sample: CustomStringConvertible, Sendable {
  let vertexCount: Int
  let edges: [(source: Int, target: Int)]
  let graph: Graph

  /// For each vertex its targets, one bit for each.
  let rows: [UInt64]

  init(vertexCount: Int, edges: [(source: Int, target: Int)]) {
    var rows = [UInt64](repeating: 0, count: vertexCount)
    for (source, target) in edges { rows[source] |= 1 << UInt64(target) }
    (self.vertexCount, self.edges, self.rows) = (vertexCount, edges, rows)
    graph = Graph(vertexCount: vertexCount, edges: edges)
  }

  var description: String {
    "\(vertexCount) vertices, edges \(edges.map { [$0.source, $0.target] })"
  }

  /// What can be reached when some vertices are away, one bit for each: the slow twin of everything.
  func reached(from root: Int, without removed: UInt64 = 0) -> UInt64 {
    var pending = (1 << UInt64(root)) & ~removed
    var met = pending
    while pending != 0 {
      let vertex = pending.trailingZeroBitCount
      pending &= pending - 1
      let new = rows[vertex] & ~met & ~removed
      met |= new
      pending |= new
    }
    return met
  }
}

/// The numbers of the bits that are set.
func members(of set: UInt64) -> [Int] { (0..<64).filter { set >> UInt64($0) & 1 == 1 } }

/// The set of which these are the members.
func bits(_ members: Int...) -> UInt64 { members.reduce(0) { $0 | 1 << UInt64($1) } }
