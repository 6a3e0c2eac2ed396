import KithFindings
import KithTestSupport
import Testing

@Suite struct `A service’s own words` {
  @Test func `stand where Kith’s would, on every page`() throws {
    let words = try Golden.text(at: "Examples/words.txt")
    for command in [["plan"], ["check"], ["network"], ["plan", "--for", "me"]] {
      let page = try kith(
        [command[0], "Examples/ada.kith", "--words", "w"] + command.dropFirst(), files: ["w": words]
      ).printed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(page.lowercased().contains("money and benefits"), "\(command)")
      #expect(!page.lowercased().contains("help with money"), "\(command)")
    }
    let plan = try kith("plan", "Examples/ada.kith", "--words", "w", files: ["w": words]).printed
    #expect(plan.contains("22 November 2026. The throughcare worker’s copy;"))
    #expect(plan.contains("Pathway co-ordinator: Sam Okafor."))
  }

  @Test func `never change what the file says`() throws {
    let file = "kith: 1\n\nme: Ada\n  needs: money\n  says [worker]: help with money\n"
    let words = "help with money: pounds\n"
    let plan = try kith("plan", "a", "--words", "w", files: ["a": file, "w": words]).printed
    #expect(
      plan.contains("“help with money”") && plan.contains("nobody is written down for pounds"))
    let copy = try kith("copy", "a", "--for", "worker", files: ["a": file, "w": words])
    #expect(copy.printed.contains("help with money"))
  }

  @Test(arguments: [
    ("help with money\n", 1), ("\nhelp with money:\n", 2), ("# x\nhelp with mony: y\n", 2),
    ("health: a\nhealth: b\n", 2),
  ])
  func `that can’t be used are told with their line`(_ words: String, _ line: Int) throws {
    let outcome = try kith("plan", "Examples/ada.kith", "--words", "w", files: ["w": words])
    #expect(outcome.exit == 2 && outcome.printed == "")
    #expect(outcome.complained.contains("w, line \(line): "))
    #expect(try kith("plan", "Examples/ada.kith", "--words", "nowhere").exit == 2)
  }

  @Test func `may be said for every phrase`() throws {
    for phrase in ServiceWords.phrases {
      #expect(try ServiceWords.read("\(phrase): x\r\n") == [phrase: "x"])
    }
  }
}
