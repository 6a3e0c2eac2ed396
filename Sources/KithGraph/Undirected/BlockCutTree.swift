/// How blocks and cut vertices hang together: for every component a tree.
///
///     let graph = UndirectedGraph(
///       vertexCount: 6, edges: [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (3, 5)])
///     let tree = graph.blockCutTree()
///     tree.blocks.map(Array.init)  // [[0, 1, 2], [2, 3], [3, 4], [3, 5]]
///     tree.blocks(with: 3)         // [1, 2, 3]
///     tree.parts(without: 3)       // [[0, 1, 2], [4], [5]]
///     tree.parts(without: 0)       // [[1, 2, 3, 4, 5]]
///
/// A block and a cut vertex are joined where the one holds the other. There is no way round, or all blocks
/// on it would be one; so this is a tree, and what comes apart without a cut vertex can be read off it.
///
/// - Note: F. Harary and G. Prins, "The block-cutpoint-tree of a graph", *Publicationes Mathematicae
///   Debrecen* 13, 1966, pp. 103-107.
public struct BlockCutTree: Hashable, Sendable {
  /// The blocks of the graph.
  public let blocks: Blocks

  /// For each vertex where its blocks begin in `holders`, and one number more.
  private let starts: [Int32]

  /// The blocks of every vertex, vertex after vertex.
  private let holders: [Int32]

  init(_ blocks: Blocks, vertexCount: Int) {
    self.blocks = blocks
    var starts = [Int32](repeating: 0, count: vertexCount + 2)
    for member in blocks.members { starts[Int(member) + 2] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var holders = [Int32](repeating: 0, count: blocks.members.count)
    for block in blocks.indices {
      for member in blocks[block] {
        holders[Int(starts[member + 1])] = Int32(block)
        starts[member + 1] += 1
      }
    }
    starts.removeLast()
    (self.starts, self.holders) = (starts, holders)
  }

  /// The blocks that hold a vertex, in increasing order: several for a cut vertex, none for a vertex
  /// without edges.
  ///
  /// - Precondition: `vertex` is a vertex of the graph. Traps otherwise.
  /// - Complexity: O(*k*) for *k* blocks.
  public func blocks(with vertex: Int) -> [Int] {
    precondition(vertex >= 0 && vertex < starts.count - 1, "not a vertex of the graph")
    return holders[Int(starts[vertex])..<Int(starts[vertex + 1])].map(Int.init)
  }

  /// Whether the removal of a vertex would split its component.
  ///
  /// - Precondition: `vertex` is a vertex of the graph. Traps otherwise.
  /// - Complexity: O(1).
  public func isCutVertex(_ vertex: Int) -> Bool {
    precondition(vertex >= 0 && vertex < starts.count - 1, "not a vertex of the graph")
    return starts[vertex + 1] - starts[vertex] > 1
  }

  /// What is left of a vertex's component without it: the parts in increasing order of their smallest
  /// vertex.
  ///
  /// One part for each of its blocks.
  ///
  /// - Precondition: `vertex` is a vertex of the graph. Traps otherwise.
  /// - Complexity: O(*n* log *n*) for the *n* vertices of the component.
  public func parts(without vertex: Int) -> [[Int]] {
    blocks(with: vertex).map { block in
      var part: [Int] = []
      // A tree: whoever does not turn back meets everything once.
      var pending = [(block: block, from: vertex)]
      while let (block, from) = pending.popLast() {
        for member in blocks[block] where member != from {
          part.append(member)
          guard isCutVertex(member) else { continue }
          for other in blocks(with: member) where other != block {
            pending.append((block: other, from: member))
          }
        }
      }
      return part.sorted()
    }.sorted { $0[0] < $1[0] }
  }
}

extension UndirectedGraph {
  /// How the blocks and cut vertices of the graph hang together.
  ///
  /// - Complexity: As ``blocks()``.
  public func blockCutTree() -> BlockCutTree {
    BlockCutTree(blocks(), vertexCount: vertexCount)
  }
}
