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
    /// Where its fields are among those of all blocks.
    fileprivate var fields: Range<Int>

    /// A block that begins on a line, without fields.
    public init(line: Int) {
      self.line = line
      fields = 0..<0
    }
  }

  /// A field and its line.
  @usableFromInline
  struct Line: Hashable, Sendable {
    @usableFromInline var field: Field
    /// From 1; of a file with more lines than there are numbers for, the last.
    @usableFromInline var line: UInt32

    @inlinable init(field: Field, line: UInt32) {
      self.field = field
      self.line = line
    }
  }

  private var blocks = [[Block]](repeating: [], count: BlockKind.allCases.count)
  /// The fields of all blocks, those of one block one after another.
  @usableFromInline var lines: [Line] = []

  /// No lines.
  public init() {}

  /// The blocks of one kind, in the order of the record.
  public internal(set) subscript(kind: BlockKind) -> [Block] {
    get { blocks[kind.place] }
    // In place: a block more must not copy all that are there.
    _modify { yield &blocks[kind.place] }
  }

  /// How many blocks there are of one kind.
  package func count(_ kind: BlockKind) -> Int { blocks[kind.place].count }

  /// The line that says it: of a field that is not written, the line of its block; `nil` where there
  /// is no such block.
  ///
  /// - Complexity: O(fields of the block).
  public func line(of mention: Mention) -> Int? {
    guard blocks[mention.kind.place].indices.contains(mention.place) else { return nil }
    let block = blocks[mention.kind.place][mention.place]
    guard let field = mention.field else { return block.line }
    for place in block.fields where lines[place].field == field { return Int(lines[place].line) }
    return block.line
  }

  // MARK: Noting

  /// Room for so many blocks of a kind.
  package mutating func reserveCapacity(_ count: Int, _ kind: BlockKind) {
    blocks[kind.place].reserveCapacity(count)
  }

  /// Room for so many fields.
  package mutating func reserveFields(_ count: Int) { lines.reserveCapacity(count) }

  /// How many fields are noted.
  package var fieldCount: Int { lines.count }

  /// Notes the line of a field, before its block is.
  @inlinable package mutating func note(_ field: Field, _ line: Int) {
    lines.append(Line(field: field, line: UInt32(clamping: line)))
  }

  /// Puts one block more behind those of its kind, with the fields that were noted from a place on.
  package mutating func append(line: Int, fieldsFrom first: Int, to kind: BlockKind) {
    var block = Block(line: line)
    block.fields = first..<lines.count
    blocks[kind.place].append(block)
  }

  /// Takes so many of the last blocks of a kind back.
  package mutating func removeLast(_ count: Int, _ kind: BlockKind) {
    blocks[kind.place].removeLast(count)
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
