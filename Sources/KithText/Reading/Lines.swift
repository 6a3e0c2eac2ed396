/// Where the lines of a file are.
struct Lines {
  private let bytes: [UInt8]
  /// Each line without its end.
  private(set) var lines: [TextRange] = []
  private var start: Int
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
    var place = 0
    let lastWord = bytes.count - 8
    while place <= lastWord {
      var ends = bytes.word(at: place).places(of: .lineFeed)
      while ends != 0 {
        end(at: place &+ ends.trailingZeroBitCount / 8, in: bytes)
        ends &= ends &- 1
      }
      place &+= 8
    }
    for last in place..<bytes.count where bytes[last] == .lineFeed { end(at: last, in: bytes) }
    if start < bytes.count || lines.isEmpty { lines.append(start..<bytes.count) }
  }

  /// Whether a CR stands elsewhere than at a line’s end.
  func hasInnerReturns(_ held: HeldBytes) -> Bool {
    held.haveReturns && bytes.count(where: { $0 == .carriageReturn }) > returnsAtEnds
  }

  @inline(__always)
  private mutating func end(at place: Int, in bytes: [UInt8]) {
    let hasReturn = place > start && bytes[place - 1] == .carriageReturn
    if hasReturn { returnsAtEnds += 1 }
    lines.append(start..<(hasReturn ? place - 1 : place))
    start = place + 1
  }
}

/// Which bytes there are in a file, where few have any but letters.
///
/// Looked at without stopping anywhere, so that the processor can take many bytes at once.
struct HeldBytes {
  /// Whether every byte is ASCII.
  let areASCII: Bool
  /// Whether a CR is among them.
  let haveReturns: Bool
  /// Whether a `#` is among them.
  let haveHashes: Bool

  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8]) {
    let returns = SIMD16<UInt8>(repeating: .carriageReturn)
    let hashes = SIMD16<UInt8>(repeating: .hash)
    var all = SIMD16<UInt8>.zero
    var areReturns = SIMDMask<SIMD16<Int8>>(repeating: false)
    var areHashes = areReturns
    var place = 0
    while place <= bytes.count - 16 {
      let next = bytes.sixteen(at: place)
      all |= next
      areReturns .|= next .== returns
      areHashes .|= next .== hashes
      place &+= 16
    }
    for last in place..<bytes.count {
      let next = SIMD16(repeating: bytes[last])
      all |= next
      areReturns .|= next .== returns
      areHashes .|= next .== hashes
    }
    areASCII = all.max() < 0x80
    haveReturns = any(areReturns)
    haveHashes = any(areHashes)
  }
}
