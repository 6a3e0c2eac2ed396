import KithModel

/// What to write instead of a line that is out of place.
extension RecordBuilder {
  /// Fields that stand in the first column, as if they began a block.
  mutating func tellOfFieldsTooFarOut() {
    guard !fieldsTooFarOut.isEmpty else { return }
    let far = Set(fieldsTooFarOut)
    // The block they probably belong to.
    var above: Document.Block?
    for (place, block) in document.blocks.enumerated() {
      guard far.contains(place) else {
        above = block.kind == nil ? nil : block
        continue
      }
      guard let field = Field(named: headRange(block), in: source.bytes) else { continue }
      problems.append(
        .fieldInFirstColumn(
          block.keyword, field, above.flatMap { movedIn(block, field, under: $0) }))
    }
  }

  private mutating func movedIn(_ line: Document.Block, _ field: Field, under block: Document.Block)
    -> Problem.Mending?
  {
    guard !line.title.isEmpty, nearest.spend(), let kind = block.kind,
      let rule = takes(field, block, kind)
    else { return nil }
    var moved = Document.Field(line: line.line, depth: 2, name: headRange(line))
    moved.field = field
    moved.pieces = [line.title]
    guard canBeRead(moved, rule) else { return nil }
    return .indented(document.fields(of: block).last.map { space(before: $0.line) } ?? "  ")
  }

  /// A head that stands too far in, as if it were a field of the block above.
  mutating func movedToTheFirstColumn(_ field: Document.Field) -> Problem.Mending? {
    let keyword = word(field.name.lowerBound, in: field.name)
    guard let kind = BlockKind.named.value(keyword, in: source.bytes), !field.pieces.isEmpty,
      kind != .kith || isThisVersion(field.pieces), field.brackets == nil, nearest.spend()
    else { return nil }
    let id = source.trimmed(keyword.upperBound..<field.name.upperBound)
    let below = inHand.map { document.fields(of: $0).filter { $0.line > field.line } } ?? []
    return mayBegin(kind, id, with: below) ? .indented("") : nil
  }

  /// A line inside a text moved out to where that text’s own field stands.
  ///
  /// Not one that says who may see something: as words it may be meant to.
  mutating func movedOut(
    _ line: TextRange, _ head: FieldHead, from owner: Document.Field?, of block: Document.Block,
    _ kind: BlockKind
  ) -> Problem.Mending? {
    guard let owner, owner.pieces.last == line, head.brackets == nil,
      let inner = Field(named: head.name, in: source.bytes), inner != .seenBy, inner != .says,
      nearest.spend(),
      let rule = takes(inner, block, kind)
    else { return nil }
    var moved = Document.Field(line: owner.line, depth: owner.depth, name: head.name)
    moved.field = inner
    let value = source.trimmed((head.colon + 1)..<line.upperBound)
    if !value.isEmpty { moved.pieces = [value] }
    return canBeRead(moved, rule) ? .indented(space(before: owner.line)) : nil
  }

  /// Lines that are neither a block nor a field, told by the scanner: what they were probably meant as.
  ///
  /// Of very many only the first are mended: each is looked for in the whole file.
  mutating func mendStrayLines() {
    for (place, problem) in problems.kept.prefix(200).enumerated() {
      let line = problem.range
      let mending: Problem.Mending?
      switch problem.code {
      case .notABlock: mending = asHead(line) ?? goingOn(line)
      case .notAField: mending = asField(line) ?? goingOn(line)
      default: continue
      }
      if let mending { problems.mend(place, mending) }
      if case .changing = mending, problem.code == .notABlock, hasFieldsBelow(line) {
        problems.matter(place, .readAsAbove)
      }
      if speaksOfSeeing(line), hidesItsBlock(line) { problems.matter(place, .keptBack) }
    }
  }

  /// Whether lines that were meant for a head that can’t be read are read as the block’s above.
  private func hasFieldsBelow(_ line: TextRange) -> Bool {
    let number = source.lineNumber(of: line.lowerBound)
    return blockAbove(number).map { document.fields(of: $0).contains { $0.line > number } } ?? false
  }

  private func hidesItsBlock(_ line: TextRange) -> Bool {
    blockAbove(source.lineNumber(of: line.lowerBound))?.kind?.rule(.seenBy) != nil
  }

  /// The line with a colon after keyword and id.
  private mutating func asHead(_ line: TextRange) -> Problem.Mending? {
    let keyword = word(line.lowerBound, in: line)
    guard let kind = BlockKind.named.value(keyword, in: source.bytes), nearest.spend() else {
      return nil
    }
    let number = source.lineNumber(of: line.lowerBound)
    let fields =
      blockAbove(number).map { document.fields(of: $0).filter { $0.line > number } } ?? []
    guard kind.takesID else {
      let title = source.trimmed(keyword.upperBound..<line.upperBound)
      let isWhole = kind == .kith ? isThisVersion([title]) : !title.isEmpty
      let end = keyword.upperBound
      return isWhole && mayBegin(kind, end..<end, with: fields)
        ? .changing(end..<end, to: ":") : nil
    }
    let id = word(keyword.upperBound, in: line)
    guard !id.isEmpty, mayBegin(kind, id, with: fields) else { return nil }
    let text = source.text(id)
    let hasTitle = id.upperBound < line.upperBound
    let title = source.text(source.trimmed(id.upperBound..<line.upperBound))
    // “person to ask is Jean.” is a sentence, and nobody is called “ask is Jean.”; in “person Morag Bell”
    // the id is missing; and what begins with a dash was meant otherwise.
    guard title.first.map({ $0.isUppercase || $0.isNumber }) ?? true,
      text.first?.isUppercase != true || !hasTitle
    else { return nil }
    return .changing(
      id.upperBound..<id.upperBound,
      to: hasTitle ? ":" : ": \(text.prefix(1).uppercased())\(text.dropFirst())")
  }

  /// The line with a colon after the name of a field.
  private mutating func asField(_ line: TextRange) -> Problem.Mending? {
    guard let block = blockAbove(source.lineNumber(of: line.lowerBound)), let kind = block.kind
    else {
      return nil
    }
    let name = source.name(line)
    let rules = kind.fields.filter { name.hasPrefix($0.field.rawValue + " ") }
    guard let rule = rules.max(by: { $0.field.rawValue.count < $1.field.rawValue.count }),
      // Words of a text often begin like a field of words: “after tea”, “on Sundays”.
      rule.shape != .text, nearest.spend(), takes(rule.field, block, kind) != nil
    else { return nil }
    var end = line.lowerBound
    for _ in rule.field.rawValue.split(separator: " ") { end = word(end, in: line).upperBound }
    var field = Document.Field(line: 0, depth: 0, name: line.lowerBound..<end)
    field.field = rule.field
    field.pieces = [source.trimmed(end..<line.upperBound)]
    return canBeRead(field, rule) ? .changing(end..<end, to: ":") : nil
  }

  /// The line so far in that it goes on with the field above.
  private mutating func goingOn(_ line: TextRange) -> Problem.Mending? {
    let number = source.lineNumber(of: line.lowerBound)
    guard let block = blockAbove(number), let kind = block.kind, !speaksOfSeeing(line),
      let above = last(of: document.fields(of: block), before: number, by: \.line),
      let rule = above.field.flatMap({ kind.rule($0) })
    else { return nil }
    if rule.shape != .text {
      guard above.pieces.count <= 20, nearest.spend() else { return nil }
      var longer = above
      longer.pieces = Pieces((above.pieces + [line]).sorted { $0.lowerBound < $1.lowerBound })
      guard canBeRead(longer, rule) else { return nil }
    }
    return .indented(space(before: above.line) + "  ")
  }

  private func blockAbove(_ line: Int) -> Document.Block? {
    last(of: document.blocks, before: line, by: \.line)
  }

  /// The last of things in the order of lines that stands before a line. O(log things)
  private func last<Things: RandomAccessCollection<Thing>, Thing>(
    of things: Things, before line: Int, by number: (Thing) -> Int
  ) -> Thing? where Things.Index == Int {
    var (low, high) = (things.startIndex, things.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if number(things[middle]) < line { low = middle + 1 } else { high = middle }
    }
    return low > things.startIndex ? things[low - 1] : nil
  }

  /// The next word from here on.
  func word(_ start: Int, in line: TextRange) -> TextRange {
    let bytes = source.bytes[start..<line.upperBound]
    let first = bytes.firstIndex { !$0.isWhiteSpace } ?? line.upperBound
    return first..<(bytes[first...].firstIndex { $0.isWhiteSpace } ?? line.upperBound)
  }
}
