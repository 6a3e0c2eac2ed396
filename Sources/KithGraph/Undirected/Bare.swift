extension UndirectedGraph {
  public func bareWalk() -> Int {
    var met = VertexSet()
    met.begin(vertexCount)
    var line = WorkingSpace<(Int32, Int32)>()
    line.makeRoom(for: vertexCount)
    let starts = rows.starts.span
    let heads = rows.heads.span
    var count = 0
    for root in 0..<vertexCount where !met.contains(root) {
      met.insert(root)
      count += 1
      var depth = 0
      var vertex = root
      var (next, end) = (starts[at: root], starts[at: root + 1])
      while true {
        if next < end {
          let other = heads[at: next]
          next += 1
          if !met.contains(other) {
            line[depth] = (Int32(truncatingIfNeeded: vertex), Int32(truncatingIfNeeded: next))
            depth += 1
            met.insert(other)
            count += 1
            vertex = other
            (next, end) = (starts[at: other], starts[at: other + 1])
          }
        } else if depth > 0 {
          depth -= 1
          let step = line[depth]
          vertex = Int(step.0)
          next = Int(step.1)
          end = starts[at: vertex + 1]
        } else { break }
      }
    }
    return count
  }
}
