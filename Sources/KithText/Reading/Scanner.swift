import KithModel

/// Lays a file out as blocks and fields, line by line, without asking what they mean.
struct Scanner {
  let source: SourceText
  private(set) var document = Document()
  private(set) var problems = ProblemList()

  /// What the line in hand may continue: the last field of the last block, also an unusable one.
  private enum Open {
    case nothing
    case field
    /// A line before any block, or one that is no field.
    case unusable(depth: Int)
  }
  private var open = Open.nothing
  private var hasVersion = false
  /// The fields of all blocks.
  private var fields: [Document.Field] = []
  /// How many fields stand before each block.
  private var fieldsBefore: [Int] = []

  init(_ source: SourceText) {
    self.source = source
  }

  /// - Complexity: O(bytes).
  mutating func scan() {
    // Of a long file not all at once: it may be empty lines.
    let lines = min(source.lines.count, 4096)
    fields.reserveCapacity(lines)
    document.blocks.reserveCapacity(lines / 4)
    fieldsBefore.reserveCapacity(lines / 4)
    for number in source.lines.indices where !line(number) { break }
    for place in document.blocks.indices {
      let end = place + 1 < fieldsBefore.count ? fieldsBefore[place + 1] : fields.count
      document.blocks[place].fields = fields[fieldsBefore[place]..<end]
    }
  }

  /// Reads one line.
  ///
  /// False where another network begins.
  private mutating func line(_ number: Int) -> Bool {
    let line = source.lines[number]
    let content = source.trimmed(line)
    guard !content.isEmpty else { return true }
    if source.bytes[content.lowerBound] == .hash {
      document.comments.append(content)
      return true
    }
    if content.lowerBound == line.lowerBound { return head(content, line: number + 1) }
    var depth = 0
    while source.bytes[line.lowerBound + depth].isIndent { depth += 1 }
    indented(content, depth: depth, line: number + 1)
    return true
  }

  /// Reads a line in the first column.
  ///
  /// False where another network begins.
  private mutating func head(_ content: TextRange, line: Int) -> Bool {
    let colon = source.bytes.place(of: .colon, in: content)
    guard colon < content.upperBound else {
      // Left out alone: the block before it goes on.
      problems.append(.notABlock(content))
      stray(content)
      return true
    }
    let before = source.trimmed(content.lowerBound..<colon)
    var keywordEnd = before.lowerBound
    while keywordEnd < before.upperBound, !source.bytes[keywordEnd].isWhiteSpace { keywordEnd += 1 }
    let keyword = before.lowerBound..<keywordEnd
    let kind = BlockKind(named: keyword, in: source.bytes)
    if kind == nil { strayOfKnownBlock(content) }
    if kind == .kith {
      if hasVersion {
        problems.append(.anotherNetwork(keyword))
        return false
      }
      hasVersion = true
    }
    document.blocks.append(
      Document.Block(
        line: line, kind: kind, keyword: keyword,
        id: source.trimmed(keywordEnd..<before.upperBound),
        title: source.trimmed((colon + 1)..<content.upperBound)))
    fieldsBefore.append(fields.count)
    open = .nothing
    return true
  }

  private mutating func indented(_ content: TextRange, depth: Int, line: Int) {
    let last = document.blocks.count - 1
    if last >= 0, document.blocks[last].kind == nil, isFieldInFirstColumn(document.blocks[last]) {
      // What follows may be meant for the block before.
      strayOfKnownBlock(content)
    }
    switch open {
    case .field:
      let field = fields.count - 1
      if depth > fields[field].depth {
        fields[field].pieces.append(content)
        document.blocks[last].isPlain = false
        return
      }
    case .unusable(let before):
      if depth > before {
        stray(content)
        return
      }
    case .nothing: break
    }
    guard let field = field(content, depth: depth, line: line) else {
      problems.append(.notAField(content))
      stray(content)
      open = .unusable(depth: depth)
      return
    }
    guard last >= 0 else {
      problems.append(.fieldBeforeAnyBlock(field.name))
      open = .unusable(depth: depth)
      return
    }
    if field.field == nil { document.blocks[last].isPlain = false }
    fields.append(field)
    open = .field
  }

  /// Whether a block of no known kind is rather a field that stands too far out.
  private func isFieldInFirstColumn(_ block: Document.Block) -> Bool {
    let name = block.keyword.lowerBound..<max(block.keyword.upperBound, block.id.upperBound)
    return block.id.isEmpty || Field(named: name, in: source.bytes) != nil
  }

  private mutating func strayOfKnownBlock(_ content: TextRange) {
    guard let last = document.blocks.lastIndex(where: { $0.kind != nil }) else { return }
    document.blocks[last].stray.append(content)
    document.blocks[last].isPlain = false
  }

  private mutating func stray(_ content: TextRange) {
    guard let last = document.blocks.indices.last else { return }
    document.blocks[last].stray.append(content)
    document.blocks[last].isPlain = false
  }

  /// The field that begins on a line: its name ends at the first colon outside brackets.
  private func field(_ content: TextRange, depth: Int, line: Int) -> Document.Field? {
    guard let head = FieldHead(content, in: source) else { return nil }
    var field = Document.Field(
      line: line, depth: depth, field: Field(named: head.name, in: source.bytes), name: head.name,
      brackets: head.brackets, bracketsAreWhole: head.bracketsAreWhole)
    let value = source.trimmed((head.colon + 1)..<content.upperBound)
    if !value.isEmpty { field.pieces.append(value) }
    return field
  }
}

/// The name of a field, its brackets and its colon.
struct FieldHead {
  var name: TextRange
  var brackets: TextRange?
  var bracketsAreWhole = true
  var colon: Int

  /// Nothing where no colon follows.
  ///
  /// Brackets that are never closed would swallow the colon: then the first colon counts, and the
  /// brackets as unreadable, so that what stands behind them is shown to nobody by mistake.
  init?(_ content: TextRange, in source: SourceText) {
    let end = source.bytes.place(of: .colon, or: UInt8(ascii: "["), in: content)
    guard end < content.upperBound else { return nil }
    if source.bytes[end] != .colon {
      self.init(withBrackets: content, in: source)
    } else {
      self.init(content, opened: nil, closed: nil, colon: end, in: source)
    }
  }

  private init?(withBrackets content: TextRange, in source: SourceText) {
    var opened: Int?
    var closed: Int?
    var nesting = 0
    var firstColon: Int?
    for place in content {
      switch source.bytes[place] {
      case UInt8(ascii: "["):
        if opened == nil { opened = place }
        nesting += 1
      case UInt8(ascii: "]") where nesting > 0:
        nesting -= 1
        if nesting == 0, closed == nil { closed = place }
      case .colon:
        if firstColon == nil { firstColon = place }
        guard nesting == 0 else { continue }
        self.init(content, opened: opened, closed: closed, colon: place, in: source)
        return
      default: break
      }
    }
    guard let firstColon else { return nil }
    self.init(content, opened: opened, closed: nil, colon: firstColon, in: source)
  }

  private init(
    _ content: TextRange, opened: Int?, closed: Int?, colon: Int, in source: SourceText
  ) {
    self.colon = colon
    guard let opened, opened < colon else {
      name = source.trimmed(content.lowerBound..<colon)
      return
    }
    name = source.trimmed(content.lowerBound..<opened)
    if let closed {
      brackets = (opened + 1)..<closed
      bracketsAreWhole = source.trimmed((closed + 1)..<colon).isEmpty
    } else {
      brackets = (opened + 1)..<colon
      bracketsAreWhole = false
    }
  }
}
