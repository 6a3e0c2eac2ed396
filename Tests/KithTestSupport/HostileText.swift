extension SplitMix64 {
  /// Text that wants to be something else: pieces of Kith's own pages, of DOT, XML and JSON, controls of
  /// terminals, letters of every direction, marks, blanks, very long words; always on one line of a file.
  public mutating func hostileText(longest: Int = 200) -> String {
    var text = ""
    let length = Int.random(in: 1...(chance(10) ? longest : 12), using: &self)
    while text.unicodeScalars.count < length {
      switch Int.random(in: 0..<10, using: &self) {
      case 0: text += pick(HostileText.lines) ?? ""
      case 1: text += pick(HostileText.markup) ?? ""
      case 2: text.unicodeScalars.append(pick(HostileText.controls) ?? "x")
      case 3: text.unicodeScalars.append(pick(HostileText.directions) ?? "x")
      case 4: text.unicodeScalars.append(pick(HostileText.marksAndBlanks) ?? "x")
      case 5: text += pick(HostileText.scripts) ?? ""
      case 6:
        let any = Unicode.Scalar(UInt32.random(in: 0x20...0x10FFFF, using: &self))
        if let any { text.unicodeScalars.append(any) }
      case 7:
        let piece = pick(["x", "W", "\u{336}", "עדה ", "a ", "👩‍", "李", "\u{202E}"]) ?? "x"
        text += String(repeating: piece, count: Int.random(in: 1...longest, using: &self))
      default: text += " " + (pick(["Jo", "Ada", "mum", "the flat", "O’Neill"]) ?? "")
      }
    }
    let line = text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }
    // Something that can be seen has to begin and end it, or the file would not say it.
    return "x" + String(String.UnicodeScalarView(line)) + "x"
  }
}

private enum HostileText {
  static let lines = [
    "  WHO IS THERE NOW, AND THROUGH WHAT  ", " [ ] Sam, by 1 May 2027: ", " - Jean, “my aunt”: ",
    " (only-one, line 3) ", " From 1 April 2027: ", " Note: ", " Now ", " Nobody is written down. ",
    " Written down as a step: ", " ada.kith, line 3, column 1 (error: bad-day) ", "  kith: ",
  ]
  static let markup = [
    "\"", "\\", "\\N", "\\l", "\"]; n9 [label=\"", "</svg>", "<b>", "-->", "]]>", "&amp;",
    "&#x202e;",
    "{|}", "%s", "\\u202e", "${x}", "//", "/*", "#", "; ", "“", "”", "…", ":", ", ",
  ]
  static let controls: [Unicode.Scalar] =
    (1..<32).map(Unicode.Scalar.init) + (127..<160).map(Unicode.Scalar.init)
    + ["\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{FFF9}", "\u{FFFB}"]
  static let directions: [Unicode.Scalar] = [
    "\u{200E}", "\u{200F}", "\u{61C}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}",
    "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{206A}", "א", "ب", "٣", "\u{1E900}",
  ]
  static let marksAndBlanks: [Unicode.Scalar] = [
    "\u{301}", "\u{336}", "\u{20DD}", "\u{489}", "\u{903}", "\u{3099}", "\u{200D}", "\u{200C}",
    "\u{FE0F}",
    "\u{E0100}", "\u{E0041}", "\u{E007F}", "\u{AD}", "\u{200B}", "\u{2060}", "\u{A0}", "\u{3000}",
    "\u{2800}",
    "\u{3164}", "\u{1160}", "\u{FFFD}", "\u{E000}", "\u{378}",
  ]
  static let scripts = ["עדה", "سارة", "நிலா", "ถิ่น", "李小龙", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "👩‍👩‍👧‍👦", "김", "Ω", "ß"]
}
