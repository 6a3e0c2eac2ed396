import KithModel

/// Which fields of a block can be read, and what they say.
extension RecordBuilder {
  func value(of field: Document.Field, _ rule: FieldRule) -> Value {
    Value(field.pieces, in: source, withComments: rule.shape.takesComments)
  }

  /// What a field says, by its place among the fields of the file.
  @inline(__always)
  func value(of field: Int, _ rule: FieldRule) -> Value {
    Value(document.fields[field].pieces, in: source, withComments: rule.shape.takesComments)
  }

  /// Whether nothing is written there.
  @inline(__always)
  func isEmpty(_ field: Int, _ rule: FieldRule) -> Bool {
    // Whatever begins with anything but a comment is something.
    if let start = document.fields[field].pieces.start, source.bytes[start] != .hash {
      return false
    }
    return value(of: field, rule).isEmpty
  }

  /// The rule by which a field of a block is read; `nil`, with the problem told, where it can't be.
  @inline(__always)
  mutating func rule(for field: Document.Field, in kind: BlockKind) -> FieldRule? {
    if let known = field.field, let rule = kind.rule(known, in: rulesOfFields) { return rule }
    tellOfNoRule(for: field, in: kind)
    return nil
  }

  private mutating func tellOfNoRule(for field: Document.Field, in kind: BlockKind) {
    guard let known = field.field else {
      let kinds = kind.fields.lazy.map(\.field.rawValue)
      let text = source.text(field.name)
      let name = source.name(field.name)
      // A word processor’s space looks like one and is none.
      let plain = Field(rawValue: name.replacing("\u{A0}", with: " "))?.rawValue
      let near =
        plain ?? LikelyWord.meant(by: name, among: Array(kinds))
        ?? nearest.name(to: name, among: kinds)
      problems.append(
        .unknownField(
          field.name, text, in: kind, nearest: near,
          hides: (kind.rule(.seenBy) != nil || kind == .accept) && meansToHide(field),
          near.flatMap { spelt(field, as: $0, in: kind) } ?? movedToTheFirstColumn(field)))
      return
    }
    problems.append(.misplacedField(field.name, known, in: kind))
  }

  /// The places of the fields of the block that is being read that can be read.
  var readable: Range<Int> { readableStart..<allReadable.count }

  /// One of the fields that can be read.
  func readable(_ place: Int) -> ReadableField { allReadable[place] }

  /// Finds every field of a block that can be read, with its rule; the rest is told and left out.
  mutating func findReadable(_ place: Int, _ kind: BlockKind) {
    readableStart = allReadable.count
    notedBefore = places.fieldCount
    var seen = FieldSet()
    take(place, kind)
    let errors = problems.errorCount
    let line = document.blocks[place].line
    let isPlain = document.blocks[place].isPlain
    let hasSlip =
      isPlain && !source.mayHoldLineEnds ? false : meansToHide(document.blocks[place])
    var isHidden = hasSlip || !keptBack.isEmpty && keptBack.contains(line)
    if !isPlain { warnOfFieldsInside(document.blocks[place], kind) }
    for field in document.blocks[place].fields {
      guard let known = document.fields[field].field,
        let rule = kind.rule(known, in: rulesOfFields)
      else {
        tellOfNoRule(for: document.fields[field], in: kind)
        continue
      }
      if !rule.mayRepeat {
        if seen.contains(known) {
          let first = document.fields(of: document.blocks[place]).first { $0.field == known }
          problems.append(
            .repeatedField(
              document.fields[field].name, known, rule, line: first?.line ?? line))
          isHidden = isHidden || known == .seenBy
          continue
        }
        seen.insert(known)
      }
      if !rule.takesBrackets, document.fields[field].brackets != nil {
        problems.append(.bracketsNotTaken(document.fields[field].name, rule))
        isHidden = isHidden || known == .seenBy
        continue
      }
      guard !isEmpty(field, rule) else {
        let name = document.fields[field].name
        problems.append(.emptyValue(name, source.name(name), rule))
        isHidden = isHidden || known == .seenBy
        continue
      }
      allReadable.append(ReadableField(place: field, rule: rule))
      places.note(known, document.fields[field].line)
    }
    if hasSlip, kind.rule(.seenBy) != nil, problems.errorCount == errors {
      problems.append(.keptBack(headRange(document.blocks[place])))
    }
    if isHidden, let rule = kind.rule(.seenBy) {
      // The last of the fields, so that it decides: one without anything that can be read.
      allReadable.append(ReadableField(place: nil, rule: rule))
      places.note(.seenBy, line)
    }
  }

  /// Text as it is written, over one line or several.
  @inline(__always)
  func text(_ field: Document.Field) -> String { source.text(field.pieces) }

  /// Notes on which line a block stands, with those of its fields that can be read.
  mutating func noteLines(_ kept: Kept) {
    places.append(
      line: document.blocks[kept.block].line, fieldsFrom: notedBefore, to: kept.kind)
  }
}
