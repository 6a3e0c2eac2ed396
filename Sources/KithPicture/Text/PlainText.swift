/// Text from a file made fit for a picture: one line, of a bounded length.
enum PlainText {
  /// The most characters of one piece of text that are looked at.
  static let longest = 240

  /// The words on one line without control characters, cut with "…" after ``longest`` characters.
  ///
  /// Line breaks and tabs become spaces, runs of spaces one space. Characters that turn the
  /// direction of the text after them are dropped, and marks piled up on one letter are cut.
  /// O(``longest``), however long the text is.
  static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars.prefix(longest * 8) {
      marks = scalar.isMark || scalar == "\u{200D}" ? marks + 1 : 0
      if marks > 6 { continue }
      if scalar.properties.isWhitespace && scalar != "\u{A0}" {
        if let last = scalars.last, last != " " { scalars.append(" ") }
      } else if !isDropped(scalar) {
        scalars.append(scalar)
      }
    }
    let characters = String(scalars)
    let kept = characters.prefix(longest)
    let isWhole = kept.endIndex == characters.endIndex && !isLonger(text)
    let trimmed = kept.last == " " ? kept.dropLast() : kept
    return isWhole ? String(trimmed) : trimmed + "…"
  }

  private static func isLonger(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.index(scalars.startIndex, offsetBy: longest * 8, limitedBy: scalars.endIndex)
      .map { $0 != scalars.endIndex } ?? false
  }

  /// Control characters, what XML may not hold, and characters that turn the direction of text.
  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }
}
