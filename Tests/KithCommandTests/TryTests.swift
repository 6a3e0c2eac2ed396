import Foundation
import KithTestSupport
import Testing

@testable import KithCommand

@Suite struct `kith try` {
  private let ada = "Examples/ada.kith"

  @Test func `asks, says by when, and what to write where they say yes`() throws {
    let page = try kith("try", ada)
    #expect(page.exit == 0 && page.complained == "")
    let lines = Golden.lines(page.printed)
    for line in [
      "What could be tried for Ada", "SOMEONE TO RING AT ANY HOUR",
      "    If they say yes, write under “agreement morag”:",
      "        helps with: listening, belonging, crisis",
    ] { #expect(lines.contains(line), "\(line)") }
    #expect(
      page.printed.contains(
        "Ask whether Auntie Jean would talk with Ada about where Ada comes from."))
    #expect(page.printed.contains("People go unnamed here for many reasons:"))
  }

  @Test func `writes what it proposes into a copy, and prints a difference that undoes it`() throws
  {
    let old = try Golden.text(at: ada)
    let outcome = try kith("try", "ada.kith", "--apply", files: ["ada.kith": old])
    let new = try #require(outcome.written["ada.tried.kith"])
    #expect(outcome.written.count == 1)
    #expect(new.contains("  helps with: listening, belonging, crisis\n"))
    #expect(undone(new, by: outcome.printed) == old)
    // What was open is closed in what was written.
    let again = try kith("try", "ada.tried.kith", files: ["ada.tried.kith": new])
    #expect(again.printed.contains("somebody is written down, on every day"))
  }

  /// A text without what a difference says was put into it.
  private func undone(_ text: String, by difference: String) -> String {
    var lines = text.components(separatedBy: "\n")
    var place = 0
    let all = difference.components(separatedBy: "\n")
    let start = all.firstIndex { $0.hasPrefix("--- ") }.map { $0 + 2 } ?? all.count
    for line in all[start...] {
      if let match = line.firstMatch(of: /^@@ -\S+ \+(\d+)/) {
        // Lines before it that were taken out or put back move the others.
        place = (Int(match.1) ?? 1) - 1 + lines.count - text.components(separatedBy: "\n").count
        continue
      }
      guard let sign = line.first else { continue }
      switch sign {
      case " ": place += 1
      case "+": lines.remove(at: place)
      case "-":
        lines.insert(String(line.dropFirst()), at: place)
        place += 1
      default: break
      }
    }
    return lines.joined(separator: "\n")
  }

  @Test func `never writes over a file, nor beside what is no file`() throws {
    let old = try Golden.text(at: ada)
    let outcome = try kith(
      "try", "ada.kith", "--apply", files: ["ada.kith": old, "ada.tried.kith": "mine"])
    #expect(outcome.exit == 3 && outcome.written == [:])
    #expect(outcome.complained.contains("ada.tried.kith could not be written."))
    #expect(try kith("try", "-", "--apply", files: ["-": old]).exit == 2)
  }

  @Test func `a new file is whole, its owner’s alone, and never over another`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("kith-new-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = folder.appendingPathComponent("ada.tried.kith").path
    try System.machine.create(place, Array("kith: 1\n".utf8))
    #expect(try String(contentsOfFile: place, encoding: .utf8) == "kith: 1\n")
    let mode = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(throws: Writing.Unwritable.self) { try System.machine.create(place, []) }
    // A link that leads nowhere is a name that is taken.
    let link = folder.appendingPathComponent("link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
    #expect(throws: Writing.Unwritable.self) { try System.machine.create(link, []) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["ada.tried.kith", "link"])
  }

  @Test func `gives a step to write down until they are asked`() throws {
    let old = try Golden.text(at: ada)
    let lines = Golden.lines(try kith("try", ada, "--lifelines", "2").printed)
    let steps = lines.indices.filter { lines[$0].hasPrefix("      step ") }
    #expect(steps.count > 2)
    for place in steps {
      let step = lines[place..<place + 4].map { $0.dropFirst(6) }.joined(separator: "\n")
      let outcome = try kith("check", "a.kith", files: ["a.kith": old + "\n\(step)\n"])
      #expect(outcome.complained == "" && outcome.exit == 1, "\(step)")
    }
  }

  @Test func `is for the worker alone`() throws {
    for reader in ["me", "reviewer", "everyone", "morag"] {
      let outcome = try kith("try", ada, "--for", reader)
      #expect(outcome.exit == 2 && outcome.printed == "", "\(reader)")
    }
  }

  @Test func `says what it can’t be asked`() throws {
    for words in [
      ["--need", "flying"], ["--across", "nowhere"], ["--without", "nobody"], ["--without", ","],
      ["--lifelines", "9"],
    ] { #expect(try kith(["try", ada] + words).exit == 2, "\(words)") }
  }

  @Test func `looks at one need, from a change on, or as if somebody was not there`() throws {
    let one = try kith("try", ada, "--need", "story").printed
    #expect(one.contains("ADA’S STORY") && !one.contains("ANY HOUR"))
    let across = try kith("try", ada, "--across", "flat").printed
    #expect(across.contains("Looking ahead from 1 April 2027 to"))
    let without = try kith("try", ada, "--without", "morag,jean").printed
    #expect(without.contains("As if Morag Bell and Auntie Jean were not there."))
    #expect(!without.contains("whether Auntie Jean") && !without.contains("with Morag Bell could"))
  }

  @Test func `opens a way, or finds somebody again, where that is wanted`() throws {
    let file = """
      kith: 1

      me: Ada
        needs: money, story, learning, home

      setting school: School
        until: 2027-06-30

      person tam: Tam
        reached through: school
        helps with: money

      person nan: Nan
        reached through: tam
        helps with: learning

      person sue: Sue
        i want: back in touch
        in touch: paused
        helps with: story, home

      """
    let outcome = try kith("try", "a.kith", "--apply", files: ["a.kith": file])
    for line in [
      "- Ask whether Sue would like to be back in touch, as Ada would.",
      "      in touch: yes, from 2026-11-22",
      "- Ask whether Ada and Tam would like to reach each other directly, too,",
      "      reached through: school, directly",
    ] { #expect(outcome.printed.contains(line), "\(line)") }
    let new = try #require(outcome.written["a.tried.kith"])
    #expect(undone(new, by: outcome.printed) == file)
    // With a worry about Tam, or where Sue said no, neither is asked.
    let not =
      file.replacing("paused", with: "ended by them") + """

        worry low: Tam is short of money
          about: tam
          by: Sam
          on: 2026-11-01
          look again: 2027-01-01

        """
    let page = try kith("try", "a.kith", files: ["a.kith": not]).printed
    #expect(!page.contains("Tam") && !page.contains("Sue"))
  }

  @Test(arguments: [
    "worry low: Hit her\n  about: jean\n  by: Sam\n  on: 2026-11-01\n",
    "person tom: Tom\n  in touch [me]: on hold\n",
    "person tom: Tom\n  does not help with [me]: money\n",
  ]) func `names nobody while a line that may be a boundary can’t be read`(_ block: String) throws {
    let file = "kith: 1\n\nme: Ada\n  needs: money\n\nperson jean: Jean\n\n\(block)"
    let outcome = try kith("try", "a.kith", "--apply", files: ["a.kith": file])
    #expect(outcome.exit == 2 && outcome.printed == "" && outcome.written == [:])
    #expect(outcome.complained.contains("nobody is named"))
    #expect(!(try kith("check", "a.kith", files: ["a.kith": file]).printed).contains("TRIED"))
  }

  @Test(arguments: [
    "  kind: other\n  who: the dog next door\n", "  in touch: with someone there\n",
    "  child: yes\n", "  i want: less\n", "  does not help with: money\n",
    "  i would not ask for: money\n", "  after: ends, and that is all right\n",
  ]) func `never names somebody for what is kept from them`(_ lines: String) throws {
    let file = "kith: 1\n\nme: Ada\n  needs: money\n\nperson jean: Jean\n\(lines)"
    let page = try kith("try", "a.kith", files: ["a.kith": file]).printed
    #expect(page.contains("somebody new") && !page.contains("Jean"))
  }

  @Test func `nor before they answered, nor for money where that is agreed`() throws {
    let file = """
      kith: 1

      me: Ada
        needs: money

      person jean: Jean

      agreement jean: Sundays
        from: 2026-11-01
        agreed by me: 2026-10-20

      """
    #expect(!(try kith("try", "a.kith", files: ["a.kith": file]).printed).contains("Jean would"))
    let agreed = file + "  agreed by them: 2026-10-20\n"
    #expect(try kith("try", "a.kith", files: ["a.kith": agreed]).printed.contains("Jean would"))
    let noLending = agreed + "  gifts and money: No lending.\n"
    #expect(
      !(try kith("try", "a.kith", files: ["a.kith": noLending]).printed).contains("Jean would"))
  }

  @Test func `writes whole lines, as the file ends its own`() throws {
    let file = "kith: 1\r\n\r\nme: Ada\r\n  needs: fun\r\n\r\nperson jo: Jo\r\n  helps with: home"
    let outcome = try kith("try", "a.kith", "--apply", files: ["a.kith": file])
    #expect(Golden.lines(outcome.printed).contains("        helps with: home, fun"))
    #expect(outcome.written["a.tried.kith"] == file + ", fun")
    let bare = file.replacing("\r\n  helps with: home", with: "\r\n")
    let new = try kith("try", "a.kith", "--apply", files: ["a.kith": bare]).written["a.tried.kith"]
    #expect(
      new == bare.dropLast() + "\r\n  helps with: fun\r\n" || new == bare + "  helps with: fun\r\n")
  }

  @Test func `other programs get the same, as JSON`() throws {
    let json = try kith("try", ada, "--format", "json").printed
    for piece in [
      "\"applied\":null", "\"closed\":true", "\"smallest\":true", "\"lifelines\":1",
      "\"kind\":\"agreement\"", "\"write\":[\"  helps with: listening, belonging, crisis\"]",
    ] { #expect(json.contains(piece), "\(piece)") }
  }
}

@Suite struct `kith whatif` {
  private let ada = "Examples/ada.kith"

  @Test func `sets today beside a day without somebody`() throws {
    let page = try kith("whatif", ada, "--without", "morag").printed
    let lines = Golden.lines(page)
    #expect(lines.contains("What if Morag Bell was not there"))
    #expect(lines.contains("WHO WOULD NOT BE REACHED EITHER") && lines.contains("  Dean."))
    #expect(page.contains("Who else could there be, before it is needed?"))
  }

  @Test func `tells each that matters, and plan B, with nothing named`() throws {
    let page = try kith("whatif", ada).printed
    for piece in [
      "- Without Rowan House: nobody", "- If “Moving into my own flat” does not come:",
      "- If Sam Okafor never takes over:", "- If what is agreed with Morag Bell is taken back:",
    ] { #expect(page.contains(piece), "\(piece)") }
  }

  @Test func `says what is open if a change comes four weeks earlier or later`() throws {
    let file = """
      kith: 1

      me: Ada
        needs: money

      setting house: House
        helps with: money

      person sam: Sam
        from: 2027-04-01
        helps with: money

      transition flat: My own flat
        on: 2027-04-01
        ends: house

      """
    // In one line, however it was broken.
    let page = try kith("whatif", "a.kith", files: ["a.kith": file]).printed
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      page.contains("If “My own flat” comes four weeks earlier: nobody would be written down"))
    #expect(page.contains("from 4 March 2027 until 31 March 2027 for help with"))
    #expect(!page.contains("four weeks later"))
  }

  @Test func `says who goes with somebody`() throws {
    let file = """
      kith: 1

      me: Kit
        needs: money

      person gus: Gus
        kind: worker
        until: 2026-12-01
        helps with: money

      person robbie: Robbie
        reached through: gus

      person sue: Sue
        helps with: money

      agreement gus: Saturdays
        from: 2026-12-02
        agreed by me: 2026-10-20
        agreed by them: 2026-10-20
        brings: robbie

      """
    let page = try kith("whatif", "a.kith", files: ["a.kith": file]).printed
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      page.contains("If what is agreed with Gus is taken back: somebody is still written down"))
    #expect(page.contains("met now. Out of reach then: Robbie."))
  }

  @Test func `a birthday comes, and what is not agreed can’t be taken back`() throws {
    let file = """
      kith: 1

      me: Ada
        born: 2009-03-02
        needs: money

      person jean: Jean
        helps with: money

      agreement jean: Sundays
        from: 2026-11-01
        agreed by me: 2026-10-20

      transition birthday: Turning eighteen
        on: age 18

      """
    let page = try kith("whatif", "a.kith", files: ["a.kith": file]).printed
    #expect(page.contains("Without Jean: nobody would be written down for help with money."))
    #expect(!page.contains("eighteen") && !page.contains("taken back"))
  }

  @Test func `is for the worker and the reviewer`() throws {
    #expect(try kith("whatif", ada, "--for", "reviewer").exit == 0)
    for reader in ["me", "everyone", "morag"] {
      let outcome = try kith("whatif", ada, "--for", reader)
      #expect(outcome.exit == 2 && outcome.printed == "", "\(reader)")
    }
    #expect(try kith("whatif", ada, "--without", "nobody").exit == 2)
  }

  @Test func `gives other programs both days`() throws {
    let json = try kith("whatif", ada, "--without", "morag", "--format", "json").printed
    #expect(json.contains("\"without\":[\"morag\"]"))
    #expect(json.contains("\"now\":{") && json.contains("\"then\":{"))
  }
}
