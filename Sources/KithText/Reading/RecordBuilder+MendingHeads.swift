import KithModel

/// What to write instead of the head of a block, and what to add to it.
extension RecordBuilder {
  // MARK: Ids

  /// An id made of words that no head has yet.
  private mutating func freshID(_ text: String) -> String? {
    guard let made = RecordBuilder.idLike(text) else { return nil }
    let written = writtenIDs ?? Set(document.blocks.compactMap { ID(written: source.bytes[$0.id]) })
    writtenIDs = written
    func isFree(_ text: String) -> Bool {
      guard let id = ID(written: Array(text.utf8)[...]) else { return false }
      return !written.contains(id) && !ReservedWord.contains(text)
        && !Need.isBuiltIn(id)
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
    guard kind != .agreement, kind != .accept, !source.bytes[block.title].contains(.colon) else {
      return nil
    }
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
    let canBegin = meant.map { mayBegin($0, block.id, with: document.fields(of: block)) } ?? false
    problems.append(
      .unknownBlock(
        block.keyword, text, nearest: near,
        canBegin ? near.map { .changing(block.keyword, to: $0) } : nil))
  }

  /// Whether a block of this kind can begin here: with an id that is free, and whole.
  mutating func mayBegin(
    _ kind: BlockKind, _ id: TextRange, with fields: some Sequence<Document.Field>
  )
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
      return !ReservedWord.contains(written.description)
        && !Need.isBuiltIn(written)
        && !document.blocks.contains { $0.id != id && $0.kind != nil && isHead($0, written) }
    }
  }

  /// Whether this is the version that can be read: of another nothing would be.
  func isThisVersion(_ title: Pieces) -> Bool {
    Value(title, in: source, withComments: true).text(in: source) == "1"
  }

  private func isHead(_ block: Document.Block, _ id: ID) -> Bool {
    ID(written: source.bytes[block.id]) == id
  }

  mutating func tellThatNoVersionIsFirst() {
    // “kith 1” lacks only a colon, which is told already.
    let isFurtherDown =
      document.blocks.contains { $0.kind == .kith }
      || problems.kept.contains { $0.code == .notABlock && source.name($0.range) == "kith 1" }
    // A first line that only stands too far in.
    if !isFurtherDown,
      let early = problems.kept.firstIndex(where: { problem in
        guard problem.code == .misplacedField,
          source.name(problem.range) == BlockKind.kith.rawValue
        else { return false }
        let line = source.lines[source.lineNumber(of: problem.range.lowerBound) - 1]
        return FieldHead(source.trimmed(line), in: source.bytes).map { head in
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
    // A line that was meant to say it, and is told already: a second one would be made up.
    let isMeant = problems.kept.contains { problem in
      let words = source.name(problem.range)
      return switch problem.code {
      case .notABlock: words.hasPrefix("me ")
      case .unknownBlock: ["m", "mee", "my", "name", "em"].contains(words)
      default: false
      }
    }
    guard !isMeant else {
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
  func space(before line: Int) -> String {
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
}
