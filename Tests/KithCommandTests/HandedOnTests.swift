import Foundation
import KithTestSupport
import Testing

@Suite struct `A young person’s own plan` {
  @Test(arguments: GoldenExamples.names) func `is a page to them`(_ name: String) throws {
    let outcome = try kith("plan", "Examples/\(name).kith", "--for", "me")
    #expect(outcome.exit == 0 && outcome.complained == "")
    #expect(
      Golden.lines(outcome.printed)
        == (try Golden.lines(at: "Examples/\(name).plan.me.txt", recording: outcome.printed)))
    for line in Golden.lines(outcome.printed) { #expect(line.count <= 80) }
  }

  /// The sentences of Kith’s own on a page, without what stands in quotes and without names and texts of the
  /// file, which are all one short word here.
  private func sentences() throws -> [[String]] {
    let page = try kith("plan", "a", "--for", "me", files: ["a": HostileFile { "Jo" }.text]).printed
    // What stands below each other are sentences of their own; a line that goes on stands further in.
    var lines: [String] = []
    var indent = 0
    for line in Golden.lines(page) where !line.isEmpty {
      let depth = line.prefix { $0 == " " }.count
      if depth > indent, !lines.isEmpty, let last = lines.last?.last, !".:?".contains(last) {
        lines[lines.count - 1] += " " + line.trimmingCharacters(in: .whitespaces)
      } else {
        lines.append(line.trimmingCharacters(in: .whitespaces))
      }
      indent = depth
    }
    return lines.flatMap { line in
      line.split { ".:?;".contains($0) }.map { sentence in
        sentence.split { !$0.isLetter && !$0.isNumber && $0 != "’" }.map(String.init)
      }
    }.filter { !$0.isEmpty }
  }

  @Test func `has sentences of at most twenty words`() throws {
    let sentences = try sentences()
    #expect(sentences.count > 40)
    for sentence in sentences { #expect(sentence.count <= 20, "\(sentence)") }
  }

  /// The Automated Readability Index (Smith and Senter, 1967): 4.71 × letters ÷ words + 0.5 × words ÷
  /// sentences − 21.43 is a school year in the USA, and five more an age.
  @Test func `can be read at nine`() throws {
    let sentences = try sentences()
    let words = sentences.flatMap(\.self)
    let letters = words.reduce(0) { $0 + $1.count }
    let index =
      4.71 * Double(letters) / Double(words.count)
      + 0.5 * Double(words.count) / Double(sentences.count) - 21.43
    #expect(index + 5 <= 9, "\(index + 5)")
  }

  @Test(arguments: GoldenExamples.names)
  func `never counts, and never plays through losing anybody`(_ name: String) throws {
    let page = try kith("plan", "Examples/\(name).kith", "--for", "me").printed.lowercased()
    for words in [
      "rests on", "only-one", "everything written down", "paid to be there", "is reached only",
      "worry", "worries",
    ] { #expect(!page.contains(words), "\(words)") }
  }
}

@Suite struct `A letter and a handout` {
  private static let file = """
    kith: 1

    me: Ada
      needs: listening, money
      says [jean]: You make good soup.
      says [everyone]: I bake.
      says: I am scared.

    person jean: Auntie Jean
      who: my aunt
      helps with: listening
      seen by: me, worker, jean
      note: Has a temper.

    person leo: Leo
      helps with: money
      seen by: me, worker, everyone

    transition flat: Moving
      on: 2027-04-01
      seen by: everyone, me, worker

    agreement jean: Sunday soup
      from: flat
      helps with: listening
      agreed by me: 2026-11-02
      time: Every Sunday.
      seen by: me, worker, jean

    """

  @Test func `tell one of the people their own part`() throws {
    let page = try kith("plan", "a", "--for", "jean", files: ["a": Self.file])
    #expect(page.exit == 0)
    #expect(
      page.printed == """
        22 November 2026. Auntie Jean’s copy; a copy may leave things out.

        Dear Auntie Jean,

        This is what Ada wants you to have. It is about the two of you.

        WHAT ADA SAYS
          “You make good soup.”
          “I bake.”

        YOUR PART
          Ada calls you “my aunt”.
          You are written down for someone to talk to.

        WHAT WAS AGREED WITH YOU

          Sunday soup
            From 1 April 2027.
            It is not written down yet whether you agree.
            For: someone to talk to.
            Time: Every Sunday.

        OTHERS, AS FAR AS YOU MAY KNOW
          Leo: for help with money.

        PLACES AND DAYS
          1 April 2027: Moving.

        Thank you for being there.

        """)
  }

  @Test func `say goodbye to whoever leaves, and keep asking for whoever is out of reach`() throws {
    let file = """
      kith: 1

      me: Rory
        tonight: Burnside House any hour 0131 496 0000

      setting burnside: Burnside House
        until: 2026-11-10

      person cal: Callum
        who: my wee brother
        reached through: burnside

      person tam: Tam Reid
        kind: worker

      person nadia: Nadia Khan
        kind: worker

      handover change: From Tam to Nadia
        leaving: tam
        taking over: nadia
        last day: 2027-01-10

      """
    let page = try kith("plan", "a", "--for", "me", files: ["a": file]).printed
    for line in [
      "  - How would you like to say goodbye to Tam Reid?",
      "  - How would you like to keep in touch with Callum?",
      "    Nadia Khan takes over from Tam Reid.",
    ] { #expect(Golden.lines(page).contains(line), "\(line)") }
    #expect(
      page.contains("How you reach each other now is not written") && !page.contains("No way"))
    #expect(page.contains("Burnside House ended for you on 10 November 2026."))
  }

  @Test func `tell nothing where nothing is opened`() throws {
    let file = "kith: 1\n\nme: Ada\n\nperson jean: Jean\n"
    for reader in ["jean", "everyone"] {
      let page = try kith("plan", "a", "--for", reader, files: ["a": file]).printed
      #expect(page.contains("There is nothing in this copy yet."))
      #expect(!page.contains("Dear") && !page.contains("agreed"))
    }
  }

  @Test func `tell everybody what is for everybody`() throws {
    let page = try kith("plan", "a", "--for", "everyone", files: ["a": Self.file])
    #expect(
      page.printed == """
        About Ada
        22 November 2026. Everybody’s copy; a copy may leave things out.

        This is what Ada wants everybody to know.

        WHAT ADA SAYS
          “I bake.”

        WHO IS THERE
          Leo: for help with money.

        PLACES AND DAYS
          1 April 2027: Moving.

        """)
  }

  @Test func `an id that nobody has, and one that a copy lacks, can’t be used`() throws {
    let unknown = try kith("plan", "a", "--for", "jan", files: ["a": Self.file])
    #expect(unknown.exit == 2 && unknown.printed == "")
    let hidden = Self.file.replacing("seen by: everyone, me, worker", with: "seen by: me")
    #expect(
      try kith("map", "a", "--for", "jean", "--across", "flat", files: ["a": hidden]).exit == 2)
    #expect(try kith("map", "a", "--for", "me", "--across", "flat", files: ["a": hidden]).exit == 0)
  }

  @Test func `the copy in a file gives what the copy showed`() throws {
    for reader in ["me", "jean", "leo", "everyone", "worker", "reviewer"] {
      let copy = try kith("copy", "a", "--for", reader, files: ["a": Self.file])
      #expect(copy.exit == 0)
      // Who is in no copy of their own can’t ask for it again.
      for command in [["plan"], ["check"], ["network", "--format", "json"], ["map"]] {
        let whole = try kith(
          [command[0], "a", "--for", reader] + command.dropFirst(), files: ["a": Self.file])
        let again = try kith(
          [command[0], "a", "--for", reader] + command.dropFirst(), files: ["a": copy.printed])
        #expect(
          whole.printed == again.printed || reader == "worker" || reader == "reviewer",
          "\(reader) \(command)")
      }
    }
  }
}
