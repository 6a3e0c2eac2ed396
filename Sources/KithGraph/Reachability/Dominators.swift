/// Which vertices lie on *every* path from a root to each other vertex.
///
///     let graph = Graph(vertexCount: 5, edges: [(0, 1), (1, 2), (1, 3), (2, 4), (3, 4)])
///     let dominators = graph.dominators(from: 0)
///     dominators.immediate(of: 4)   // 1: there are two ways round 2 and 3
///     dominators.strict(of: 4)      // [1]
///     dominators.dominated(by: 1)   // [2, 3, 4]
///
/// A vertex *a* dominates a reachable vertex *b* if every path from the root to *b* passes through
/// *a*: without *a* there is no way to *b*. Every reachable vertex is dominated by itself and by
/// the root; the others that dominate it are its *strict* dominators here. The dominators of a
/// vertex stand in one line, and the last of them before the vertex itself is its *immediate*
/// dominator. So all of them together form a tree, which is what this value holds: two of them are
/// equal if root and tree are.
///
/// A vertex that cannot be reached is dominated by nothing and dominates nothing.
public struct Dominators: Hashable, Sendable {
  /// Where every path begins.
  public let root: Int

  /// For each vertex its immediate dominator, for the root itself, and `none` if there is no path.
  private let above: [Int32]

  /// Stands for "no path leads here".
  private static let none: Int32 = -1

  /// The tree that a finished search has found.
  init(root: Int, _ search: borrowing DominatorSearch) {
    var above = [Int32](repeating: Self.none, count: search.vertexCount)
    search.writeImmediate(to: &above)
    (self.root, self.above) = (root, above)
  }

  /// The tree that a finished search of a small graph has found.
  ///
  /// - Precondition: `root` is where that search began. Traps otherwise.
  /// - Complexity: O(*V* + *k*) for *k* dominators.
  public init(root: Int, _ search: borrowing SmallDominatorSearch) {
    precondition(search.isReachable(root), "the search began elsewhere")
    var above = [Int32](filledWith: Self.none, count: search.vertexCount)
    search.writeImmediate(to: &above)
    above[root] = Int32(truncatingIfNeeded: root)
    (self.root, self.above) = (root, above)
  }

  /// Whether a path leads from the root to this vertex.
  ///
  /// - Precondition: `vertex` is a vertex of the graph. Traps otherwise.
  /// - Complexity: O(1).
  public func isReachable(_ vertex: Int) -> Bool {
    requireVertex(vertex)
    return above[vertex] != Self.none
  }

  /// How many vertices can be reached, the root among them.
  ///
  /// - Complexity: O(*V*).
  public var reachableCount: Int { above.reduce(0) { $0 + ($1 == Self.none ? 0 : 1) } }

  /// The last vertex before this one that lies on every path to it.
  ///
  /// May be the root. `nil` for the root itself, and for a vertex that cannot be reached.
  ///
  /// - Precondition: `vertex` is a vertex of the graph. Traps otherwise.
  /// - Complexity: O(1).
  public func immediate(of vertex: Int) -> Int? {
    isReachable(vertex) && vertex != root ? Int(above[vertex]) : nil
  }

  /// The vertices other than the root and this one that lie on every path to this one.
  ///
  /// In the order in which every path meets them, so that the nearest to the root comes first.
  /// Empty if there are none, and for a vertex that cannot be reached.
  ///
  /// - Precondition: `vertex` is a vertex of the graph. Traps otherwise.
  /// - Complexity: O(*k*) for *k* strict dominators.
  public func strict(of vertex: Int) -> [Int] {
    var line: [Int] = []
    var here = immediate(of: vertex)
    while let dominator = here, dominator != root {
      line.append(dominator)
      here = immediate(of: dominator)
    }
    line.reverse()
    return line
  }

  /// Whether every path from the root to `b` passes through `a`.
  ///
  /// True of every reachable vertex and itself, and of the root and every reachable vertex. False
  /// if `b` cannot be reached.
  ///
  /// - Precondition: Both are vertices of the graph. Traps otherwise.
  /// - Complexity: O(*k*) for *k* strict dominators of `b`.
  public func dominates(_ a: Int, _ b: Int) -> Bool {
    requireVertex(a)
    guard isReachable(b) else { return false }
    var here = b
    while here != a && here != root { here = Int(above[here]) }
    return here == a
  }

  /// The other vertices to which every path passes through this one, in increasing order.
  ///
  /// These are the vertices that could not be reached any more without it. For the root they are
  /// all other reachable vertices; for a vertex that cannot be reached there are none.
  ///
  /// - Precondition: `vertex` is a vertex of the graph. Traps otherwise.
  /// - Complexity: O(*V*), whatever the answer; the whole tree is looked through once.
  public func dominated(by vertex: Int) -> [Int] {
    guard isReachable(vertex) else { return [] }
    // Whether `vertex` stands above, once that is known. Each step up the tree is made once.
    var isBelow = [Bool?](repeating: nil, count: above.count)
    isBelow[root] = false
    isBelow[vertex] = true
    var line: [Int] = []
    for start in above.indices where above[start] != Self.none {
      var here = start
      while isBelow[here] == nil {
        line.append(here)
        here = Int(above[here])
      }
      for met in line { isBelow[met] = isBelow[here] }
      line.removeAll(keepingCapacity: true)
    }
    return isBelow.indices.filter { isBelow[$0] == true && $0 != vertex }
  }

  /// All vertices that can be reached, each right before those that it dominates, with the number of
  /// those and itself.
  ///
  ///     let graph = Graph(vertexCount: 4, edges: [(0, 1), (0, 3), (1, 2)])
  ///     graph.dominators(from: 0).inLine().map(\.vertex)  // [0, 1, 2, 3]
  ///     graph.dominators(from: 0).inLine().map(\.count)   // [4, 2, 1, 1]
  ///
  /// So what a vertex dominates stands in one stretch, and all of them take no more room than one.
  ///
  /// - Complexity: O(*V*).
  public func inLine() -> [(vertex: Int, count: Int)] {
    var firstBelow = [Int](repeating: -1, count: above.count)
    var nextBeside = firstBelow
    for vertex in above.indices.reversed() {
      guard let dominator = immediate(of: vertex) else { continue }
      nextBeside[vertex] = firstBelow[dominator]
      firstBelow[dominator] = vertex
    }
    var line: [(vertex: Int, count: Int)] = []
    var places = firstBelow
    var next = isReachable(root) ? [root] : []
    while let vertex = next.popLast() {
      if nextBeside[vertex] >= 0 { next.append(nextBeside[vertex]) }
      if firstBelow[vertex] >= 0 { next.append(firstBelow[vertex]) }
      places[vertex] = line.count
      line.append((vertex, 1))
    }
    for place in line.indices.reversed() {
      guard let dominator = immediate(of: line[place].vertex) else { continue }
      line[places[dominator]].count += line[place].count
    }
    return line
  }

  private func requireVertex(_ vertex: Int) {
    precondition(vertex >= 0 && vertex < above.count, "not a vertex of the graph")
  }
}

extension TwoWayGraph {
  /// Which vertices lie on every path from the root to each other vertex.
  ///
  ///     let graph = Graph(vertexCount: 4, edges: [(0, 1), (0, 2), (1, 3), (2, 3)]).bothWays()
  ///     graph.dominators(from: 0).strict(of: 3)              // []
  ///     graph.dominators(from: 0, without: 2).strict(of: 3)  // [1]
  ///
  /// - Precondition: The root and the removed number are vertices of the graph. Traps otherwise.
  /// - Complexity: O(*E* log *V*) time for nearly every graph; the last pass can take O(*V*²) on
  ///   graphs that were built to make it slow. O(*V*) space.
  /// - SeeAlso: ``DominatorSearch`` for the algorithm and where it comes from.
  /// - Parameters:
  ///   - root: Where every path begins.
  ///   - removed: A vertex to be treated as if it was not there. If it is the root, nothing is
  ///     reachable.
  /// - Returns: A value to put questions to.
  public func dominators(from root: Int, without removed: Int? = nil) -> Dominators {
    var search = DominatorSearch()
    search.begin(on: self)
    if let removed {
      forward.requireVertex(removed)
      search.close(removed)
    }
    search.go(on: self, from: root)
    return Dominators(root: root, search)
  }
}

extension Graph {
  /// Which vertices lie on every path from the root to each other vertex.
  ///
  /// Where there are more questions, ``bothWays()`` saves turning the graph round for each.
  ///
  /// - Precondition: The root and the removed number are vertices of the graph. Traps otherwise.
  /// - Complexity: As ``TwoWayGraph/dominators(from:without:)``, with O(*V* + *E*) space.
  /// - Parameters:
  ///   - root: Where every path begins.
  ///   - removed: A vertex to be treated as if it was not there. If it is the root, nothing is
  ///     reachable.
  /// - Returns: A value to put questions to.
  public func dominators(from root: Int, without removed: Int? = nil) -> Dominators {
    requireVertex(root)
    return bothWays().dominators(from: root, without: removed)
  }
}
