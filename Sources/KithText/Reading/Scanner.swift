import KithModel

/// Lays a file out as blocks and fields, line by line, without asking what they mean.
struct Scanner {
  let source: SourceText
  private(set) var document = Document()
  private(set) var problems = ProblemList()

  /// What the line in hand may continue: the last field of the last block, also an unusable one.
  private enum Open {
    case nothing
    case field(depth: Int)
    /// A line before any block, or one that is no field.
    case unusable(depth: Int)
  }
  private var open = Open.nothing
  private var hasVersion = false
  /// How many fields stand before each block.
  private var fieldsBefore: [Int] = []
  /// Whether the last block is of no known kind.
  private var lastIsUnknown = false

  init(_ source: SourceText) {
    self.source = source
  }

  /// - Complexity: O(bytes).
  mutating func scan() {
    // Looked up on every line, so they are taken out once.
    let (bytes, lines, names) = (source.bytes, source.lines, Field.named)
    // Of a long file not all at once: it may be empty lines.
    let room = min(lines.count, 4096)
    document.fields.reserveCapacity(room)
    document.blocks.reserveCapacity(room / 4)
    fieldsBefore.reserveCapacity(room / 4)
    for number in lines.indices where !line(lines[number], number + 1, in: bytes, names) {
      break
    }
    for place in document.blocks.indices {
      let end = place + 1 < fieldsBefore.count ? fieldsBefore[place + 1] : document.fields.count
      document.blocks[place].fields = document.fields[fieldsBefore[place]..<end]
    }
  }

  /// Reads one line.
  ///
  /// False where another network begins.
  @inline(__always)
  private mutating func line(
    _ line: TextRange, _ number: Int, in bytes: [UInt8], _ names: Named<Field>
  ) -> Bool {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, bytes[start].isIndent { start += 1 }
    let depth = start - line.lowerBound
    // A CR is white space, and no indent.
    while start < end, bytes[start].isWhiteSpace { start += 1 }
    guard start < end else { return true }
    while bytes[end - 1].isWhiteSpace { end -= 1 }
    let content = start..<end
    if bytes[start] == .hash {
      document.comments.append(content)
      return true
    }
    if start == line.lowerBound { return head(content, line: number, in: bytes) }
    indented(content, depth: depth, line: number, in: bytes, names)
    return true
  }

  /// Reads a line in the first column.
  ///
  /// False where another network begins.
  private mutating func head(_ content: TextRange, line: Int, in bytes: [UInt8]) -> Bool {
    let colon = bytes.place(of: .colon, in: content)
    guard colon < content.upperBound else {
      // Left out alone: the block before it goes on.
      problems.append(.notABlock(content))
      stray(content)
      return true
    }
    let before = bytes.trimmed(content.lowerBound..<colon)
    var keywordEnd = before.lowerBound
    while keywordEnd < before.upperBound, !bytes[keywordEnd].isWhiteSpace { keywordEnd += 1 }
    let keyword = before.lowerBound..<keywordEnd
    let kind = BlockKind.named.value(keyword, in: bytes)
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
        id: bytes.trimmed(keywordEnd..<before.upperBound),
        title: bytes.trimmed((colon + 1)..<content.upperBound)))
    lastIsUnknown = kind == nil
    fieldsBefore.append(document.fields.count)
    open = .nothing
    return true
  }

  @inline(__always)
  private mutating func indented(
    _ content: TextRange, depth: Int, line: Int, in bytes: [UInt8], _ names: Named<Field>
  ) {
    let last = document.blocks.count - 1
    if lastIsUnknown, isFieldInFirstColumn(document.blocks[last]) {
      // What follows may be meant for the block before.
      strayOfKnownBlock(content)
    }
    switch open {
    case .field(let before):
      if depth > before {
        document.fields[document.fields.count - 1].pieces.append(content)
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
    guard let head = FieldHead(content, in: bytes) else {
      problems.append(.notAField(content))
      stray(content)
      open = .unusable(depth: depth)
      return
    }
    guard last >= 0 else {
      problems.append(.fieldBeforeAnyBlock(head.name))
      open = .unusable(depth: depth)
      return
    }
    let field = names.value(head.name, in: bytes)
    if field == nil { document.blocks[last].isPlain = false }
    let value = bytes.trimmed((head.colon + 1)..<content.upperBound)
    document.fields.append(
      Document.Field(
        line: line, depth: depth, field: field, name: head.name, brackets: head.brackets,
        bracketsAreWhole: head.bracketsAreWhole,
        pieces: value.isEmpty ? Pieces() : Pieces(value)))
    open = .field(depth: depth)
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
  @inline(__always)
  init?(_ content: TextRange, in bytes: [UInt8]) {
    let end = bytes.place(of: .colon, or: UInt8(ascii: "["), in: content)
    guard end < content.upperBound else { return nil }
    if bytes[end] != .colon {
      self.init(withBrackets: content, in: bytes)
    } else {
      self.init(content, opened: nil, closed: nil, colon: end, in: bytes)
    }
  }

  @inline(never)
  private init?(withBrackets content: TextRange, in bytes: [UInt8]) {
    var opened: Int?
    var closed: Int?
    var nesting = 0
    var firstColon: Int?
    for place in content {
      switch bytes[place] {
      case UInt8(ascii: "["):
        if opened == nil { opened = place }
        nesting += 1
      case UInt8(ascii: "]") where nesting > 0:
        nesting -= 1
        if nesting == 0, closed == nil { closed = place }
      case .colon:
        if firstColon == nil { firstColon = place }
        guard nesting == 0 else { continue }
        self.init(content, opened: opened, closed: closed, colon: place, in: bytes)
        return
      default: break
      }
    }
    guard let firstColon else { return nil }
    self.init(content, opened: opened, closed: nil, colon: firstColon, in: bytes)
  }

  @inline(__always)
  private init(
    _ content: TextRange, opened: Int?, closed: Int?, colon: Int, in bytes: [UInt8]
  ) {
    self.colon = colon
    guard let opened, opened < colon else {
      name = bytes.trimmed(content.lowerBound..<colon)
      return
    }
    name = bytes.trimmed(content.lowerBound..<opened)
    if let closed {
      brackets = (opened + 1)..<closed
      bracketsAreWhole = bytes.trimmed((closed + 1)..<colon).isEmpty
    } else {
      brackets = (opened + 1)..<colon
      bracketsAreWhole = false
    }
  }
}
