/// Whether some bytes are UTF-8, and whether one of Unicode’s own line ends is among them.
///
/// After table 3-7 of *The Unicode Standard*, which lists the bytes that can follow each other.
struct UTF8Check {
  private(set) var isUTF8 = true
  /// Whether U+2028 or U+2029 stands in it.
  private(set) var holdsSeparators = false

  /// What is so of ASCII.
  init() {}

  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8]) {
    var place = 0
    while place < bytes.count {
      // Letters without marks stand in long rows.
      while place <= bytes.count - 16,
        (bytes.word(at: place) | bytes.word(at: place &+ 8)) & .highBits == 0
      {
        place &+= 16
      }
      guard place < bytes.count else { break }
      let first = bytes[place]
      guard first >= 0x80 else {
        place += 1
        continue
      }
      let second: ClosedRange<UInt8>
      let length: Int
      switch first {
      case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
      case 0xE0: (second, length) = (0xA0...0xBF, 3)
      case 0xED: (second, length) = (0x80...0x9F, 3)
      case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
      case 0xF0: (second, length) = (0x90...0xBF, 4)
      case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
      case 0xF4: (second, length) = (0x80...0x8F, 4)
      default: (second, length) = (0...0, 0)
      }
      guard length > 0, place <= bytes.count - length, second.contains(bytes[place + 1]),
        length < 3 || bytes[place + 2] & 0xC0 == 0x80, length < 4 || bytes[place + 3] & 0xC0 == 0x80
      else {
        isUTF8 = false
        return
      }
      if first == 0xE2, bytes[place + 1] == 0x80, bytes[place + 2] & 0xFE == 0xA8 {
        holdsSeparators = true
      }
      place += length
    }
  }
}
