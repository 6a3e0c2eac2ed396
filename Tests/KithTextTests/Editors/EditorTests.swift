import Foundation
import KithModel
import KithReport
import KithTestSupport
import KithText
import Testing

@Suite struct `What editors are told` {
  private static let folder = "Examples/Editors"

  private func grammar() throws -> TextMate {
    try TextMate(Data(Golden.text(at: "\(Self.folder)/kith.tmLanguage.json").utf8))
  }

  /// Colours a text in which one place is marked, and returns the scopes of all of that place.
  private func scopes(of marked: String) throws -> [String] {
    let marked = Marked(marked)
    let mark = try #require(marked.marks.first)
    let units = unitOfEachByte(marked.text)
    let all = try grammar().scopes(of: marked.text)
    let scopes = all[units[mark.lowerBound]..<units[mark.upperBound]]
    return (scopes.first ?? []).filter { scope in scopes.allSatisfy { $0.contains(scope) } }
  }

  /// By place in UTF-8 the place in UTF-16, in which scopes are counted.
  private func unitOfEachByte(_ text: String) -> [Int] {
    var units: [Int] = []
    var unit = 0
    for scalar in text.unicodeScalars {
      units += [Int](repeating: unit, count: UTF8.width(scalar))
      unit += UTF16.width(scalar)
    }
    return units + [unit]
  }

  @Test func `is made of the reader’s own tables`() throws {
    let json = try Grammar.json()
    let path = "\(Self.folder)/kith.tmLanguage.json"
    #expect(try Golden.lines(at: path, recording: json) == Golden.lines(json))
  }

  @Test(arguments: BlockKind.allCases) func `colours just the fields of each block`(
    _ kind: BlockKind
  ) throws {
    let head = kind == .kith ? "kith: 1" : kind.rawValue + (kind.takesID ? " an-id" : "") + ": A"
    let lines = Field.allCases.map { "\n  \($0.rawValue.uppercased()): text" }
    let scopes = try grammar().scopes(of: head + lines.joined())
    var place = head.utf16.count
    for (field, line) in zip(Field.allCases, lines) {
      let name = Set(scopes[(place + 3)..<(place + 3 + field.rawValue.utf16.count)].map(\.last))
      let takes = kind.fields.contains { $0.field == field }
      #expect(name == [takes ? Colour.property : Colour.unknown], "\(field)")
      place += line.utf16.count
    }
  }

  @Test(arguments: BlockKind.allCases) func `colours every fixed word`(_ kind: BlockKind) throws {
    for rule in kind.fields {
      guard case .word(let choices) = rule.shape else { continue }
      for word in choices.all {
        let begin = "\(kind.rawValue) an-id: Title\n  \(rule.field.rawValue): "
        let head = kind.takesID ? begin : begin.replacing(" an-id", with: "")
        let slip = "\(head)«\(word)ish»\n"
        #expect(try scopes(of: "\(head)«\(word)»  # x\n").last == Colour.language, "\(word)")
        #expect(try scopes(of: slip).last?.hasPrefix("meta.block") == true, "\(word)")
      }
    }
  }

  @Test(arguments: [
    ("person a: A\n  helps with: «money»  # and more\n", "support.constant.need.kith"),
    ("person a: A\n  helps with: money  «# and more»\n", Colour.comment),
    ("person a: A\n  helps with: «dog», money\n", Colour.id),
    ("person a: A\n  knows: «morag», dean\n", Colour.id),
    ("person a: A\n  knows: dean,\n\n\n    «morag»\n", Colour.id),
    ("person a: A\n  says: one «# two»\n", Colour.text),
    ("person a: A\n  says: one\n    «from: two»\n", Colour.text),
    ("person a: A\n  says: one\n\n# three\n    «two»\n", Colour.text),
    ("person a: A\n  says: one\n    «# three»\n    two\n", Colour.comment),
    ("person a: A\n  says: one\n  «from»: flat\n", Colour.property),
    ("person a: A\n\tsays: one\n\t\tfrom: two\n\t«from»: flat\n", Colour.property),
    ("person a: A\n  says [«worker», mum]: Hi\n", Colour.language),
    ("person a: A\n  says [worker, «mum»]: Hi\n", Colour.id),
    ("person a: A\n  says [worker, «2026-10-12»]: Hi\n", Colour.day),
    ("person a: A\n  says [mum, «age  18»]: Hi\n", Colour.day),
    ("person a: A\n  says [mum, «withdrawn» flat]: Hi\n", "keyword.other.withdrawn.kith"),
    ("person a: A\n  Circle  [worker] : «Inner»\n", Colour.language),
    ("person a: A\n  until: «2027-03-31»\n", Colour.day),
    ("person a: A\n  until: «age 18» # birthday\n", Colour.day),
    ("person a: A\n  until: «unknown»\n", Colour.language),
    ("person a: A\n  until: «flat»\n", Colour.id),
    ("person a: A\n  away: 2027-05-10 «to» flat\n", "keyword.other.to.kith"),
    ("person a: A\n  since: «2021-05»\n", Colour.day),
    ("person a: A\n  in  touch: «with someone there», from flat\n", Colour.language),
    ("person a: A\n  in touch: paused, «from» flat\n", "keyword.other.kith"),
    ("person a: A\n  reached through: «directly»\n", Colour.language),
    ("person עדה-2: A\n  knows: «עדה-2»\n", Colour.id),
    ("«PERSON» a: A\n", Colour.keyword),
    ("person «a-b»: A\n", "entity.name.type.kith"),
    ("person a: «A: # the first»\n", "entity.name.section.kith"),
    ("handover a: A\n  taking over: «nobody yet»\n", Colour.language),
    ("worry a: A\n  told me: «not yet», # one\n", Colour.language),
    ("worry a: A\n  told me: not yet«, # one»\n", Colour.text),
    ("worry a: A\n  told me: 2027-01-01 «# one»\n", Colour.comment),
    ("local: A\n  keep changes apart: «42»\n", "constant.numeric.kith"),
    ("kith: «1»\n", "constant.numeric.kith"),
    ("kith: 1  «# one»\n", Colour.comment),
    ("meeting a: A\n  there: «me», dean\n", Colour.language),
    ("step a: A\n  seen by: «everyone»\n", Colour.language),
  ])
  func `colours a place`(_ marked: String, as scope: String) throws {
    #expect(try scopes(of: marked).last == scope, "\(marked)")
  }

  @Test(arguments: [
    "person a: A\n  knows: «Morag Bell», dean\n", "person a: A\n  until: «1/4/2027»\n",
    "person a: A\n  kind: «sister»\n", "thing a: A\n  «from: flat»\n",
    "person a: A\n    says here\n      «from: flat»\n",
  ])
  func `leaves alone what the reader can’t take`(_ marked: String) throws {
    let last = try #require(try scopes(of: marked).last)
    #expect(!Colour.coloured.contains(last), "\(last)")
  }

  /// VS Code looks for the first line in which a problem is told.
  @Test func `finds each problem of a page`() throws {
    let json = Data(try Golden.text(at: "\(Self.folder)/package.json").utf8)
    let package = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let parts = try #require(package["contributes"] as? [String: [[String: Any]]])
    let pattern = try #require(parts["problemMatchers"]?.first?["pattern"] as? [String: Any])
    let regex = try Regex(try #require(pattern["regexp"] as? String))
    let reading = read(head + "person a: A\n  until: 1/4/2027\n  knows: b\n\nneed dog: Walks\n")
    let page = Page.problems(reading, file: "a b.kith", isForSomebody: false)
    let found = page.lines.compactMap { $0.wholeMatch(of: regex) }.map { match in
      match.output.dropFirst().map { String($0.substring ?? "") }
    }
    let places = reading.places(of: reading.problems)
    #expect(
      found
        == zip(reading.problems, places).map { problem, place in
          [
            "a b.kith", String(place.line), String(place.column), problem.code.severity.rawValue,
            problem.code.rawValue,
          ]
        })
    #expect(found.count == 3)
  }

  @Test(arguments: ["package.json", "language-configuration.json"])
  func `is JSON whose files are there`(_ name: String) throws {
    let text = try Golden.text(at: "\(Self.folder)/\(name)")
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
    for match in text.matches(of: #/"\.\/([^"]+)"/#) {
      #expect(try !Golden.text(at: "\(Self.folder)/\(match.output.1)").isEmpty)
    }
  }

  // MARK: The reader as a twin

  @Test(arguments: try Golden.files(in: "Examples", ending: ".kith"))
  func `colours an example as it is read`(_ file: String) throws {
    try expectTwin(Golden.text(at: "Examples/\(file)"))
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `colours other files as they are read`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var lines = Golden.lines(try Golden.text(at: "Examples/kit.kith"))
    // Goes on, comments, lines less and more deep: what an editor sees while somebody types.
    for _ in 0..<60 {
      let place = Int.random(in: 1..<lines.count, using: &random)
      let moved = Int.random(in: 1..<lines.count, using: &random)
      switch random.pick(Array(0..<6)) {
      case 0: lines.insert("    # thought: so", at: place)
      case 1: lines.insert("# ", at: place)
      case 2: lines[place] = "  " + lines[place]
      case 3: lines[place] += "  # and so on"
      case 4: lines.insert("", at: place)
      default: lines.swapAt(place, moved)
      }
    }
    try expectTwin(lines.joined(separator: "\n"))
  }

  /// Every keyword, name, text and comment is coloured as the reader reads it, and nothing else is.
  private func expectTwin(_ text: String) throws {
    let reading = Reading(SourceText(text), rules: [])
    let scopes = try grammar().scopes(of: text)
    let units = unitOfEachByte(text)
    var expected: [Int: String] = [:]
    func mark(_ range: TextRange, _ scope: String) {
      for place in range { expected[units[place]] = scope }
    }
    for block in reading.document.blocks {
      guard let kind = block.kind, kind.takesID != block.id.isEmpty else { continue }
      mark(block.keyword, Colour.keyword)
      if kind == .kith { continue }
      mark(block.title, Colour.title)
      for field in reading.document.fields(of: block) {
        guard let rule = kind.fields.first(where: { $0.field == field.field }),
          field.brackets == nil || rule.takesBrackets
        else { continue }
        mark(field.name, Colour.property)
        let start = field.pieces.first.map { reading.source.text($0).lowercased() } ?? ""
        let isText = rule.shape == .text || rule.shape == .dayOrNotYet && start.hasPrefix("not yet")
        for (place, piece) in field.pieces.enumerated() {
          // The words “not yet” themselves are fixed.
          let fixed = rule.shape == .dayOrNotYet && place == 0 ? 7 : 0
          if isText { mark(piece.dropFirst(fixed), Colour.text) }
          let hash = piece.dropFirst().first { place in
            reading.source.text(place - 1..<place + 1) == " #"
          }
          if let hash, !isText { mark(hash..<piece.upperBound, Colour.comment) }
        }
      }
    }
    for comment in reading.document.comments { mark(comment, Colour.comment) }
    let told = [Colour.keyword, Colour.title, Colour.property, Colour.text, Colour.comment]
    let bytes = Array(text.utf16)
    for place in scopes.indices where bytes[place] > 32 {
      let coloured = scopes[place].last { told.contains($0) }
      guard coloured != expected[place] else { continue }
      let line = Golden.lines(String(decoding: bytes[...place], as: UTF16.self)).count
      Issue.record(
        """
        line \(line): \(coloured ?? "nothing"), and is read as \(expected[place] ?? "nothing"):
        \(Golden.lines(text)[max(0, line - 3)..<line].joined(separator: "\n"))
        """)
      return
    }
  }
}

/// The scopes that themes colour.
private enum Colour {
  static let keyword = "keyword.control.kith"
  static let title = "entity.name.section.kith"
  static let property = "support.type.property-name.kith"
  static let text = "string.unquoted.kith"
  static let comment = "comment.line.number-sign.kith"
  static let language = "constant.language.kith"
  static let id = "variable.other.id.kith"
  static let day = "constant.numeric.day.kith"
  static let unknown = "meta.unknown-name.kith"
  static let coloured = [keyword, title, property, text, comment, language, id, day]
}
