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
  var titles: [Int: String] = [:]
  /// The kind of block that is being read.
  var kind = BlockKind.kith
  /// The place of the block that is being read.
  var placeInHand: Int?
  /// The fields that can be read, each with its rule: those of the block that is being read behind those of the
  /// blocks before.
  var allReadable: [ReadableField] = []
  /// Where those of the block that is being read begin.
  var readableStart = 0
  /// How many fields are noted before them.
  var notedBefore = 0
  /// How each field is read in each kind of block, which is asked for every line.
  let rulesOfFields = BlockKind.rules
  /// Those without which each kind of block is nothing.
  let requiredFields = BlockKind.requiredFields
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
}
