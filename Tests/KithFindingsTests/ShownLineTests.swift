import KithModel
import KithText
import Testing

@testable import KithReport

@Suite struct `A line is shown with its place` {
  /// The line as it is shown, and the row of carets under it; the place is marked `«like this»`.
  func shown(_ marked: String) -> (text: String, carets: String) {
    let pieces = marked.split(separator: #/[«»]/#, omittingEmptySubsequences: false).map(
      String.init)
    let source = SourceText(pieces.joined())
    let start = pieces[0].utf8.count
    let line = ShownLine(
      source.lines[0], marking: start..<(start + pieces[1].utf8.count), in: source)
    return (
      line.text,
      String(repeating: " ", count: line.columns.lowerBound)
        + String(repeating: "^", count: line.columns.count)
    )
  }

  @Test(arguments: [
    ("  knows: «jaen»", "         ^^^^"),
    ("knows: a, «»", "          ^"),
    ("«»kith: 1", "^"),
    ("\thelps\twith: «mony»", "             ^^^^"),
    ("knows: 数, «数字»", "           ^^^^"),
    ("knows: 🙂🇬🇧, «🧑‍🍳x»", "             ^^^"),
    ("knows: ❤️, «a»", "           ^"),
    ("knows: z\u{65}\u{301}\u{308}, «o\u{308}»", "           ^"),
    ("knows: 하한, «\u{1112}\u{1161}\u{11AB}»", "             ^^"),
    ("knows: a\u{200B}, «b»", "          ^"),
    ("knows: \u{1B}a, «b»", "           ^"),
  ])
  func `under its own columns`(_ line: String, _ carets: String) {
    #expect(shown(line).carets == carets)
  }

  @Test(arguments: [
    // What runs from right to left is marked whole: who knows which way a terminal turns it?
    ("knows: עדה, «שרה», sam", "       ^^^^^^^^"),
    ("knows: עדה, «sam», שרה", "            ^^^"),
    ("knows: sam, «עדה 3»", "            ^^^^^"),
    ("«knows»: עדה", "^^^^^"),
  ])
  func `whichever way its letters run`(_ line: String, _ carets: String) {
    #expect(shown(line).carets == carets)
  }

  @Test(arguments: ["a", "é", "数", "🙂", "ע"]) func `cut to what stands around it`(_ letter: String)
  {
    let long = String(repeating: letter, count: 10_000)
    for (before, after) in [("", long), (long, ""), (long, long)] {
      let line = shown("\(before) «mony» \(after)")
      #expect(line.text.utf8.count < 400)
      #expect(line.text.contains("mony"))
      #expect(line.text.hasPrefix("…") == !before.isEmpty)
      #expect(line.text.hasSuffix("…") == !after.isEmpty)
      #expect(!line.text.contains("\u{FFFD}"))
      #expect(line.carets.hasSuffix("^^^^"))
    }
    #expect(shown("«\(long)»").text.utf8.count < 400)
  }

  @Test func `also where its bytes are no text`() {
    let source = SourceText(Array("who: Zo".utf8) + [0xEB] + Array("!".utf8))
    let line = ShownLine(source.lines[0], marking: 7..<8, in: source)
    #expect(line.text == "who: Zo\u{FFFD}!")
    #expect(line.columns == 7..<8)
  }
}
