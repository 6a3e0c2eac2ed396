/// A search for the dominators of small graphs whose working space can be used again.
///
/// Each vertex has the set of its dominators as one word. To begin with all are in it; then, again and
/// again, a vertex keeps what is in the set of every vertex from which an edge leads to it, and itself,
/// until nothing changes. In the order in which a breadth-first search meets the vertices one round is mostly
/// enough: another is made only where an edge came from a vertex that was still to be looked at, and might have
/// changed something. It takes one for every vertex at the most. What the root itself leads to is known before
/// the first, and from whom no edge leads on is looked at once, after the last.
///
/// - Note: F. E. Allen and J. Cocke wrote down these sets in 1972. K. D. Cooper, T. J. Harvey and K.
///   Kennedy, *A simple, fast dominance algorithm*, Rice University, 2001, show that such a method can be
///   faster than ``DominatorSearch``'s on graphs that are not large:
///   [CiteSeerX 10.1.1.14.3249](http://citeseerx.ist.psu.edu/viewdoc/summary?doi=10.1.1.14.3249).
public struct SmallDominatorSearch: ~Copyable {
  /// How many vertices the graph searched last has.
  private(set) var vertexCount = 0

  /// The bits of whom the last run reached.
  private var reached: UInt64 = 0

  /// For each vertex that was reached the bits of its dominators, and itself.
  private var dominators = WorkingSpace<UInt64>()

  /// The vertices that were reached and lead on, in the order in which they were met.
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
    dominators[root] = itself
    var first = targets[root] & ~itself
    var known = itself | first
    reached = known
    var met = 0
    while first != 0 {
      let vertex = first.removeFirstBit()
      dominators[vertex] = itself | 1 &<< UInt64(truncatingIfNeeded: vertex)
      order[met] = Int32(truncatingIfNeeded: vertex)
      met &+= 1
    }
    let others = met
    var last: UInt64 = 0
    var next = 0
    while next < met {
      var new = targets[Int(order[next])] & ~reached
      reached |= new
      while new != 0 {
        let vertex = new.removeFirstBit()
        if targets[vertex] == 0 {
          last |= 1 &<< UInt64(truncatingIfNeeded: vertex)
        } else {
          order[met] = Int32(truncatingIfNeeded: vertex)
          met &+= 1
        }
      }
      next &+= 1
    }
    // Whether a set was made without that of a vertex from which an edge leads there.
    var isOpen = false
    for place in others..<met {
      let vertex = Int(order[place])
      let before = sources[vertex] & reached
      let common = common(of: before & known, itself)
      if common != itself, before & ~known != 0 { isOpen = true }
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: vertex)
      dominators[vertex] = common | bit
      known |= bit
    }
    if isOpen { goOn(sources, itself, others..<met) }
    while last != 0 {
      let vertex = last.removeFirstBit()
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: vertex)
      dominators[vertex] = common(of: sources[vertex] & reached, itself) | bit
    }
  }

  /// What is in the sets of all these vertices; the root alone as soon as nothing else is.
  @inline(__always)
  private func common(of vertices: UInt64, _ root: UInt64) -> UInt64 {
    let dominators = dominators.places
    var common = ~0 as UInt64
    var left = vertices
    while left != 0, common != root { common &= dominators[left.removeFirstBit()] }
    return common
  }

  /// Looks at vertices again and again, until nothing changes.
  private func goOn(_ sources: Places<UInt64>, _ root: UInt64, _ places: Range<Int>) {
    let (dominators, order) = (dominators.places, order.places)
    var changed: UInt64 = 1
    while changed != 0 {
      changed = 0
      for place in places {
        let vertex = Int(order[place])
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: vertex)
        guard dominators[vertex] != root | bit else { continue }
        let common = common(of: sources[vertex] & reached, root) | bit
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

  /// The bits of all vertices that lie on every path to this one: the root and the vertex itself among them;
  /// none for a vertex that cannot be reached.
  ///
  /// - Precondition: `vertex` is a vertex of the graph. Traps otherwise.
  /// - Complexity: O(1).
  public func dominators(of vertex: Int) -> UInt64 { isReachable(vertex) ? dominators[vertex] : 0 }

  /// Finds whom each of some vertices dominates among them.
  ///
  /// - Complexity: O(*k*) for *k* dominators of these vertices.
  /// - Parameters:
  ///   - vertices: The bits of the vertices.
  ///   - rows: For each vertex the bits of those that it dominates, without itself. Of those that dominate
  ///     nobody the row is left as it is.
  /// - Returns: The bits of those that dominate somebody.
  public func findDominated(among vertices: UInt64, _ rows: inout [UInt64]) -> UInt64 {
    precondition(rows.count >= vertexCount, "one row for each vertex")
    var dominating: UInt64 = 0
    var left = vertices & reached
    while left != 0 {
      let vertex = left.removeFirstBit()
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: vertex)
      var others = dominators[vertex] & vertices & ~bit
      while others != 0 {
        let first = others & (~others &+ 1)
        let other = others.removeFirstBit()
        rows[other] = dominating & first == 0 ? bit : rows[other] | bit
        dominating |= first
      }
    }
    return dominating
  }

  /// Finds whom a vertex dominates among some; itself, where it is one of them.
  ///
  /// - Precondition: `vertex` is a vertex of the graph. Traps otherwise.
  /// - Complexity: O(*k*) for *k* others.
  public func dominated(by vertex: Int, among others: UInt64) -> UInt64 {
    precondition(vertex >= 0 && vertex < vertexCount, "not a vertex of the graph")
    var dominated: UInt64 = 0
    var left = others & reached
    while left != 0 {
      let other = left.removeFirstBit()
      let isDominated = dominators[other] &>> UInt64(truncatingIfNeeded: vertex) & 1
      dominated |= isDominated &<< UInt64(truncatingIfNeeded: other)
    }
    return dominated
  }

  /// The last vertex before this one that lies on every path to it.
  ///
  /// May be the root. `nil` for the root itself, and for a vertex that cannot be reached.
  ///
  /// - Precondition: `vertex` is a vertex of the graph. Traps otherwise.
  /// - Complexity: O(*k*) for *k* dominators.
  public func immediate(of vertex: Int) -> Int? {
    isReachable(vertex) ? immediate(ofReached: vertex) : nil
  }

  /// Writes the immediate dominator of every vertex that was reached, but for the root.
  func writeImmediate(to above: inout [Int32]) {
    precondition(above.count >= vertexCount, "one place for each vertex")
    var left = reached
    while left != 0 {
      let vertex = left.removeFirstBit()
      guard let immediate = immediate(ofReached: vertex) else { continue }
      above[vertex] = Int32(truncatingIfNeeded: immediate)
    }
  }

  @inline(__always)
  private func immediate(ofReached vertex: Int) -> Int? {
    // Dominators stand in one line: the last of them has all the others.
    let others = dominators[vertex] & ~(1 &<< UInt64(truncatingIfNeeded: vertex))
    if others & (others &- 1) == 0 { return others == 0 ? nil : others.trailingZeroBitCount }
    var left = others
    while left != 0 {
      let dominator = left.removeFirstBit()
      if dominators[dominator] == others { return dominator }
    }
    return nil
  }
}
