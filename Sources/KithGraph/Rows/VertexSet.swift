/// A set of vertices, one bit each: so that all of a large graph's stay near the processor, and come out
/// in order.
struct VertexSet: ~Copyable {
  private var words = WorkingSpace<UInt64>()
  private(set) var vertexCount = 0

  /// Empties the set, for vertices below `vertexCount`.
  mutating func begin(_ vertexCount: Int) {
    self.vertexCount = vertexCount
    words.fill((vertexCount + 63) / 64, with: 0)
  }

  @inline(__always)
  func contains(_ vertex: Int) -> Bool {
    words[vertex >> 6] >> UInt64(truncatingIfNeeded: vertex & 63) & 1 != 0
  }

  @inline(__always)
  func insert(_ vertex: Int) {
    words[vertex >> 6] |= 1 << UInt64(truncatingIfNeeded: vertex & 63)
  }

  /// Takes everything out of the set, in increasing order.
  ///
  /// - Complexity: O(*V* / 64 + *k*) for *k* in it.
  @inline(__always)
  func removeAll(_ take: (Int) -> Void) {
    for place in 0..<(vertexCount + 63) / 64 {
      var word = words[place]
      guard word != 0 else { continue }
      words[place] = 0
      while word != 0 {
        take(place << 6 | word.trailingZeroBitCount)
        word &= word &- 1
      }
    }
  }

  /// How many there are in the set.
  ///
  /// - Complexity: O(*V* / 64).
  var count: Int {
    var count = 0
    for place in 0..<(vertexCount + 63) / 64 { count += words[place].nonzeroBitCount }
    return count
  }

  /// Everything in the set, in increasing order.
  ///
  /// - Complexity: O(*V* / 64 + *k*) for *k* in it.
  func sorted() -> [Int] {
    var all: [Int] = []
    all.reserveCapacity(count)
    for place in 0..<(vertexCount + 63) / 64 {
      var word = words[place]
      while word != 0 {
        all.append(place << 6 | word.trailingZeroBitCount)
        word &= word &- 1
      }
    }
    return all
  }
}
