import KithGraph

/// Graphs so long or so wide that recursion, or a quadratic step, would be noticed.
///
/// Tests ask whether an answer about them is right before they expect it, since an expectation that
/// fails prints what it compared.
enum LongGraphs {
  static let vertexCount = 1_000_000

  private static let last = vertexCount - 1

  /// 0 → 1 → 2 → … to the last vertex.
  static let path = Graph(
    vertexCount: vertexCount, edges: (0..<last).map { (source: $0, target: $0 + 1) })

  /// 0 → each vertex in between → the last vertex.
  static let star = Graph(
    vertexCount: vertexCount,
    edges: (1..<last).map { (source: 0, target: $0) }
      + (1..<last).map { (source: $0, target: last) })

  /// Two ways from 0 to the last vertex: over all odd vertices in between, and over all even ones.
  static let twoWays = Graph(
    vertexCount: vertexCount,
    edges: (1...last).map { (source: max($0 - 2, 0), target: $0) }
      + [(source: last - 1, target: last)])
}
