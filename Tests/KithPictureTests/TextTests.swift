import Testing

@testable import KithPicture

struct TextTests {
  @Test func `an accent adds no width`() {
    #expect(TextWidth.points(of: "e\u{323}", in: .name) == TextWidth.points(of: "e", in: .name))
    #expect(TextWidth.points(of: "", in: .name) == 0)
    #expect(TextWidth.points(of: "W", in: .name) == 15)
  }

  @Test func `an emoji of many parts is as wide as its parts, which some fonts draw one by one`() {
    #expect(TextWidth.hundredths(of: "👩‍👩‍👧‍👦" as Character) == 4 * 170)
    #expect(TextWidth.hundredths(of: Character("❤️")) >= 160)
  }

  @Test(arguments: 0..<200)
  func `no line is wider than it may be, and no word is lost`(seed: Int) {
    var numbers = SeededNumbers(seed)
    let text = PlainText.cleaned(numbers.name(longest: 80))
    let width = Int.random(in: 20...200, using: &numbers)
    let lines = Wrapping.lines(of: text, width: width, in: .name, limit: 100)
    for line in lines {
      #expect(TextWidth.points(of: line, in: .name) <= width || line.count == 1)
    }
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test(arguments: 1...4)
  func `text with more lines than there is room for ends in an ellipsis`(limit: Int) {
    let lines = Wrapping.lines(
      of: "one two three four five six seven eight nine ten", width: 60, in: .name, limit: limit)
    #expect(lines.count == limit)
    #expect(lines.last?.hasSuffix("…") == true)
    #expect(lines.allSatisfy { TextWidth.points(of: $0, in: .name) <= 60 })
  }

  @Test func `lines break at spaces and after hyphens`() {
    #expect(
      Wrapping.lines(of: "Lifelong Links co-ordinator", width: 80, in: .name, limit: 9)
        == ["Lifelong", "Links co-", "ordinator"])
  }

  @Test func `text is made fit for one line`() {
    #expect(PlainText.cleaned(" two\r\n\tlines ") == "two lines")
    #expect(PlainText.cleaned("a\u{7}b\u{202E}c\u{0}") == "a�b�c�")
    #expect(PlainText.cleaned(String(repeating: "ab", count: 500)).count == 241)
    #expect(PlainText.cleaned("z" + String(repeating: "\u{336}", count: 9_999)).count <= 3)
  }
}
