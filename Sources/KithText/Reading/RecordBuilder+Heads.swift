import KithModel

/// Which blocks can be kept, by their heads: keyword, id, title, and the fields that they can’t be without.
extension RecordBuilder {
  /// The blocks that can be kept, after their heads: keyword, id, title, required fields.
  mutating func keptBlocks() -> [Kept] {
    var kept: [Kept] = []
    kept.reserveCapacity(document.blocks.count)
    makeRoom()
    var seenMe = false
    var seenLocal = false
    for place in document.blocks.indices {
      guard let kind = document.blocks[place].kind else {
        tellOfUnknownKind(place)
        continue
      }
      if kind == .kith { checkKith(place); continue }
      if kind == .me && seenMe || kind == .local && seenLocal {
        problems.append(.repeatedBlock(document.blocks[place].keyword, kind))
        continue
      }
      let isNormal = kind.takesID && ID.isNormal(document.blocks[place].id, in: source.bytes)
      guard mayStand(place, kind, isNormal) else { continue }
      var entry: Int?
      if let space = kind.space {
        let (there, isNew) = ids.entry(
          of: document.blocks[place].id, in: source.bytes, isNormal: isNormal, space,
          orAdd: IDTable.Bearer(block: place))
        guard isNew else {
          tellOfRepeatedID(document.blocks[place], ids[there])
          continue
        }
        entry = there
      }
      if kind == .me { seenMe = true }
      if kind == .local { seenLocal = true }
      if document.blocks[place].title.isEmpty { tellOfEmptyTitle(place, kind) }
      var new = Kept(block: place, kind: kind)
      guard hasRequiredFields(place, kind) else {
        leftOut.append(new)
        continue
      }
      if let entry { new.place = register(new, entry) }
      kept.append(new)
    }
    return kept
  }

  private mutating func tellOfUnknownKind(_ place: Int) {
    let block = document.blocks[place]
    if Field(named: headRange(block), in: source.bytes) != nil {
      fieldsTooFarOut.append(place)
    } else {
      tellOfUnknownBlock(block)
    }
  }

  private mutating func tellOfEmptyTitle(_ place: Int, _ kind: BlockKind) {
    let block = document.blocks[place]
    let title = id(Kept(block: place, kind: kind))?.description ?? ""
    let name = " " + title.prefix(1).uppercased() + title.dropFirst()
    problems.append(
      .emptyTitle(
        block.keyword, kind, kind.takesID ? .changing(block.title, to: name) : nil))
  }

  /// Room in the record for the blocks that it will have: each is large.
  private mutating func makeRoom() {
    var counts = Array(repeating: 0, count: BlockKind.allCases.count)
    for place in document.blocks.indices {
      if let kind = document.blocks[place].kind { counts[kind.place] += 1 }
    }
    // Of very many not all at once: they may be left out.
    func room(_ kind: BlockKind) -> Int { min(counts[kind.place], 1024) }
    record.people.reserveCapacity(room(.person))
    record.settings.reserveCapacity(room(.setting))
    record.agreements.reserveCapacity(room(.agreement))
    for kind in BlockKind.allCases where room(kind) > 0 { places.reserveCapacity(room(kind), kind) }
    places.reserveFields(min(document.fields.count, 4096))
    allReadable.reserveCapacity(min(document.fields.count, 4096))
  }

  /// Tells that an id is borne by two blocks; the second is left out.
  private mutating func tellOfRepeatedID(_ block: Document.Block, _ earlier: IDTable.Bearer) {
    guard let first = earlier.block, let id = ID(block.id, in: source) else { return }
    let line = document.blocks[first].line
    let hides =
      document.fields(of: block).contains(where: { $0.field == .seenBy }) || meansToHide(block)
    if hides { keptBack.insert(line) }
    let title = titles[first] ?? source.text(document.blocks[first].title).lowercased()
    titles[first] = title
    // Two blocks about one person must not become two people.
    let isAnother = !hides && title != source.text(block.title).lowercased()
    problems.append(
      .repeatedID(
        block.id, id.description, line: line, hides: hides,
        isAnother ? anotherID(block, instead: block.id) : nil))
  }

  /// Gives people, settings, needs and changes their place, so that lines can refer to them.
  private mutating func register(_ block: Kept, _ entry: Int) -> Int? {
    let place: Int
    switch block.kind {
    case .person:
      place = record.people.count
      record.people.append(Person(id: knownID(block), name: title(block)))
    case .setting:
      place = record.settings.count
      record.settings.append(Setting(id: knownID(block), name: title(block)))
    case .need:
      place = record.needs.count
      record.needs.append(Need(id: knownID(block), title: title(block)))
    case .transition:
      place = record.transitions.count
      record.transitions.append(
        Transition(
          id: knownID(block), title: title(block), on: WrittenPeriod(from: .unknown)))
    default: return nil
    }
    ids.give(entry, place, isSetting: block.kind == .setting)
    return place
  }

  /// The id of a block of which is known that it has one.
  @inline(__always)
  private func knownID(_ block: Kept) -> ID {
    ID(document.blocks[block.block].id, in: source) ?? ID("")
  }

  private mutating func checkKith(_ place: Int) {
    let block = document.blocks[place]
    if !block.id.isEmpty {
      problems.append(.idNotTaken(block.id, after: block.keyword, .kith))
    }
    for field in document.fields(of: block) { _ = rule(for: field, in: .kith) }
  }

  /// Whether a block of no known kind may be meant as the first line: anywhere else, and with any other
  /// version, a line `kith` would cost the rest of the file.
  func mayBeVersion(_ block: Document.Block) -> Bool {
    guard block.line == document.blocks.first?.line else { return false }
    return isThisVersion([block.title])
      && !document.blocks.contains { $0.kind == .kith }
  }

  /// Whether a block may stand under the id that it has, or has not; told where it may not.
  private mutating func mayStand(_ place: Int, _ kind: BlockKind, _ isNormal: Bool) -> Bool {
    let written = document.blocks[place].id
    guard kind.takesID else {
      if written.isEmpty { return true }
      problems.append(.idNotTaken(written, after: document.blocks[place].keyword, kind))
      return false
    }
    guard !written.isEmpty else {
      let block = document.blocks[place]
      problems.append(.missingID(block.keyword, kind, idFromTitle(block, kind)))
      return false
    }
    guard isNormal || ID(written: source.bytes[written]) != nil else {
      let block = document.blocks[place]
      problems.append(.badID(written, source.text(written), idInstead(of: block, kind)))
      return false
    }
    switch kind {
    case .agreement: return true
    case .accept:
      guard let id = ID(written, in: source), !rules.contains(id.description) else { return true }
      let near = nearest.name(to: id.description, among: rules)
      problems.append(
        .unknownRule(written, source.text(written), nearest: near, rules: rules))
      return false
    default:
      guard isTaken(written, isNormal) else { return true }
      let block = document.blocks[place]
      let id = ID(written, in: source)?.description ?? ""
      problems.append(.reservedID(written, id, anotherID(block, instead: written)))
      return false
    }
  }

  /// Whether nobody may have an id.
  @inline(__always)
  private func isTaken(_ written: TextRange, _ isNormal: Bool) -> Bool {
    if TakenIDs.names.place(of: written, in: source.bytes) != nil { return true }
    // A letter that looks different may be the same.
    guard !isNormal, source.bytes[written].contains(where: { $0 >= 0x80 }),
      let id = ID(written, in: source)
    else { return false }
    return ReservedWord.contains(id.description) || Need.isBuiltIn(id)
  }

  /// An id made of what was written: “Morag Bell” becomes “morag-bell”.
  static func idLike(_ text: String) -> String? {
    guard text.utf8.count <= 400 else { return nil }
    let words = text.split { !($0.isLetter || $0.isNumber) }
    let made = words.joined(separator: "-")
    guard made.utf8.count <= 60, let id = ID(written: Array(made.utf8)[...]) else { return nil }
    return id.description
  }

  private mutating func hasRequiredFields(_ place: Int, _ kind: BlockKind) -> Bool {
    let required = requiredFields[kind.place]
    guard !required.isEmpty else { return true }
    let fields = document.blocks[place].fields
    var isWhole = true
    var missing: [Field] = []
    for rule in required {
      // The first counts; none of them may be repeated.
      if let field = fields.first(where: { document.fields[$0].field == rule.field }) {
        // What is wrong there is told with the field.
        if isEmpty(field, rule) || isLeftOut(field, rule) { isWhole = false }
      } else {
        missing.append(rule.field)
        isWhole = false
      }
    }
    if !missing.isEmpty { tellOfMissing(missing, in: document.blocks[place], kind) }
    return isWhole
  }

  /// Whether brackets that it doesn’t take leave a required field out.
  ///
  /// Of a day they leave that there is one.
  private func isLeftOut(_ field: Int, _ rule: FieldRule) -> Bool {
    document.fields[field].brackets != nil && !rule.takesBrackets && !rule.shape.isDay
  }

  func headRange(_ block: Document.Block) -> TextRange {
    block.keyword.lowerBound..<max(block.keyword.upperBound, block.id.upperBound)
  }
}

extension BlockKind {
  /// Where its blocks’ ids must differ; `nil` where a block has none of its own.
  var space: IDTable.Space? {
    switch self {
    case .person, .setting: .subject
    case .need: .need
    case .transition: .transition
    case .handover: .handover
    case .meeting: .meeting
    case .step: .step
    case .worry: .worry
    case .kith, .me, .agreement, .accept, .local: nil
    }
  }
}
