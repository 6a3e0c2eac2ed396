extension Graph {
  /// For each vertex, whether a path leads to it from the root.
  ///
  ///     let graph = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (3, 2)])
  ///     graph.reachable(from: 0)                // [true, true, true, false]
  ///     graph.reachable(from: 0, without: [1])  // [true, false, false, false]
  ///
  /// The root is reachable from itself by the path without edges. A removed vertex is not reachable
  /// and no path leads through it; if the root is removed, nothing is reachable.
  ///
  /// The search keeps its own stack, so a long path cannot overflow the thread's.
  ///
  /// - Precondition: The root and every removed number are vertices of the graph. Traps otherwise.
  /// - Complexity: O(*V* + *E*) time, O(*V*) space.
  /// - Parameters:
  ///   - root: Where every path begins.
  ///   - removed: Vertices to be treated as if they were not there. Order and repeats are of no
  ///     account.
  /// - Returns: One answer for each vertex.
  public func reachable(from root: Int, without removed: [Int] = []) -> [Bool] {
    requireVertex(root)
    var isClosed = [Bool](repeating: false, count: vertexCount)
    for vertex in removed {
      requireVertex(vertex)
      isClosed[vertex] = true
    }
    return reachable(from: [root], closed: isClosed)
  }

  /// For each vertex, whether a path that meets no closed vertex leads to it from any of the roots.
  func reachable(from roots: [Int], closed isClosed: [Bool]) -> [Bool] {
    var isMet = [Bool](repeating: false, count: vertexCount)
    var pending: [Int] = []
    for root in roots where !isClosed[root] && !isMet[root] {
      isMet[root] = true
      pending.append(root)
    }
    while let vertex = pending.popLast() {
      for edge in row(of: vertex) {
        let target = Int(heads[edge])
        if !isMet[target] && !isClosed[target] {
          isMet[target] = true
          pending.append(target)
        }
      }
    }
    return isMet
  }
}
