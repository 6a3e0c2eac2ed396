/// Which vertices of a graph hang together.
///
///     let components = Components(EdgeList(vertexCount: 5, edges: [(3, 1), (1, 4)]))
///     components.count        // 3
///     components.groups()     // [[0], [1, 3, 4], [2]]
///     components.number(of: 4)  // 1
///
/// Components are numbered in the order of their smallest vertices, so that `==` means the same groups.
public struct Components: Hashable, Sendable {
  /// How many components there are.
  public let count: Int

  /// For each vertex the number of its component.
  let numbers: [Int32]

  init(count: Int, numbers: [Int32]) {
    (self.count, self.numbers) = (count, numbers)
  }

  /// The number of the component that a vertex is in, from zero.
  ///
  /// - Precondition: `vertex` is a vertex of the graph. Traps otherwise.
  /// - Complexity: O(1).
  public func number(of vertex: Int) -> Int {
    precondition(vertex >= 0 && vertex < numbers.count, "not a vertex of the graph")
    return Int(numbers[vertex])
  }

  /// The vertices of each component, in increasing order.
  ///
  /// - Complexity: O(*V*).
  public func groups() -> [[Int]] {
    var groups = [[Int]](repeating: [], count: count)
    for (vertex, number) in numbers.enumerated() { groups[Int(number)].append(vertex) }
    return groups
  }
}

extension UndirectedGraph {
  /// The components of the graph.
  ///
  ///     UndirectedGraph(vertexCount: 3, edges: [(0, 2)]).components().groups()  // [[0, 2], [1]]
  ///
  /// - Complexity: O((*V* + *E*) · α(*V*)) time, O(*V*) space, as for a list of edges.
  public func components() -> Components { Components(rows) }
}

extension Components {
  /// The components straight from a list of edges, whichever way they lead, without rows.
  ///
  /// Each component is a tree of which every vertex knows the one above. An edge joins two trees, the
  /// smaller one below the larger; whoever looks for the top of a tree makes the way shorter for the next.
  /// Also called union-find.
  ///
  /// - Complexity: O((*V* + *E*) · α(*V*)) time, with α less than five for all that fits a computer; O(*V*)
  ///   space beside the list.
  /// - Note: R. E. Tarjan and J. van Leeuwen, "Worst-case analysis of set union algorithms", *Journal of
  ///   the ACM* 31(2), 1984, pp. 245-281, [doi:10.1145/62.2160](https://doi.org/10.1145/62.2160): linking by
  ///   size with halving of paths.
  public init(_ edges: EdgeList) {
    let ends = edges.ends.span
    var trees = Trees(edges.vertexCount)
    for edge in 0..<edges.count { trees.join(ends[at: 2 &* edge], ends[at: 2 &* edge &+ 1]) }
    self.init(trees)
  }

  /// The components of a graph, whichever way its edges lead.
  init(_ graph: Graph) {
    let starts = graph.starts.span
    let heads = graph.heads.span
    var trees = Trees(graph.vertexCount)
    for vertex in 0..<graph.vertexCount {
      for edge in starts[at: vertex]..<starts[at: vertex + 1] {
        trees.join(vertex, heads[at: edge])
      }
    }
    self.init(trees)
  }

  private init(_ trees: borrowing Trees) {
    var numbers = [Int32](repeating: -1, count: trees.vertexCount)
    var count: Int32 = 0
    for vertex in 0..<trees.vertexCount {
      // The smallest vertex of a component is the first to come by, and gives its top the next number.
      let top = trees.top(of: vertex)
      if numbers[top] < 0 {
        numbers[top] = count
        count += 1
      }
      numbers[vertex] = numbers[top]
    }
    self.init(count: Int(count), numbers: numbers)
  }

  /// Trees of vertices, to be joined.
  private struct Trees: ~Copyable {
    let vertexCount: Int

    /// For each vertex the one above; for the top of a tree its size, below zero.
    private var space = WorkingSpace<Int32>()
    private let above: Places<Int32>

    init(_ vertexCount: Int) {
      self.vertexCount = vertexCount
      space.fill(vertexCount, with: -1)
      above = space.places
    }

    /// Joins the trees of two vertices.
    @inline(__always)
    mutating func join(_ a: Int, _ b: Int) {
      var (one, other) = (top(of: a), top(of: b))
      guard one != other else { return }
      if above[one] > above[other] { swap(&one, &other) }
      above[one] &+= above[other]
      above[other] = Int32(truncatingIfNeeded: one)
    }

    /// The top of the tree that a vertex is in; on the way everybody is hung up one step higher.
    @inline(__always)
    func top(of vertex: Int) -> Int {
      var here = vertex
      while true {
        let next = above[here]
        guard next >= 0 else { return here }
        let further = above[Int(next)]
        guard further >= 0 else { return Int(next) }
        above[here] = further
        here = Int(further)
      }
    }
  }
}
