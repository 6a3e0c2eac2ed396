/// Bytes looked at eight at a time: to find one among them, and to compare names.
///
/// The only unsafe code of this module: to take eight or sixteen bytes at once. Where they stand is checked,
/// and every eight bytes are some number, so nothing can be read that isn’t there. Byte by byte, it took
/// three times as long to split a file into lines.
extension [UInt8] {
  /// Eight bytes, the first as the lowest.
  @inlinable @inline(__always)
  package func word(at place: Int) -> UInt64 {
    UInt64(
      littleEndian: unsafe span.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// Sixteen bytes beside each other.
  @inline(__always)
  func sixteen(at place: Int) -> SIMD16<UInt8> {
    unsafe span.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
  }

  /// Up to eight bytes, the first as the lowest, and zeros for those that are not asked for.
  @inline(__always)
  func word(at place: Int, _ count: Int) -> UInt64 {
    if place <= self.count - 8 {
      guard count < 8 else { return word(at: place) }
      return word(at: place) & ((1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1)
    }
    return wordAtEnd(place, count)
  }

  @inline(never)
  private func wordAtEnd(_ place: Int, _ count: Int) -> UInt64 {
    var word: UInt64 = 0
    for offset in 0..<Swift.min(count, 8) {
      word |= UInt64(self[place + offset]) << UInt64(8 * offset)
    }
    return word
  }

  /// Where a byte stands first in a stretch; the end of the stretch if nowhere.
  @inline(__always)
  func place(of byte: UInt8, in range: TextRange) -> Int {
    place(in: range) { $0.first(of: byte) }
  }

  /// Where one of two bytes stands first in a stretch; the end of the stretch if nowhere.
  @inline(__always)
  func place(of one: UInt8, or other: UInt8, in range: TextRange) -> Int {
    place(in: range) { $0.first(of: one) | $0.first(of: other) }
  }

  /// What is looked for may be found behind the stretch, and is not there then.
  @inline(__always)
  private func place(in range: TextRange, _ find: (UInt64) -> UInt64) -> Int {
    var place = range.lowerBound
    while place < range.upperBound {
      let found = find(place <= count &- 8 ? word(at: place) : wordAtEnd(place, count &- place))
      if found != 0 {
        return Swift.min(place &+ found.trailingZeroBitCount / 8, range.upperBound)
      }
      place &+= 8
    }
    return range.upperBound
  }

  /// Whether two stretches of as many bytes are the same.
  func says(_ range: TextRange, as start: Int, of other: [UInt8]) -> Bool {
    var offset = 0
    while offset < range.count {
      let count = range.count - offset
      if word(at: range.lowerBound + offset, count) != other.word(at: start + offset, count) {
        return false
      }
      offset += 8
    }
    return true
  }
}

extension UInt64 {
  @inlinable package static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable package static var highBits: UInt64 { 0x8080_8080_8080_8080 }

  /// The high bit of each of its bytes that is this one.
  ///
  /// After H. S. Warren, *Hacker's Delight*, 2nd ed. 2013, section 6-1.
  @inlinable @inline(__always)
  package func places(of byte: UInt8) -> UInt64 {
    let other = self ^ (UInt64(byte) &* .ones)
    return ~(((other & ~.highBits) &+ ~.highBits) | other) & .highBits
  }

  /// The high bit of the first of its bytes that is this one; what stands above that bit says nothing.
  @inline(__always)
  func first(of byte: UInt8) -> UInt64 {
    let other = self ^ (UInt64(byte) &* .ones)
    return (other &- .ones) & ~other & .highBits
  }
}
