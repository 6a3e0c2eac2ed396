extension Graph {
  /// Becomes the graph with these edges; with `bothWays`, with each of them the edge back.
  ///
  /// - Parameters:
  ///   - edges: The edges. Loops and repeats are left out.
  ///   - bothWays: Whether each edge leads back, too.
  ///   - scratch: Where a small graph is put together.
  ///   - mostVertices: Up to how many vertices a graph is small.
  mutating func fillRows(
    from edges: EdgeList, bothWays: Bool, using scratch: inout RowScratch,
    smallUpTo mostVertices: Int = SmallGraph.mostVertices
  ) {
    if edges.vertexCount <= mostVertices {
      scratch.note(edges)
      if bothWays {
        scratch.writeBothWays(&starts, &heads)
      } else {
        scratch.writeForward(&starts, &heads)
      }
    } else {
      fillLargeRows(from: edges, bothWays: bothWays)
    }
  }

  /// Becomes the graph with these edges, and another graph the same turned round.
  mutating func fillRows(
    from edges: EdgeList, andTurned turned: inout Graph, using scratch: inout RowScratch,
    smallUpTo mostVertices: Int = SmallGraph.mostVertices
  ) {
    fillRows(from: edges, bothWays: false, using: &scratch, smallUpTo: mostVertices)
    if edges.vertexCount <= mostVertices {
      scratch.writeBackward(&turned.starts, &turned.heads)
    } else {
      turned.fillRows(turning: self)
    }
  }

  /// Becomes another graph turned round: read in their order, its edges come out sorted.
  mutating func fillRows(turning other: Graph) {
    setLength(&starts, to: other.starts.count)
    setLength(&heads, to: other.heads.count)
    Graph.put(turning: other, &starts, &heads)
  }

  private static func put(turning other: Graph, _ starts: inout [Int32], _ heads: inout [Int32]) {
    let otherStarts = other.starts.span
    let otherHeads = other.heads.span
    var starts = starts.mutableSpan
    var heads = heads.mutableSpan
    starts.update(repeating: 0)
    for edge in 0..<otherHeads.count { starts[at: otherHeads[at: edge]] &+= 1 }
    _ = addUp(&starts)
    var source = otherStarts.count - 1
    var edge = otherHeads.count
    while source > 0 {
      source &-= 1
      let start = otherStarts[at: source]
      while edge > start {
        edge &-= 1
        let target = otherHeads[at: edge]
        starts[at: target] &-= 1
        heads[at: Int(starts[at: target])] = Int32(truncatingIfNeeded: source)
      }
    }
  }

  // MARK: Large graphs

  /// Puts the edges into rows in one counting pass, and sorts each row where it is.
  private mutating func fillLargeRows(from edges: EdgeList, bothWays: Bool) {
    setLength(&starts, to: edges.vertexCount + 1)
    setLength(&heads, to: Graph.count(edges, bothWays: bothWays, &starts))
    Graph.put(edges, bothWays: bothWays, &starts, &heads)
    for vertex in Graph.sortShortRows(starts, &heads) {
      let row = row(of: vertex)
      if !row.dropFirst().allSatisfy({ heads[$0 - 1] < heads[$0] }) { heads[row].sort() }
    }
    setLength(&heads, to: Graph.leaveOutRepeats(&starts, &heads))
  }

  /// Counts how long each row is, and adds that up to where each ends.
  private static func count(_ edges: EdgeList, bothWays: Bool, _ starts: inout [Int32]) -> Int {
    let ends = edges.ends.span
    var starts = starts.mutableSpan
    starts.update(repeating: 0)
    for edge in 0..<edges.count {
      let (source, target) = (ends[at: 2 &* edge], ends[at: 2 &* edge &+ 1])
      let one: Int32 = source == target ? 0 : 1
      starts[at: source] &+= one
      if bothWays { starts[at: target] &+= one }
    }
    return addUp(&starts)
  }

  private static func addUp(_ starts: inout MutableSpan<Int32>) -> Int {
    // Two ends of fewer than 2³⁰ edges.
    var total: Int32 = 0
    for place in 0..<starts.count {
      total &+= starts[at: place]
      starts[at: place] = total
    }
    return Int(total)
  }

  /// Puts each edge in its place, the last one first: each row is filled from where it ends down to
  /// where it begins, so that no second array of places is needed.
  private static func put(
    _ edges: EdgeList, bothWays: Bool, _ starts: inout [Int32], _ heads: inout [Int32]
  ) {
    let ends = edges.ends.span
    var starts = starts.mutableSpan
    var heads = heads.mutableSpan
    var edge = edges.count
    while edge > 0 {
      edge &-= 1
      let (source, target) = (ends[at: 2 &* edge], ends[at: 2 &* edge &+ 1])
      guard source != target else { continue }
      starts[at: source] &-= 1
      heads[at: Int(starts[at: source])] = Int32(truncatingIfNeeded: target)
      guard bothWays else { continue }
      starts[at: target] &-= 1
      heads[at: Int(starts[at: target])] = Int32(truncatingIfNeeded: source)
    }
  }

  /// Sorts each short row, and tells which are long.
  private static func sortShortRows(_ starts: [Int32], _ heads: inout [Int32]) -> [Int] {
    var longRows: [Int] = []
    let starts = starts.span
    var heads = heads.mutableSpan
    for vertex in 0..<starts.count - 1 {
      let (start, end) = (starts[at: vertex], starts[at: vertex + 1])
      guard end - start <= 32 else {
        longRows.append(vertex)
        continue
      }
      guard end - start > 1 else { continue }
      // Rows are short and often sorted already: put each target in its place among those before.
      for place in start + 1..<end {
        let head = heads[at: place]
        var here = place
        while here > start, heads[at: here - 1] > head {
          heads[at: here] = heads[at: here - 1]
          here -= 1
        }
        heads[at: here] = head
      }
    }
    return longRows
  }

  /// Closes up sorted rows over what they name twice, and tells what is left.
  private static func leaveOutRepeats(_ starts: inout [Int32], _ heads: inout [Int32]) -> Int {
    var starts = starts.mutableSpan
    var heads = heads.mutableSpan
    var kept = 0
    var place = 0
    for vertex in 0..<starts.count - 1 {
      let end = Int(starts[at: vertex + 1])
      var last: Int32 = -1
      while place < end {
        let head = heads[at: place]
        // Written in any case, and counted if it is new, without a branch.
        heads[at: kept] = head
        kept &+= head == last ? 0 : 1
        last = head
        place &+= 1
      }
      starts[at: vertex + 1] = Int32(truncatingIfNeeded: kept)
    }
    return kept
  }
}
