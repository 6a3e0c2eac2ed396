extension TwoWayGraph {
  /// A small graph in rows, to be kept.
  ///
  /// - Complexity: O(*V* + *E*).
  public init(_ graph: borrowing SmallGraph) {
    self.init(
      forward: Graph(bits: graph.targets, vertexCount: graph.vertexCount),
      backward: Graph(bits: graph.sources, vertexCount: graph.vertexCount))
  }
}

extension Graph {
  /// The graph in whose rows stand the vertices of these bits.
  fileprivate init(bits: Places<UInt64>, vertexCount: Int) {
    var starts = [Int32](filledWith: 0, count: vertexCount + 1)
    var count = 0
    for vertex in 0..<vertexCount {
      count &+= bits[vertex].nonzeroBitCount
      starts[vertex + 1] = Int32(truncatingIfNeeded: count)
    }
    var heads = [Int32](filledWith: 0, count: count)
    var span = heads.mutableSpan
    var place = 0
    for vertex in 0..<vertexCount {
      var left = bits[vertex]
      while left != 0 {
        span[at: place] = Int32(truncatingIfNeeded: left.removeFirstBit())
        place &+= 1
      }
    }
    self.init()
    (self.starts, self.heads) = (starts, heads)
  }
}
