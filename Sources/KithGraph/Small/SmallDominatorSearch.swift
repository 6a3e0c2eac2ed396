/// A search for the dominators of small graphs whose working space can be used again.
///
/// Each vertex has the set of its dominators as one word. To begin with all are in it; then, again and
/// again, a vertex keeps what is in the set of every vertex from which an edge leads to it, and itself,
/// until nothing changes. In the order in which a breadth-first search meets the vertices two or three
/// rounds are mostly enough; it takes one for every vertex at the most.
///
/// - Note: F. E. Allen and J. Cocke wrote down these sets in 1972. K. D. Cooper, T. J. Harvey and K.
///   Kennedy, *A simple, fast dominance algorithm*, Rice University, 2001, show that such a method can be
///   faster than ``DominatorSearch``'s on graphs that are not large:
///   [CiteSeerX 10.1.1.14.3249](http://citeseerx.ist.psu.edu/viewdoc/summary?doi=10.1.1.14.3249).
public struct SmallDominatorSearch: ~Copyable {
  /// How many vertices the graph searched last has.
  private var vertexCount = 0

  /// The bits of whom the last run reached.
  private var reached: UInt64 = 0

  /// For each vertex that was reached the bits of its dominators, and itself.
  private var dominators = WorkingSpace<UInt64>()

  /// The vertices that were reached, in the order in which they were met.
  private var order = WorkingSpace<Int32>()

  /// A search that has found nothing yet.
  public init() {
    dominators.makeRoom(for: SmallGraph.mostVertices)
    order.makeRoom(for: SmallGraph.mostVertices)
  }

  /// How many vertices the last run reached, the root among them.
  public var reachableCount: Int { reached.nonzeroBitCount }

  /// Finds the dominators of everything that can be reached from the root.
  ///
  /// - Precondition: The root is a vertex of the graph. Traps otherwise.
  /// - Complexity: O(*V* · (*V* + *E*)) time at the worst, and mostly O(*V* + *E*); no memory.
  public mutating func run(on graph: borrowing SmallGraph, from root: Int) {
    precondition(root >= 0 && root < graph.vertexCount, "not a vertex of the graph")
    vertexCount = graph.vertexCount
    let (dominators, order) = (dominators.places, order.places)
    let (targets, sources) = (graph.targets, graph.sources)
    let itself: UInt64 = 1 &<< UInt64(truncatingIfNeeded: root)
    reached = itself
    order[0] = Int32(truncatingIfNeeded: root)
    var met = 1
    var next = 0
    while next < met {
      var new = targets[Int(order[next])] & ~reached
      reached |= new
      while new != 0 {
        let vertex = new.removeFirstBit()
        order[met] = Int32(truncatingIfNeeded: vertex)
        dominators[vertex] = ~0
        met &+= 1
      }
      next &+= 1
    }
    dominators[root] = itself
    var changed: UInt64 = 1
    while changed != 0 {
      changed = 0
      for place in 1..<met {
        let vertex = Int(order[place])
        var before = sources[vertex] & reached
        var common = ~0 as UInt64
        while before != 0 { common &= dominators[before.removeFirstBit()] }
        common |= 1 &<< UInt64(truncatingIfNeeded: vertex)
        changed |= common ^ dominators[vertex]
        dominators[vertex] = common
      }
    }
  }

  /// Whether the last run reached a vertex.
  ///
  /// - Precondition: `vertex` is a vertex of the graph. Traps otherwise.
  /// - Complexity: O(1).
  public func isReachable(_ vertex: Int) -> Bool {
    precondition(vertex >= 0 && vertex < vertexCount, "not a vertex of the graph")
    return reached >> UInt64(vertex) & 1 == 1
  }

  /// The last vertex before this one that lies on every path to it.
  ///
  /// May be the root. `nil` for the root itself, and for a vertex that cannot be reached.
  ///
  /// - Precondition: `vertex` is a vertex of the graph. Traps otherwise.
  /// - Complexity: O(*k*) for *k* dominators.
  public func immediate(of vertex: Int) -> Int? {
    guard isReachable(vertex) else { return nil }
    // Dominators stand in one line: the last of them has all the others.
    let others = dominators[vertex] & ~(1 << UInt64(vertex))
    var left = others
    while left != 0 {
      let dominator = left.removeFirstBit()
      if dominators[dominator] == others { return dominator }
    }
    return nil
  }
}
