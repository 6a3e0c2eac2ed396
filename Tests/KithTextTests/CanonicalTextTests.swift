import KithModel
import KithTestSupport
import KithText
import Testing

@Suite struct `The canonical form` {
  private func canonical(_ text: String) -> String? { read(text).canonicalText()?.text }

  @Test func `everything has its place, its spelling and its line`() {
    let untidy = """
      \u{FEFF}KITH:1   # the version
      # Whose network it is.
      me:   Ada\t
          Needs : Listening,MONEY, # so far
                   health          # since the summer
          nation: scotland
          tonight:
            Rowan House   any hour
            # day and night

            0131 496 0000
          # That is all for now.
      Person  JEAN:Auntie Jean # with two cats
       says [Worker,2026-10-12 ,WITHDRAWN  2026-11-01] : # is a hash
       who: my aunt
      # Where I live.
      setting rowan: Rowan House
      # The end.
      """
    #expect(
      canonical(untidy) == """
        kith: 1  # the version

        # Whose network it is.
        me: Ada
          nation: Scotland
          # so far
          needs: listening, money, health  # since the summer
          # day and night
          tonight: Rowan House   any hour 0131 496 0000
          # That is all for now.

        # Where I live.
        setting rowan: Rowan House

        person jean: Auntie Jean # with two cats
          who: my aunt
          says [worker, 2026-10-12, withdrawn 2026-11-01]: # is a hash

        # The end.

        """)
  }

  @Test func `a file with errors has none`() {
    #expect(canonical("kith: 1\n\nme: Ada\n  needs: monney\n") == nil)
    #expect(canonical("") == nil)
    #expect(canonical("kith: 2\n") == nil)
  }

  @Test func `why not yet is text`() {
    let head = "kith: 1\n\nme: Ada\n\nperson a: A\n\nworry w: W\n  about: a\n  by: Sam\n"
    let days = "  on: 2026-11-01\n  look again: 2026-12-01\n"
    #expect(
      canonical(head + days + "  told me: Not yet, # is his sign\n    and he is ill  # so far\n")
        == head + days + "  told me: Not yet, # is his sign and he is ill  # so far\n")
    #expect(
      canonical(head + days + "  told me: 2026-11-03 # at school\n")
        == head + days + "  told me: 2026-11-03  # at school\n")
  }

  @Test(arguments: try! Golden.files(in: "Examples", ending: ".kith"))
  func `every example is in it`(_ name: String) throws {
    let text = try Golden.text(at: "Examples/\(name)")
    let written = try #require(read(text).canonicalText())
    #expect(Golden.lines(written.text) == Golden.lines(text))
    let isSame = written == SourceText(text)
    #expect(isSame)
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `a thousand files come back from any untidiness, byte for byte`(_ seed: UInt64) {
    var seeds = SplitMix64(seed: seed)
    for number in 0..<1000 {
      let tidy = TidyFile(seed: seeds.next())
      let expected = tidy.text
      let untidy = tidy.untidy(seed: seeds.next())
      let before = read(untidy)
      guard let written = before.canonicalText() else {
        let error = before.problems.first { $0.code.severity == .error }
        Issue.record("\(number): \(error.debugDescription) in\n\(untidy)")
        return
      }
      let isSame = written == SourceText(expected)
      guard isSame else {
        #expect(Golden.lines(written.text) == Golden.lines(expected), "\(number)\n\(untidy)")
        return
      }
      let after = Reading(written, rules: ["nobody-helps", "only-one"])
      let isSameNetwork = after.record == before.record && !after.hasErrors
      let isSameAgain = after.canonicalText() == written
      #expect(isSameNetwork && isSameAgain, "\(number)\n\(untidy)")
    }
  }
}
