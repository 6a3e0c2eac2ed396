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
  /// - Complexity: O(*V* + *E*) time, O(*V*) space.
  /// - Note: J. Hopcroft and R. Tarjan, "Algorithm 447: Efficient algorithms for graph manipulation",
  ///   *Communications of the ACM* 16(6), 1973, pp. 372-378,
  ///   [doi:10.1145/362248.362272](https://doi.org/10.1145/362248.362272).
  public func components() -> Components {
    let starts = rows.starts.span
    let heads = rows.heads.span
    var numbers = [Int32](repeating: 0, count: vertexCount)
    var count: Int32 = 0
    var met = VertexSet()
    met.begin(vertexCount)
    var pending = WorkingSpace<Int32>()
    pending.makeRoom(for: vertexCount)
    for root in 0..<vertexCount where !met.contains(root) {
      met.insert(root)
      pending[0] = Int32(truncatingIfNeeded: root)
      var pendingCount = 1
      while pendingCount > 0 {
        pendingCount -= 1
        let vertex = Int(pending[pendingCount])
        numbers[vertex] = count
        for edge in starts[at: vertex]..<starts[at: vertex + 1] {
          let other = heads[at: edge]
          guard !met.contains(other) else { continue }
          met.insert(other)
          pending[pendingCount] = Int32(truncatingIfNeeded: other)
          pendingCount += 1
        }
      }
      count += 1
    }
    return Components(count: Int(count), numbers: numbers)
  }
}

extension Components {
  /// The components straight from a list of edges, whichever way they lead, without putting them into rows.
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
    let vertexCount = edges.vertexCount
    let ends = edges.ends.span
    // For each vertex the one above; for the top of a tree its size, below zero.
    var above = WorkingSpace<Int32>()
    above.fill(vertexCount, with: -1)
    for edge in 0..<edges.count {
      var one = above.top(of: ends[at: 2 * edge])
      var other = above.top(of: ends[at: 2 * edge + 1])
      guard one != other else { continue }
      if above[one] > above[other] { swap(&one, &other) }
      above[one] += above[other]
      above[other] = Int32(truncatingIfNeeded: one)
    }

    var numbers = [Int32](repeating: -1, count: vertexCount)
    var count: Int32 = 0
    for vertex in 0..<vertexCount {
      // The smallest vertex of a component is the first to come by, and gives its top the next number.
      let top = above.top(of: vertex)
      if numbers[top] < 0 {
        numbers[top] = count
        count += 1
      }
      numbers[vertex] = numbers[top]
    }
    self.init(count: Int(count), numbers: numbers)
  }
}

extension WorkingSpace<Int32> {
  /// The top of the tree that a vertex is in; on the way everybody is hung up one step higher.
  @inline(__always)
  fileprivate func top(of vertex: Int) -> Int {
    var here = vertex
    while true {
      let above = self[here]
      guard above >= 0 else { return here }
      let next = self[Int(above)]
      guard next >= 0 else { return Int(above) }
      self[here] = next
      here = Int(next)
    }
  }
}
