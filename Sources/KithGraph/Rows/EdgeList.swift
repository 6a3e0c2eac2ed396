/// The edges of a graph to be made, in any order, loops and repeats among them.
///
///     var edges = EdgeList(vertexCount: 3)
///     edges.add(from: 0, to: 2)
///     edges.add(from: 0, to: 1)
///     Graph(edges).edgeCount  // 2
///
/// For many graphs one after another, ``removeAll(vertexCount:)`` keeps the memory.
public struct EdgeList: Hashable, Sendable {
  /// How many vertices there are, with or without edges.
  public private(set) var vertexCount: Int

  /// Both ends of the first edge, then of the second, and so on.
  private(set) var ends: [Int32] = []

  /// No edges yet.
  ///
  /// - Precondition: There are fewer than 2³¹ - 1 vertices. Traps otherwise.
  public init(vertexCount: Int) {
    self.vertexCount = Self.checked(vertexCount)
  }

  /// These edges.
  ///
  /// - Precondition: As for ``init(vertexCount:)`` and ``add(from:to:)``. Traps otherwise.
  public init(vertexCount: Int, edges: [(source: Int, target: Int)]) {
    self.init(vertexCount: vertexCount)
    reserveCapacity(edges.count)
    for (source, target) in edges { add(from: source, to: target) }
  }

  /// How many edges there are, loops and repeats counted.
  public var count: Int { ends.count / 2 }

  /// Makes room for so many edges.
  public mutating func reserveCapacity(_ count: Int) {
    ends.reserveCapacity(2 * count)
  }

  /// One edge more.
  ///
  /// - Precondition: Both ends are vertices, and there are fewer than 2³⁰ edges. Traps otherwise.
  /// - Complexity: O(1), taken over many.
  public mutating func add(from source: Int, to target: Int) {
    precondition(source >= 0 && source < vertexCount, "an edge starts outside the graph")
    precondition(target >= 0 && target < vertexCount, "an edge ends outside the graph")
    precondition(ends.count < Int(Int32.max) - 1, "the number of edges is out of range")
    ends.append(Int32(truncatingIfNeeded: source))
    ends.append(Int32(truncatingIfNeeded: target))
  }

  /// Begins anew, with as many vertices, in the same memory.
  ///
  /// - Precondition: There are fewer than 2³¹ - 1 vertices. Traps otherwise.
  public mutating func removeAll(vertexCount: Int) {
    self.vertexCount = Self.checked(vertexCount)
    ends.removeAll(keepingCapacity: true)
  }

  private static func checked(_ vertexCount: Int) -> Int {
    precondition(
      vertexCount >= 0 && vertexCount < Int(Int32.max), "the number of vertices is out of range")
    return vertexCount
  }
}
