import KithModel

/// What to write instead of a line that is out of place, or of a head.
///
/// Finding that out takes a look at a whole block or at all heads, so it is done for so many slips and
/// no more: ``Nearest/spend()``.
extension RecordBuilder {
  // MARK: Ids

  /// An id made of words that no head has yet.
  private mutating func freshID(_ text: String) -> String? {
    guard let made = RecordBuilder.idLike(text) else { return nil }
    let written = writtenIDs ?? Set(document.blocks.compactMap { ID(written: source.bytes[$0.id]) })
    writtenIDs = written
    func isFree(_ text: String) -> Bool {
      guard let id = ID(written: Array(text.utf8)[...]) else { return false }
      return !written.contains(id) && !ID.reserved.contains(text)
        && !Need.builtIn.contains { $0.id == id }
    }
    return isFree(made) ? made : (2...99).lazy.map { "\(made)-\($0)" }.first(where: isFree)
  }

  /// Another id, made of the title.
  mutating func anotherID(_ block: Document.Block, instead place: TextRange) -> Problem.Mending? {
    (freshID(source.text(block.title)) ?? freshID(source.text(block.id)))
      .map { .changing(place, to: $0) }
  }

  /// The head with an id made of the title.
  ///
  /// Agreements and acceptances have no ids of their own.
  mutating func idFromTitle(_ block: Document.Block, _ kind: BlockKind) -> Problem.Mending? {
    guard kind != .agreement, kind != .accept else { return nil }
    let end = block.keyword.upperBound
    return freshID(source.text(block.title)).map { .changing(end..<end, to: " \($0)") }
  }

  /// What can be an id, made of what can’t.
  mutating func idInstead(of block: Document.Block, _ kind: BlockKind) -> Problem.Mending? {
    let text = source.text(block.id)
    let id: String?
    switch kind {
    case .accept: id = RecordBuilder.idLike(text).flatMap { rules.contains($0) ? $0 : nil }
    case .agreement:
      guard nearest.spend(among: document.blocks.count) else { return nil }
      let (like, name) = (RecordBuilder.idLike(text), text.lowercased())
      let people = document.blocks.filter { $0.kind == .person }
      id =
        people.compactMap { person -> String? in
          let id = ID(written: source.bytes[person.id])?.description
          return id == like || source.text(person.title).lowercased() == name ? id : nil
        }.first
    default: id = freshID(text)
    }
    return id.map { .changing(block.id, to: $0) }
  }

  // MARK: Heads

  mutating func tellOfUnknownBlock(_ block: Document.Block) {
    let text = source.text(block.keyword)
    let kinds = BlockKind.allCases.filter { $0 != .kith || mayBeVersion(block) }
    let near = nearest.name(to: text, among: kinds.map(\.rawValue))
    let meant = near.flatMap { BlockKind(rawValue: $0) }
    let canBegin = meant.map { mayBegin($0, block.id, with: block.fields) } ?? false
    problems.append(
      .unknownBlock(
        block.keyword, text, nearest: near,
        canBegin ? near.map { .changing(block.keyword, to: $0) } : nil))
  }

  /// Whether a block of this kind can begin here: with an id that is free, and whole.
  private mutating func mayBegin(_ kind: BlockKind, _ id: TextRange, with fields: [Document.Field])
    -> Bool
  {
    let required = kind.fields.filter(\.isRequired).map(\.field)
    guard required.allSatisfy({ field in fields.contains { $0.field == field } }) else {
      return false
    }
    guard kind.takesID else {
      return id.isEmpty && !document.blocks.contains { $0.kind == kind }
    }
    guard let written = ID(written: source.bytes[id]) else { return false }
    switch kind {
    case .agreement: return document.blocks.contains { $0.kind == .person && isHead($0, written) }
    case .accept: return rules.contains(written.description)
    default:
      return !ID.reserved.contains(written.description)
        && !Need.builtIn.contains { $0.id == written }
        && !document.blocks.contains { $0.id != id && $0.kind != nil && isHead($0, written) }
    }
  }

  /// Whether this is the version that can be read: of another nothing would be.
  func isThisVersion(_ title: [TextRange]) -> Bool {
    Value(title, in: source, withComments: true).text == "1"
  }

  private func isHead(_ block: Document.Block, _ id: ID) -> Bool {
    ID(written: source.bytes[block.id]) == id
  }

  mutating func tellThatNoVersionIsFirst() {
    let isFurtherDown = document.blocks.contains { $0.kind == .kith }
    // A first line that only stands too far in.
    if !isFurtherDown,
      let early = problems.kept.firstIndex(where: { problem in
        guard problem.code == .misplacedField,
          source.name(problem.range) == BlockKind.kith.rawValue
        else { return false }
        let line = source.lines[source.lineNumber(of: problem.range.lowerBound) - 1]
        return FieldHead(source.trimmed(line), in: source).map { head in
          isThisVersion([source.trimmed((head.colon + 1)..<line.upperBound)])
        } ?? false
      })
    {
      problems.mend(early, .indented(""))
      problems.append(.noVersion(nil))
      return
    }
    problems.append(.noVersion(isFurtherDown ? nil : .before("kith: 1")))
  }

  mutating func tellThatNobodyIsMe() {
    guard !document.blocks.contains(where: { $0.kind == .me }) else {
      problems.append(.noMe(0..<0, nil))
      return
    }
    if let first = document.blocks.first, first.kind == .kith {
      let place = first.keyword.lowerBound
      problems.append(.noMe(place..<place, .after("me: My name")))
    } else {
      problems.append(.noMe(0..<0, .before("me: My name")))
    }
  }

  /// The lines that are missing, each with words that say that it is not known yet.
  mutating func tellOfMissing(_ fields: [Field], in block: Document.Block, _ kind: BlockKind) {
    let space = spaceBelow(block.line)
    func placeholder(_ field: Field) -> String? {
      switch kind.rule(field)?.shape {
      case .day, .dayOrPeriod: "\(space)\(field.rawValue): unknown"
      case .text: "\(space)\(field.rawValue): not written down yet"
      case .personOrNobodyYet: "\(space)\(field.rawValue): nobody yet"
      default: nil
      }
    }
    let lines = fields.compactMap(placeholder).joined(separator: "\n")
    for field in fields {
      problems.append(
        .missingField(
          headRange(block), field, of: kind, placeholder(field).map { _ in .after(lines) }))
    }
  }

  /// The white space before a line.
  private func space(before line: Int) -> String {
    let bytes = source.bytes[source.lines[line - 1]]
    return String(decoding: bytes.prefix { $0.isIndent }, as: UTF8.self)
  }

  /// The white space before the fields below a line.
  private func spaceBelow(_ line: Int) -> String {
    for number in line..<max(line, source.lines.count) {
      let content = source.bytes[source.trimmed(source.lines[number])]
      guard let first = content.first, first != .hash else { continue }
      let space = space(before: number + 1)
      return space.isEmpty ? "  " : space
    }
    return "  "
  }

  // MARK: Lines out of place

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
      guard let field = Field(rawValue: source.name(headRange(block))) else { continue }
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
    return .indented(block.fields.last.map { space(before: $0.line) } ?? "  ")
  }

  /// A head that stands too far in, as if it were a field of the block above.
  mutating func movedToTheFirstColumn(_ field: Document.Field) -> Problem.Mending? {
    let keyword = word(field.name.lowerBound, in: field.name)
    guard let kind = BlockKind(rawValue: source.name(keyword)), !field.pieces.isEmpty,
      kind != .kith || isThisVersion(field.pieces), field.brackets == nil, nearest.spend()
    else { return nil }
    let id = source.trimmed(keyword.upperBound..<field.name.upperBound)
    let below = inHand?.fields.filter { $0.line > field.line } ?? []
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
      let inner = Field(rawValue: source.name(head.name)), inner != .seenBy, inner != .says,
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
      if speaksOfSeeing(line), hidesItsBlock(line) { problems.matter(place, .keptBack) }
    }
  }

  private func hidesItsBlock(_ line: TextRange) -> Bool {
    blockAbove(source.lineNumber(of: line.lowerBound))?.kind?.rule(.seenBy) != nil
  }

  /// The line with a colon after keyword and id.
  private mutating func asHead(_ line: TextRange) -> Problem.Mending? {
    let keyword = word(line.lowerBound, in: line)
    guard let kind = BlockKind(rawValue: source.name(keyword)), nearest.spend() else { return nil }
    let number = source.lineNumber(of: line.lowerBound)
    let fields = blockAbove(number)?.fields.filter { $0.line > number } ?? []
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
    // “person to ask is Jean.” is a sentence, and nobody is called “ask is Jean.”
    guard title.first?.isLowercase != true else { return nil }
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
      let above = last(of: block.fields, before: number, by: \.line),
      let rule = above.field.flatMap({ kind.rule($0) })
    else { return nil }
    if rule.shape != .text {
      guard above.pieces.count <= 20, nearest.spend() else { return nil }
      var longer = above
      longer.pieces = (above.pieces + [line]).sorted { $0.lowerBound < $1.lowerBound }
      guard canBeRead(longer, rule) else { return nil }
    }
    return .indented(space(before: above.line) + "  ")
  }

  private func blockAbove(_ line: Int) -> Document.Block? {
    last(of: document.blocks, before: line, by: \.line)
  }

  /// The last of things in the order of lines that stands before a line. O(log things)
  private func last<Thing>(of things: [Thing], before line: Int, by number: (Thing) -> Int)
    -> Thing?
  {
    var (low, high) = (0, things.count)
    while low < high {
      let middle = (low + high) / 2
      if number(things[middle]) < line { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? things[low - 1] : nil
  }

  /// The next word from here on.
  private func word(_ start: Int, in line: TextRange) -> TextRange {
    let bytes = source.bytes[start..<line.upperBound]
    let first = bytes.firstIndex { !$0.isWhiteSpace } ?? line.upperBound
    return first..<(bytes[first...].firstIndex { $0.isWhiteSpace } ?? line.upperBound)
  }
}
