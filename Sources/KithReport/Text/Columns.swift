import KithModel

extension Unicode.Scalar {
  /// How many columns of a terminal this takes.
  ///
  /// - Note: Wide are the blocks that the Unicode Standard Annex #11 gives as such.
  var columns: Int {
    if value < 0x300 { return value < 0x20 || value == 0xAD ? 0 : 1 }
    // A variation selector that asks for a picture makes a narrow sign wide.
    if value == 0xFE0F { return 1 }
    switch value {
    case 0x1100..<0x1160, 0x2E80..<0x303F, 0x3041..<0xA4D0, 0xA960..<0xA980, 0xAC00..<0xD7A4,
      0xF900..<0xFB00, 0xFE30..<0xFE70, 0xFF01..<0xFF61, 0xFFE0..<0xFFE7, 0x1F1E6..<0x1F200,
      0x20000..<0x3FFFE:
      return 2
    case 0x1160..<0x1200: return 0
    default:
      if isMark { return 0 }
      return properties.isEmojiPresentation ? 2 : 1
    }
  }
}

extension String.UnicodeScalarView.SubSequence {
  /// How many columns of a terminal these take, at most.
  ///
  /// - Complexity: O(length).
  var columns: Int { reduce(0) { $0 + $1.columns } }
}
