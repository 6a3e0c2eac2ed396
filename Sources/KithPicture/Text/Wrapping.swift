/// Lines of text no wider than a given width.
enum Wrapping {
  /// The text on lines of at most `width` points, cut with "…" after `limit` lines.
  ///
  /// Breaks at spaces and after hyphens; a word that is too wide alone is broken where the line is
  /// full. Only a single character may be wider than the line. O(length)
  static func lines(
    of text: String, width: Int, in type: TextType, limit: Int
  ) -> [String] {
    let room = max(width, 0) * 10_000 / TextWidth.scale(of: type)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in pieces(of: text) {
      // The space after a word may hang over the end of a line.
      let ink = TextWidth.hundredths(of: word.last == " " ? word.dropLast() : word)
      if used + ink > room, !line.isEmpty {
        lines.append(line)
        (line, used) = ("", 0)
      }
      for character in word {
        let step = TextWidth.hundredths(of: character)
        if used + step > room, !line.isEmpty, character != " " {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += step
      }
      if lines.count > limit { break }
    }
    if !line.isEmpty { lines.append(line) }
    lines = lines.map(withoutEndSpace)
    guard lines.count > limit, limit > 0 else { return lines }
    let last = cut(lines[limit - 1], toRoom: room - TextWidth.hundredths(of: "…"))
    return lines.prefix(limit - 1) + [last + "…"]
  }

  /// The text on one line of at most `width` points, cut with "…".
  static func line(of text: String, width: Int, in type: TextType) -> String {
    lines(of: text, width: width, in: type, limit: 1).first ?? ""
  }

  /// The width of the widest word, hyphens ending words, in points.
  static func widestWord(of text: String, in type: TextType) -> Int {
    let widest = pieces(of: text).map { word in
      TextWidth.hundredths(of: word.last == " " ? word.dropLast() : word)
    }
    return ((widest.max() ?? 0) * TextWidth.scale(of: type) + 9_999) / 10_000
  }

  /// Words with the space or hyphen that ends them.
  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    for index in text.indices where text[index] == " " || text[index] == "-" {
      let next = text.index(after: index)
      pieces.append(text[start..<next])
      start = next
    }
    if start < text.endIndex { pieces.append(text[start...]) }
    return pieces
  }

  private static func withoutEndSpace(_ line: String) -> String {
    line.last == " " ? String(line.dropLast()) : line
  }

  private static func cut(_ line: String, toRoom room: Int) -> String {
    var used = TextWidth.hundredths(of: line)
    var kept = Substring(line)
    while used > room, let last = kept.popLast() {
      used -= TextWidth.hundredths(of: last)
    }
    while kept.last == " " || kept.last == "…" { kept.removeLast() }
    return String(kept)
  }
}
