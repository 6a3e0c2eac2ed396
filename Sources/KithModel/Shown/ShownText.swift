/// Text from a file made fit to be shown: in a sentence, on a card, on a terminal.
///
/// Whatever somebody may want to call themselves comes through unchanged: every script, marks, emoji of
/// several parts, the marks of direction that Hebrew and Arabic need. What steers whatever shows the
/// text does not. Nothing that could be seen is dropped without a trace: where something had to go,
/// � stands.
package enum ShownText {
  /// What becomes of one character.
  package enum Fate {
    /// It is shown.
    case kept
    /// It ends a line or moves on to a column: a space is shown.
    case space
    /// It turns letters round and can't be seen itself: nothing is shown.
    case leftOut
    /// It controls a terminal, or no text may hold it: � is shown.
    case replaced
  }

  /// The most marks on one letter; no language writes as many.
  private static let mostMarks = 6

  /// What becomes of a character, whatever stands around it.
  package static func fate(of scalar: Unicode.Scalar) -> Fate {
    switch scalar.value {
    case 0x20..<0x7F: .kept
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: .space
    case 0..<0x20, 0x7F..<0xA0: .replaced
    // Overrides: what was written would be read in another order than it stands in the file.
    case 0x202D, 0x202E: .replaced
    // Embeddings and isolates, which come along when a number is copied from a telephone; and old
    // ways to shape digits, and the byte-order mark.
    case 0x202A...0x202C, 0x2066...0x206F, 0xFEFF: .leftOut
    case 0xFFF9...0xFFFB, 0xFDD0...0xFDEF: .replaced
    case let value: value & 0xFFFE == 0xFFFE ? .replaced : .kept
    }
  }

  /// The text on one line, without what steers a terminal or turns letters round.
  ///
  /// At most ``mostMarks`` marks stay on one letter. A mark that no letter stands before would be drawn
  /// over whatever Kith writes there: it gets a dotted circle to stand on. Letters that only label a
  /// flag stay with their flag.
  ///
  /// - Complexity: O(length).
  package static func cleaned(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var shown = String.UnicodeScalarView()
    var marks = 0
    var isFlag = false
    // Whether there is a letter for a mark to stand on.
    var hasLetter = false
    func replace() {
      if shown.last != "\u{FFFD}" { shown.append("\u{FFFD}") }
      hasLetter = true
    }
    for scalar in text.unicodeScalars {
      let isTag = scalar.value & ~0x7F == 0xE0000
      defer { isFlag = scalar == "\u{1F3F4}" || (isFlag && isTag) }
      switch isTag && !isFlag ? .replaced : fate(of: scalar) {
      case .leftOut: break
      case .replaced: replace()
      case .space:
        (marks, hasLetter) = (0, false)
        shown.append(" ")
      case .kept:
        marks = scalar.isMark ? marks + 1 : 0
        if marks > mostMarks { replace(); continue }
        if !hasLetter, scalar.isDrawnOverAnother { shown.append("\u{25CC}") }
        hasLetter = scalar != " " && (hasLetter || !scalar.isMark || scalar.isDrawnOverAnother)
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// Whether nothing of the text can be seen: white space, fillers and marks of direction alone.
  package static func isInvisible(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
        || scalar.value == 0x2800 || fate(of: scalar) == .leftOut
    }
  }

  // MARK: Direction

  private static let fromRightToLeft: Unicode.Scalar = "\u{2067}"
  private static let fromLeftToRight: Unicode.Scalar = "\u{2066}"
  /// The end of a stretch with a direction of its own.
  package static let end: Unicode.Scalar = "\u{2069}"

  /// Whether this begins a stretch of text with a direction of its own, as Kith writes it.
  package static func begins(_ scalar: Unicode.Scalar) -> Bool {
    scalar == fromRightToLeft || scalar == fromLeftToRight
  }

  /// Cleaned text with letters that run from right to left kept apart from what stands around it, so
  /// that it can't pull a day or another name out of their places; all other text as it is.
  ///
  /// - Complexity: O(length).
  package static func apart(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0xD6 }) { return text }
    guard text.unicodeScalars.contains(where: \.mayRunFromRightToLeft) else { return text }
    let first = text.unicodeScalars.first(where: {
      $0.mayRunFromRightToLeft
        ? $0.properties.generalCategory != .decimalNumber : $0.properties.isAlphabetic
    })
    let isRightToLeft = first?.mayRunFromRightToLeft ?? false
    var apart = String.UnicodeScalarView([isRightToLeft ? fromRightToLeft : fromLeftToRight])
    apart.append(contentsOf: text.unicodeScalars)
    apart.append(end)
    return String(apart)
  }

  /// A sentence that is cleaned already, with what stands in “curly quotes” kept apart.
  package static func quotesApart(_ sentence: String) -> String {
    guard sentence.unicodeScalars.contains(where: \.mayRunFromRightToLeft) else { return sentence }
    return sentence.split(separator: "“", omittingEmptySubsequences: false).enumerated().map {
      guard $0 > 0, let end = $1.firstIndex(of: "”") else { return String($1) }
      return apart(String($1[..<end])) + $1[end...]
    }.joined(separator: "“")
  }

  /// Text of any length, cleaned and kept apart.
  ///
  /// - Complexity: O(length).
  package static func text(_ text: String) -> String { apart(cleaned(text)) }

  // MARK: Names

  /// The most characters of a name inside a sentence.
  private static let longestName = 80

  /// A cleaned name cut with "…" where it is too long to be read inside a sentence.
  ///
  /// - Complexity: O(1), however long the name is.
  package static func shortened(_ name: String) -> String {
    if name.utf8.count <= longestName { return name }
    // One character may be of any number of parts.
    let start = name.unicodeScalars.prefix(4 * longestName)
    let isWhole = start.endIndex == name.unicodeScalars.endIndex
    let characters = String(start)
    let kept = characters.prefix(longestName)
    if isWhole, kept.endIndex == characters.endIndex { return name }
    var cut = kept.dropLast()
    while cut.last == " " { cut.removeLast() }
    return cut + "…"
  }
}

extension Unicode.Scalar {
  /// Whether this takes no place of its own: it changes or joins what stands around it.
  package var isMark: Bool {
    if value < 0x300 { return value == 0xAD }
    return switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  /// Whether this is drawn over, or joined to, the character before it.
  var isDrawnOverAnother: Bool {
    guard value >= 0x300, !properties.isDefaultIgnorableCodePoint else { return false }
    return switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  /// Whether this belongs to a script that runs from right to left, or says that what follows does.
  var mayRunFromRightToLeft: Bool {
    switch value {
    case 0x590..<0x900, 0x200F, 0xFB1D..<0xFE00, 0xFE70..<0xFEFF: true
    case 0x10800..<0x11000, 0x1E800..<0x1F000: true
    default: false
    }
  }
}
