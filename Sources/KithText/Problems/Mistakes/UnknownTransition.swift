import KithModel

extension Mistake {
  static let unknownTransition = Mistake(
    .unknownTransition, .names,
    meaning: "The word is neither a day nor the id of a transition.",
    meanwhile: "The day counts as unknown.",
    example: """
      kith: 1

      me: Ada

      setting rowan: Rowan House
        until: flatt

      transition flat: Moving into my own flat
        on: 2027-04-01
        ends: rowan
      """)
}

extension Problem {
  static func unknownTransition(
    _ item: TextRange, _ text: String, in field: Field, of kind: BlockKind, nearest: String?,
    _ mending: Mending?
  ) -> Problem {
    Problem(
      .unknownTransition, item,
      "\(quoted(text)) is neither a day like 2027-04-01 nor the id of a change in this file."
        + didYouMean(nearest), why: .undated(field, in: kind),
      advice: mending != nil
        ? ""
        : isItselfAFact(field)
          ? "Write the day, or take the line out until there is one."
          : "Write the day, add a “transition” block with that id, or write “unknown”.", mending)
  }

  /// Where `unknown` would itself say that somebody agreed, or that something was done, it is not
  /// proposed.
  static func isItselfAFact(_ field: Field) -> Bool {
    switch field {
    case .agreedByMe, .agreedByThem, .withdrawnByMe, .withdrawnByThem, .done, .toldMe, .asked,
      .introduced, .together:
      true
    default: false
    }
  }
}
