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

  /// The ids of people, settings, needs, changes and all else that has one.
  var ids: IDTable
  /// Lines of blocks that a second block of the same id says to keep back.
  var keptBack: Set<Int> = []
  /// Blocks without a field they can’t be without: what else is wrong in them is told all the same.
  var leftOut: [Kept] = []
  /// Titles of blocks whose id is borne once more, small, by the place of the block.
  private var titles: [Int: String] = [:]
  /// The kind of block that is being read.
  var kind = BlockKind.kith
  /// The place of the block that is being read.
  private(set) var placeInHand: Int?
  /// The fields that can be read, each with its rule: those of the block that is being read behind those of the
  /// blocks before.
  private var allReadable: [ReadableField] = []
  /// Where those of the block that is being read begin.
  private var readableStart = 0
  /// How many fields are noted before them.
  private var notedBefore = 0
  /// How each field is read in each kind of block, which is asked for every line.
  let rulesOfFields = BlockKind.rules
  /// Those without which each kind of block is nothing.
  private let requiredFields = BlockKind.requiredFields
  /// The brackets that were read last without a problem, and what they say: people often agree to many
  /// things at once.
  var lastBrackets: (range: TextRange, permissions: [Permission])?
  /// The items of a list in which something is wrong, and where it begins: much may be wrong in one list.
  var wrongList: (start: Int, items: [TextRange])?
  /// Whether this is a copy in which something is only tried out.
  var isTrying = false
  /// Every id that stands in a head; `nil` until somebody asks.
  var writtenIDs: Set<ID>?
  /// Fields in the first column, each with the place of its block.
  var fieldsTooFarOut: [Int] = []
  /// Where to say that two days stand the wrong way round, once all days are known.
  var untils: [UntilCheck] = []
  /// Whether somebody is reached through people further down, or themselves: else there is no circle.
  var mayHaveCircleOfRoutes = false
  /// Whether a setting is part of one further down, or of itself.
  var mayHaveCircleOfSettings = false

  init(_ source: SourceText, _ document: Document, rules: [String], problems: ProblemList) {
    self.source = source
    self.document = document
    self.rules = rules
    self.problems = problems
    ids = IDTable(capacity: document.blocks.count)
  }

  /// A block that is kept.
  struct Kept {
    /// Its place in the document.
    var block: Int
    var kind: BlockKind
    /// Its place in the record, where it has one before it is read: lines refer to it.
    var place: Int?
  }

  /// The id of a block, where it has one.
  func id(_ kept: Kept) -> ID? {
    kept.kind.takesID ? ID(document.blocks[kept.block].id, in: source) : nil
  }

  /// The title of a block; its id where it has none.
  @inline(__always)
  func title(_ kept: Kept) -> String {
    let title = document.blocks[kept.block].title
    return title.isEmpty ? id(kept)?.description ?? "" : source.text(title)
  }

  /// A field with the rule by which it is read.
  struct ReadableField {
    /// Its place among the fields of the file; below 0 for a `seen by` that could not be read.
    private var shortPlace: Int32
    var rule: FieldRule

    @inline(__always)
    init(place: Int?, rule: FieldRule) {
      shortPlace = Int32(truncatingIfNeeded: place ?? -1)
      self.rule = rule
    }

    @inline(__always)
    var place: Int? { shortPlace < 0 ? nil : Int(shortPlace) }
  }

  /// What a field says.
  @inline(__always)
  func value(_ written: ReadableField) -> Value {
    guard let place = written.place else { return Value() }
    return Value(
      document.fields[place].pieces, in: source, withComments: written.rule.shape.takesComments)
  }

  /// The same as text.
  @inline(__always)
  func text(_ written: ReadableField) -> String {
    guard let place = written.place else { return "" }
    return source.text(document.fields[place].pieces)
  }

  /// The block that is being read.
  var inHand: Document.Block? { placeInHand.map { document.blocks[$0] } }

  mutating func take(_ block: Int, _ kind: BlockKind) {
    placeInHand = block
    self.kind = kind
  }

  mutating func build() {
    if document.blocks.first?.kind != .kith {
      tellThatNoVersionIsFirst()
    }
    let kept = keptBlocks()
    // Ages count from the day of birth and days from changes, so these come first wherever they stand.
    for place in kept.indices where kept[place].kind == .me { readMe(kept[place]) }
    resolveChanges(kept.lazy.filter { $0.kind == .transition }.map(\.block))
    for place in kept.indices where kept[place].kind != .me { read(kept[place]) }
    for block in leftOut { readForProblems(block) }
    if !kept.contains(where: { $0.kind == .me }) { tellThatNobodyIsMe() }
    checkUntils()
    checkNeeds(kept)
    checkCirclesOfRoutes(kept)
    checkCirclesOfSettings(kept)
    checkOverlaps()
    tellOfFieldsTooFarOut()
    mendStrayLines()
  }

  /// The record, once it is built; the builder keeps none.
  mutating func takeRecord() -> Record {
    var built = Record()
    swap(&built, &record)
    return built
  }

  /// The blocks that can be kept, after their heads: keyword, id, title, required fields.
  private mutating func keptBlocks() -> [Kept] {
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

  func value(of field: Document.Field, _ rule: FieldRule) -> Value {
    Value(field.pieces, in: source, withComments: rule.shape.takesComments)
  }

  /// What a field says, by its place among the fields of the file.
  @inline(__always)
  func value(of field: Int, _ rule: FieldRule) -> Value {
    Value(document.fields[field].pieces, in: source, withComments: rule.shape.takesComments)
  }

  /// Whether nothing is written there.
  @inline(__always)
  private func isEmpty(_ field: Int, _ rule: FieldRule) -> Bool {
    // Whatever begins with anything but a comment is something.
    if let start = document.fields[field].pieces.start, source.bytes[start] != .hash {
      return false
    }
    return value(of: field, rule).isEmpty
  }

  // MARK: Fields

  /// The rule by which a field of a block is read; `nil`, with the problem told, where it can't be.
  @inline(__always)
  mutating func rule(for field: Document.Field, in kind: BlockKind) -> FieldRule? {
    if let known = field.field, let rule = kind.rule(known, in: rulesOfFields) { return rule }
    tellOfNoRule(for: field, in: kind)
    return nil
  }

  private mutating func tellOfNoRule(for field: Document.Field, in kind: BlockKind) {
    guard let known = field.field else {
      let kinds = kind.fields.lazy.map(\.field.rawValue)
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
      return
    }
    problems.append(.misplacedField(field.name, known, in: kind))
  }

  /// The places of the fields of the block that is being read that can be read.
  var readable: Range<Int> { readableStart..<allReadable.count }

  /// One of the fields that can be read.
  func readable(_ place: Int) -> ReadableField { allReadable[place] }

  /// Finds every field of a block that can be read, with its rule; the rest is told and left out.
  mutating func findReadable(_ place: Int, _ kind: BlockKind) {
    readableStart = allReadable.count
    notedBefore = places.fieldCount
    var seen = FieldSet()
    take(place, kind)
    let errors = problems.errorCount
    let line = document.blocks[place].line
    let isPlain = document.blocks[place].isPlain
    let hasSlip =
      isPlain && !source.mayHoldLineEnds ? false : meansToHide(document.blocks[place])
    var isHidden = hasSlip || !keptBack.isEmpty && keptBack.contains(line)
    if !isPlain { warnOfFieldsInside(document.blocks[place], kind) }
    for field in document.blocks[place].fields {
      guard let known = document.fields[field].field,
        let rule = kind.rule(known, in: rulesOfFields)
      else {
        tellOfNoRule(for: document.fields[field], in: kind)
        continue
      }
      if !rule.mayRepeat {
        if seen.contains(known) {
          let first = document.fields(of: document.blocks[place]).first { $0.field == known }
          problems.append(
            .repeatedField(
              document.fields[field].name, known, rule, line: first?.line ?? line))
          isHidden = isHidden || known == .seenBy
          continue
        }
        seen.insert(known)
      }
      if !rule.takesBrackets, document.fields[field].brackets != nil {
        problems.append(.bracketsNotTaken(document.fields[field].name, rule))
        isHidden = isHidden || known == .seenBy
        continue
      }
      guard !isEmpty(field, rule) else {
        let name = document.fields[field].name
        problems.append(.emptyValue(name, source.name(name), rule))
        isHidden = isHidden || known == .seenBy
        continue
      }
      allReadable.append(ReadableField(place: field, rule: rule))
      places.note(known, document.fields[field].line)
    }
    if hasSlip, kind.rule(.seenBy) != nil, problems.errorCount == errors {
      problems.append(.keptBack(headRange(document.blocks[place])))
    }
    if isHidden, let rule = kind.rule(.seenBy) {
      // The last of the fields, so that it decides: one without anything that can be read.
      allReadable.append(ReadableField(place: nil, rule: rule))
      places.note(.seenBy, line)
    }
  }

  /// Text as it is written, over one line or several.
  @inline(__always)
  func text(_ field: Document.Field) -> String { source.text(field.pieces) }

  /// Notes on which line a block stands, with those of its fields that can be read.
  mutating func noteLines(_ kept: Kept) {
    places.append(
      line: document.blocks[kept.block].line, fieldsFrom: notedBefore, to: kept.kind)
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
