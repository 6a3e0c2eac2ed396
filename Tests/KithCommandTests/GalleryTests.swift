import KithModel
import KithReport
import KithTestSupport
import KithText
import Testing

@Suite(.serialized) struct `The gallery of mistakes` {
  static let folder = "Examples/Mistakes/"

  @Test(arguments: Problem.Code.allCases) func `has a file that shows each`(_ code: Problem.Code)
    throws
  {
    let mistake = code.mistake
    #expect(mistake.code == code)
    #expect(
      try Golden.bytes(at: Self.folder + "\(code.rawValue).kith", recording: mistake.example)
        == mistake.example)
    let reading = Reading(SourceText(mistake.example), rules: ["nobody-helps"])
    #expect(reading.problems.contains { $0.code == code })
    #expect((5...17).contains(reading.source.lines.count))
  }

  @Test(arguments: Problem.Code.allCases)
  func `has what Kith says of it beside it`(_ code: Problem.Code) throws {
    let outcome = try kith(["check", "\(code.rawValue).kith"], in: Self.folder)
    #expect(outcome.exit == (code.severity == .error ? 2 : 1))
    let told = outcome.complained.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast(2).map { $0 + "\n" }.joined()
    #expect(
      Golden.lines(told)
        == (try Golden.lines(at: Self.folder + "\(code.rawValue).txt", recording: told)))
    for line in Golden.lines(told) { #expect(line.count <= 80 || line.hasPrefix("    ")) }
  }

  @Test(arguments: Problem.Code.allCases)
  func `is what explain prints`(_ code: Problem.Code) throws {
    let page = try kith("explain", code.rawValue).printed
    let told = try Golden.text(at: Self.folder + "\(code.rawValue).txt")
    #expect(page.hasSuffix("\n\n" + told))
    #expect(page.hasPrefix("\(code.rawValue): "))
    let file = SourceText(try Golden.bytes(at: Self.folder + "\(code.rawValue).kith"))
    let shown = file.lines.map { $0.isEmpty ? "\n" : "    \(file.text($0))\n" }.joined()
    #expect(page.contains(shown))
  }

  @Test func `holds nothing else`() throws {
    let names = Problem.Code.allCases.map(\.rawValue).sorted()
    #expect(try Golden.files(in: Self.folder, ending: ".kith") == names.map { "\($0).kith" })
    #expect(try Golden.files(in: Self.folder, ending: ".txt") == names.map { "\($0).txt" })
  }

  @Test func `reads as one page`() throws {
    var page = """
      # What can be wrong in a file, and what Kith says of it

      One small file for each kind of mistake, and beside it what `kith check` says of it. `kith explain`
      and the name of a mistake shows the same. Nothing here is anybody’s fault: most slips are one letter.

      Whatever is wrong, Kith reads the rest, says what it left out, and never guesses. “Write instead”
      is offered where there is one answer that makes nothing up; it is pasted without the four spaces before it.

      """
    for subject in Mistake.Subject.allCases {
      page += "\n## \(subject.rawValue)\n"
      for code in Problem.Code.allCases where code.mistake.subject == subject {
        let name = code.rawValue
        let file = SourceText(code.mistake.example)
        page += """

          ### \(name)

          \(code.mistake.meaning) \(code.mistake.meanwhile)

          ```kith
          \(file.lines.map { file.text($0) }.joined(separator: "\n"))
          ```

          ```
          \(try Golden.text(at: Self.folder + "\(name).txt"))```

          """
      }
    }
    #expect(
      Golden.lines(page)
        == (try Golden.lines(at: Self.folder + "README.md", recording: page)))
  }

  @Test func `and its words are kind`() throws {
    let page = try Golden.text(at: Self.folder + "README.md").lowercased()
    for word in [
      "placement", "contact", "client", "service user", "score", "invalid", "illegal", "failed",
      "fatal", "wrong with you", "you must", "you forgot",
    ] { #expect(!page.contains(word), "\(word)") }
  }
}
