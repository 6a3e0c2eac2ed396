import KithModel

extension Mistake {
  static let missingID = Mistake(
    .missingID, .blocks,
    meaning: "The block needs an id.",
    meanwhile: "The block is left out with all its lines.",
    example: """
      kith: 1

      me: Ada

      person: Morag Bell
        who: my keyworker
        helps with: listening
      """)
}

extension Problem {
  static func missingID(_ keyword: TextRange, _ kind: BlockKind, _ mending: Mending?) -> Problem {
    let example =
      switch kind {
      case .agreement: "agreement morag: Staying in touch"
      case .accept: "accept only-one: We talked about it"
      default: "\(kind.rawValue) rowan: Rowan House"
      }
    return Problem(
      .missingID, keyword,
      "This block has no id, a short word between “\(kind.rawValue)” and the colon.",
      why: """
        Other lines name it by its id, so until that is mended it is missing from what Kith shows about \
        \(.name).
        """,
      advice: mending == nil ? "It looks like this: “\(example)”." : "", mending)
  }
}
