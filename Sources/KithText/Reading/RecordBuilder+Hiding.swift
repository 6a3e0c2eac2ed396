import KithModel

/// Slips that would open what was meant to be kept back.
///
/// Whoever wrote `seen by`, with a slip in it or in a wrong place below the block, meant to hide
/// something, so it hides the whole block.
extension RecordBuilder {
  /// Whether a block holds a line that was meant to say who may see it, and doesn’t.
  func meansToHide(_ block: Document.Block) -> Bool {
    if block.isPlain, !source.mayHoldLineEnds { return false }
    if block.stray.contains(where: { isNearlySeenBy($0) }) { return true }
    if hasReturn(block.title), speaksOfSeeing(letters(block.title)) { return true }
    return document.fields(of: block).contains { field in
      if field.field == nil, meansToHide(field) { return true }
      return field.pieces.contains { piece in
        if hasReturn(piece), speaksOfSeeing(letters(piece)) { return true }
        guard isFurtherLine(piece, of: field), let head = FieldHead(piece, in: source.bytes) else {
          return false
        }
        return meansToHide(head)
      }
    }
  }

  /// Whether a field that is none was meant to keep something back: a slip of `seen by`, or any name with
  /// `me` alone behind it.
  func meansToHide(_ field: Document.Field) -> Bool {
    isNearlySeenBy(field.name) || field.brackets.map(isNearlySeenBy) ?? false
      || field.pieces.count == 1 && source.name(field.pieces[0]) == "me"
  }

  /// Whether a field that has slipped into a text was meant to say who may see it.
  private func meansToHide(_ head: FieldHead) -> Bool {
    let name = letters(head.name)
    return name.contains("seenby") || name == "says"
      || head.brackets != nil && (name == "note" || name == "circle")
  }

  /// Text that goes on over lines may hold what was meant as a field; so may lines under one that is
  /// no field.
  mutating func warnOfFieldsInside(_ block: Document.Block, _ kind: BlockKind) {
    var lines: [(place: TextRange, owner: Document.Field?)] = document.fields(of: block).flatMap {
      field in
      field.pieces.filter { isFurtherLine($0, of: field) }.map { ($0, field) }
    }
    // What stands in the first column is told as such.
    lines += block.stray.filter { place in
      source.lines[source.lineNumber(of: place.lowerBound) - 1].lowerBound < place.lowerBound
    }.map { ($0, nil) }
    for (line, owner) in lines {
      guard let head = FieldHead(line, in: source.bytes),
        let inner = Field(named: head.name, in: source.bytes), kind.rule(inner) != nil
      else { continue }
      problems.append(
        .looksLikeAField(
          line, inner, hides: kind.rule(.seenBy) != nil && meansToHide(head),
          movedOut(line, head, from: owner, of: block, kind)))
    }
  }

  private func isFurtherLine(_ piece: TextRange, of field: Document.Field) -> Bool {
    source.lines[field.line - 1].upperBound < piece.lowerBound
  }

  func speaksOfSeeing(_ range: TextRange) -> Bool { speaksOfSeeing(letters(range)) }

  private func speaksOfSeeing(_ letters: String) -> Bool {
    letters.hasPrefix("seen") || letters.contains("seenby") || letters.contains("byseen")
      || ["onlyme", "private", "secret", "hidden", "hide"].contains { letters.hasPrefix($0) }
  }

  /// Whether a name, or the beginning of a line that is none, is a slip of `seen by`, or says the same in
  /// words of one’s own.
  func isNearlySeenBy(_ name: TextRange) -> Bool {
    let letters = letters(name)
    return speaksOfSeeing(letters)
      || ["seenby", "seenbyme"].contains { meant in
        Nearest.distance(Array(letters.utf8.prefix(64)), Array(meant.utf8), limit: 2) <= 2
      }
  }

  /// A line end of another kind stands inside what Kith reads as one line.
  private func hasReturn(_ range: TextRange) -> Bool {
    let bytes = source.bytes[range]
    if bytes.contains(.carriageReturn) { return true }
    return bytes.contains(0xE2)
      && source.text(range).unicodeScalars.contains {
        $0.value == 0x2028 || $0.value == 0x2029
      }
  }

  /// The plain letters alone, small: nothing that is typed between them hides what was meant.
  private func letters(_ range: TextRange) -> String {
    let letters = source.bytes[range].lazy.map(\.lowerCased).filter { (97...122).contains($0) }
    return String(decoding: Array(letters), as: UTF8.self)
  }
}
