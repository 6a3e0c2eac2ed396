import KithModel

extension Mistake {
  static let badID = Mistake(
    .badID, .blocks,
    meaning: "This can’t be an id, or already means something, or the block takes none.",
    meanwhile: "The block is left out with all its lines; a kith block still says the version.",
    example: """
      kith: 1

      me: Ada

      setting home: Rowan House
        kind: home

      person auntie jean: Auntie Jean
        who: my mum’s sister

      local ours: What we do here
        meet before a change: 28
      """)
}

extension Problem {
  static func badID(_ id: TextRange, _ text: String, _ mending: Mending?) -> Problem {
    Problem(
      .badID, id,
      "\(quoted(text)) can’t be an id: it is letters, digits and hyphens, without spaces.",
      why: missing, advice: mending == nil ? "Write it like “morag” or “rowan-house”." : "", mending
    )
  }

  static func reservedID(_ id: TextRange, _ text: String, _ mending: Mending?) -> Problem {
    let isNeed = Need.isBuiltIn(ID(text))
    return Problem(
      .badID, id,
      """
      \(quoted(text)) \(isNeed ? "is one of the needs in Kith" : "already means something in Kith"), so \
      nobody and nothing can have it as an id.
      """,
      why: missing, advice: mending == nil ? "Choose another." : "", mending)
  }

  static func idNotTaken(_ id: TextRange, after keyword: TextRange, _ kind: BlockKind) -> Problem {
    Problem(
      .badID, id,
      "There is only one “\(kind.rawValue)” block, so it has no id; the colon follows right away.",
      why: kind == .kith
        ? "Nothing is missing for \(.name), but others may stumble over it." : missing,
      .changing(keyword.upperBound..<id.upperBound, to: ""))
  }

  private static let missing: Why = """
    Until that is mended the block is missing, with all its lines, from what Kith shows about \(.name).
    """
}
