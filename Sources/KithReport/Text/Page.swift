import KithModel

/// A page of plain text, 80 columns wide: built line by line, wrapped between words.
///
/// Whatever comes from a file is made harmless on its way in: a name can neither begin a line of its
/// own nor colour a terminal nor turn the letters after it round.
public struct Page: Sendable {
  /// The lines, without line ends.
  public private(set) var lines: [String] = []
  private let width: Int

  /// An empty page.
  public init(width: Int = 80) {
    self.width = width
  }

  /// The whole page, each line with its end.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// A line, wrapped between words; further lines stand two columns further in, or where `hanging`
  /// says.
  ///
  /// They have to stand further in than any line that may come next, or else a name that runs over
  /// could be taken for one: four columns where what belongs to this line follows two columns in.
  ///
  /// A word that is wider than the page is broken, or else a terminal would go on with it in the first
  /// column. A stretch of text that runs the other way is closed at the end of each line and opened
  /// again on the next.
  ///
  /// - Complexity: O(length).
  public mutating func add(_ text: String, indent: Int = 0, hanging: Int? = nil) {
    var line = Line(indent: indent)
    let hanging = hanging ?? indent + 2
    func next() -> Line {
      let next = Line(indent: hanging, inside: line.inside)
      lines.append(line.closed)
      return next
    }
    for word in Page.harmless(text, mayTurn: true).utf8.split(separator: UInt8(ascii: " ")) {
      let size = Page.columns(Substring(word))
      let fitsOnALine = hanging + size <= width
      let isFull = line.length + 1 + (fitsOnALine ? size : 1) > width
      if isFull, !line.isEmpty { line = next() }
      if !line.isEmpty { line.add(" ", columns: 1) }
      guard line.length + size > width else {
        line.add(Substring(word), columns: size)
        continue
      }
      for scalar in Substring(word).unicodeScalars {
        let size = scalar.columns
        if !line.isEmpty, line.length + size > width { line = next() }
        line.add(Substring(String(scalar)), columns: size)
      }
    }
    if !line.isEmpty { lines.append(line.closed) }
  }

  /// A line that is being filled.
  private struct Line {
    private var text: String
    private(set) var length: Int
    private(set) var isEmpty = true
    /// What opened the stretch of turned text in which the line ends, if it does.
    private(set) var inside: Unicode.Scalar?

    init(indent: Int, inside: Unicode.Scalar? = nil) {
      text = String(repeating: " ", count: indent)
      length = indent
      self.inside = inside
      if let inside { text.unicodeScalars.append(inside) }
    }

    mutating func add(_ words: Substring, columns: Int) {
      text += words
      length += columns
      isEmpty = false
      for scalar in words.unicodeScalars {
        if ShownText.begins(scalar) { inside = scalar }
        if scalar == ShownText.end { inside = nil }
      }
    }

    var closed: String { inside == nil ? text : text + String(ShownText.end) }
  }

  private static func columns(_ word: Substring) -> Int {
    let size = word.utf8.count
    return word.utf8.allSatisfy { $0 < 0x80 } ? size : word.unicodeScalars.columns
  }

  /// A line as it is, harmless but not wrapped.
  public mutating func addUnwrapped(_ text: String) {
    lines.append(Page.harmless(text))
  }

  /// The lines of another page.
  public mutating func add(_ page: Page) {
    lines += page.lines
  }

  /// An empty line, unless the page is empty or already ends in one.
  public mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// A heading, with an empty line before it.
  public mutating func heading(_ text: String) {
    gap()
    add(text.uppercased(), hanging: 4)
  }

  /// The names that are cut in the sentences above, whole.
  mutating func longNames(_ copy: Copy) {
    guard !copy.longNames.isEmpty else { return }
    heading("Names that are cut short above")
    for name in copy.longNames { add("- \(name)", indent: 2, hanging: 4) }
  }

  /// Text without characters that control a terminal or turn the order of letters round; tabs and
  /// line ends become spaces.
  ///
  /// Every other such character becomes one �, so that a mark under the line stays under its letter.
  public static func harmless(_ text: String) -> String { harmless(text, mayTurn: false) }

  /// A sentence that holds pieces of a file, or of what was typed, in “curly quotes”: harmless, and what
  /// is quoted can't pull other words out of their places.
  public static func sentence(_ text: String) -> String { ShownText.quotesApart(harmless(text)) }

  /// `mayTurn` leaves in stretches that run the other way, where each is closed again.
  private static func harmless(_ text: String, mayTurn: Bool) -> String {
    func isKept(_ scalar: Unicode.Scalar) -> Bool {
      ShownText.fate(of: scalar) == .kept
        || mayTurn && (ShownText.begins(scalar) || scalar == ShownText.end)
    }
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    let isHarmless = text.unicodeScalars.allSatisfy(isKept)
    if mayTurn, !turnsBack(text) { return harmless(text, mayTurn: false) }
    guard !isHarmless else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      clean.append(
        isKept(scalar) ? scalar : ShownText.fate(of: scalar) == .space ? " " : "\u{FFFD}")
    }
    return String(clean)
  }

  /// Whether every stretch that runs the other way is closed before the next is opened.
  private static func turnsBack(_ text: String) -> Bool {
    var isInside = false
    for scalar in text.unicodeScalars where ShownText.begins(scalar) || scalar == ShownText.end {
      if ShownText.begins(scalar) == isInside { return false }
      isInside.toggle()
    }
    return !isInside
  }
}
