import KithModel

/// Text from a file made fit for a picture: one line, of a bounded length.
enum PlainText {
  /// The most characters of one piece of text that are looked at.
  static let longest = 240

  /// The words on one line without control characters, cut with "…" after ``longest`` characters.
  ///
  /// What ``ShownText`` says of every text holds here too, and runs of white space become one space.
  /// Text stands alone in its line here, so it needs no direction of its own.
  /// O(``longest``), however long the text is.
  static func cleaned(_ text: String) -> String {
    let start = text.unicodeScalars.prefix(longest * 8)
    var scalars = String.UnicodeScalarView()
    for scalar in ShownText.cleaned(String(start)).unicodeScalars {
      guard scalar.properties.isWhitespace, scalar != "\u{A0}" else {
        scalars.append(scalar)
        continue
      }
      if let last = scalars.last, last != " " { scalars.append(" ") }
    }
    let characters = String(scalars)
    let kept = characters.prefix(longest)
    let isWhole =
      kept.endIndex == characters.endIndex && start.endIndex == text.unicodeScalars.endIndex
    let trimmed = kept.last == " " ? kept.dropLast() : kept
    return isWhole ? String(trimmed) : trimmed + "…"
  }
}
