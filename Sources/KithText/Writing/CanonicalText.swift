import KithModel

extension Reading {
  /// The same file in its canonical form, comments and all: blocks and fields in the table's order, one
  /// line each.
  ///
  ///     let reading = Reading(SourceText("kith: 1\n\nme:  Ada\n\tNEEDS: Money,fun\n"), rules: [])
  ///     reading.canonicalText()?.text  // "kith: 1\n\nme: Ada\n  needs: money, fun\n"
  ///
  /// Reading it gives the same ``record``, and its own canonical form has the same bytes.
  ///
  /// `nil` for a file with errors: what could not be read could not be written either, and nothing that
  /// somebody wrote may be dropped.
  ///
  /// - Complexity: O(bytes + fields × log fields).
  public func canonicalText() -> SourceText? {
    guard !hasErrors else { return nil }
    var writer = CanonicalWriter(source: source)
    writer.write(document)
    return SourceText(writer.bytes)
  }
}

/// Writes blocks and fields in canonical order, each with the comments that stand by it.
private struct CanonicalWriter {
  let source: SourceText
  var bytes: [UInt8] = []

  mutating func write(_ document: Document) {
    bytes.reserveCapacity(source.bytes.count + 64)
    let comments = CommentPlaces(document, in: source)
    // Within a kind, blocks keep the order of the file.
    var places: [BlockKind: [Int]] = [:]
    for (place, block) in document.blocks.enumerated() {
      if let kind = block.kind { places[kind, default: []].append(place) }
    }
    for kind in BlockKind.allCases {
      for place in places[kind] ?? [] {
        write(
          document.blocks[place], document.fields(of: document.blocks[place]), kind,
          comments.blocks[place])
      }
    }
    if !comments.atEndOfFile.isEmpty { parted() }
    for comment in comments.atEndOfFile { line(comment) }
  }

  private mutating func write(
    _ block: Document.Block, _ blockFields: ArraySlice<Document.Field>, _ kind: BlockKind,
    _ comments: CommentPlaces.Block
  ) {
    let head = CanonicalLine(head: block, kind, in: source)
    parted()
    for comment in comments.above + head.commentsAbove { line(comment) }
    bytes += head.bytes
    bytes.append(.lineFeed)
    let order = kind.fields.map(\.field)
    // Sorting is stable, so fields that repeat keep their order.
    let fields = blockFields.indices.sorted { one, other in
      let ranks = [one, other].map { place in
        blockFields[place].field.flatMap { order.firstIndex(of: $0) } ?? order.count
      }
      return (ranks[0], one) < (ranks[1], other)
    }
    for place in fields {
      let field = blockFields[place]
      guard let known = field.field, let rule = kind.rule(known) else { continue }
      let written = CanonicalLine(field, rule, in: source)
      let above =
        comments.aboveFields[place - block.fields.lowerBound, default: []] + written.commentsAbove
      for comment in above.sorted(by: { $0.lowerBound < $1.lowerBound }) {
        line(comment, indented: true)
      }
      indent()
      bytes += written.bytes
      bytes.append(.lineFeed)
    }
    for comment in comments.atEnd { line(comment, indented: true) }
  }

  /// One blank line between blocks.
  private mutating func parted() {
    if !bytes.isEmpty { bytes.append(.lineFeed) }
  }

  private mutating func indent() {
    bytes.append(.space)
    bytes.append(.space)
  }

  private mutating func line(_ range: TextRange, indented: Bool = false) {
    if indented { indent() }
    bytes += source.bytes[range]
    bytes.append(.lineFeed)
  }
}
