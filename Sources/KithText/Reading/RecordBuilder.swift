import KithModel

/// Turns a file's blocks and fields into a record: first all ids, so that a line may name what stands
/// further down; then every field.
struct RecordBuilder {
  let source: SourceText
  let document: Document
  let rules: [String]
  var record = Record()
  var places = Places()
  var problems: ProblemList
  var nearest = Nearest()

  var subjects: [ID: Subject] = [:]
  var needs: [ID: Int] = [:]
  /// The changes by id; `nil` for one whose block is left out: its day is not known.
  var transitions: [ID: Int?] = [:]
  /// The blocks that are kept, by kind and place.
  var blocks: [BlockKind: [Document.Block]] = [:]
  /// Lines of blocks that a second block of the same id says to keep back.
  var keptBack: Set<Int> = []
  /// Blocks without a field they can’t be without: what else is wrong in them is told all the same.
  var leftOut: [Kept] = []
  /// The kind of block that is being read.
  var kind = BlockKind.kith
  /// The block that is being read.
  var inHand: Document.Block?
  /// Whether this is a copy in which something is only tried out.
  var isTrying = false
  /// Every id that stands in a head; `nil` until somebody asks.
  var writtenIDs: Set<ID>?
  /// Fields in the first column, each with the place of its block.
  var fieldsTooFarOut: [Int] = []
  /// Where to say that two days stand the wrong way round, once all days are known.
  var untils: [UntilCheck] = []

  init(_ source: SourceText, _ document: Document, rules: [String], problems: ProblemList) {
    self.source = source
    self.document = document
    self.rules = rules
    self.problems = problems
    for (place, need) in Need.builtIn.enumerated() { needs[need.id] = place }
  }

  /// A block that is kept, with its id where it has one.
  struct Kept {
    var block: Document.Block
    var kind: BlockKind
    var id: ID?
    var title: String
  }

  mutating func build() {
    if document.blocks.first?.kind != .kith {
      tellThatNoVersionIsFirst()
    }
    let kept = keptBlocks()
    for block in kept { blocks[block.kind, default: []].append(block.block) }
    // Ages count from the day of birth and days from changes, so these come first wherever they stand.
    for block in kept where block.kind == .me { readMe(block) }
    resolveChanges(kept.filter { $0.kind == .transition }.map(\.block))
    for block in kept where block.kind != .me { read(block) }
    for block in leftOut { readForProblems(block) }
    if !kept.contains(where: { $0.kind == .me }) { tellThatNobodyIsMe() }
    checkUntils()
    checkNeeds(kept)
    checkCirclesOfRoutes()
    checkCirclesOfSettings()
    checkOverlaps()
    tellOfFieldsTooFarOut()
    mendStrayLines()
  }

  /// The blocks that can be kept, after their heads: keyword, id, title, required fields.
  private mutating func keptBlocks() -> [Kept] {
    var kept: [Kept] = []
    var seenMe = false
    var seenLocal = false
    var ids: [BlockKind: [ID: Int]] = [:]
    var titles: [Int: String] = [:]
    for (place, block) in document.blocks.enumerated() {
      guard let kind = block.kind else {
        if Field(rawValue: source.name(headRange(block))) != nil {
          fieldsTooFarOut.append(place)
        } else {
          tellOfUnknownBlock(block)
        }
        continue
      }
      if kind == .kith { checkKith(block); continue }
      if kind == .me && seenMe || kind == .local && seenLocal {
        problems.append(.repeatedBlock(block.keyword, kind))
        continue
      }
      guard let id = headID(block, kind) else { continue }
      if let id, kind != .agreement, kind != .accept {
        // People and settings share one space of ids.
        let space = kind == .setting ? .person : kind
        if let line = ids[space]?[id] {
          let hides =
            block.fields.contains(where: { $0.field == .seenBy }) || meansToHide(block)
          if hides { keptBack.insert(line) }
          // Two blocks about one person must not become two people.
          let isAnother = !hides && titles[line] != source.text(block.title).lowercased()
          problems.append(
            .repeatedID(
              block.id, id.description, line: line, hides: hides,
              isAnother ? anotherID(block, instead: block.id) : nil))
          continue
        }
        ids[space, default: [:]][id] = block.line
        titles[block.line] = source.text(block.title).lowercased()
      }
      if kind == .me { seenMe = true }
      if kind == .local { seenLocal = true }
      var title = source.text(block.title)
      if title.isEmpty {
        title = id?.description ?? ""
        let name = " " + title.prefix(1).uppercased() + title.dropFirst()
        problems.append(
          .emptyTitle(
            block.keyword, kind,
            kind.takesID ? .changing(block.title, to: name) : nil))
      }
      guard hasRequiredFields(block, kind) else {
        if kind == .transition, let id { transitions.updateValue(nil, forKey: id) }
        leftOut.append(Kept(block: block, kind: kind, id: id, title: title))
        continue
      }
      register(kind, id: id, title: title)
      kept.append(Kept(block: block, kind: kind, id: id, title: title))
    }
    return kept
  }

  /// Gives people, settings, needs and changes their place, so that lines can refer to them.
  private mutating func register(_ kind: BlockKind, id: ID?, title: String) {
    guard let id else { return }
    switch kind {
    case .person:
      subjects[id] = .person(record.people.count)
      record.people.append(Person(id: id, name: title))
    case .setting:
      subjects[id] = .setting(record.settings.count)
      record.settings.append(Setting(id: id, name: title))
    case .need:
      needs[id] = record.needs.count
      record.needs.append(Need(id: id, title: title))
    case .transition:
      transitions.updateValue(record.transitions.count, forKey: id)
      record.transitions.append(
        Transition(id: id, title: title, on: WrittenPeriod(from: .unknown)))
    default: break
    }
  }

  private mutating func checkKith(_ block: Document.Block) {
    if !block.id.isEmpty {
      problems.append(.idNotTaken(block.id, after: block.keyword, .kith))
    }
    for field in block.fields { _ = rule(for: field, in: .kith) }
  }

  /// Whether a block of no known kind may be meant as the first line: anywhere else, and with any other
  /// version, a line `kith` would cost the rest of the file.
  func mayBeVersion(_ block: Document.Block) -> Bool {
    guard block.line == document.blocks.first?.line else { return false }
    return isThisVersion([block.title])
      && !document.blocks.contains { $0.kind == .kith }
  }

  /// The id of a block; `nil` where the block has to be left out, an inner `nil` where it has none.
  private mutating func headID(_ block: Document.Block, _ kind: BlockKind) -> ID?? {
    guard kind.takesID else {
      if block.id.isEmpty { return .some(nil) }
      problems.append(.idNotTaken(block.id, after: block.keyword, kind))
      return nil
    }
    guard !block.id.isEmpty else {
      problems.append(.missingID(block.keyword, kind, idFromTitle(block, kind)))
      return nil
    }
    let text = source.text(block.id)
    guard let id = ID(written: source.bytes[block.id]) else {
      problems.append(.badID(block.id, text, idInstead(of: block, kind)))
      return nil
    }
    switch kind {
    case .agreement: return .some(id)
    case .accept:
      guard rules.contains(id.description) else {
        let near = nearest.name(to: id.description, among: rules)
        problems.append(.unknownRule(block.id, text, nearest: near, rules: rules))
        return nil
      }
      return .some(id)
    default:
      if ID.reserved.contains(id.description) || Need.isBuiltIn(id) {
        problems.append(
          .reservedID(block.id, id.description, anotherID(block, instead: block.id)))
        return nil
      }
      return .some(id)
    }
  }

  /// An id made of what was written: “Morag Bell” becomes “morag-bell”.
  static func idLike(_ text: String) -> String? {
    guard text.utf8.count <= 400 else { return nil }
    let words = text.split { !($0.isLetter || $0.isNumber) }
    let made = words.joined(separator: "-")
    guard made.utf8.count <= 60, let id = ID(written: Array(made.utf8)[...]) else { return nil }
    return id.description
  }

  private mutating func hasRequiredFields(_ block: Document.Block, _ kind: BlockKind) -> Bool {
    var isWhole = true
    var missing: [Field] = []
    for rule in kind.fields where rule.isRequired {
      let written = block.fields.filter { $0.field == rule.field }
      if written.isEmpty {
        missing.append(rule.field)
        isWhole = false
      } else if written.allSatisfy({ value(of: $0, rule).isEmpty }) {
        // That nothing is written there is told with the field.
        isWhole = false
      }
    }
    if !missing.isEmpty { tellOfMissing(missing, in: block, kind) }
    return isWhole
  }

  func headRange(_ block: Document.Block) -> TextRange {
    block.keyword.lowerBound..<max(block.keyword.upperBound, block.id.upperBound)
  }

  func value(of field: Document.Field, _ rule: FieldRule) -> Value {
    Value(field.pieces, in: source, withComments: rule.shape.takesComments)
  }

  // MARK: Fields

  /// The rule by which a field of a block is read; `nil`, with the problem told, where it can't be.
  mutating func rule(for field: Document.Field, in kind: BlockKind) -> FieldRule? {
    let kinds = kind.fields.lazy.map(\.field.rawValue)
    guard let known = field.field else {
      let text = source.text(field.name)
      let name = source.name(field.name)
      // A word processor’s space looks like one and is none.
      let plain = Field(rawValue: name.replacing("\u{A0}", with: " "))?.rawValue
      let near =
        plain ?? LikelyWord.meant(by: name, among: Array(kinds))
        ?? nearest.name(to: name, among: kinds)
      problems.append(
        .unknownField(
          field.name, text, in: kind, nearest: near,
          hides: (kind.rule(.seenBy) != nil || kind == .accept) && meansToHide(field),
          near.flatMap { spelt(field, as: $0, in: kind) } ?? movedToTheFirstColumn(field)))
      return nil
    }
    guard let rule = kind.rule(known) else {
      problems.append(.misplacedField(field.name, known, in: kind))
      return nil
    }
    return rule
  }

  /// Every field of a block that can be read, each with its rule; the rest is told and left out.
  mutating func readableFields(_ block: Document.Block, _ kind: BlockKind)
    -> [(field: Document.Field, rule: FieldRule)]
  {
    var readable: [(field: Document.Field, rule: FieldRule)] = []
    var seen: [Field: Int] = [:]
    self.kind = kind
    inHand = block
    let errors = problems.errorCount
    let hasSlip = meansToHide(block)
    var isHidden = hasSlip || keptBack.contains(block.line)
    warnOfFieldsInside(block, kind)
    for field in block.fields {
      guard let rule = rule(for: field, in: kind) else { continue }
      if !rule.mayRepeat, let line = seen[rule.field] {
        problems.append(.repeatedField(field.name, rule.field, rule, line: line))
        isHidden = isHidden || rule.field == .seenBy
        continue
      }
      seen[rule.field] = field.line
      if field.brackets != nil, !rule.takesBrackets {
        problems.append(.bracketsNotTaken(field.name, rule.field))
        isHidden = isHidden || rule.field == .seenBy
        continue
      }
      guard !value(of: field, rule).isEmpty else {
        problems.append(.emptyValue(field.name, source.name(field.name), rule))
        isHidden = isHidden || rule.field == .seenBy
        continue
      }
      readable.append((field, rule))
    }
    if hasSlip, kind.rule(.seenBy) != nil, problems.errorCount == errors {
      let head = headRange(block)
      problems.append(.keptBack(head))
    }
    if isHidden, let rule = kind.rule(.seenBy) {
      // The last of the fields, so that it decides: one without anything that can be read.
      var unreadable = Document.Field(line: block.line, depth: 0, name: block.keyword)
      unreadable.field = .seenBy
      readable.append((unreadable, rule))
    }
    return readable
  }

  /// Text as it is written, over one line or several.
  func text(_ field: Document.Field) -> String {
    field.pieces.map { source.text($0) }.joined(separator: " ")
  }

  mutating func lines(of block: Document.Block, _ kept: [Document.Field]) -> Places.Block {
    Places.Block(
      line: block.line,
      fields: kept.compactMap { field in field.field.map { Places.Line($0, field.line) } })
  }
}
