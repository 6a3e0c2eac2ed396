/// A page of plain text, 80 columns wide: built line by line, wrapped between words.
///
/// Whatever comes from a file is made harmless on its way in: a name can neither begin a line of its
/// own nor colour a terminal.
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

  /// A line, wrapped between words; further lines stand under the first (two columns in where
  /// that is the first column), or where `hanging` says.
  ///
  /// - Complexity: O(length).
  public mutating func add(_ text: String, indent: Int = 0, hanging: Int? = nil) {
    // What begins in the first column is Kith’s own: a name that runs over must not begin there.
    let hanging = hanging ?? (indent == 0 ? 2 : indent)
    var line = String(repeating: " ", count: indent)
    var length = indent
    var isEmpty = true
    for bytes in Page.harmless(text).utf8.split(separator: UInt8(ascii: " ")) {
      let word = Substring(bytes)
      let size = bytes.allSatisfy { $0 < 0x80 } ? bytes.count : word.count
      if !isEmpty, length + 1 + size > width {
        lines.append(line)
        line = String(repeating: " ", count: hanging)
        length = hanging
        isEmpty = true
      }
      if !isEmpty {
        line += " "
        length += 1
      }
      line += word
      length += size
      isEmpty = false
    }
    if !isEmpty { lines.append(line) }
  }

  /// A line as it is, harmless but not wrapped.
  public mutating func addUnwrapped(_ text: String) {
    lines.append(Page.harmless(text))
  }

  /// An empty line, unless the page is empty or already ends in one.
  public mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// A heading, with an empty line before it.
  public mutating func heading(_ text: String) {
    gap()
    add(text.uppercased())
    lines.append("")
  }

  /// Text without characters that control a terminal or turn the order of letters round; tabs and
  /// line ends become spaces.
  public static func harmless(_ text: String) -> String {
    let isHarmless = text.unicodeScalars.allSatisfy { !isControl($0) }
    guard !isHarmless else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !isControl(scalar) {
        clean.append(scalar)
      } else {
        clean.append(scalar == "\t" || scalar == "\r" || scalar == "\n" ? " " : "\u{FFFD}")
      }
    }
    return String(clean)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<32, 127..<160, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
