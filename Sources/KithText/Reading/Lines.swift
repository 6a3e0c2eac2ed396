/// Where the lines of a file are, and which bytes they hold.
struct Lines {
  private let bytes: [UInt8]
  /// Each line without its end.
  private(set) var lines: [TextRange] = []
  /// Whether every byte is ASCII.
  private(set) var isASCII = true
  private var start: Int
  private var hasReturns = false
  private var returnsAtEnds = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// - Complexity: O(bytes).
  mutating func split() {
    // Of a long file not all at once: it may have few lines.
    lines.reserveCapacity(min(bytes.count / 16, 1 << 14) + 1)
    let bytes = bytes
    let returnsOnly = UInt64.ones &* UInt64(UInt8.carriageReturn)
    var allBits: UInt64 = 0
    var returns: UInt64 = 0
    var place = 0
    let lastWord = bytes.count - 8
    while place <= lastWord {
      let word = bytes.word(at: place)
      allBits |= word
      // A high bit in it says that a CR is among these bytes, though not where.
      let others = word ^ returnsOnly
      returns |= (others &- .ones) & ~others
      var ends = word.places(of: .lineFeed)
      while ends != 0 {
        end(at: place + ends.trailingZeroBitCount / 8)
        ends &= ends &- 1
      }
      place += 8
    }
    for last in place..<bytes.count {
      allBits |= UInt64(bytes[last])
      if bytes[last] == .carriageReturn { returns = .highBits }
      if bytes[last] == .lineFeed { end(at: last) }
    }
    if start < bytes.count || lines.isEmpty { lines.append(start..<bytes.count) }
    isASCII = allBits & .highBits == 0
    hasReturns = returns & .highBits != 0
  }

  /// Whether a CR stands elsewhere than at a line’s end.
  var hasInnerReturns: Bool {
    hasReturns && bytes.count(where: { $0 == .carriageReturn }) > returnsAtEnds
  }

  @inline(__always)
  private mutating func end(at place: Int) {
    let hasReturn = place > start && bytes[place - 1] == .carriageReturn
    if hasReturn { returnsAtEnds += 1 }
    lines.append(start..<(hasReturn ? place - 1 : place))
    start = place + 1
  }
}
