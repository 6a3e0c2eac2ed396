/// Working space for putting edges into rows, to be used again: for many small graphs, one after another.
///
///     var scratch = RowScratch()
///     var graph = Graph()
///     graph.remake(from: EdgeList(vertexCount: 2, edges: [(0, 1)]), using: &scratch)
///
/// A small graph is written down as one bit for each pair of vertices, so that loops and repeats fall
/// away, and every row comes out in order, without a comparison. Also called an adjacency matrix.
public struct RowScratch: ~Copyable {
  /// Up to so many vertices, a graph is small: then its bits stay near the processor.
  static let mostVertices = 256

  /// For each vertex the bits of whom its edges lead to.
  private var forward = WorkingSpace<UInt64>()

  /// For each vertex the bits of whom edges lead to it from.
  private var backward = WorkingSpace<UInt64>()

  /// Rows that are being read off, one behind the other.
  private var heads = WorkingSpace<Int32>()

  private var vertexCount = 0

  /// How many words hold the bits of a vertex.
  private var wordCount = 0

  /// Working space of which nothing is used yet.
  public init() {}

  /// Notes the edges of a small graph; with `bothWays` each of them and the edge back.
  mutating func note(_ edges: EdgeList, bothWays: Bool) {
    vertexCount = edges.vertexCount
    wordCount = (vertexCount + 63) / 64
    forward.fill(vertexCount * wordCount, with: 0)
    backward.fill(vertexCount * wordCount, with: 0)
    heads.makeRoom(for: bothWays ? 2 * edges.count : edges.count)
    let (forward, backward) = (forward.places, bothWays ? forward.places : backward.places)
    let wordCount = wordCount
    let ends = edges.ends.span
    for edge in 0..<edges.count {
      let (source, target) = (ends[at: 2 &* edge], ends[at: 2 &* edge &+ 1])
      // A loop adds nothing, without a branch.
      let one: UInt64 = source == target ? 0 : 1
      forward[source &* wordCount &+ target >> 6] |= one << UInt64(truncatingIfNeeded: target & 63)
      backward[target &* wordCount &+ source >> 6] |= one << UInt64(truncatingIfNeeded: source & 63)
    }
  }

  /// Writes where each row begins, and what stands in it.
  func write(_ starts: inout [Int32], _ heads: inout [Int32]) {
    write(forward.places, &starts, &heads)
  }

  /// The same of the graph turned round.
  func writeTurned(_ starts: inout [Int32], _ heads: inout [Int32]) {
    write(backward.places, &starts, &heads)
  }

  @inline(__always)
  private func write(
    _ bits: Places<UInt64>, _ starts: inout [Int32], _ heads: inout [Int32]
  ) {
    setLength(&starts, to: vertexCount + 1)
    var starts = starts.mutableSpan
    let row = self.heads.places
    var count = 0
    for vertex in 0..<vertexCount {
      starts[at: vertex] = Int32(truncatingIfNeeded: count)
      for word in 0..<wordCount {
        var left = bits[vertex &* wordCount &+ word]
        while left != 0 {
          row[count] = Int32(truncatingIfNeeded: word << 6 | left.trailingZeroBitCount)
          count &+= 1
          left &= left &- 1
        }
      }
    }
    starts[at: vertexCount] = Int32(truncatingIfNeeded: count)
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
