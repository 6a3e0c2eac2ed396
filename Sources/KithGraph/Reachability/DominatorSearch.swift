/// A search for dominators whose working space can be used again: for many roots, removed vertices or
/// graphs, one after another.
///
///     var search = DominatorSearch()
///     search.run(on: Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).bothWays(), from: 0)
///     search.immediate(of: 2)  // 1
///
/// This is Semi-NCA, the practical variant of the algorithm of Lengauer and Tarjan. It has three
/// passes, none of them recursive:
///
/// 1. A depth-first search numbers the vertices in the order in which it meets them. From here on
///    vertices are called by these numbers, and those without a number do not exist: an edge from
///    a vertex that cannot be reached is no way in.
/// 2. From the last number down, each vertex gets its *semidominator*: the smallest number from
///    which a path leads to it over larger numbers only.
/// 3. From the first number up, each vertex gets its immediate dominator: the nearest ancestor of
///    its parent, in the dominator tree as far as it is built, that is not larger than the
///    semidominator.
///
/// Only the first pass and the first look of the second go by vertices, in no order; everything else
/// goes by numbers, which lie together in memory as the search met them.
///
/// - Note: T. Lengauer and R. E. Tarjan, "A fast algorithm for finding dominators in a flowgraph",
///   *ACM Transactions on Programming Languages and Systems* 1(1), 1979, pp. 121-141,
///   [doi:10.1145/357062.357071](https://doi.org/10.1145/357062.357071), for the first two passes.
///   L. Georgiadis, *Linear-Time Algorithms for Dominators and Related Problems*, thesis, Princeton
///   University, [TR-737-05](https://www.cs.princeton.edu/research/techreps/TR-737-05), 2005, for
///   the third. L. Georgiadis, R. E. Tarjan and R. F. Werneck, "Finding dominators in practice",
///   *Journal of Graph Algorithms and Applications* 10(1), 2006, pp. 69-94,
///   [doi:10.7155/jgaa.00119](https://doi.org/10.7155/jgaa.00119), for how they compare.
public struct DominatorSearch: ~Copyable {
  /// How many vertices the graph searched last has.
  public private(set) var vertexCount = 0

  /// How many vertices the last run reached, the root among them.
  public var reachableCount: Int { metCount }

  /// How many vertices the last run met, the root among them.
  private(set) var metCount = 0

  /// For each vertex its number, or `unmet` or `closed`.
  private var number = WorkingSpace<Int32>()

  /// For each number its vertex.
  private var order = WorkingSpace<Int32>()

  /// For each number that of its immediate dominator; up to the last pass, of its parent.
  private var immediateNumber = WorkingSpace<Int32>()

  /// For each number its semidominator.
  private var semidominator = WorkingSpace<Int32>()

  /// For each number what is known of the way up from it.
  private var ways = WorkingSpace<Way>()

  /// The vertices between the root and the one in hand, in the first pass.
  private var line = WorkingSpace<Step>()

  /// The numbers on a way up that is being shortened, in the second pass.
  private var shortened = WorkingSpace<Int32>()

  /// The way up from a number, as far as it has been looked along.
  struct Way: BitwiseCopyable {
    /// An ancestor, as near to the end of the linked part as has been looked.
    var ancestor: Int32
    /// The smallest semidominator from the number up to below its `ancestor`.
    var smallest: Int32
  }

  /// A vertex on the way, to be gone on with.
  struct Step: BitwiseCopyable {
    var number: Int32
    var next: Int32
    var end: Int32
  }

  private static let unmet: Int32 = -1
  private static let closed: Int32 = -2

  /// A search that has found nothing yet.
  public init() {}

  // MARK: Looking

  /// Finds the dominators of everything that can be reached from the root.
  ///
  /// - Precondition: The root is a vertex of the graph. Traps otherwise.
  /// - Complexity: As ``Graph/dominators(from:without:)``; no new memory where a graph as large was
  ///   searched before.
  public mutating func run(on graph: TwoWayGraph, from root: Int) {
    begin(on: graph)
    go(on: graph, from: root)
  }

  /// Forgets what was found, and which vertices are closed.
  mutating func begin(on graph: TwoWayGraph) {
    vertexCount = graph.vertexCount
    metCount = 0
    number.fill(vertexCount, with: Self.unmet)
    order.makeRoom(for: vertexCount)
    immediateNumber.makeRoom(for: vertexCount)
    semidominator.makeRoom(for: vertexCount)
    ways.makeRoom(for: vertexCount)
    line.makeRoom(for: vertexCount)
    shortened.makeRoom(for: vertexCount)
  }

  /// Forgets what was found: all vertices but the closed ones are still to be met.
  mutating func beginAgain() {
    for met in 0..<metCount { number[Int(order[met])] = Self.unmet }
    metCount = 0
  }

  /// Has the next searches walk around a vertex, which must not be met, as if it was not there.
  func close(_ vertex: Int) { number[vertex] = Self.closed }

  /// Has the next searches walk through a vertex that was closed.
  func open(_ vertex: Int) { number[vertex] = Self.unmet }

  /// Searches a graph for which everything was begun.
  mutating func go(on graph: TwoWayGraph, from root: Int) {
    graph.forward.requireVertex(root)
    guard number[root] != Self.closed else { return }
    numberVertices(of: graph.forward, from: root)
    findSemidominators(graph.backward)
    findImmediateDominators()
  }

  private mutating func numberVertices(of graph: Graph, from root: Int) {
    let starts = graph.starts.span
    let heads = graph.heads.span
    let (number, order, parents) = (number.places, order.places, immediateNumber.places)
    let (ways, line) = (ways.places, line.places)
    var met = 0
    var here: Int32 = 0
    var depth = 0
    number[root] = 0
    order[0] = Int32(truncatingIfNeeded: root)
    parents[0] = 0
    ways[0] = Way(ancestor: 0, smallest: 0)
    var (next, end) = (starts[at: root], starts[at: root + 1])
    while true {
      if next < end {
        let target = heads[at: next]
        next &+= 1
        guard number[target] == Self.unmet else { continue }
        line[depth] = Step(
          number: here, next: Int32(truncatingIfNeeded: next), end: Int32(truncatingIfNeeded: end))
        depth &+= 1
        met &+= 1
        let new = Int32(truncatingIfNeeded: met)
        number[target] = new
        order[met] = Int32(truncatingIfNeeded: target)
        parents[met] = here
        ways[met] = Way(ancestor: here, smallest: new)
        here = new
        (next, end) = (starts[at: target], starts[at: target &+ 1])
      } else if depth > 0 {
        depth &-= 1
        let step = line[depth]
        (here, next, end) = (step.number, Int(step.next), Int(step.end))
      } else {
        break
      }
    }
    metCount = met + 1
  }

  private mutating func findSemidominators(_ backward: Graph) {
    let starts = backward.starts.span
    let heads = backward.heads.span
    let (number, order, parents) = (number.places, order.places, immediateNumber.places)
    let (ways, semidominator) = (ways.places, semidominator.places)
    var here = metCount - 1
    while here > 0 {
      let vertex = Int(order[here])
      var smallest = parents[here]
      for edge in starts[at: vertex]..<starts[at: vertex &+ 1] {
        let origin = number[heads[at: edge]]
        guard origin >= 0 else { continue }
        let way = ways[Int(origin)]
        smallest = min(
          smallest,
          Int(way.ancestor) > here
            ? shortenWay(from: Int(origin), linkedAfter: here) : way.smallest)
      }
      semidominator[here] = smallest
      ways[here].smallest = smallest
      here &-= 1
    }
  }

  /// The smallest semidominator on the way up from a number to the end of the linked part.
  ///
  /// Every number larger than `end` is linked to its parent. A number that is not is its own
  /// answer: the edge from it is a path over larger numbers only.
  private func shortenWay(from start: Int, linkedAfter end: Int) -> Int32 {
    let (ways, shortened) = (ways.places, shortened.places)
    var count = 0
    var here = start
    var way = ways[here]
    while Int(way.ancestor) > end {
      shortened[count] = Int32(truncatingIfNeeded: here)
      count &+= 1
      here = Int(way.ancestor)
      way = ways[here]
    }
    // Shorten the way for those who come later: from here on everybody looks past the line.
    while count > 0 {
      count &-= 1
      here = Int(shortened[count])
      way.smallest = min(way.smallest, ways[here].smallest)
      ways[here] = way
    }
    return way.smallest
  }

  private mutating func findImmediateDominators() {
    let (immediateNumber, semidominators) = (immediateNumber.places, semidominator.places)
    var here = 1
    while here < metCount {
      let semidominator = semidominators[here]
      var candidate = immediateNumber[here]
      while candidate > semidominator { candidate = immediateNumber[Int(candidate)] }
      immediateNumber[here] = candidate
      here &+= 1
    }
  }

  // MARK: Answers

  /// Whether the last run met a vertex.
  ///
  /// - Precondition: `vertex` is a vertex of the graph. Traps otherwise.
  /// - Complexity: O(1).
  public func isReachable(_ vertex: Int) -> Bool { number(of: vertex) != nil }

  /// The last vertex before this one that lies on every path to it.
  ///
  /// May be the root. `nil` for the root itself, and for a vertex that cannot be reached.
  ///
  /// - Precondition: `vertex` is a vertex of the graph. Traps otherwise.
  /// - Complexity: O(1).
  public func immediate(of vertex: Int) -> Int? {
    guard let number = number(of: vertex), number > 0 else { return nil }
    return Int(order[Int(immediateNumber[number])])
  }

  /// The number of a vertex in the order of the last run, or `nil` if that did not meet it.
  func number(of vertex: Int) -> Int? {
    precondition(vertex >= 0 && vertex < vertexCount, "not a vertex of the graph")
    let number = number[vertex]
    return number >= 0 ? Int(number) : nil
  }

  /// The vertex of a number.
  func vertex(_ number: Int) -> Int { Int(order[number]) }

  /// The number of the immediate dominator of a number; of that of the root, its own.
  func immediate(ofNumber number: Int) -> Int { Int(immediateNumber[number]) }

  /// Writes the immediate dominator of each vertex that was met, and for the root itself.
  func writeImmediate(to above: inout [Int32]) {
    precondition(above.count == vertexCount, "one place for each vertex")
    var above = above.mutableSpan
    let (order, immediateNumber) = (order.places, immediateNumber.places)
    for number in 0..<metCount {
      above[at: Int(order[number])] = order[Int(immediateNumber[number])]
    }
  }
}
