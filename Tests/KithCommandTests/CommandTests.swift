import Foundation
import KithTestSupport
import Testing

@Suite struct `The command` {
  static let head = "kith: 1\n\nme: Ada\n  needs: listening\n\n"

  @Test func `says by its exit code how it went`() throws {
    let good =
      String(Self.head.dropLast()) + "  reviewed: 2026-11-01, Ada\n\n"
      + ["jean", "jo"].map {
        "person \($0): \($0)\n  circle: inner\n  helps with: listening\n  asked: 2026-11-01\n\n"
      }.joined()
    #expect(try kith("check", "a", files: ["a": good]).exit == 0)
    #expect(try kith("check", "a", files: ["a": Self.head]).exit == 1)
    #expect(try kith("check", "a", files: ["a": good + "need water: Water\n"]).exit == 1)
    #expect(try kith("check", "a", files: ["a": good + "nonsense\n"]).exit == 2)
    #expect(try kith("plan", "a", files: ["a": Self.head]).exit == 0)
    #expect(try kith("plan", "a", files: ["a": Self.head + "nonsense\n"]).exit == 2)
    #expect(try kith("check", "missing").exit == 3)
    #expect(try kith("check", "a", "missing", files: ["a": good]).exit == 3)
    #expect(try kith("check").exit == 2)
    #expect(try kith("nonsense").exit == 2)
    #expect(try kith("check", "a", "--nonsense", files: ["a": good]).exit == 2)
    #expect(try kith("check", "a", "--today", "tomorrow", files: ["a": good]).exit == 2)
    #expect(try kith("plan", "a", "--format", "json", files: ["a": good]).exit == 2)
    #expect(try kith("check", "a", "--for", "jean", files: ["a": good]).exit == 0)
    #expect(try kith("check", "a", "--for", "nobody", files: ["a": good]).exit == 2)
    #expect(try kith("check", "a", "--for", "a b", files: ["a": good]).exit == 2)
    #expect(try kith("map", "a", "--across", "flat", files: ["a": good]).exit == 2)
    #expect(try kith().exit == 0)
    #expect(try kith("help", "plan").exit == 0)
    #expect(try kith("version").exit == 0)
  }

  @Test func `takes several files, and standard input`() throws {
    let outcome = try kith(
      "check", "a", "-", "--format", "json", files: ["a": Self.head, "-": Self.head])
    let array = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.printed.utf8)) as? [[String: Any]])
    #expect(array.map { $0["file"] as? String } == ["a", "-"])
  }

  @Test func `tells a problem with the user’s own line and what to write instead`() throws {
    let outcome = try kith(
      "check", "a.kith",
      files: ["a.kith": Self.head + "person jean: Jean\n  helps with: lisening\n"])
    #expect(
      outcome.complained == """
        a.kith, line 7, column 15 (error: unknown-need)
              helps with: lisening
          “lisening” is not one of the needs, and no “need” block has that id. Did you
          mean “listening”? Until that is mended this help is not counted, so Kith may
          say that nobody is there for Ada where somebody is.
          Write instead:
              helps with: listening


        """)
    #expect(outcome.printed.contains("Not everything in the file could be read: see line 7."))
  }

  @Test(arguments: ["check", "plan", "map", "network", "format"])
  func `marks the place under the line where that is asked for`(_ command: String) throws {
    let files = ["a.kith": Self.head + "person jean: Jean\n\thelps with: 数, lisening\n"]
    let drawn = try kith(command, "a.kith", "--show", "lines", files: files)
    let marked = """
      a.kith, line 7, column 14 (error: unknown-need)
           helps with: 数, lisening
                       ^^

      """
    // One and the same sentence in both ways.
    let told = try kith(command, "a.kith", "--show", "sentences", files: files)
    #expect(told.complained == (try kith(command, "a.kith", files: files)).complained)
    #expect(
      Golden.lines(drawn.complained).filter { !$0.hasPrefix("    ") || !$0.contains("^") }
        == Golden.lines(told.complained))
    #expect(drawn.complained.hasPrefix(marked))
    #expect(drawn.printed == told.printed)
    #expect(try kith(command, "a.kith", "--show", "dots", files: files).exit == 2)
  }

  @Test func `says in JSON why a problem matters, under the keys that others rely on`() throws {
    let outcome = try kith(
      "check", "a", "--format", "json",
      files: ["a": Self.head + "person jean: Jean\n  knows: jaen\n"])
    #expect(
      outcome.printed.contains(
        """
        "problems":[{"code":"unknown-person","column":10,"instead":"  knows: jean","line":7,\
        "message":"Nobody in this file has the id “jaen”. Did you mean “jean”? Until that is mended \
        Kith doesn’t see who knows whom here around Ada.","severity":"error"}]
        """))
  }

  @Test func `quotes nothing where the copy is asked for by name`() throws {
    let outcome = try kith(
      "check", "a.kith", "--for", "worker", "--format", "json",
      files: ["a.kith": Self.head + "person jean: Jean\n  says [mee]: a secret\n"])
    #expect(outcome.complained == "a.kith:7:9: bad-audience\n")
    #expect(!outcome.printed.contains("secret") && !outcome.printed.contains("mee"))
  }

  @Test func `explains every finding, and lists them`() throws {
    #expect(
      try kith("explain").printed.contains("only-route: Somebody is reached only through one"))
    let page = try kith("explain", "only-route")
    #expect(page.exit == 0)
    #expect(page.printed.contains("reached through: morag, directly"))
    #expect(try kith("explain", "bad-day").printed.hasPrefix("bad-day: This is no day"))
    #expect(try kith("explain", "nonsense").exit == 2)
  }

  @Test func `keeps control characters from the page and the terminal`() throws {
    let text = Self.head + "person jean: Je\u{1B}[31man\u{7}\n  helps with: listening\n"
    let printed = try kith("plan", "a", files: ["a": text]).printed
    #expect(!printed.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
  }
}

@Suite struct `The JSON that other programs rely on` {
  private func object(_ arguments: [String]) throws -> [String: Any] {
    let outcome =
      arguments.count == 4
      ? try kith(arguments[0], arguments[1], arguments[2], arguments[3], "--format", "json")
      : try kith(arguments[0], arguments[1], "--format", "json")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.printed.utf8)) as? [String: Any])
  }

  private func network(on day: String) throws -> [String: [String: Any]] {
    let object = try object(["network", "Examples/ada.kith", "--on", day])
    let needs = try #require(object["needs"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: needs.map { ($0["need"] as? String ?? "", $0) })
  }

  @Test func `the last day at Rowan House`() throws {
    let object = try object(["network", "Examples/ada.kith", "--on", "2027-03-31"])
    #expect(object["inReach"] as? [String] == ["dean", "jean", "morag", "rowan", "sam", "team"])
    let needs = try network(on: "2027-03-31")
    #expect(needs["listening"]?["lifelines"] as? Int == 2)
    #expect(
      needs["listening"]?["pairs"] as? [[String]] == [["jean", "morag"], ["jean", "rowan"]])
    #expect(needs["money"]?["onlyOne"] as? [String] == ["sam", "team"])
    #expect(needs["belonging"]?["helpers"] as? [String] == ["dean", "morag"])
    #expect(needs["belonging"]?["onlyOne"] as? [String] == ["morag", "rowan"])
    let routes = try #require(object["onlyRoutes"] as? [[String: Any]])
    #expect(routes.map { $0["through"] as? String } == ["morag"])
    #expect(routes.map { $0["to"] as? [String] } == [["dean"]])
  }

  @Test func `the first day in the flat`() throws {
    let needs = try network(on: "2027-04-01")
    #expect(needs["home"]?["pairs"] as? [[String]] == [["jean", "sam"], ["jean", "team"]])
    #expect(needs["crisis"]?["helpers"] as? [String] == [])
    #expect(needs["crisis"]?["lifelines"] as? Int == 0)
  }

  @Test func `keys are sorted, and the bytes are the same every time`() throws {
    let one = try kith("check", "Examples/kit.kith", "--format", "json").printed
    let other = try kith("check", "Examples/kit.kith", "--format", "json").printed
    #expect(one == other)
    #expect(one.hasPrefix(#"{"file":"Examples/kit.kith","findings":[{"accepted":"#))
  }

  @Test func `a finding has every key`() throws {
    let object = try object(["check", "Examples/ada.kith"])
    #expect(object["today"] as? String == "2026-11-22")
    #expect(object["horizon"] as? String == "2028-11-21")
    let findings = try #require(object["findings"] as? [[String: Any]])
    for finding in findings {
      #expect(
        finding.keys.sorted() == [
          "accepted", "ask", "from", "lines", "need", "people", "rule", "says", "settings",
          "through", "to",
        ])
    }
    let accepted = try #require(findings.compactMap { $0["accepted"] as? [String: Any] }.first)
    #expect(accepted["by"] as? String == "Sam Okafor")
    #expect(accepted["until"] as? String == "2027-06-01")
    #expect(accepted["line"] as? Int == 91)
  }
}
