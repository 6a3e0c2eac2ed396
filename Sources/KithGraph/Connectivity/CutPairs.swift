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

extension TwoWayGraph {
  /// For each target, the pairs of vertices whose loss together cuts it off from the root.
  ///
  ///     let graph = Graph(vertexCount: 5, edges: [(0, 1), (0, 2), (1, 3), (2, 4), (3, 4)]).bothWays()
  ///     graph.cutPairs(from: 0, to: [4])                     // [[CutPair(1, 2), CutPair(2, 3)]]
  ///     graph.cutPairs(from: 0, to: [4], among: { $0 < 3 })  // [[CutPair(1, 2)]]
  ///
  /// A pair is named only if both removals are needed: neither of the two is a strict dominator of
  /// the target. It never contains the root or the target. The answer has one list for each target,
  /// in the order of `targets`, and each list is in increasing order and names a pair once. The list
  /// is empty for a target that cannot be reached, for the root, and for a target to which an edge
  /// leads straight from the root.
  ///
  /// The dominators of a target stand in one line, and a pair stands between two neighbours in it:
  /// it stops every path from the one to the other. So pairs are looked for once between two such
  /// neighbours, however many targets lie behind. If one vertex is removed, its partners there are
  /// exactly the vertices that are strict dominators then and were none before. So one search for
  /// dominators is made for every vertex that may be in a pair: that lies on one of two paths from
  /// neighbour to neighbour which share no vertex, where there is no third.
  ///
  /// - Precondition: The root and all targets are vertices of the graph. Traps otherwise.
  /// - Complexity: O(*T* · (*V* + *E*) + *C* · *S* + *P* log *P*) time and O(*V* + *E* + *P*) space, for
  ///   *T* targets, *C* candidates and *P* pairs in the answer; *S* is the cost of
  ///   ``dominators(from:without:)``, so that *C* · *S* is O(*V* · (*V* + *E*)) but for a logarithm.
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
    forward.requireVertex(root)
    var pairs = [[CutPair]](repeating: [], count: targets.count)

    // No two vertices can stop an edge from root to target, or three paths that share none. Most
    // targets have those, and seeing it costs less than the searches below, least of all backward:
    // fewer edges lead to a target than from the root.
    let open = targets.indices.filter { place in
      targets[place] != root && !forward.hasEdge(from: root, to: targets[place])
        && backward.disjointPathCount(from: targets[place], to: root, limit: 3) < 3
    }
    guard !open.isEmpty else { return pairs }

    // A vertex from which no target can be reached is on no path that matters: it stays closed.
    let leadsToTarget = backward.reachable(
      from: open.map { targets[$0] }, closed: [Bool](repeating: false, count: vertexCount))
    var search = DominatorSearch()
    search.begin(on: self)
    for vertex in forward.vertices where !leadsToTarget[vertex] { search.close(vertex) }
    search.go(on: self, from: root)
    let whole = Dominators(root: root, search)
    let (ends, isOnTwoPaths) = endsOfTwoPaths(whole, to: open.map { targets[$0] })
    let mayPair = forward.vertices.map { isOnTwoPaths[$0] && isCandidate($0) }

    var pairsBefore = [[CutPair]](repeating: [], count: vertexCount)
    for first in forward.vertices where mayPair[first] {
      search.beginAgain()
      search.close(first)
      search.go(on: self, from: root)
      for end in ends {
        // Where there is no number, `first` is the end, or cuts it off alone.
        guard let number = search.number(of: end), let before = whole.immediate(of: end) else {
          continue
        }
        // Dominators stay dominators when a vertex goes, so the line leads to the one before. What
        // stands in between is new.
        var here = search.immediate(ofNumber: number)
        while search.vertex(here) != before {
          let second = search.vertex(here)
          if second > first && mayPair[second] { pairsBefore[end].append(CutPair(first, second)) }
          here = search.immediate(ofNumber: here)
        }
      }
      search.beginAgain()
      search.open(first)
    }
    for place in open {
      var end = targets[place]
      while let before = whole.immediate(of: end) {
        pairs[place] += pairsBefore[end]
        end = before
      }
      pairs[place].sort()
    }
    return pairs
  }

  /// The vertices in the lines of dominators of these targets to which exactly two paths lead from the
  /// one before that share no vertex, in no order; and for each vertex, whether it is on such a path.
  ///
  /// A pair has one on each of the two paths. Where there are three, or an edge, there is no pair.
  private func endsOfTwoPaths(
    _ dominators: Dominators, to targets: [Int]
  ) -> (ends: [Int], isOnTwoPaths: [Bool]) {
    var ends: [Int] = []
    var isOnPath = [Bool](repeating: false, count: vertexCount)
    var isDone = isOnPath
    for target in targets {
      var here = target
      while !isDone[here], let before = dominators.immediate(of: here) {
        isDone[here] = true
        if !forward.hasEdge(from: before, to: here) {
          var search = DisjointPathSearch(in: forward, from: before, to: here)
          if search.addPath(), search.addPath() {
            let passed = search.verticesPassed()
            if !search.addPath() {
              ends.append(here)
              for vertex in passed { isOnPath[vertex] = true }
            }
          }
        }
        here = before
      }
    }
    return (ends, isOnPath)
  }
}

extension Graph {
  /// For each target, the pairs of vertices whose loss together cuts it off from the root.
  ///
  /// As ``TwoWayGraph/cutPairs(from:to:among:)``, for a graph of which there is no reverse yet.
  ///
  /// - Precondition: The root and all targets are vertices of the graph. Traps otherwise.
  /// - Complexity: As ``TwoWayGraph/cutPairs(from:to:among:)``.
  /// - Parameters:
  ///   - root: Where every path begins.
  ///   - targets: What may be cut off.
  ///   - isCandidate: Whether a vertex may be in a pair.
  /// - Returns: A list of pairs for each target, in the order of `targets`.
  public func cutPairs(
    from root: Int, to targets: [Int], among isCandidate: (Int) -> Bool = { _ in true }
  ) -> [[CutPair]] {
    bothWays().cutPairs(from: root, to: targets, among: isCandidate)
  }
}
