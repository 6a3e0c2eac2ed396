import KithText
import Testing

@testable import KithModel

@Suite struct `Text fit to be shown` {
  @Test(arguments: [
    "Ada", "Zoë O’Neill-Łukasz", "Zoe\u{308}", "Ngũgĩ wa Thiong’o", "निशा", "ถิ่น", "李小龙", "김\u{A0}수현",
    "辻\u{E0100}", "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 👍🏽 ❤️ 1️⃣", "C:\\ <Tom & Jo> %s \u{E000}", "",
  ])
  func `is the text itself`(_ name: String) {
    #expect(ShownText.text(name).unicodeScalars.elementsEqual(name.unicodeScalars))
    #expect(ShownText.shortened(name) == name)
  }

  @Test(arguments: [
    ("a\u{7}\u{8}\u{1B}b", "a�b"), ("a\u{202E}b\u{202C}", "a�b"), ("\u{2067}a\u{FEFF}", "a"),
    ("two\u{2029}lines\u{85}three", "two lines three"),
    ("\u{301}a \u{308}b", "◌\u{301}a ◌\u{308}b"),
    ("\u{200D}\u{301}", "\u{200D}◌\u{301}"), ("\u{7}\u{301}", "�\u{301}"),
    ("a\u{E0061}\u{E0062}", "a�"), ("🏴\u{E0067}\u{E007F}\u{E0061}", "🏴\u{E0067}\u{E007F}\u{E0061}"),
    (
      "x" + String(repeating: "\u{FE0F}", count: 50),
      "x" + String(repeating: "\u{FE0F}", count: 6) + "�"
    ),
  ])
  func `shows a sign for what had to go`(_ text: String, _ shown: String) {
    #expect(ShownText.text(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test(arguments: [
    ("עדה", "\u{2067}עדה\u{2069}"), ("عبد Ali", "\u{2067}عبد Ali\u{2069}"),
    ("Jo עדה", "\u{2066}Jo עדה\u{2069}"), ("Jo\u{200F}", "\u{2066}Jo\u{200F}\u{2069}"),
    ("٠٧٧٠٠", "\u{2066}٠٧٧٠٠\u{2069}"), ("(עדה) 7", "\u{2067}(עדה) 7\u{2069}"),
  ])
  func `keeps what runs from right to left apart`(_ text: String, _ shown: String) {
    #expect(ShownText.text(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test func `has eighty characters at most where it is a name`() {
    #expect(ShownText.shortened(String(repeating: "ä", count: 80)).count == 80)
    let long = ShownText.shortened(String(repeating: "ab ", count: 9_999))
    #expect(long.count <= 80 && long.hasPrefix("ab ab") && long.hasSuffix("…"))
    let family = String(repeating: "👩‍", count: 9_999)
    #expect(ShownText.shortened(family).unicodeScalars.count <= 322)
  }

  @Test(arguments: [
    "", " \u{A0}\u{3000}", "\u{2800}", "\u{3164}\u{115F}\u{FFA0}",
    "\u{200F}\u{200B}\u{FEFF}\u{202E}",
  ])
  func `can be nothing that anybody sees`(_ text: String) {
    #expect(ShownText.isInvisible(text))
    #expect(!ShownText.isInvisible(text + "."))
  }

  @Test func `leaves alone what is no text, and what JSON tells`() throws {
    let text = "kith: 1\nme: עדה\nperson long: " + String(repeating: "x", count: 500) + "\n"
    let reading = Reading(SourceText(text), rules: [])
    let day = try #require(Day("2026-11-22"))
    let copy = Copy(of: reading.record, reading.places, for: .worker, on: day)
    #expect(copy.record.people[0].name.count == 500 && copy.longNames == [])
    let shown = copy.shown()
    #expect(shown.record.people[0].name.count == 80)
    #expect(shown.longNames == [String(repeating: "x", count: 500)])
    #expect(shown.record.name == "\u{2067}עדה\u{2069}")
    #expect(shown.record.needs == copy.record.needs)
  }
}
