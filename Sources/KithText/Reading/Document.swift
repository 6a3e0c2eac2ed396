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
    /// The fields: a part of those of the whole file, so its places don’t begin with 0.
    public var fields: ArraySlice<Field> = []
    /// Lines below it that are no field and no text of one.
    public var stray: [TextRange] = []
    /// Whether each line below it is a known field or a comment: then there is no line that could be meant
    /// otherwise.
    var isPlain = true
  }

  /// A field with its value.
  public struct Field: Hashable, Sendable {
    /// Its line, from 1.
    public var line: Int
    /// The number of spaces and tabs before it.
    public var depth: Int
    /// Which field; `nil` for a name that is none, and for a line that is no field.
    public var field: KithModel.Field?
    /// The name.
    public var name: TextRange
    /// What stands in brackets after the name, without them.
    public var brackets: TextRange?
    /// Whether the brackets are closed and stand right before the colon.
    public var bracketsAreWhole = true
    /// The value's part of each line, without white space around it, trailing comments included.
    public var pieces: Pieces = []

    /// From the name to the end of the value.
    public var range: TextRange {
      name.lowerBound..<max(name.upperBound, pieces.last?.upperBound ?? 0)
    }
  }

  /// The blocks, in the order of the file.
  public internal(set) var blocks: [Block] = []
  /// The comment lines, from `#` to the end of the line, in the order of the file.
  public internal(set) var comments: [TextRange] = []

  init() {}
}
