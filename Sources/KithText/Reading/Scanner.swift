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
    case unusable
  }
  private var open = Open.nothing
  /// How far in it stands.
  private var openDepth = 0
  private var hasVersion = false
  /// Whether the last block is of no known kind.
  private var lastIsUnknown = false

  init(_ source: SourceText) {
    self.source = source
  }

  /// - Complexity: O(bytes).
  mutating func scan() {
    // Looked up on every line, so they are taken out once.
    let (bytes, lines) = (source.bytes, source.lines)
    let (names, kinds) = (Field.named, BlockKind.named)
    // Of a long file not all at once: it may be empty lines.
    let room = min(lines.count, 4096)
    var fields: [Document.Field] = []
    fields.reserveCapacity(room)
    document.blocks.reserveCapacity(room / 4)
    for number in lines.indices {
      let line = lines[number]
      var (start, end) = (line.lowerBound, line.upperBound)
      let depth: Int
      if start &+ 8 <= bytes.count, bytes.word(at: start).isFieldTwoIn, start &+ 2 < end {
        // As nearly every line is.
        depth = 2
        start &+= 2
      } else {
        while start < end, bytes[start].isIndent { start &+= 1 }
        depth = start &- line.lowerBound
        // A CR is white space, and no indent.
        while start < end, bytes[start].isWhiteSpace { start &+= 1 }
        guard start < end else { continue }
      }
      while bytes[end &- 1].isWhiteSpace { end &-= 1 }
      let content = start..<end
      if bytes[start] == .hash {
        document.comments.append(content)
      } else if start > line.lowerBound {
        indented(content, depth: depth, line: number &+ 1, in: bytes, names, &fields)
      } else if !head(content, line: number &+ 1, in: bytes, kinds, after: fields.count) {
        break
      }
    }
    closeBlock(at: fields.count)
    document.fields = fields
  }

  /// The fields of the last block end before this one.
  private mutating func closeBlock(at field: Int) {
    guard let last = document.blocks.indices.last else { return }
    let first = document.blocks[last].fields.lowerBound
    document.blocks[last].fields = first..<max(first, field)
  }

  /// Reads a line in the first column.
  ///
  /// False where another network begins.
  private mutating func head(
    _ content: TextRange, line: Int, in bytes: [UInt8], _ kinds: Named<BlockKind>,
    after fields: Int
  ) -> Bool {
    let colon = bytes.place(of: .colon, in: content)
    guard colon < content.upperBound else {
      // Left out alone: the block before it goes on.
      problems.append(.notABlock(content))
      stray(content)
      return true
    }
    let before = bytes.trimmedEnd(content.lowerBound..<colon)
    var keywordEnd = before.lowerBound
    while keywordEnd < before.upperBound, !bytes[keywordEnd].isWhiteSpace { keywordEnd &+= 1 }
    let keyword = before.lowerBound..<keywordEnd
    let kind = kinds.value(keyword, in: bytes)
    if kind == nil { strayOfKnownBlock(content) }
    if kind == .kith {
      if hasVersion {
        problems.append(.anotherNetwork(keyword))
        return false
      }
      hasVersion = true
    }
    closeBlock(at: fields)
    document.blocks.append(
      Document.Block(
        line: line, kind: kind, keyword: keyword,
        id: bytes.trimmedStart(keywordEnd..<before.upperBound),
        title: bytes.trimmedStart((colon + 1)..<content.upperBound), fields: fields..<fields))
    lastIsUnknown = kind == nil
    open = .nothing
    return true
  }

  /// Reads a line that stands further in.
  @inline(__always)
  private mutating func indented(
    _ content: TextRange, depth: Int, line: Int, in bytes: [UInt8], _ names: Named<Field>,
    _ fields: inout [Document.Field]
  ) {
    if lastIsUnknown { strayOfBlockBefore(content) }
    if open != .nothing, depth > openDepth {
      goOn(content, &fields)
      return
    }
    openDepth = depth
    guard let head = FieldHead(content, in: bytes), !document.blocks.isEmpty else {
      tellOfNoField(content)
      return
    }
    let field = names.value(head.name, in: bytes)
    if field == nil { document.blocks[document.blocks.count - 1].isPlain = false }
    let value = bytes.trimmedStart((head.colon &+ 1)..<content.upperBound)
    fields.append(
      Document.Field(
        line: line, depth: depth, field: field, name: head.name, brackets: head.brackets,
        bracketsAreWhole: head.bracketsAreWhole,
        pieces: value.isEmpty ? Pieces() : Pieces(value)))
    open = .field
  }

  /// What stands under a block of no known kind may be meant for the block before.
  @inline(never)
  private mutating func strayOfBlockBefore(_ content: TextRange) {
    guard let last = document.blocks.last, isFieldInFirstColumn(last) else { return }
    strayOfKnownBlock(content)
  }

  /// A line that goes on with what stands above it.
  @inline(never)
  private mutating func goOn(_ content: TextRange, _ fields: inout [Document.Field]) {
    guard open == .field else {
      stray(content)
      return
    }
    fields[fields.count - 1].pieces.append(content)
    document.blocks[document.blocks.count - 1].isPlain = false
  }

  @inline(never)
  private mutating func tellOfNoField(_ content: TextRange) {
    if let head = FieldHead(content, in: source.bytes) {
      problems.append(.fieldBeforeAnyBlock(head.name))
    } else {
      problems.append(.notAField(content))
      stray(content)
    }
    open = .unusable
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

extension UInt64 {
  /// Whether these eight bytes of a line begin with two blanks and then something else.
  fileprivate var isFieldTwoIn: Bool {
    self & 0xFFFF == 0x2020 && self &>> 16 & 0xFF > UInt64(UInt8.space)
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
    if bytes[end] == .colon {
      self.init(content, opened: nil, closed: nil, colon: end, in: bytes)
      return
    }
    // Mostly one pair of brackets stands there, without others in it.
    let closed = bytes.place(
      of: UInt8(ascii: "]"), or: UInt8(ascii: "["), in: (end &+ 1)..<content.upperBound)
    let colon = bytes.place(of: .colon, or: UInt8(ascii: "["), in: closed..<content.upperBound)
    if colon < content.upperBound, bytes[closed] == UInt8(ascii: "]"), bytes[colon] == .colon {
      self.init(content, opened: end, closed: closed, colon: colon, in: bytes)
    } else {
      self.init(withBrackets: content, in: bytes)
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
      name = bytes.trimmedEnd(content.lowerBound..<colon)
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
