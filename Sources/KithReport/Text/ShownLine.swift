import KithText

/// A line of a file as a page shows it: harmless, cut to the surroundings of a place where it is long,
/// with the columns of a terminal over which the place stands.
struct ShownLine {
  /// The line.
  let text: String
  /// The columns, from 0, of the place: at least one.
  let columns: Range<Int>

  /// Lines of so many bytes are shown whole.
  private static let whole = 400
  /// Of longer ones, so many bytes are looked at before the place, and from it on.
  private static let (before, after) = (120, 200)

  /// - Complexity: O(1) in the length of the line.
  init(_ line: TextRange, marking range: TextRange, in source: SourceText) {
    let from = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let to = min(max(range.upperBound, from), line.upperBound)
    var window = line
    if line.count > Self.whole {
      window = max(line.lowerBound, from - Self.before)..<min(line.upperBound, from + Self.after)
      while window.lowerBound < from, source.isInsideScalar(window.lowerBound) {
        window = (window.lowerBound + 1)..<window.upperBound
      }
      while window.upperBound > from, source.isInsideScalar(window.upperBound) {
        window = window.lowerBound..<(window.upperBound - 1)
      }
    }
    // Bytes that are not UTF-8 are shown as �, so the three pieces are counted as they are shown.
    let shown = min(to, window.upperBound)
    let pieces = [
      source.text(window.lowerBound..<from), source.text(from..<shown),
      source.text(shown..<window.upperBound),
    ]
    let start = pieces[0].utf8.count
    let cells = Cells(pieces.joined())
    let cut = (window.lowerBound > line.lowerBound, window.upperBound < line.upperBound)
    text = (cut.0 ? "…" : "") + cells.text + (cut.1 ? "…" : "")
    let columns = cells.columns(of: start..<(start + pieces[1].utf8.count))
    let shift = cut.0 ? 1 : 0
    self.columns = (columns.lowerBound + shift)..<(columns.upperBound + shift)
  }
}

/// The characters of a line, each with its width on a terminal.
private struct Cells {
  private(set) var text = ""
  private var cells: [(start: Int, width: Int, direction: Direction)] = []

  private enum Direction { case left, right, neither }

  init(_ line: String) {
    var start = 0
    for character in line {
      let harmless = Page.harmless(String(character))
      text += harmless
      let width = harmless.reduce(0) { $0 + TerminalWidth.columns(of: $1) }
      cells.append((start, width, Cells.direction(of: character)))
      start += character.utf8.count
    }
    takeBetweenAlong()
  }

  /// The columns of a stretch of bytes.
  ///
  /// A terminal turns what runs from right to left round, and nobody knows which does: of such a piece
  /// all is marked.
  func columns(of range: Range<Int>) -> Range<Int> {
    var first = cells.lastIndex { $0.start <= range.lowerBound } ?? 0
    var end = cells.firstIndex { $0.start >= range.upperBound } ?? cells.count
    if let last = cells.last, range.lowerBound > last.start, range.isEmpty { first = cells.count }
    end = max(end, min(first + 1, cells.count))
    while first > 0, first < cells.count, cells[first].direction == .right,
      cells[first - 1].direction == .right
    { first -= 1 }
    while end > 0, end < cells.count, cells[end].direction == .right,
      cells[end - 1].direction == .right
    { end += 1 }
    let start = cells[..<first].reduce(0) { $0 + $1.width }
    let width = cells[first..<max(first, end)].reduce(0) { $0 + $1.width }
    return start..<(start + max(1, width))
  }

  /// What stands between letters that run from right to left, like spaces and digits, runs with them.
  private mutating func takeBetweenAlong() {
    var last: Int?
    for place in cells.indices {
      switch cells[place].direction {
      case .left: last = nil
      case .right:
        if let last { for between in last..<place { cells[between].direction = .right } }
        last = place
      case .neither: break
      }
    }
  }

  private static func direction(of character: Character) -> Direction {
    guard let scalar = character.unicodeScalars.first else { return .neither }
    switch scalar.value {
    case 0x590..<0x900, 0xFB1D..<0xFE00, 0xFE70..<0xFEFF, 0x10800..<0x11000, 0x1E800..<0x1F000:
      return .right
    default: return scalar.properties.isAlphabetic ? .left : .neither
    }
  }
}

/// How many columns of a terminal a character takes.
enum TerminalWidth {
  /// 2 for the letters of China, Japan and Korea and for pictures, 0 for marks, else 1.
  static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.value < 0x300 { return scalars.contains("\u{FE0F}") && scalars.count > 1 ? 2 : 1 }
    // A picture made of several, a flag, a picture in its colours: one picture.
    if first.properties.isEmojiPresentation || scalars.contains("\u{FE0F}") { return 2 }
    return scalars.reduce(0) { $0 + columns(of: $1) }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1160..<0x1200: return 0  // vowels and endings of a Korean syllable
    case 0x1100..<0x1160, 0x2E80..<0x303F, 0x3041..<0xA4D0, 0xA960..<0xA980, 0xAC00..<0xD7A4,
      0xF900..<0xFB00, 0xFE10..<0xFE20, 0xFE30..<0xFE70, 0xFF00..<0xFF61, 0xFFE0..<0xFFE7,
      0x16FE0..<0x18D00, 0x1AFF0..<0x1B300, 0x1F200..<0x1F300, 0x1F300..<0x1F650,
      0x1F680..<0x1F700, 0x1F900..<0x1FB00, 0x20000..<0x3FFFE:
      return 2
    default: return 1
    }
  }
}

extension SourceText {
  /// Whether a byte goes on with the letter before it.
  fileprivate func isInsideScalar(_ offset: Int) -> Bool {
    bytes.indices.contains(offset) && bytes[offset] & 0xC0 == 0x80
  }
}
