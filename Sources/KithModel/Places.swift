/// Something that a line of the file says: a block, or one field of it.
public struct Mention: Hashable, Sendable {
  /// The kind of block.
  public var kind: BlockKind
  /// Its place among the blocks of its kind in the ``Record``; own needs count from 0.
  public var place: Int
  /// The field; `nil` for the block's first line.
  public var field: Field?

  /// A block, or one field of it.
  public init(_ kind: BlockKind, _ place: Int, _ field: Field? = nil) {
    self.kind = kind
    self.place = place
    self.field = field
  }

  /// The block of a person or a setting.
  public init(_ subject: Subject, _ field: Field? = nil) {
    switch subject {
    case .person(let place): self.init(.person, place, field)
    case .setting(let place): self.init(.setting, place, field)
    }
  }
}

/// The lines on which the blocks of a record and their fields stand, beside the record and not in it,
/// so that two records are equal when they say the same.
public struct Places: Hashable, Sendable {
  /// The lines of one block.
  public struct Block: Hashable, Sendable {
    /// The line of its head, from 1.
    public var line: Int
    /// Its fields, each with its line, in the order of the file: a part of those of all blocks, so its places
    /// don’t begin with 0.
    public var fields: ArraySlice<Line>

    /// A block that begins on a line.
    public init(line: Int, fields: ArraySlice<Line> = []) {
      self.line = line
      self.fields = fields
    }
  }

  /// A field and its line.
  public struct Line: Hashable, Sendable {
    /// The field.
    public var field: Field
    /// Its line, from 1.
    public var line: Int

    /// A field on a line.
    public init(_ field: Field, _ line: Int) {
      self.field = field
      self.line = line
    }
  }

  private var blocks = [[Block]](repeating: [], count: BlockKind.allCases.count)

  /// No lines.
  public init() {}

  /// The blocks of one kind, in the order of the record.
  public subscript(kind: BlockKind) -> [Block] {
    get { blocks[kind.place] }
    // In place: a block more must not copy all that are there.
    _modify { yield &blocks[kind.place] }
  }

  /// How many blocks there are of one kind.
  package func count(_ kind: BlockKind) -> Int { blocks[kind.place].count }

  /// Puts the lines of the fields of a block in their place.
  package mutating func put(_ fields: ArraySlice<Line>, in block: Int, of kind: BlockKind) {
    blocks[kind.place][block].fields = fields
  }

  /// Puts the lines of one block more behind those of its kind.
  package mutating func append(_ block: Block, to kind: BlockKind) {
    blocks[kind.place].append(block)
  }

  /// The line that says it: of a field that is not written, the line of its block; `nil` where there
  /// is no such block.
  ///
  /// - Complexity: O(fields of the block).
  public func line(of mention: Mention) -> Int? {
    let blocks = self[mention.kind]
    guard blocks.indices.contains(mention.place) else { return nil }
    let block = blocks[mention.place]
    guard let field = mention.field else { return block.line }
    return block.fields.first { $0.field == field }?.line ?? block.line
  }
}

extension BlockKind {
  /// Its place in `allCases`.
  @inlinable package var place: Int {
    switch self {
    case .kith: 0
    case .me: 1
    case .need: 2
    case .setting: 3
    case .person: 4
    case .transition: 5
    case .agreement: 6
    case .handover: 7
    case .meeting: 8
    case .step: 9
    case .worry: 10
    case .accept: 11
    case .local: 12
    }
  }
}
