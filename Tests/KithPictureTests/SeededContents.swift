import KithPicture

/// Numbers that look random and are the same on every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension SeededNumbers {
  mutating func name(longest: Int = 25) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyzAMWÉñüŁжшΩאש- ")
    let length = Int.random(in: 1...longest, using: &self)
    return String(
      (0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &self)] })
  }

  mutating func card(of count: Int, longest: Int = 25) -> CirclesContents.Card {
    func one(in n: Int) -> Bool { Int.random(in: 0..<n, using: &self) == 0 }
    return CirclesContents.Card(
      name: name(longest: longest), who: one(in: 2) ? name() : nil,
      ring: one(in: 12) ? nil : CirclesContents.Ring.allCases.randomElement(using: &self),
      sector: CirclesContents.Sector.allCases.randomElement(using: &self) ?? .home,
      state: DrawnState.allCases.randomElement(using: &self) ?? .stays,
      agreed: one(in: 4), onlyFor: one(in: 6) ? ["money", "good times"] : [],
      remark: one(in: 8) ? "away until 3 May 2027" : nil,
      through: one(in: 5) ? [Int.random(in: -1...count, using: &self)] : [])
  }

  mutating func circles(people count: Int) -> CirclesContents {
    CirclesContents(
      name: name(longest: 12), caption: ["Moving into my own flat", "1 April 2027"],
      smallPrint: ["Drawn on 2 March 2027."], people: (0..<count).map { _ in card(of: count) })
  }

  mutating func lifelines(people count: Int) -> LifelinesContents {
    let columns = (0..<Int.random(in: 0...10, using: &self)).map { _ in name(longest: 14) }
    let cells: [LifelinesContents.Cell] = [.none, .dot, .goingDot, .comingDot, .only]
    let rows = (0..<count).map { _ in
      LifelinesContents.Row(
        name: name(longest: 60), depth: Int.random(in: -1...9, using: &self),
        state: DrawnState.allCases.randomElement(using: &self) ?? .stays,
        agreed: Bool.random(using: &self),
        cells: (0..<12).map { _ in cells.randomElement(using: &self) ?? .none })
    }
    return LifelinesContents(
      name: name(longest: 12), caption: ["Moving on"], smallPrint: ["Drawn on 2 March 2027."],
      columns: columns,
      groups: [
        .init(.setting, title: name(longest: 60), cells: [.only], rows: rows),
        .init(.setting, title: name(), depth: 1, state: .going, rows: Array(rows.prefix(2))),
        .knownMyself(Array(rows.suffix(3))),
      ],
      rests: columns.indices.map { [.moreThanOne, .onlyOne, .nobody][$0 % 3] })
  }
}

extension Scene {
  /// Everything that is read, in painting order.
  var words: [String] { texts.map(\.words) }

  var texts: [Text] {
    items.compactMap { item in
      if case .text(let text) = item { text } else { nil }
    }
  }

  var shapes: [Shape] {
    items.compactMap { item in
      if case .shape(let shape) = item { shape } else { nil }
    }
  }
}

/// Names that have broken other programs.
let hostileNames = [
  "", " ", "Jo \"Mum\" Lee", "C:\\", "see \\N", "\\G \\L \\E", "NODE", "strict", "gp:surgery",
  "<Tom & Jo>", "&lt;b&gt; &#65; &amp;", "{a|b}<c>", "2nd", "two\nlines", "\u{7}bell\u{0}",
  "\u{202E}backwards", "\u{FFFE}\u{FEFF}", "-->", "]]>", "*/", "//", "#", "\"]; n9 [label=\"x",
  "سارة عبد الله", "שרה לוי", "👩‍👩‍👧‍👦 family", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "e\u{301}\u{301}", "李小龙", "ถิ่น",
  String(repeating: "W", count: 10_000), String(repeating: "a ", count: 10_000),
  "z" + String(repeating: "\u{336}", count: 10_000), String(repeating: "\n", count: 10_000),
]
