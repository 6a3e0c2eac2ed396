import KithModel

extension Mistake {
  static let misplacedField = Mistake(
    .misplacedField, .fields,
    meaning: "The field belongs to another kind of block, or stands before any.",
    meanwhile: "The line is left out.",
    example: """
      kith: 1

      me: Ada

      setting rowan: Rowan House
        circle: inner

      person morag: Morag Bell
        born: 1988-05-20
      """)
}

extension Problem {
  static func misplacedField(_ name: TextRange, _ field: Field, in kind: BlockKind) -> Problem {
    let kinds = BlockKind.allCases.filter { $0.rule(field) != nil }.map(\.rawValue)
    return Problem(
      .misplacedField, name, "“\(field.rawValue)” is not a field of a “\(kind.rawValue)” block.",
      why: field != .seenBy ? .leftOut : kind == .accept ? .keptBack : hidesNothing,
      advice: "It belongs to \(list(kinds, "or"))\(orNote(in: kind)).")
  }

  private static func orNote(in kind: BlockKind) -> String {
    kind.rule(.note) == nil
      ? "" : "; other words can stand under “note: …”, which worker and reviewer see"
  }

  static func fieldBeforeAnyBlock(_ name: TextRange) -> Problem {
    Problem(
      .misplacedField, name,
      "This field stands before any block, so it is not clear whom it is about.",
      why: .leftOut,
      advice: "Begin the file with “kith: 1” and “me: ” and a name; fields stand below the block "
        + "they belong to.")
  }

  private static let hidesNothing: Why = """
    No such block can be kept back by itself, so as it stands the line hides nothing for \(.name).
    """
}
