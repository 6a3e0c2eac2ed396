/// What a walk over a graph tells of on its way: see `BlockWalk`.
protocol BlockVisitor: ~Copyable {
  /// A component begins with its smallest vertex, which is met next.
  mutating func begin(_ root: Int)

  /// A vertex is met for the first time.
  mutating func meet(_ vertex: Int)

  /// A block is whole: `head`, `top`, which was met from there, and what was met after `top` and is in
  /// no block yet.
  ///
  /// - Parameters:
  ///   - head: The one vertex of the block that was met before all others.
  ///   - top: The one that was met next.
  ///   - others: How many vertices it has beside `head`.
  ///   - isCut: Whether this shows that `head` is a cut vertex.
  mutating func close(head: Int, top: Int, others: Int, isCut: Bool)
}

/// One depth-first walk that finds the blocks of a graph, and so everything that hangs on them.
///
/// Vertices are numbered as they are met. The *low point* of a vertex is the smallest number that an
/// edge leads to from it or from anything met below it. Once everything below a vertex *c* has been
/// looked at and its low point is still the number of the vertex *p* from which it was met, nothing
/// below leads past *p*: *p*, *c* and what was met since and is in no block yet are a block, and *p* is
/// a cut vertex, unless the walk began there and this is the only block there.
///
/// The walk keeps its own stack, so a long path cannot overflow the thread's. Beside the rows it looks
/// at one number a vertex in no order; everything else lies on the stack, in the order of the walk.
///
/// - Complexity: O(*V* + *E*) time, O(*V*) space.
/// - Note: J. Hopcroft and R. Tarjan, "Algorithm 447: Efficient algorithms for graph manipulation",
///   *Communications of the ACM* 16(6), 1973, pp. 372-378,
///   [doi:10.1145/362248.362272](https://doi.org/10.1145/362248.362272).
struct BlockWalk: ~Copyable {
  /// For each vertex its number, from 1; 0 before it is met.
  private var number = WorkingSpace<Int32>()

  /// The vertices between the root and the one in hand.
  private var line = WorkingSpace<Step>()

  /// A vertex on the way, to be gone on with.
  struct Step: BitwiseCopyable {
    var vertex: Int32
    /// Where in its row to go on.
    var next: Int32
    var low: Int32
    var number: Int32
    /// How many vertices were open when the next on the line was met.
    var open: Int32
  }

  mutating func run<Visitor: BlockVisitor & ~Copyable>(
    over graph: borrowing UndirectedGraph, _ visitor: inout Visitor
  ) {
    let vertexCount = graph.vertexCount
    let starts = graph.rows.starts.span
    let heads = graph.rows.heads.span
    number.fill(vertexCount, with: 0)
    line.makeRoom(for: vertexCount)
    let (number, line) = (number.places, line.places)
    var met: Int32 = 0
    for root in 0..<vertexCount where number[root] == 0 {
      met &+= 1
      number[root] = met
      visitor.begin(root)
      visitor.meet(root)
      var hasBlock = false
      var depth = 0
      var open: Int32 = 0
      var vertex = root
      var (here, low) = (met, met)
      var (next, end) = (starts[at: root], starts[at: root + 1])
      while true {
        if next < end {
          let target = heads[at: next]
          next &+= 1
          let seen = number[target]
          if seen != 0 {
            low = min(low, seen)
          } else {
            line[depth] = Step(
              vertex: Int32(truncatingIfNeeded: vertex), next: Int32(truncatingIfNeeded: next),
              low: low, number: here, open: open)
            depth &+= 1
            met &+= 1
            open &+= 1
            number[target] = met
            visitor.meet(target)
            vertex = target
            (here, low) = (met, met)
            (next, end) = (starts[at: target], starts[at: target &+ 1])
          }
        } else if depth > 0 {
          depth &-= 1
          let step = line[depth]
          let top = vertex
          vertex = Int(step.vertex)
          here = step.number
          if low == here {
            visitor.close(
              head: vertex, top: top, others: Int(open &- step.open),
              isCut: vertex != root || hasBlock)
            open = step.open
            if vertex == root { hasBlock = true }
          }
          low = min(low, step.low)
          next = Int(step.next)
          end = starts[at: vertex &+ 1]
        } else {
          break
        }
      }
    }
  }
}
