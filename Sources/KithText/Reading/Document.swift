public import KithModel

/// A file as it is laid out: blocks, fields and comments, each with the place where it stands.
///
/// Nothing is left out of it, also not what could not be understood.
public struct Document: Hashable, Sendable {
  /// A block with its fields.
  public struct Block: Hashable, Sendable {
    /// Its line, from 1.
    public var line: Int
    /// What kind of block; `nil` for a keyword that is none.
    public var kind: BlockKind?
    /// The keyword.
    public var keyword: TextRange
    /// Everything between the keyword and the colon; empty where there is nothing.
    public var id: TextRange
    /// The title.
    public var title: TextRange
    /// The places of its fields among those of the whole file.
    public var fields: Range<Int>
    /// Lines below it that are no field and no text of one.
    public var stray: [TextRange] = []
    /// Whether each line below it is a known field or a comment: then there is no line that could be meant
    /// otherwise.
    var isPlain = true
  }

  /// A field with its value.
  ///
  /// A file has one on nearly every line, so it is kept small.
  public struct Field: Hashable, Sendable {
    private var shortLine: UInt32
    private var shortDepth: UInt32
    private var shortName: ShortRange
    private var shortBrackets: ShortRange
    /// The value's part of each line, without white space around it, trailing comments included.
    public var pieces: Pieces
    /// Which field; `nil` for a name that is none, and for a line that is no field.
    public var field: KithModel.Field?
    /// Whether the brackets are closed and stand right before the colon.
    public var bracketsAreWhole: Bool

    @inline(__always)
    init(
      line: Int, depth: Int, field: KithModel.Field? = nil, name: TextRange,
      brackets: TextRange? = nil, bracketsAreWhole: Bool = true, pieces: Pieces = Pieces()
    ) {
      shortLine = UInt32(atMost: line)
      shortDepth = UInt32(atMost: depth)
      self.field = field
      shortName = ShortRange(name)
      shortBrackets = ShortRange(brackets)
      self.bracketsAreWhole = bracketsAreWhole
      self.pieces = pieces
    }

    /// Its line, from 1.
    public var line: Int {
      get { Int(shortLine) }
      set { shortLine = UInt32(atMost: newValue) }
    }
    /// The number of spaces and tabs before it.
    public var depth: Int {
      get { Int(shortDepth) }
      set { shortDepth = UInt32(atMost: newValue) }
    }
    /// The name.
    public var name: TextRange {
      get { shortName.range }
      set { shortName = ShortRange(newValue) }
    }
    /// What stands in brackets after the name, without them.
    public var brackets: TextRange? {
      get { shortBrackets.rangeIfAny }
      set { shortBrackets = ShortRange(newValue) }
    }

    /// From the name to the end of the value.
    public var range: TextRange {
      name.lowerBound..<max(name.upperBound, pieces.last?.upperBound ?? 0)
    }
  }

  /// The blocks, in the order of the file.
  public internal(set) var blocks: [Block] = []
  /// The fields of all blocks, one after another.
  public internal(set) var fields: [Field] = []
  /// The comment lines, from `#` to the end of the line, in the order of the file.
  public internal(set) var comments: [TextRange] = []

  init() {}

  /// The fields of a block; their places are those among the fields of the whole file.
  public func fields(of block: Block) -> ArraySlice<Field> { fields[block.fields] }
}
