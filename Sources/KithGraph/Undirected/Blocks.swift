/// The blocks of a graph: its largest parts that hold together whichever one vertex is away.
///
///     let graph = UndirectedGraph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)])
///     graph.blocks().map(Array.init)  // [[0, 1, 2], [2, 3]]
///
/// Also called biconnected components. Each edge is in one block; a vertex that is in several is a cut
/// vertex, and two blocks share one vertex at most. A vertex without edges is in none, so each block has
/// two vertices at least, and one of just two is a bridge.
///
/// Blocks stand in increasing order of their smallest vertex, then of the next; in each the vertices
/// increase.
public struct Blocks: Hashable, Sendable, RandomAccessCollection {
  /// Where each block begins in `members`, and one number more: where the last one ends.
  let starts: [Int32]

  /// The vertices of all blocks, block after block.
  let members: [Int32]

  /// The first block.
  public var startIndex: Int { 0 }

  /// How many blocks there are.
  public var endIndex: Int { starts.count - 1 }

  /// The vertices of a block, in increasing order.
  ///
  /// - Precondition: There is such a block. Traps otherwise.
  /// - Complexity: O(1); the collection is a view.
  public subscript(block: Int) -> LazyMapSequence<ArraySlice<Int32>, Int> {
    members[Int(starts[block])..<Int(starts[block + 1])].lazy.map(Int.init)
  }
}

extension UndirectedGraph {
  /// The largest parts of the graph that hold together whichever one vertex is away.
  ///
  /// - Complexity: O(*V* + *E*) time and O(*V*) space for the walk; sorting takes O(*V* log *V*) at the
  ///   most, and mostly far less.
  /// - SeeAlso: `BlockWalk` for the algorithm and its paper.
  public func blocks() -> Blocks {
    var gathered = BlockGathering(vertexCount: vertexCount)
    var walk = BlockWalk()
    walk.run(over: self, &gathered)
    return gathered.blocks()
  }
}

/// Gathers the blocks of a walk, each sorted, in the order in which they become whole.
struct BlockGathering: BlockVisitor, ~Copyable {
  /// The vertices met that are in no block yet, but for those that begin a component.
  private var open = WorkingSpace<Int32>()
  private var openCount = 0

  /// The vertices of the blocks, block after block.
  private var members = WorkingSpace<Int32>()
  private var memberCount = 0

  /// Where each block begins in `members`.
  private(set) var starts: [Int32] = []

  /// Sorts the large blocks.
  private var sorter = VertexSet()

  init(vertexCount: Int) {
    open.makeRoom(for: vertexCount)
    // Each block has one vertex more than it closes, and closes at least one.
    members.makeRoom(for: 2 * vertexCount)
    sorter.begin(vertexCount)
  }

  @inline(__always)
  mutating func begin(_ root: Int) {
    // Nobody closes the root: it would be the one at the bottom, below all others.
    openCount = -1
  }

  @inline(__always)
  mutating func meet(_ vertex: Int) {
    if openCount >= 0 { open[openCount] = Int32(truncatingIfNeeded: vertex) }
    openCount += 1
  }

  @inline(__always)
  mutating func close(head: Int, top: Int, others: Int, isCut: Bool) {
    starts.append(Int32(truncatingIfNeeded: memberCount))
    openCount -= others
    if others == 1 {
      members[memberCount] = Int32(truncatingIfNeeded: min(head, top))
      members[memberCount + 1] = Int32(truncatingIfNeeded: max(head, top))
      memberCount += 2
    } else {
      closeLarge(head: Int32(truncatingIfNeeded: head), others: others)
    }
  }

  private mutating func closeLarge(head: Int32, others: Int) {
    let start = memberCount
    if others < 64 || others < sorter.vertexCount / 64 {
      members[memberCount] = head
      memberCount += 1
      for place in openCount..<openCount + others {
        members[memberCount] = open[place]
        memberCount += 1
      }
      members.places.sort(start..<memberCount)
    } else {
      sorter.insert(Int(head))
      for place in openCount..<openCount + others { sorter.insert(Int(open[place])) }
      sorter.removeAll { vertex in
        members[memberCount] = Int32(truncatingIfNeeded: vertex)
        memberCount += 1
      }
    }
  }

  /// The blocks in their order.
  func blocks() -> Blocks {
    // Two blocks share one vertex at most, so the two smallest of each tell them all apart.
    var order: [(key: UInt64, block: Int32)] = []
    order.reserveCapacity(starts.count)
    for (block, start) in starts.enumerated() {
      let (first, second) = (members[Int(start)], members[Int(start) + 1])
      order.append((UInt64(first) << 32 | UInt64(second), Int32(truncatingIfNeeded: block)))
    }
    order.sort { $0.key < $1.key }

    var sortedStarts: [Int32] = []
    sortedStarts.reserveCapacity(starts.count + 1)
    var sorted: [Int32] = []
    sorted.reserveCapacity(memberCount)
    for (_, block) in order {
      sortedStarts.append(Int32(truncatingIfNeeded: sorted.count))
      let next = Int(block) + 1
      let end = next < starts.count ? Int(starts[next]) : memberCount
      for place in Int(starts[Int(block)])..<end { sorted.append(members[place]) }
    }
    sortedStarts.append(Int32(truncatingIfNeeded: sorted.count))
    return Blocks(starts: sortedStarts, members: sorted)
  }
}
