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
    let words: (seen: String, why: Why, example: String) =
      switch kind {
      case .agreement:
        (
          "This agreement doesn’t say whom it is with: their id belongs before the colon.",
          .unnamed(nil, in: .agreement), "agreement morag: Staying in touch"
        )
      case .accept:
        (
          "This doesn’t say which finding it accepts: its name belongs before the colon.",
          .unnamed(.about, in: .accept), "accept only-one: We talked about it"
        )
      default:
        (
          "This block has no id, a short word between “\(kind.rawValue)” and the colon.",
          """
          Other lines name it by its id, so until that is mended it is missing from what Kith shows \
          about \(.name).
          """, "\(kind.rawValue) rowan: Rowan House"
        )
      }
    return Problem(
      .missingID, keyword, words.seen, why: words.why,
      advice: mending == nil ? "It looks like this: “\(words.example)”." : "", mending)
  }
}
