/// A search for dominators whose working space can be used again.
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
/// - Note: T. Lengauer and R. E. Tarjan, "A fast algorithm for finding dominators in a flowgraph",
///   *ACM Transactions on Programming Languages and Systems* 1(1), 1979, pp. 121-141,
///   [doi:10.1145/357062.357071](https://doi.org/10.1145/357062.357071), for the first two passes.
///   L. Georgiadis, *Linear-Time Algorithms for Dominators and Related Problems*, thesis, Princeton
///   University, [TR-737-05](https://www.cs.princeton.edu/research/techreps/TR-737-05), 2005, for
///   the third. L. Georgiadis, R. E. Tarjan and R. F. Werneck, "Finding dominators in practice",
///   *Journal of Graph Algorithms and Applications* 10(1), 2006, pp. 69-94,
///   [doi:10.7155/jgaa.00119](https://doi.org/10.7155/jgaa.00119), for how they compare.
struct DominatorSearch {
  let graph: Graph

  /// The same graph with every edge turned round.
  let backward: Graph

  /// The vertices to walk around as if they were not there.
  var isClosed: [Bool]

  /// The vertices met by the last run, in the order of their numbers.
  private(set) var order: [Int] = []

  /// For each number that of its immediate dominator; for the root its own.
  private(set) var immediate: [Int]

  /// For each vertex its number, or `unmet`.
  private var number: [Int]

  /// For each number that of the vertex from which it was met.
  private var parent: [Int]

  /// For each number the edge at which its search goes on.
  private var nextEdge: [Int]

  /// For each number an ancestor, as near to the end of the linked part as has been looked.
  private var ancestor: [Int]

  /// For each number the smallest semidominator from there up to below its `ancestor`.
  private var label: [Int]

  /// For each number its semidominator.
  private var semidominator: [Int]

  /// The numbers between a vertex and the end of the linked part, while it is being shortened.
  private var line: [Int] = []

  private static let unmet = -1

  init(in graph: Graph) {
    self.graph = graph
    let zeros = [Int](repeating: 0, count: graph.vertexCount)
    backward = graph.reversed()
    isClosed = [Bool](repeating: false, count: graph.vertexCount)
    number = [Int](repeating: Self.unmet, count: graph.vertexCount)
    (immediate, parent, nextEdge) = (zeros, zeros, zeros)
    (ancestor, label, semidominator) = (zeros, zeros, zeros)
  }

  /// Finds the dominators of everything that can be reached from the root.
  mutating func run(from root: Int) {
    for vertex in order { number[vertex] = Self.unmet }
    order.removeAll(keepingCapacity: true)
    guard !isClosed[root] else { return }
    numberVertices(from: root)
    findSemidominators()
    findImmediateDominators()
  }

  /// The number of a vertex, or `nil` if the last run did not meet it.
  func number(of vertex: Int) -> Int? {
    number[vertex] == Self.unmet ? nil : number[vertex]
  }

  private mutating func numberVertices(from root: Int) {
    meet(root, from: 0)
    var here = 0
    while true {
      let row = graph.row(of: order[here])
      if nextEdge[here] < row.upperBound {
        let target = Int(graph.heads[nextEdge[here]])
        nextEdge[here] += 1
        guard number[target] == Self.unmet && !isClosed[target] else { continue }
        meet(target, from: here)
        here = order.count - 1
      } else if here > 0 {
        here = parent[here]
      } else {
        return
      }
    }
  }

  private mutating func meet(_ vertex: Int, from origin: Int) {
    let new = order.count
    number[vertex] = new
    order.append(vertex)
    parent[new] = origin
    ancestor[new] = origin
    label[new] = new
    nextEdge[new] = graph.row(of: vertex).lowerBound
  }

  private mutating func findSemidominators() {
    var here = order.count - 1
    while here > 0 {
      var smallest = parent[here]
      for edge in backward.row(of: order[here]) {
        let origin = number[Int(backward.heads[edge])]
        guard origin != Self.unmet else { continue }
        smallest = min(smallest, smallestSemidominator(from: origin, linkedAfter: here))
      }
      semidominator[here] = smallest
      label[here] = smallest
      here -= 1
    }
  }

  /// The smallest semidominator on the way up from a number to the end of the linked part.
  ///
  /// Every number larger than `end` is linked to its parent. A number that is not is its own
  /// answer: the edge from it is a path over larger numbers only.
  private mutating func smallestSemidominator(from start: Int, linkedAfter end: Int) -> Int {
    guard start > end else { return start }
    var here = start
    while ancestor[here] > end {
      line.append(here)
      here = ancestor[here]
    }
    // Shorten the way for those who come later: from here on everybody looks past the line.
    while let below = line.popLast() {
      label[below] = min(label[below], label[here])
      ancestor[below] = ancestor[here]
      here = below
    }
    return label[start]
  }

  private mutating func findImmediateDominators() {
    immediate[0] = 0
    for here in order.indices.dropFirst() {
      var candidate = parent[here]
      while candidate > semidominator[here] { candidate = immediate[candidate] }
      immediate[here] = candidate
    }
  }
}
