/// Where the lines of a file are.
struct Lines {
  /// Each line without its end.
  let lines: [TextRange]
  /// How many of them end in a CR.
  private let returns: Int

  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8]) {
    var lines: [TextRange] = []
    // Of a long file not all at once: it may have few lines.
    lines.reserveCapacity(min(bytes.count / 16, 1 << 14) + 1)
    var returns = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var place = 0
    let lastWord = bytes.count - 8
    while place <= lastWord {
      var ends = bytes.word(at: place).places(of: .lineFeed)
      while ends != 0 {
        let end = place &+ ends.trailingZeroBitCount / 8
        ends &= ends &- 1
        lines.append(Lines.line(start, end, in: bytes, &returns))
        start = end &+ 1
      }
      place &+= 8
    }
    for end in place..<bytes.count where bytes[end] == .lineFeed {
      lines.append(Lines.line(start, end, in: bytes, &returns))
      start = end &+ 1
    }
    if start < bytes.count || lines.isEmpty { lines.append(start..<bytes.count) }
    (self.lines, self.returns) = (lines, returns)
  }

  /// A line up to its end, without a CR right before that.
  @inline(__always)
  private static func line(
    _ start: Int, _ end: Int, in bytes: [UInt8], _ returns: inout Int
  ) -> TextRange {
    guard end > start, bytes[end &- 1] == .carriageReturn else { return start..<end }
    returns += 1
    return start..<(end &- 1)
  }

  /// Whether a CR stands elsewhere than at a line’s end.
  func hasInnerReturns(_ held: HeldBytes, in bytes: [UInt8]) -> Bool {
    held.haveReturns && bytes.count(where: { $0 == .carriageReturn }) > returns
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
