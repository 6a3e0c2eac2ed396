/// A depth-first walk over a small graph, whichever way its edges lead, that finds its cut vertices.
///
/// The same as `BlockWalk`, with a word for each row: whom to meet next and whom an edge leads back to are
/// found without looking at any vertex twice.
struct SmallCutWalk: ~Copyable {
  /// For each vertex its number.
  private var number = WorkingSpace<Int32>()

  /// The vertices between the root and the one in hand.
  private var line = WorkingSpace<Step>()

  struct Step: BitwiseCopyable {
    var vertex: Int32
    var low: Int32
  }

  init() {
    number.makeRoom(for: SmallGraph.mostVertices)
    line.makeRoom(for: SmallGraph.mostVertices)
  }

  /// Puts the cut vertices into a set that is empty.
  func run(over graph: borrowing SmallGraph, _ cuts: borrowing VertexSet) {
    let (targets, sources) = (graph.targets, graph.sources)
    let (number, line) = (number.places, line.places)
    var unmet: UInt64 = graph.vertexCount == 64 ? ~0 : (1 &<< UInt64(graph.vertexCount)) &- 1
    var met: Int32 = 0
    while unmet != 0 {
      let root = unmet.removeFirstBit()
      number[root] = met
      met &+= 1
      var blocks = 0
      var depth = 0
      var vertex = root
      var low = number[root]
      while true {
        let new = (targets[vertex] | sources[vertex]) & unmet
        if new != 0 {
          line[depth] = Step(vertex: Int32(truncatingIfNeeded: vertex), low: low)
          depth &+= 1
          vertex = new.trailingZeroBitCount
          unmet &= ~(new & (~new &+ 1))
          number[vertex] = met
          low = met
          met &+= 1
          // Of those met before, all that are adjacent stand in line: nobody else is left open.
          var back = (targets[vertex] | sources[vertex]) & ~unmet
          while back != 0 { low = min(low, number[back.removeFirstBit()]) }
        } else if depth > 0 {
          depth &-= 1
          let step = line[depth]
          vertex = Int(step.vertex)
          if low == number[vertex] {
            if vertex == root { blocks &+= 1 } else { cuts.insert(vertex) }
          }
          low = min(low, step.low)
        } else {
          break
        }
      }
      if blocks > 1 { cuts.insert(root) }
    }
  }
}
