import KithModel
import KithText

extension TidyFile {
  /// The same file as hurried hands and other editors leave it: blocks and fields in any order, large
  /// letters, tabs, blank lines, other line ends, values over many lines, comments wherever they may be.
  ///
  /// What comes to stand by what is not changed by any of that.
  public func untidy(seed: UInt64) -> String {
    var writer = UntidyWriter(random: SplitMix64(seed: seed))
    writer.write(self)
    return writer.text
  }
}

private struct UntidyWriter {
  var random: SplitMix64
  var text = ""

  mutating func write(_ file: TidyFile) {
    if random.chance(20) { text += "\u{FEFF}" }
    var blocks = mixed(file.blocks, kind: { $0.kind.rawValue })
    if let first = blocks.firstIndex(where: { $0.kind == .kith }) {
      blocks.insert(blocks.remove(at: first), at: 0)
    }
    var below: [String] = []
    for (place, block) in blocks.enumerated() {
      // Below a block its own comments are indented, and those of the next one are not.
      let above = block.above.map { (place == 0 ? anyIndent() : "") + $0 }
      for line in mixed(below, above) { add(line) }
      write(block)
      below = block.below.map { indent() + $0 }
    }
    for line in mixed(below, file.end) { add(line) }
    if random.chance(20) {
      while text.hasSuffix("\n") || text.hasSuffix("\r\n") { text.removeLast() }
    }
  }

  private mutating func write(_ block: TidyFile.Block) {
    var head = cased(block.kind.rawValue)
    if let id = block.id { head += gap() + cased(id) }
    add(head + anyGap() + ":" + anyGap() + block.title + anyGap())
    // A line that stands deeper than the one above would go on with it.
    var depth = Int.random(in: 1...5, using: &random)
    for field in mixed(block.fields, kind: { $0.field.rawValue }) {
      write(field, depth: depth)
      if depth > 1, random.chance(20) { depth -= 1 }
    }
  }

  private mutating func write(_ field: TidyFile.Field, depth: Int) {
    var head = indent(depth) + cased(field.field.rawValue).replacing(" ", with: gap())
    if let brackets = field.brackets {
      head +=
        anyGap() + "[" + anyGap() + brackets.map { cased($0) }.joined(separator: anyGap() + ",")
      head += anyGap() + "]"
    }
    head += anyGap() + ":"
    var pieces =
      switch field.value {
      case .text(let words): broken(words)
      case .items(let items): broken(items)
      }
    // The last of the comments above may as well stand inside the value, or behind a part of it that is
    // not the last.
    var above = field.above
    var inside: String?
    if pieces.count > 1, let last = above.last, random.chance(50) {
      above.removeLast()
      if field.behind != nil, random.chance(50) {
        pieces[0] += gap() + last
      } else {
        inside = last
      }
    }
    if let behind = field.behind { pieces[pieces.count - 1] += gap() + behind }
    for comment in above { add(anyIndent() + comment) }
    for (place, piece) in pieces.enumerated() {
      if place == 0 {
        add(piece.isEmpty ? head : head + anyGap() + piece)
      } else {
        if place == 1, let inside { add(anyIndent() + inside) }
        add(indent(depth + Int.random(in: 1...3, using: &random)) + piece)
      }
    }
  }

  /// Text over one line or several: broken only where one space stands, and never before a `#`.
  private mutating func broken(_ text: String) -> [String] {
    var pieces = [""]
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    for (place, word) in words.enumerated() {
      let isPlain = place > 0 && !word.isEmpty && !words[place - 1].isEmpty && word.first != "#"
      if isPlain, random.chance(20) {
        pieces.append(String(word))
      } else {
        pieces[pieces.count - 1] += (place > 0 ? " " : "") + word
      }
    }
    if pieces[0].first != "#", random.chance(15) { pieces.insert("", at: 0) }
    return pieces
  }

  /// Items over one line or several.
  private mutating func broken(_ items: [String]) -> [String] {
    var pieces = random.chance(15) ? ["", ""] : [""]
    for (place, item) in items.enumerated() {
      if place > 0 {
        pieces[pieces.count - 1] += anyGap() + ","
        if random.chance(25) { pieces.append("") } else { pieces[pieces.count - 1] += anyGap() }
      }
      pieces[pieces.count - 1] += cased(item)
    }
    return pieces
  }

  // MARK: Disorder

  private mutating func add(_ line: String) {
    text += line + (random.chance(10) ? " \t" : "") + (random.chance(30) ? "\r\n" : "\n")
    if random.chance(15) { text += random.pick(["\n", "\r\n", "  \n", "\t\n\n"]) ?? "" }
  }

  /// In any order that keeps those of a kind in theirs.
  private mutating func mixed<Item>(_ items: [Item], kind: (Item) -> String) -> [Item] {
    guard random.chance(70) else { return items }
    let order = items.map(kind).shuffled(using: &random)
    var rest: [String: [Item]] = [:]
    for item in items.reversed() { rest[kind(item), default: []].append(item) }
    return order.compactMap { rest[$0]?.popLast() }
  }

  private mutating func mixed(_ one: [String], _ other: [String]) -> [String] {
    mixed(one.map { (1, $0) } + other.map { (2, $0) }, kind: { "\($0.0)" }).map(\.1)
  }

  /// Large or small, for plain letters.
  private mutating func cased(_ text: String) -> String {
    guard random.chance(30) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar.isASCII && random.chance(50)
            ? Unicode.Scalar(scalar.properties.uppercaseMapping) ?? scalar : scalar
        }))
  }

  private mutating func gap() -> String { random.pick([" ", "  ", "\t", "   \t"]) ?? " " }
  private mutating func anyGap() -> String { random.pick(["", " ", " ", "\t  "]) ?? "" }
  private mutating func indent(_ depth: Int? = nil) -> String {
    let depth = depth ?? Int.random(in: 1...9, using: &random)
    return (0..<depth).map { _ in random.chance(80) ? " " : "\t" }.joined()
  }
  private mutating func anyIndent() -> String { random.chance(30) ? "" : indent() }
}
