import KithModel

/// One block's head or one field, as it is written in canonical form, without indent and line end.
struct CanonicalLine {
  private(set) var bytes: [UInt8] = []
  /// Comments that stood behind parts of the value: all but the last, which stays behind.
  private(set) var commentsAbove: [TextRange] = []

  /// `keyword id: Title`.
  init(head block: Document.Block, _ kind: BlockKind, in source: SourceText) {
    bytes += kind.rawValue.utf8
    if kind.takesID {
      bytes.append(.space)
      add(word: source.bytes[block.id])
    }
    begin()
    if kind == .kith {
      // The version is no title: a comment may stand behind it.
      add([block.title], .number, in: source)
    } else {
      bytes += source.bytes[block.title]
    }
  }

  /// `name: value`, or `name [brackets]: value`.
  init(_ field: Document.Field, _ rule: FieldRule, in source: SourceText) {
    bytes += rule.field.rawValue.utf8
    if let brackets = field.brackets {
      bytes += " [".utf8
      add(items: Value(source.trimmed(brackets), in: source, withComments: false), in: source)
      bytes.append(UInt8(ascii: "]"))
    }
    begin()
    let isText = rule.shape == .text || rule.shape == .dayOrNotYet && field.saysNotYet(in: source)
    add(field.pieces, isText ? .text : rule.shape, in: source)
  }

  private mutating func begin() {
    bytes.append(.colon)
    bytes.append(.space)
  }

  private mutating func add(_ pieces: Pieces, _ shape: Shape, in source: SourceText) {
    guard shape.takesComments else {
      for (place, piece) in pieces.enumerated() {
        if place > 0 { bytes.append(.space) }
        bytes += source.bytes[piece]
      }
      return
    }
    let value = Value(pieces, in: source, withComments: true)
    if case .word(let choices) = shape,
      let choice = choices.all.first(where: { $0.lowercased() == value.name(in: source) })
    {
      bytes += choice.utf8
    } else {
      add(items: value, in: source)
    }
    var comments = pieces.compactMap { Value.comment(in: $0, of: source) }
    if let last = comments.popLast() {
      bytes += "  ".utf8
      bytes += source.bytes[last]
    }
    commentsAbove = comments
  }

  /// Ids, days, ages and fixed words all have one normal form, that of an id: `AGE 18` is `age 18`.
  private mutating func add(items value: Value, in source: SourceText) {
    for (place, item) in value.items(in: source).enumerated() {
      if place > 0 { bytes += ", ".utf8 }
      let words = value.bytes(in: source)[item].split(whereSeparator: \.isWhiteSpace)
      for (place, word) in words.enumerated() {
        if place > 0 { bytes.append(.space) }
        add(word: word)
      }
    }
  }

  private mutating func add(word: ArraySlice<UInt8>) {
    if let id = ID(written: word) { bytes += id.description.utf8 } else { bytes += word }
  }
}
