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

  init(_ source: SourceText) {
    self.source = source
  }

  /// - Complexity: O(bytes).
  mutating func scan() {
    for (number, line) in source.lines.enumerated() {
      let content = source.trimmed(line)
      guard let first = source.bytes[content].first else { continue }
      if first == .hash {
        document.comments.append(content)
      } else if content.lowerBound == line.lowerBound {
        if !head(content, line: number + 1) { break }
      } else {
        let depth = source.bytes[line].prefix { $0.isIndent }.count
        indented(content, depth: depth, line: number + 1)
      }
    }
  }

  /// Reads a line in the first column.
  ///
  /// False where another network begins.
  private mutating func head(_ content: TextRange, line: Int) -> Bool {
    guard let colon = source.bytes[content].firstIndex(of: .colon) else {
      // Left out alone: the block before it goes on.
      problems.append(.notABlock(content))
      stray(content)
      return true
    }
    let before = source.trimmed(content.lowerBound..<colon)
    let keywordEnd =
      source.bytes[before].firstIndex { $0.isWhiteSpace } ?? before.upperBound
    let keyword = before.lowerBound..<keywordEnd
    let kind = BlockKind(rawValue: source.name(keyword))
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
    open = .nothing
    return true
  }

  private mutating func indented(_ content: TextRange, depth: Int, line: Int) {
    let last = document.blocks.count - 1
    if last >= 0, isFieldInFirstColumn(document.blocks[last]) {
      // What follows may be meant for the block before.
      strayOfKnownBlock(content)
    }
    switch open {
    case .field:
      let field = document.blocks[last].fields.count - 1
      if depth > document.blocks[last].fields[field].depth {
        document.blocks[last].fields[field].pieces.append(content)
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
    document.blocks[last].fields.append(field)
    open = .field
  }

  /// Whether a block of no known kind is rather a field that stands too far out.
  private func isFieldInFirstColumn(_ block: Document.Block) -> Bool {
    guard block.kind == nil else { return false }
    let name = block.keyword.lowerBound..<max(block.keyword.upperBound, block.id.upperBound)
    return block.id.isEmpty || Field(rawValue: source.name(name)) != nil
  }

  private mutating func strayOfKnownBlock(_ content: TextRange) {
    guard let last = document.blocks.lastIndex(where: { $0.kind != nil }) else { return }
    document.blocks[last].stray.append(content)
  }

  private mutating func stray(_ content: TextRange) {
    guard let last = document.blocks.indices.last else { return }
    document.blocks[last].stray.append(content)
  }

  /// The field that begins on a line: its name ends at the first colon outside brackets.
  private func field(_ content: TextRange, depth: Int, line: Int) -> Document.Field? {
    guard let head = FieldHead(content, in: source) else { return nil }
    var field = Document.Field(
      line: line, depth: depth, field: Field(rawValue: source.name(head.name)), name: head.name,
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
