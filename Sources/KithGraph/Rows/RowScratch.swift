/// Working space for putting edges into rows, to be used again: for many small graphs, one after another.
///
///     var scratch = RowScratch()
///     var graph = Graph()
///     graph.remake(from: EdgeList(vertexCount: 2, edges: [(0, 1)]), using: &scratch)
///
/// Edges are sorted by target, and then by source, so that each row comes out in order. Nothing is
/// compared, and no row is walked along: for a small graph, a branch that is guessed wrong costs more than
/// all the rest.
///
/// - Note: Sorting by the last key first, each time in one counting pass, is known as least significant
///   digit radix sort.
public struct RowScratch: ~Copyable {
  /// Up to so many edges, they are sorted here.
  ///
  /// Of more, both copies don't stay near the processor and memory counts, so rows are sorted where
  /// they are.
  static let mostEdges = 1 << 13

  /// Where the next edge of each source is put, one place on.
  private var sourceEnds = WorkingSpace<Int32>()

  /// Where the next edge of each target is put, one place on.
  private var targetEnds = WorkingSpace<Int32>()

  /// The edges by target.
  private var byTarget = WorkingSpace<Pair>()

  /// The edges by source and then by target.
  private var sorted = WorkingSpace<Pair>()

  /// How many vertices the graph has.
  private var vertexCount = 0

  /// How many edges are sorted.
  private(set) var count = 0

  struct Pair: BitwiseCopyable {
    var source: Int32
    var target: Int32

    @inline(__always)
    init(_ source: Int, _ target: Int) {
      self.source = Int32(truncatingIfNeeded: source)
      self.target = Int32(truncatingIfNeeded: target)
    }
  }

  /// Working space of which nothing is used yet.
  public init() {}

  /// Sorts the edges of a list; with `bothWays` each of them and the edge back.
  ///
  /// Loops and repeats are left out.
  mutating func sort(_ edges: EdgeList, bothWays: Bool) {
    vertexCount = edges.vertexCount
    sourceEnds.fill(vertexCount, with: 0)
    targetEnds.fill(vertexCount, with: 0)
    byTarget.makeRoom(for: bothWays ? 2 * edges.count : edges.count)
    sorted.makeRoom(for: bothWays ? 2 * edges.count : edges.count)
    let (sourceEnds, targetEnds) = (sourceEnds.places, targetEnds.places)
    let (byTarget, sorted) = (byTarget.places, sorted.places)
    let ends = edges.ends.span
    for edge in 0..<edges.count {
      let (source, target) = (ends[at: 2 &* edge], ends[at: 2 &* edge &+ 1])
      // A loop adds nothing, without a branch.
      let one: Int32 = source == target ? 0 : 1
      sourceEnds[source] &+= one
      targetEnds[target] &+= one
      if bothWays {
        sourceEnds[target] &+= one
        targetEnds[source] &+= one
      }
    }
    var (sourceEnd, targetEnd): (Int32, Int32) = (0, 0)
    for vertex in 0..<vertexCount {
      sourceEnd &+= sourceEnds[vertex]
      targetEnd &+= targetEnds[vertex]
      sourceEnds[vertex] = sourceEnd
      targetEnds[vertex] = targetEnd
    }
    count = Int(sourceEnd)
    for edge in 0..<edges.count {
      let (source, target) = (ends[at: 2 &* edge], ends[at: 2 &* edge &+ 1])
      guard source != target else { continue }
      put(Pair(source, target), targetEnds, byTarget)
      if bothWays { put(Pair(target, source), targetEnds, byTarget) }
    }
    var place = count
    while place > 0 {
      place &-= 1
      let pair = byTarget[place]
      let end = sourceEnds[Int(pair.source)] &- 1
      sourceEnds[Int(pair.source)] = end
      sorted[Int(end)] = pair
    }
    leaveOutRepeats()
  }

  @inline(__always)
  private func put(_ pair: Pair, _ targetEnds: Places<Int32>, _ byTarget: Places<Pair>) {
    let end = targetEnds[Int(pair.target)] &- 1
    targetEnds[Int(pair.target)] = end
    byTarget[Int(end)] = pair
  }

  private mutating func leaveOutRepeats() {
    let sorted = sorted.places
    var repeats = 0
    for place in 1..<max(count, 1) {
      let (one, other) = (sorted[place &- 1], sorted[place])
      repeats &+= one.source == other.source && one.target == other.target ? 1 : 0
    }
    guard repeats > 0 else { return }
    var kept = 1
    for place in 1..<count {
      let (last, pair) = (sorted[kept &- 1], sorted[place])
      sorted[kept] = pair
      kept &+= last.source == pair.source && last.target == pair.target ? 0 : 1
    }
    count = kept
  }

  // MARK: Writing rows

  /// Writes where each row begins, and what stands in it.
  func write(_ starts: inout [Int32], _ heads: inout [Int32]) {
    setLength(&starts, to: vertexCount + 1)
    setLength(&heads, to: count)
    var starts = starts.mutableSpan
    var heads = heads.mutableSpan
    let sorted = sorted.places
    starts.update(repeating: 0)
    for place in 0..<count {
      let pair = sorted[place]
      starts[at: Int(pair.source) &+ 1] &+= 1
      heads[at: place] = pair.target
    }
    var start: Int32 = 0
    for vertex in 0..<vertexCount {
      start &+= starts[at: vertex &+ 1]
      starts[at: vertex &+ 1] = start
    }
  }

  /// The same of the graph turned round.
  func writeTurned(_ starts: inout [Int32], _ heads: inout [Int32]) {
    setLength(&starts, to: vertexCount + 1)
    setLength(&heads, to: count)
    var starts = starts.mutableSpan
    var heads = heads.mutableSpan
    let sorted = sorted.places
    starts.update(repeating: 0)
    for place in 0..<count { starts[at: Int(sorted[place].target) &+ 1] &+= 1 }
    let targetEnds = targetEnds.places
    var start: Int32 = 0
    for vertex in 0..<vertexCount {
      start &+= starts[at: vertex &+ 1]
      starts[at: vertex &+ 1] = start
      targetEnds[vertex] = start
    }
    var place = count
    while place > 0 {
      place &-= 1
      let pair = sorted[place]
      let end = targetEnds[Int(pair.target)] &- 1
      targetEnds[Int(pair.target)] = end
      heads[at: Int(end)] = pair.source
    }
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
