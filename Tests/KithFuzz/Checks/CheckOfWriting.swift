import KithFindings
import KithModel
import KithText

extension Check {
  /// What `kith format` would write reads as the same network, with every comment; written once more,
  /// it is the same to the byte.
  public static let writing = Check(name: "writing") { bytes throws(Broken) in
    let reading = Reading(SourceText(bytes), rules: Rule.names)
    guard let written = reading.canonicalText() else {
      try expect(reading.hasErrors, "a file without errors is not written")
      return
    }
    try expect(!reading.hasErrors, "a file with errors is written")
    let again = Reading(written, rules: Rule.names)
    try expect(!again.hasErrors, "errors in what was written: \(again.problems.map(\.message))")
    try expect(again.record == reading.record, "another network was written")
    try expect(comments(again) == comments(reading), "other comments were written")
    guard let twice = again.canonicalText() else {
      throw Broken(description: "what was written is not written again")
    }
    try expect(twice.bytes == written.bytes, "written twice, it changes")
  }

  /// What every comment says, sorted: blocks and fields may change places, and comments with them.
  private static func comments(_ reading: Reading) -> [String] {
    var comments = reading.document.comments
    for block in reading.document.blocks {
      if block.kind == .kith { comments += trailing(block.title, reading.source) }
      for field in reading.document.fields(of: block) {
        let rule = block.kind?.fields.first { $0.field == field.field }
        guard let rule, rule.shape.takesComments, !saysNotYet(field, rule, reading.source) else {
          continue
        }
        for piece in field.pieces { comments += trailing(piece, reading.source) }
      }
    }
    return comments.map { reading.source.text($0) }.sorted()
  }

  /// From the first `#` that begins a piece or follows white space.
  private static func trailing(_ piece: TextRange, _ source: SourceText) -> [TextRange] {
    let start = piece.first { place in
      source.bytes[place] == UInt8(ascii: "#")
        && (place == 0 || [32, 9].contains(source.bytes[place - 1]))
    }
    return start.map { [$0..<piece.upperBound] } ?? []
  }

  /// Why the young person was not told yet is free text.
  private static func saysNotYet(
    _ field: Document.Field, _ rule: FieldRule, _ source: SourceText
  ) -> Bool {
    guard rule.shape == .dayOrNotYet else { return false }
    return field.pieces.map { source.text($0) }.joined(separator: " ").lowercased()
      .hasPrefix("not yet")
  }
}
