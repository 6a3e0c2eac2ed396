import KithGraph

/// A depth-first walk that only marks whom it meets: what any method that is such a walk costs at least.
///
/// Over the same rows as the library's, without a check of any place.
@safe struct BareWalk: ~Copyable {
  private let vertexCount: Int
  private let starts: UnsafeMutablePointer<Int32>
  private let heads: UnsafeMutablePointer<Int32>
  private let line: UnsafeMutablePointer<(vertex: Int32, next: Int32)>
  private let met: UnsafeMutablePointer<UInt64>

  init(_ graph: UndirectedGraph) {
    vertexCount = graph.vertexCount
    unsafe starts = .allocate(capacity: vertexCount + 1)
    unsafe heads = .allocate(capacity: 2 * graph.edgeCount)
    unsafe line = .allocate(capacity: vertexCount)
    unsafe met = .allocate(capacity: vertexCount / 64 + 1)
    unsafe met.initialize(repeating: 0, count: vertexCount / 64 + 1)
    var count = 0
    for vertex in graph.vertices {
      unsafe starts[vertex] = Int32(count)
      for other in graph.adjacent(to: vertex) {
        unsafe heads[count] = Int32(other)
        count += 1
      }
    }
    unsafe starts[vertexCount] = Int32(count)
  }

  deinit {
    unsafe starts.deallocate()
    unsafe heads.deallocate()
    unsafe line.deallocate()
    unsafe met.deallocate()
  }

  /// Walks, and counts whom it meets.
  func run() -> Int {
    unsafe met.update(repeating: 0, count: vertexCount / 64 + 1)
    var count = 0
    for root in 0..<vertexCount where unsafe met[root >> 6] >> UInt64(root & 63) & 1 == 0 {
      unsafe met[root >> 6] |= 1 << UInt64(root & 63)
      count &+= 1
      var depth = 0
      var vertex = root
      var (next, end) = unsafe (Int(starts[root]), Int(starts[root &+ 1]))
      while true {
        if next < end {
          let other = unsafe Int(heads[next])
          next &+= 1
          guard unsafe met[other >> 6] >> UInt64(truncatingIfNeeded: other & 63) & 1 == 0 else {
            continue
          }
          unsafe line[depth] = (Int32(truncatingIfNeeded: vertex), Int32(truncatingIfNeeded: next))
          depth &+= 1
          unsafe met[other >> 6] |= 1 << UInt64(truncatingIfNeeded: other & 63)
          count &+= 1
          vertex = other
          (next, end) = unsafe (Int(starts[other]), Int(starts[other &+ 1]))
        } else if depth > 0 {
          depth &-= 1
          vertex = unsafe Int(line[depth].vertex)
          next = unsafe Int(line[depth].next)
          end = unsafe Int(starts[vertex &+ 1])
        } else {
          break
        }
      }
    }
    return count
  }
}
