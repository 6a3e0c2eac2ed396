import KithModel
import KithNetwork
import KithReport
import Testing

@testable import KithFindings

struct SentenceTests {
  @Test func `is put together from texts, numbers, days and sentences`() throws {
    let day = try #require(Day("2027-04-01"))
    let name: Sentence = "Zoë Nowak"
    let sentence: Sentence = "On \(day) \(name)’s \("work") is \(7), \(42), \(100) or \(-1)."
    #expect(sentence.text == "On 1 April 2027 Zoë Nowak’s work is 7, 42, 100 or -1.")
    #expect("\(sentence)" == sentence.text)
    #expect(Sentence(sentence.text) == sentence)
  }

  @Test(arguments: [
    ("2027-04-01", "2027-05-02", "from 1 April 2027 until 2 May 2027 "),
    ("2027-04-01", "2027-04-01", "on 1 April 2027 "),
    ("2027-04-01", nil, "from 1 April 2027 "),
    ("2026-11-22", "2026-11-22", "today "),
    ("2026-11-22", "2027-12-31", "until 31 December 2027 "),
    ("2026-11-22", nil, ""),
  ])
  func `tells days from today on`(from: String, to: String?, says: String) throws {
    let (today, from) = (try #require(Day("2026-11-22")), try #require(Day(from)))
    let sentence: Sentence = "\(days: from, to: to.flatMap { Day($0) }, today: today)"
    #expect(sentence.text == says)
    let days = Saying.days(from: from, to: to.flatMap { Day($0) }, today: today)
    #expect(days == (says.isEmpty ? "" : String(says.dropLast())))
  }

  @Test(arguments: [
    ("from now on", "From now on"), ("Ada", "Ada"), ("3 people", "3 people"), ("élan", "Élan"),
    ("", ""), ("zoë", "Zoë"), ("“so” it is", "“so” it is"),
  ])
  func `begins with a large letter`(small: String, large: String) {
    #expect(Sentence(small).capitalized().text == large)
    #expect(Saying.capitalized(small) == large)
  }

  /// Text is looked at eight bytes at a time, so each sign is tried at each place.
  @Test(arguments: [
    ("\"", "\\\""), ("\\", "\\\\"), ("\u{1}", "\\u0001"), ("\u{1F}", "\\u001f"), (" ", " "),
    ("!", "!"),
    ("~", "~"), ("\u{7F}", "\\u007f"), ("\u{85}", "\\u0085"), ("\u{A0}", "\u{A0}"), ("é", "é"),
    ("’", "’"),
    ("\u{202E}", "\\u202e"), ("\u{FEFF}", "\\ufeff"), ("ﬁ", "ﬁ"), ("👋", "👋"),
  ])
  func `is told in JSON with the signs that may stand there`(sign: String, written: String) {
    for before in 0..<18 {
      for after in 0..<10 {
        let (start, end) = (
          String(repeating: "a", count: before), String(repeating: "b", count: after)
        )
        #expect(JSON.string(start + sign + end).written() == "\"\(start)\(written)\(end)\"")
        #expect(
          JSON.string(start + sign + end + sign).written()
            == "\"\(start)\(written)\(end)\(written)\"")
      }
    }
  }

  @Test func `what is worked out once is kept`() {
    let once = Once<[Int]>()
    var times = 0
    for _ in 0..<3 {
      let value = once.value {
        times += 1
        return [times]
      }
      #expect(value == [1])
    }
    #expect(times == 1)
  }
}
