import Foundation
import KithTestSupport
import Testing

@testable import KithCommand

@Suite struct `kith caseload` {
  private static let team = ["dan", "josh", "leah", "mina"]

  private func team() throws -> [String: String] {
    var files: [String: String] = [:]
    for name in Self.team {
      files["team/\(name).kith"] = try Golden.text(at: "Examples/Team/\(name).kith")
    }
    return files
  }

  /// The team's files one after another.
  private func stream() throws -> String {
    try team().sorted { $0.key < $1.key }.map(\.value).joined()
  }

  /// The lines of JSON that a run printed.
  private func lines(_ printed: String) -> [String] {
    printed.split(separator: "\n").map(String.init)
  }

  // MARK: The page

  @Test func `shows a manager what no single plan shows`() throws {
    let outcome = try kith("caseload", "Examples/Team")
    #expect(outcome.exit == 1 && outcome.complained == "")
    #expect(
      Golden.lines(outcome.printed)
        == (try Golden.lines(at: "Examples/Team/caseload.txt", recording: outcome.printed)))
    for line in Golden.lines(outcome.printed) { #expect(line.count <= 80) }
  }

  @Test func `says who would have nobody without somebody`() throws {
    let outcome = try kith("caseload", "Examples/Team", "--without", "moira")
    #expect(
      Golden.lines(outcome.printed)
        == (try Golden.lines(at: "Examples/Team/without-moira.txt", recording: outcome.printed)))
    let nobody = try kith("caseload", "Examples/Team", "--without", "norma,moira")
    #expect(nobody.exit == 2)
    #expect(
      nobody.complained == "kith: Nobody and nothing in these networks has the id “norma”.\n")
  }

  @Test func `forgets nobody of whom somebody is thought away`() throws {
    var files = try team()
    files["team/sol.kith"] = """
      kith: 1

      me: Sol
        needs: crisis

      person m: Moira Laing
        helps with: crisis

      """
    files["team/dean.kith"] = """
      kith: 1

      me: Dean
        needs: crisis

      person moira: Moira Laing
        helps with: crisis

      person rob: Rob
        reached through: moira

      """
    let page = try kith(["caseload", "team", "--without", "moira"], files: files).printed
    for line in [
      "  Dean, without Moira Laing: nobody would be written down for someone to ring at",
      "      any hour; Rob would not be reached either",
      "  Nobody and nothing is called so in the file of Sol.",
      "  But in the file of Sol there is Moira Laing, with the id “m”. Who is meant?",
    ] { #expect(Golden.lines(page).contains(line), "\(line)") }
  }

  @Test func `asks whether two are one, and never takes two mothers for one`() throws {
    func file(_ name: String, _ people: String) -> String {
      "kith: 1\n\nme: \(name)\n  needs: crisis, fun\n\n\(people)"
    }
    let mum = "person mum: Mum\n  kind: family\n  helps with: fun\n\n"
    let files = [
      "t/a.kith": file("Amy", mum + "person w: Wes Bell\n  kind: worker\n  helps with: crisis\n"),
      "t/b.kith": file("Bo", mum + "person w: Wes Bel\n  kind: worker\n  helps with: crisis\n"),
      "t/c.kith": file("Cy", "person wes: Wes Bell\n  kind: worker\n  helps with: crisis\n"),
    ]
    let page = Golden.lines(try kith(["caseload", "t"], files: files).printed)
    for line in [
      "  Nothing rests on the same person for more than one young person.",
      "  Family or friends are called Mum (mum) for Amy and Bo. Is that one person?",
      "  Wes Bel and Wes Bell have the id “w”: are they the same?",
      "  Wes Bell has the ids “w” and “wes”: is that one, or several?",
    ] { #expect(page.contains(line), "\(line)") }
  }

  @Test func `tells who has nobody, what ends on no known day, and what was accepted`() throws {
    let page = try kith("caseload", "Examples/kit.kith", "Examples/eoin.kith", "--by", "person")
    #expect(page.printed.contains("(talked over and accepted)"))
    let short = Golden.lines(
      try kith("caseload", "Examples/kit.kith", "Examples/eoin.kith").printed)
    for line in [
      "FOR THIS NOBODY IS WRITTEN DOWN", "    Kit: health",
      "WHAT ENDS ON A DAY THAT IS NOT KNOWN YET",
    ] { #expect(short.contains(line), "\(line)") }
    #expect(short.contains { $0.hasPrefix("  Eoin: ") && $0.contains("Donnelly") })
  }

  @Test func `reads a file once that is named twice`() throws {
    let outcome = try kith(["caseload", "team", "team/dan.kith"], files: try team())
    #expect(outcome.printed.hasPrefix("What 4 networks have in common"))
    #expect(outcome.complained == "kith: team/dan.kith is there twice, and is read once.\n")
  }

  @Test(arguments: ["person", "setting", "week", "due"])
  func `tells one part whole`(_ part: String) throws {
    let page = try kith("caseload", "Examples/Team", "--by", part).printed
    #expect(page.contains("Moira Laing") == (part != "setting"))
    #expect(page.contains("Throughcare team (team)") == (part == "setting"))
    #expect(page.contains("Get a key cut") == (part == "due"))
  }

  @Test func `takes two people for one only where id and name agree`() throws {
    func file(_ id: String, _ name: String) -> String {
      "kith: 1\n\nme: X\n  needs: crisis\n\nperson \(id): \(name)\n  helps with: crisis\n"
    }
    let files = [
      "all/a.kith": file("moira", "Moira Laing"), "all/b.kith": file("moira", "Moira Laing"),
      "all/c.kith": file("moira", "Moira Reid"), "all/d.kith": file("ml", "Moira Laing"),
    ]
    let page = try kith(["caseload", "all"], files: files).printed
    #expect(page.contains("  Moira Laing (moira)\n    X (all/a.kith): someone"))
    #expect(page.contains("X (all/b.kith)"))
    #expect(!page.contains("X (all/c.kith)") && !page.contains("X (all/d.kith)"))
    let all = try kith(["caseload", "all", "--by", "person"], files: files).printed
    #expect(all.contains("  Moira Laing (ml)\n    X (all/d.kith)"))
    #expect(all.contains("  Moira Reid (moira)\n    X (all/c.kith)"))
  }

  @Test func `looks no further than it is told to`() throws {
    let page = try kith("caseload", "Examples/Team", "--until", "2027-01-31").printed
    #expect(page.contains("Looking ahead to 31 January 2027."))
    #expect(page.contains("look at the agreement with Dr Anand"))
    #expect(!page.contains("the last day of Moira Laing, and"))
    #expect(!page.contains("PLACES THAT CLOSE"))
  }

  @Test func `says worries last, and only of whoever may see them`() throws {
    let file = """
      kith: 1

      me: Ada

      person x: Xav

      worry w: Something
        about: x
        by: Sam
        on: 2026-11-01
        look again: 2026-12-01
        seen by: worker

      """
    let worker = try kith(["caseload", "a", "--for", "worker"], files: ["a": file]).printed
    #expect(
      worker.contains("\nWORRIES\n\n  1 December 2026\n    Ada: look again at a worry about Xav\n"))
    #expect(!(try kith(["caseload", "a"], files: ["a": file]).printed.contains("worry")))
  }

  // MARK: JSON

  @Test func `has a line for each network, the same that check prints, and then a summary`() throws
  {
    let files = try team()
    let outcome = try kith(["caseload", "team", "--format", "json"], files: files)
    let lines = lines(outcome.printed)
    #expect(lines.count == 5)
    for (line, name) in zip(lines, Self.team) {
      let check = try kith(
        ["check", "team/\(name).kith", "--format", "json", "--for", "reviewer"], files: files)
      #expect(line + "\n" == check.printed)
    }
    #expect(
      lines.last
        == (try Golden.lines(at: "Examples/Team/summary.json", recording: (lines.last ?? "") + "\n"))
        .first)
  }

  @Test func `leaves out the findings of rules that are not asked for`() throws {
    let outcome = try kith(
      ["caseload", "Examples/Team", "--format", "json", "--rules", "only-one,nobody-helps"])
    let rules = Set(outcome.printed.matches(of: /"rule":"([^"]+)"/).map { String($0.output.1) })
    #expect(rules == ["only-one", "nobody-helps"])
    let unknown = try kith("caseload", "Examples/Team", "--format", "json", "--rules", "only-won")
    #expect(unknown.exit == 2 && unknown.complained.contains("no rule called “only-won”"))
  }

  @Test func `says in each line what would be open without somebody`() throws {
    let outcome = try kith("caseload", "Examples/Team", "--format", "json", "--without", "moira")
    let lines = lines(outcome.printed)
    #expect(lines[0].hasSuffix(#","without":[]}"#))
    #expect(
      lines[3].hasSuffix(
        #","without":[{"from":"2026-11-22","need":"crisis","to":"2027-02-26"}]}"#))
  }

  @Test(arguments: [1, 2, 3, 7, 256])
  func `prints the same bytes for any number of threads`(_ threads: Int) throws {
    let text = String(repeating: try stream(), count: 20)
    for words in [["--format", "json"], [], ["--by", "due"]] {
      let one = try kith(["caseload", "all", "--threads", "1"] + words, files: ["all": text])
      let many = try kith(
        ["caseload", "all", "--threads", "\(threads)"] + words, files: ["all": text])
      #expect(one.printed == many.printed && one.complained == many.complained)
    }
  }

  @Test func `puts summaries together, and lets the other lines through`() throws {
    let text = try stream() + "kith: 1\nme: Zoë “Z”\n  needs: own\n"
    let whole = try kith(["caseload", "-", "--format", "json"], files: ["-": text]).printed
    // Cut before every network, in every way there is.
    let starts = text.ranges(of: "kith: 1").map(\.lowerBound)
    for mask in 0..<(1 << (starts.count - 1)) {
      let cuts = starts.dropFirst().enumerated().filter { mask >> $0.offset & 1 == 1 }.map(
        \.element)
      var printed = ""
      for (first, end) in zip([text.startIndex] + cuts, cuts + [text.endIndex]) {
        printed += try kith(
          ["caseload", "-", "--format", "json"], files: ["-": String(text[first..<end])]
        ).printed
      }
      let merged = try kith(["caseload", "--merge", "-"], files: ["-": printed])
      #expect(merged.printed == whole && merged.exit == 0)
    }
  }

  @Test func `puts together no summaries of different days, and nothing that is none`() throws {
    let one = try kith("caseload", "Examples/Team", "--format", "json").printed
    let other = try kith("caseload", "Examples/Team", "--format", "json", on: "2026-11-23").printed
    let mixed = try kith(["caseload", "--merge", "a", "b"], files: ["a": one, "b": other])
    #expect(mixed.exit == 3 && mixed.complained.contains("counts from another day"))
    let broken = try kith(["caseload", "--merge", "a"], files: ["a": #"{"summary":{"kith":2}}"#])
    #expect(
      broken.exit == 3 && broken.complained.contains("Line 1 is neither a network nor a summary"))
    for line in [
      "{\"trunc", "\u{1B}[31m", "", one.replacing("\"networks\":4", with: "\"networks\":-4"),
    ] {
      let odd = try kith(["caseload", "--merge", "a"], files: ["a": one + line + "\n"])
      #expect(odd.exit == 3 && !odd.printed.contains("\u{1B}"), "\(line)")
    }
    let spaced = one.replacing("{\"summary\":", with: " {\"summary\": ")
    #expect(try kith(["caseload", "--merge", "a"], files: ["a": spaced]).printed == one)
    let doubled = try kith(
      ["caseload", "--merge", "a"], files: ["a": one + lines(one).prefix(1).joined() + "\n"])
    #expect(doubled.exit == 2 && doubled.complained.contains("There are lines of 5 networks"))
    let none = try kith(["caseload", "--merge", "a"], files: ["a": ""])
    #expect(none.exit == 2 && none.complained.contains("There is no summary in it"))
  }

  @Test func `counts up to the largest number, whatever is put together`() throws {
    let large = #"""
      {"summary":{"closings":[],"due":[],"ends":[{"people":9223372036854775807,"settings":0,"week":"2026-11-23"}],"kith":1,"networks":9223372036854775807,"notRead":0,"people":[],"settings":[],"today":"2026-11-22","until":"2028-11-21","withProblems":0}}
      """#
    let merged = try kith(["caseload", "--merge", "a", "a"], files: ["a": large])
    #expect(
      merged.printed
        == large.trimmingCharacters(in: .newlines) + "\n")
  }

  // MARK: What goes wrong

  @Test func `leaves no file out in silence`() throws {
    var files = try team()
    files["team/empty.kith"] = ""
    files["team/broken.kith"] = "kith: 1\nme: Bo\n  born: soon\nperson\n"
    let outcome = try kith(["caseload", "team", "gone.kith", "empty"], files: files)
    #expect(outcome.exit == 3)
    #expect(outcome.complained.contains("gone.kith could not be read. There is no such file."))
    #expect(outcome.complained.contains("In team/broken.kith something could not be read."))
    let page = Golden.lines(outcome.printed).joined(separator: "\n")
    for words in [
      "What 6 networks have in common", "4 files are to be looked at: see the end.",
      "team/empty.kith: ", "team/broken.kith: 2 problems",
      "gone.kith: could not be read. There is no such file.",
      "empty: could not be read. There is no file in it",
    ] { #expect(page.contains(words), "\(words)") }
  }

  @Test func `goes on behind a network that is broken in the middle of a stream`() throws {
    let text = try stream()
    let broken = text.replacing("me: Josh", with: "me Josh")
    let outcome = try kith(["caseload", "all", "--format", "json"], files: ["all": broken])
    let whole = lines(
      try kith(["caseload", "all", "--format", "json"], files: ["all": text]).printed)
    let lines = lines(outcome.printed)
    #expect(outcome.exit == 2 && lines.count == whole.count)
    #expect(lines[0] == whole[0] && lines[2] == whole[2] && lines[3] == whole[3])
    #expect(lines[1].contains(#""code":"not-a-block""#))
    #expect(outcome.complained == "kith: In all, network 2 something could not be read.\n")
  }

  @Test func `takes comments that an engine cut off for no network`() throws {
    let outcome = try kith(["caseload", "-", "--format", "json"], files: ["-": "# Ours\n\n"])
    #expect(outcome.exit == 0 && outcome.printed.contains(#""networks":0,"#))
    let file = try kith(["caseload", "a", "--format", "json"], files: ["a": "# Ours\n\n"])
    #expect(file.exit == 2 && file.printed.contains(#""networks":1,"#))
  }

  @Test func `of nothing at all says so`() throws {
    let outcome = try kith(["caseload", "-", "--format", "json"], files: ["-": ""])
    #expect(outcome.exit == 0 && outcome.printed.hasPrefix(#"{"summary":"#))
  }

  @Test(arguments: 1..<12) func `ends between two networks when it is interrupted`(_ after: Int)
    throws
  {
    let text = try stream()
    let whole = lines(
      try kith(["caseload", "all", "--format", "json"], files: ["all": text]).printed)
    let outcome = try kith(
      ["caseload", "all", "--format", "json"], bytes: ["all": Array(text.utf8)],
      interruptedAfter: after)
    let lines = lines(outcome.printed)
    guard outcome.exit > 2 else {
      #expect(lines == whole)
      return
    }
    #expect(outcome.exit == 130 && lines == Array(whole.prefix(lines.count)) && lines.count < 5)
    #expect(outcome.complained.contains("for the first \(lines.count) networks"))
    #expect(outcome.complained.contains("there is no summary"))
  }

  // MARK: Plans and pictures

  @Test func `writes a plan and a picture of each`() throws {
    var files = try team()
    files["all"] = try stream()
    let outcome = try kith(
      ["caseload", "team", "all", "--plans", "out", "--maps", "out"], files: files)
    #expect(outcome.written.count == 16)
    #expect(
      outcome.written["out/leah.plan.txt"]
        == (try kith(["plan", "team/leah.kith", "--for", "reviewer"], files: files).printed))
    #expect(
      outcome.written["out/leah.map.svg"]
        == (try kith(["map", "team/leah.kith", "--as", "svg", "--for", "reviewer"], files: files)
          .printed))
    #expect(outcome.written["out/all.plan.txt"] == outcome.written["out/dan.plan.txt"])
    #expect(outcome.written["out/all-3.plan.txt"] == outcome.written["out/leah.plan.txt"])
  }

  @Test func `gives each a name of its own`() throws {
    let file = try Golden.text(at: "Examples/Team/dan.kith")
    let files = ["a/dan.kith": file, "b/dan.kith": file, "c/Dan.kith": file, "d/.kith": file]
    let outcome = try kith(["caseload", "a", "b", "c", "d", "--plans", "out"], files: files)
    #expect(
      outcome.written.keys.sorted() == [
        "out/.kith.plan.txt", "out/Dan-3.plan.txt", "out/dan-2.plan.txt", "out/dan.plan.txt",
      ])
  }

  @Test func `never writes over a file that is there`() throws {
    let outcome = try kith(
      ["caseload", "team", "--plans", "out"],
      files: try team().merging(["out/leah.plan.txt": "Mine"], uniquingKeysWith: { $1 }))
    #expect(outcome.exit == 3 && outcome.written.count == 3)
    #expect(outcome.written["out/leah.plan.txt"] == nil)
    #expect(outcome.complained.contains("out/leah.plan.txt could not be written. It is there"))
  }

  @Test func `says what could not be written, and goes on`() throws {
    let outcome = try kith(["caseload", "team", "--plans", "full"], files: try team())
    #expect(outcome.exit == 3 && outcome.written.isEmpty)
    #expect(
      outcome.complained.contains(
        "full/dan.plan.txt could not be written. There is no room for it."))
    #expect(outcome.printed.hasPrefix("What 4 networks have in common"))
    let none = try kith(["caseload", "team", "--maps", "none/x"], files: try team())
    #expect(none.exit == 3 && none.printed == "")
  }

  // MARK: What it doesn't take

  @Test(arguments: ["me", "everyone", "moira"])
  func `is for the worker and the reviewer alone`(_ reader: String) throws {
    let outcome = try kith("caseload", "Examples/Team", "--for", reader)
    #expect(outcome.exit == 2 && outcome.printed == "")
    #expect(outcome.complained.contains("for the worker and the reviewer alone"))
  }

  @Test(arguments: [
    ["--by", "person", "--format", "json"], ["--threads", "0"], ["--threads", "many"],
    ["--rules", ",", "--format", "json"], ["--rules", "only-one"], ["--without", ","],
    ["--merge", "--by", "person"], ["--merge", "--today", "2026-11-22"], ["--without", "a b!"],
    ["--by", "score"],
    ["--words", "w", "--format", "json"], ["--until", "soon"], ["--until", "2026-11-21"],
  ])
  func `does not guess what was meant`(_ words: [String]) throws {
    let outcome = try kith(["caseload", "Examples/Team"] + words)
    #expect(outcome.exit == 2 && outcome.printed == "" && outcome.complained.hasPrefix("kith: "))
  }
}
