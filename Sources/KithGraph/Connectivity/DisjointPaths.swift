extension Graph {
  /// The most paths from one vertex to another that share no vertex in between.
  ///
  ///     let graph = Graph(vertexCount: 5, edges: [(0, 1), (0, 2), (1, 4), (2, 4), (1, 3), (3, 4)])
  ///     graph.disjointPathCount(from: 0, to: 4)            // 2: both ways on from 1 share 1
  ///     graph.disjointPathCount(from: 0, to: 4, limit: 1)  // 1
  ///
  /// By Menger's theorem this is also the least number of vertices whose removal cuts `b` off from
  /// `a`, if no edge leads straight from `a` to `b`. If one does, no removal can cut `b` off; the
  /// edge counts as one path, since it has no vertex in between to share, and the answer is one
  /// more than it would be without that edge. Zero if no path leads from `a` to `b`.
  ///
  /// - Precondition: `a` and `b` are different vertices of the graph, and `limit` is not negative.
  ///   Traps otherwise.
  /// - Complexity: O(*k* · (*V* + *E*)) time for *k* paths and never more than `limit` + 1 searches,
  ///   O(*V*) space beside the graph.
  /// - Note: K. Menger, "Zur allgemeinen Kurventheorie", *Fundamenta Mathematicae* 10, 1927,
  ///   pp. 96-115, [doi:10.4064/fm-10-1-96-115](https://doi.org/10.4064/fm-10-1-96-115).
  ///   L. R. Ford and D. R. Fulkerson, "Maximal flow through a network", *Canadian Journal of
  ///   Mathematics* 8, 1956, pp. 399-404,
  ///   [doi:10.4153/CJM-1956-045-5](https://doi.org/10.4153/CJM-1956-045-5), for the search.
  /// - Parameters:
  ///   - a: Where every path begins.
  ///   - b: Where every path ends.
  ///   - limit: When to stop counting.
  /// - Returns: The number of paths, or `limit` if there are more.
  public func disjointPathCount(from a: Int, to b: Int, limit: Int = .max) -> Int {
    precondition(limit >= 0, "a limit on the number of paths is not negative")
    var search = DisjointPathSearch(in: self, from: a, to: b)
    var count = hasEdge(from: a, to: b) ? min(1, limit) : 0
    if count < limit { count += search.addPathsOverOne(atMost: limit - count) }
    while count < limit && search.addPath() { count += 1 }
    return count
  }

  /// The fewest vertices whose removal leaves no path from one vertex to another.
  ///
  ///     let graph = Graph(vertexCount: 5, edges: [(0, 1), (1, 2), (1, 3), (2, 4), (3, 4)])
  ///     graph.smallestCut(separating: 0, from: 4)  // [1]
  ///     graph.smallestCut(separating: 0, from: 1)  // nil
  ///
  /// In increasing order, never with `a` or `b` among them. Of several cuts of that size it is the
  /// one nearest to `a`. Empty if no path leads from `a` to `b` in the first place; `nil` if an
  /// edge leads straight from `a` to `b`, since no removal of others can break it.
  ///
  /// - Precondition: `a` and `b` are different vertices of the graph. Traps otherwise.
  /// - Complexity: O(*k* · (*V* + *E*)) time for *k* vertices, O(*V*) space beside the graph.
  /// - Note: Menger's theorem; see ``disjointPathCount(from:to:limit:)``.
  /// - Parameters:
  ///   - a: Where the paths begin.
  ///   - b: Where the paths end.
  /// - Returns: The vertices to remove, or `nil` if no removal is enough.
  public func smallestCut(separating a: Int, from b: Int) -> [Int]? {
    var search = DisjointPathSearch(in: self, from: a, to: b)
    guard !hasEdge(from: a, to: b) else { return nil }
    while search.addPath() {}
    return search.verticesNotPassed()
  }
}

/// Adds one more path at a time to a set of paths that share no vertex in between.
///
/// To see that a vertex is on one path at most, think of it as two, an entry and an exit with one
/// way from entry to exit. A new path may use an edge of an old one against its direction; the two
/// then swap their ends, and there is one more path than before. The split graph is never built: a
/// vertex in between is on one path at most, so it is enough to remember who comes before it there.
struct DisjointPathSearch {
  private let graph: Graph
  private let first: Int
  private let last: Int

  /// For each vertex on a path who comes before it there, and `nobody` for all others.
  private var previous: [Int]

  /// For each gate the gate it was reached from in the search under way, or `nobody`.
  private var origin: [Int]

  /// The gates of the search under way, in the order in which they were reached.
  private var reached: [Int] = []

  private static let nobody = -1

  init(in graph: Graph, from first: Int, to last: Int) {
    graph.requireVertex(first)
    graph.requireVertex(last)
    precondition(first != last, "paths lead from one vertex to another, not to itself")
    (self.graph, self.first, self.last) = (graph, first, last)
    previous = [Int](repeating: Self.nobody, count: graph.vertexCount)
    origin = [Int](repeating: Self.nobody, count: 2 * graph.vertexCount)
  }

  private static func entry(of vertex: Int) -> Int { 2 * vertex }
  private static func exit(of vertex: Int) -> Int { 2 * vertex + 1 }

  /// Takes into an empty set the paths that have one vertex in between, at most so many; searches go on
  /// from there.
  ///
  /// Where very many share nothing else, looking for each by itself would take long.
  ///
  /// - Complexity: O(*d* log *V*) for *d* edges from the first vertex.
  mutating func addPathsOverOne(atMost limit: Int) -> Int {
    var count = 0
    for edge in graph.row(of: first) {
      let vertex = Int(graph.heads[edge])
      guard count < limit else { break }
      guard vertex != last, graph.hasEdge(from: vertex, to: last) else { continue }
      previous[vertex] = first
      count += 1
    }
    return count
  }

  /// Finds one path more, if there is one that is not a single edge from first to last.
  mutating func addPath() -> Bool {
    for gate in reached { origin[gate] = Self.nobody }
    reached.removeAll(keepingCapacity: true)
    reach(Self.exit(of: first), from: Self.exit(of: first))

    var position = 0
    while position < reached.count {
      let gate = reached[position]
      let vertex = gate / 2
      position += 1
      if gate == Self.entry(of: vertex) {
        // A free vertex can be crossed. One on a path can only be left against its direction.
        let before = previous[vertex]
        reach(before == Self.nobody ? gate + 1 : Self.exit(of: before), from: gate)
      } else {
        for edge in graph.row(of: vertex) {
          let target = Int(graph.heads[edge])
          if target == last {
            // The edge from first to last is a path of its own, which is not looked for here.
            guard vertex != first else { continue }
            // An exit on a path is reached only against that path's direction, so the path goes
            // elsewhere from here and this edge to the last vertex is free.
            swapEnds(upTo: gate)
            return true
          }
          reach(Self.entry(of: target), from: gate)
        }
        // The exit of a vertex on a path was reached against its direction; so may its entry be.
        if previous[vertex] != Self.nobody {
          reach(Self.entry(of: vertex), from: gate)
        }
      }
    }
    return false
  }

  /// The vertices between first and last that are on a path.
  func verticesPassed() -> [Int] {
    graph.vertices.filter { previous[$0] != Self.nobody }
  }

  /// The vertices that a search which found no path could enter but not cross, in increasing order.
  func verticesNotPassed() -> [Int] {
    graph.vertices.filter { vertex in
      origin[Self.entry(of: vertex)] != Self.nobody && origin[Self.exit(of: vertex)] == Self.nobody
    }
  }

  private mutating func reach(_ gate: Int, from other: Int) {
    guard origin[gate] == Self.nobody else { return }
    origin[gate] = other
    reached.append(gate)
  }

  /// Takes the new path into the set, from its end back to its beginning.
  private mutating func swapEnds(upTo end: Int) {
    var gate = end
    while gate != Self.exit(of: first) {
      let other = origin[gate]
      let vertex = gate / 2
      if gate == Self.entry(of: vertex) {
        // Reached from its own exit, the vertex is on no path any more.
        previous[vertex] = other == Self.exit(of: vertex) ? Self.nobody : other / 2
      }
      gate = other
    }
  }
}
