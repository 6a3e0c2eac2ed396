/// Working space for putting edges into rows, to be used again: for many small graphs, one after another.
///
///     var scratch = RowScratch()
///     var graph = Graph()
///     graph.remake(from: EdgeList(vertexCount: 2, edges: [(0, 1)]), using: &scratch)
///     graph.edgeCount  // 1
///
/// A graph of few vertices is a ``SmallGraph`` first, from which rows are read off in order, without loops
/// and repeats.
public struct RowScratch: ~Copyable {
  private var graph = SmallGraph()

  /// Rows that are being read off, one behind the other.
  private var row = WorkingSpace<Int32>()

  /// Working space of which nothing is used yet.
  public init() {}

  /// Notes the edges of a small graph.
  mutating func note(_ edges: EdgeList) {
    graph.remake(from: edges)
    row.makeRoom(for: 2 * edges.count)
  }

  /// Writes where each row begins, and what stands in it.
  func writeForward(_ starts: inout [Int32], _ heads: inout [Int32]) {
    let targets = graph.targets
    write({ targets[$0] }, &starts, &heads)
  }

  /// The same of the graph turned round.
  func writeBackward(_ starts: inout [Int32], _ heads: inout [Int32]) {
    let sources = graph.sources
    write({ sources[$0] }, &starts, &heads)
  }

  /// The same of the graph whose edges lead both ways.
  func writeBothWays(_ starts: inout [Int32], _ heads: inout [Int32]) {
    let (targets, sources) = (graph.targets, graph.sources)
    write({ targets[$0] | sources[$0] }, &starts, &heads)
  }

  @inline(__always)
  private func write(
    _ bits: (Int) -> UInt64, _ starts: inout [Int32], _ heads: inout [Int32]
  ) {
    setLength(&starts, to: graph.vertexCount + 1)
    var starts = starts.mutableSpan
    let row = row.places
    var count = 0
    for vertex in 0..<graph.vertexCount {
      starts[at: vertex] = Int32(truncatingIfNeeded: count)
      var left = bits(vertex)
      while left != 0 {
        row[count] = Int32(truncatingIfNeeded: left.removeFirstBit())
        count &+= 1
      }
    }
    starts[at: graph.vertexCount] = Int32(truncatingIfNeeded: count)
    setLength(&heads, to: count)
    var heads = heads.mutableSpan
    for place in 0..<count { heads[at: place] = row[place] }
  }
}

/// Makes an array so long, whatever its numbers.
@inline(__always)
func setLength(_ numbers: inout [Int32], to count: Int) {
  guard numbers.count != count else { return }
  if numbers.count > count {
    numbers.removeLast(numbers.count - count)
  } else {
    numbers.append(contentsOf: repeatElement(0, count: count - numbers.count))
  }
}
