/// Two vertices whose removal together cuts off what neither cuts off alone.
public struct CutPair: Hashable, Comparable, Sendable {
  /// The smaller of the two.
  public let first: Int

  /// The larger of the two.
  public let second: Int

  /// The pair of these two, whichever is named first.
  ///
  /// - Precondition: They are different. Traps otherwise.
  /// - Parameters:
  ///   - a: One of the two.
  ///   - b: The other.
  public init(_ a: Int, _ b: Int) {
    precondition(a != b, "a pair is two different vertices")
    (first, second) = (min(a, b), max(a, b))
  }

  /// In the order of the smaller vertex, then of the larger.
  public static func < (left: CutPair, right: CutPair) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}

extension Graph {
  /// For each target, the pairs of vertices whose loss together cuts it off from the root.
  ///
  ///     let graph = Graph(vertexCount: 5, edges: [(0, 1), (0, 2), (1, 3), (2, 4), (3, 4)])
  ///     graph.cutPairs(from: 0, to: [4])                     // [[(1, 2), (2, 3)]]
  ///     graph.cutPairs(from: 0, to: [4], among: { $0 < 3 })  // [[(1, 2)]]
  ///
  /// A pair is named only if both removals are needed: neither of the two is a strict dominator of
  /// the target. It never contains the root or the target. The answer has one list for each target,
  /// in the order of `targets`, and each list is in increasing order and names a pair once. The list
  /// is empty for a target that cannot be reached, for the root, and for a target to which an edge
  /// leads straight from the root.
  ///
  /// If one vertex is removed, its partners are exactly the vertices that are strict dominators
  /// then and were none before. So one search for dominators is made for every vertex that may be
  /// in a pair: that lies on one of two paths which share no vertex, where there is no third. Targets
  /// with three such paths from the root are put aside before.
  ///
  /// - Precondition: The root and all targets are vertices of the graph. Traps otherwise.
  /// - Complexity: O(*T* · (*V* + *E*) + *C* · (*S* + *D*)) time and O(*V* + *E*) space, beside the
  ///   answer, for *T* targets and *C* candidates; *S* is the cost of ``dominators(from:without:)``,
  ///   and *D* the number of strict dominators of all targets taken together, counted while a
  ///   candidate is away.
  /// - Note: For one target in a graph without cycles, linear time is enough: M. Teslenko and
  ///   E. Dubrova, "A linear-time algorithm for finding all double-vertex dominators of a given
  ///   vertex", 2015, [doi:10.48550/arXiv.1503.04994](https://doi.org/10.48550/arXiv.1503.04994).
  ///   Here graphs have cycles, and are small.
  /// - Parameters:
  ///   - root: Where every path begins.
  ///   - targets: What may be cut off. One that is named twice has its list twice.
  ///   - isCandidate: Whether a vertex may be in a pair, asked at most once for each. Paths lead
  ///     through all vertices, candidates or not.
  /// - Returns: A list of pairs for each target, in the order of `targets`.
  public func cutPairs(
    from root: Int, to targets: [Int], among isCandidate: (Int) -> Bool = { _ in true }
  ) -> [[CutPair]] {
    requireVertex(root)
    var pairs = [[CutPair]](repeating: [], count: targets.count)

    // No two vertices can stop an edge from root to target, or three paths that share none. Most
    // targets have those, and seeing it costs less than the searches below, least of all backward:
    // fewer edges lead to a target than from the root.
    var search = DominatorSearch(in: self)
    let open = targets.indices.filter { place in
      targets[place] != root && !hasEdge(from: root, to: targets[place])
        && search.backward.disjointPathCount(from: targets[place], to: root, limit: 3) < 3
    }
    guard !open.isEmpty else { return pairs }

    // A vertex from which no target can be reached is on no path that matters: it stays closed.
    let leadsToTarget = search.backward.reachable(
      from: open.map { targets[$0] }, closed: search.isClosed)
    search.isClosed = leadsToTarget.map { !$0 }
    search.run(from: root)
    let whole = Dominators(root: root, search: search)
    let isOnTwoPaths = verticesOnTwoPaths(whole, to: open.map { targets[$0] })
    let mayPair = vertices.map { isOnTwoPaths[$0] && isCandidate($0) }

    for first in vertices where mayPair[first] {
      search.isClosed[first] = true
      search.run(from: root)
      search.isClosed[first] = false

      for place in open {
        // Where there is no number, `first` is the target, or cuts it off alone.
        guard var here = search.number(of: targets[place]) else { continue }
        let known = pairs[place].count
        // Dominators stay dominators when a vertex goes, and stay in order. So walking up both
        // lines in step, what is not in the old one is new.
        var before = whole.immediate(of: targets[place])
        here = search.immediate[here]
        while here != 0 {
          let second = search.order[here]
          if second == before {
            before = whole.immediate(of: second)
          } else if second > first && mayPair[second] {
            pairs[place].append(CutPair(first, second))
          }
          here = search.immediate[here]
        }
        // The line goes up the tree; the list goes up the numbers.
        pairs[place][known...].sort()
      }
    }
    return pairs
  }

  /// For each vertex, whether it may be in a pair for one of these targets.
  ///
  /// A pair stands between two neighbours in the line of dominators of its target, and stops every
  /// path from one to the other. So where two paths share no vertex, it has one on each; where there
  /// are three, or an edge, there is no pair.
  private func verticesOnTwoPaths(_ dominators: Dominators, to targets: [Int]) -> [Bool] {
    var isOnPath = [Bool](repeating: false, count: vertexCount)
    var isDone = isOnPath
    for target in targets {
      var here = target
      while !isDone[here], let before = dominators.immediate(of: here) {
        isDone[here] = true
        if !hasEdge(from: before, to: here) {
          var search = DisjointPathSearch(in: self, from: before, to: here)
          if search.addPath(), search.addPath() {
            let passed = search.verticesPassed()
            if !search.addPath() { for vertex in passed { isOnPath[vertex] = true } }
          }
        }
        here = before
      }
    }
    return isOnPath
  }
}
