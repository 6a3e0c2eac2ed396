import KithTestSupport
import Testing

@Suite struct `What was agreed, as a reviewer sees it` {
  private static let examples = Self.names.map { "Examples/\($0).kith" }
  private static let names = ["ada", "carys", "eoin", "isaac", "kezia", "kit", "noor"]

  @Test func `all examples on one page`() throws {
    let outcome = try kith(["agreements"] + Self.examples)
    #expect(outcome.exit == 1)
    #expect(
      Golden.lines(outcome.printed)
        == (try Golden.lines(at: "Examples/agreements.txt", recording: outcome.printed)))
    for line in Golden.lines(outcome.printed) { #expect(line.count <= 80) }
  }

  /// An agreement with nothing to look at.
  private static let whole = [
    "from: 2026-10-01", "helps with: belonging", "agreed by me: 2026-09-20",
    "agreed by them: 2026-09-21", "talked over with: her supervisor, 2026-09-15",
    "review by: 2027-03-01", "time: A call on Sundays.", "ways to keep in touch: By phone.",
    "social media: we decided not to", "visits: Lunch once a month.",
    "gifts and money: Birthday cards.", "feelings: We say when we miss each other.",
    "privacy: What I tell her stays with her.", "safety: we decided not to",
    "people at home: I do not bring friends.", "changing it: Either of us says so.",
    "ending well: With a cake.", "if worried: Either of us can ring Sam.",
  ]

  private func file(_ name: String, _ lines: [String]) -> String {
    """
    kith: 1

    me: \(name)
      needs: belonging

    person morag: Morag Bell
      kind: worker
      helps with: belonging

    agreement morag: Staying in touch
    \(lines.map { "  \($0)\n" }.joined())
    """
  }

  @Test func `five of thirty with something wrong stand first, and nothing else does`() throws {
    let planted: [Int: (String) -> String?] = [
      3: { $0.hasPrefix("agreed by them") ? nil : $0 },
      8: { $0.hasPrefix("review by") ? "review by: 2026-11-01" : $0 },
      14: { $0.hasPrefix("talked over") ? nil : $0 },
      21: { $0.hasPrefix("if worried") ? "if worried: not yet" : $0 },
      27: { $0.hasPrefix("helps with") ? nil : $0 },
    ]
    var files: [String: String] = [:]
    for place in 0..<30 {
      let lines = Self.whole.compactMap(planted[place] ?? { $0 })
      files["f\(place < 10 ? "0" : "")\(place).kith"] = file("Young\(place)", lines)
    }
    let outcome = try kith(["agreements"] + files.keys.sorted(), files: files)
    #expect(outcome.complained == "")
    #expect(outcome.exit == 1)
    let parts = outcome.printed.split(separator: "WHOLE, IN DATE AND TALKED OVER")
    let toLookAt = Golden.lines(String(parts[0])).filter { $0.hasPrefix("  Young") }
    #expect(
      toLookAt.map { $0.split(separator: " ")[0] }.sorted() == [
        "Young14", "Young21", "Young27", "Young3", "Young8",
      ])
    // What is overdue stands first of all.
    #expect(toLookAt.first?.contains("Young8") == true)
    // All of it on one screen.
    #expect(Golden.lines(String(parts[0])).count <= 40)
  }

  @Test func `with a day only what is due by then, and what has no day`() throws {
    let early = file("Ada", Self.whole)
    let late = file(
      "Kit", Self.whole.map { $0.hasPrefix("review") ? "review by: 2027-09-01" : $0 })
    let open = file("Noor", Self.whole.filter { !$0.hasPrefix("review") })
    let files = ["a.kith": early, "b.kith": late, "c.kith": open]
    let printed = try kith(
      ["agreements", "--due", "2027-03-01", "a.kith", "b.kith", "c.kith"], files: files
    ).printed
    #expect(printed.contains("Those to be looked at by 1 March 2027, and those without a day."))
    #expect(printed.contains("Ada and Morag Bell"))
    #expect(!printed.contains("Kit and Morag Bell"))
    #expect(printed.contains("Noor and Morag Bell"))
    let none = try kith(["agreements", "--due", "2027-01-01", "b.kith"], files: files)
    #expect(none.exit == 0)
  }

  @Test func `where nothing is agreed, that is said; where nothing is wrong, the end is good`()
    throws
  {
    let noor = try kith(["agreements", "Examples/noor.kith"])
    #expect(noor.exit == 0)
    #expect(noor.printed.contains("NO AGREEMENT IS WRITTEN DOWN"))
    let ada = try kith(["agreements", "a.kith"], files: ["a.kith": file("Ada", Self.whole)])
    #expect(ada.exit == 0)
    #expect(ada.printed.contains("WHOLE, IN DATE AND TALKED OVER"))
  }

  @Test func `a file with an error may lack an agreement, and the page says so`() throws {
    let broken = file("Ada", Self.whole).replacing("agreement morag", with: "agreement moragg")
    let outcome = try kith(["agreements", "a.kith"], files: ["a.kith": broken])
    #expect(outcome.exit == 2)
    #expect(
      outcome.printed.replacing("\n  ", with: " ").contains("an agreement may be missing here"))
    let untitled = "kith: 1\n\nme: Ada\n\nperson jo: Jo\n\nagreement jo:\n  from: 2026-01-01\n"
    let page = try kith(["agreements", "a.kith"], files: ["a.kith": untitled])
    #expect(page.exit == 2 && !page.printed.contains("NO AGREEMENT IS WRITTEN DOWN"))
  }

  @Test func `other programs get the same, as JSON`() throws {
    let outcome = try kith(
      ["agreements", "--format", "json", "a.kith"], files: ["a.kith": file("Ada", Self.whole)])
    #expect(
      outcome.printed == """
        {"agreements":[{"actingAs":null,"agreedByMe":"2026-09-20","agreedByThem":"2026-09-21",\
        "approvedBy":[],"brings":null,"findings":[],"from":"2026-10-01","helpsWith":["belonging"],\
        "holds":true,"line":10,"reviewBy":"2027-03-01","reviewed":null,"supportedBy":null,\
        "talkedOverWith":[{"day":"2026-09-15","text":"her supervisor"}],\
        "title":"Staying in touch","topics":{"changing it":"Either of us says so.",\
        "ending well":"With a cake.","feelings":"We say when we miss each other.",\
        "gifts and money":"Birthday cards.","if worried":"Either of us can ring Sam.",\
        "people at home":"I do not bring friends.",\
        "privacy":"What I tell her stays with her.","safety":"we decided not to",\
        "social media":"we decided not to","time":"A call on Sundays.",\
        "visits":"Lunch once a month.","ways to keep in touch":"By phone."},"until":null,\
        "with":"morag","withdrawnByMe":null,"withdrawnByThem":null}],"file":"a.kith","kith":1,\
        "problems":[],"today":"2026-11-22"}

        """)
    let two = try kith(
      ["agreements", "--format", "json", "Examples/noor.kith", "Examples/ada.kith"])
    #expect(two.printed.hasPrefix("[{\"agreements\":[],"))
  }

  @Test func `an agreement with somebody hidden leaves nothing behind`() throws {
    let text = file("Ada", Self.whole)
    let hidden = text.replacing("  kind: worker\n", with: "  kind: worker\n  seen by: me\n")
    let printed = try kith(["agreements", "a.kith"], files: ["a.kith": hidden]).printed
    #expect(!printed.contains("Morag") && !printed.contains("Sundays"))
    #expect(printed.contains("NO AGREEMENT IS WRITTEN DOWN"))
  }
}
