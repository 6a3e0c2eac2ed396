import KithReport
import Testing

@Suite struct `A page of text` {
  private func lines(_ text: String, indent: Int = 2, hanging: Int? = 4) -> [String] {
    var page = Page()
    page.add(text, indent: indent, hanging: hanging)
    return page.lines
  }

  @Test(arguments: [
    ("\u{1B}[31mred", "�[31mred"), ("\u{9B}31mred", "�31mred"),
    ("\u{1B}]0;title\u{7}", "�]0;title�"),
    ("back\u{8}\u{8}", "back��"), ("gone\u{7F}", "gone�"), ("zero\u{0}", "zero�"),
    ("a\rb\u{B}c\u{C}d\u{85}e\u{2028}f\u{2029}g\th\ni", "a b c d e f g h i"),
    ("\u{202E}over\u{202D}ride", "�over�ride"), ("\u{202A}in\u{202B}side\u{202C}", "�in�side�"),
    ("\u{2066}a\u{2067}b\u{2068}c\u{2069}", "�a�b�c�"), ("\u{206A}\u{206F}", "��"),
    ("\u{FFF9}note\u{FFFA}ed\u{FFFB}", "�note�ed�"), ("\u{FEFF}mark", "�mark"),
    ("\u{FFFE}\u{FFFF}", "��"),
    // What scripts and emoji need, and what nobody can be harmed by.
    (
      "\u{200E}\u{200F}\u{61C}\u{200C}\u{200D}\u{FE0F}",
      "\u{200E}\u{200F}\u{61C}\u{200C}\u{200D}\u{FE0F}"
    ),
    ("\u{AD}\u{200B}\u{E000}\u{378}\u{A0}", "\u{AD}\u{200B}\u{E000}\u{378}\u{A0}"),
    ("caf\u{E9} 🏴󠁧󠁢󠁳󠁣󠁴󠁿", "caf\u{E9} 🏴󠁧󠁢󠁳󠁣󠁴󠁿"),
  ])
  func `shows what steers a terminal, and nothing obeys it`(_ text: String, _ shown: String) {
    #expect(Page.harmless(text) == shown)
    #expect(Page.harmless(text).unicodeScalars.count == text.unicodeScalars.count)
  }

  @Test func `breaks a word that is wider than the page, or a terminal would`() {
    let lines = lines("- " + String(repeating: "x", count: 200))
    #expect(lines.map(\.count) == [80, 80, 52])
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("    x") })
  }

  @Test func `counts columns, not letters`() {
    #expect(lines(String(repeating: "李", count: 50)).map(\.count) == [2 + 39, 4 + 11])
    let marks = "e" + String(repeating: "\u{301}", count: 200)
    #expect(lines(marks + " " + marks).count == 1)
    #expect(lines(String(repeating: "👩‍👩‍👧‍👦", count: 20)).count == 3)
  }

  @Test func `closes what runs the other way on each line, and goes on with it on the next`() {
    let name = "\u{2067}" + String(repeating: "עדה ", count: 30) + "\u{2069}"
    let lines = lines("Until then \(name) is there.")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("  Until then \u{2067}עדה") && lines[0].hasSuffix("\u{2069}"))
    #expect(lines[1].hasPrefix("    \u{2067}עדה") && lines[1].hasSuffix("\u{2069} is there."))
  }

  @Test(arguments: [
    "\u{2067}a", "a\u{2069}", "\u{2067}\u{2067}a\u{2069}\u{2069}", "\u{2069}a\u{2067}",
  ])
  func `takes nothing that is not closed`(_ text: String) {
    #expect(
      lines(text).allSatisfy { !$0.contains(where: { ("\u{2066}"..."\u{2069}").contains($0) }) })
  }

  @Test func `keeps what is quoted apart`() {
    #expect(
      Page.sentence("“עדה” is no id; “דוד” is.")
        == "“\u{2067}עדה\u{2069}” is no id; “\u{2067}דוד\u{2069}” is.")
    #expect(Page.sentence("“Jo\u{202E}” is “not closed") == "“Jo�” is “not closed")
  }
}
