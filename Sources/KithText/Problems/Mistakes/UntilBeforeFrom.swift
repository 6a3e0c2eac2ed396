import KithModel

extension Mistake {
  static let untilBeforeFrom = Mistake(
    .untilBeforeFrom, .values,
    meaning: "Something ends before it begins.",
    meanwhile: """
      The end counts as unknown. An away that runs backwards is left out, and the day of a change as a \
      whole is unknown.
      """,
    example: """
      kith: 1

      me: Ada

      setting rowan: Rowan House
        from: 2024-08-01
        until: 2024-03-31

      person morag: Morag Bell
        away: 2027-07-14 to 2027-07-01
      """)
}

extension Problem {
  static func untilBeforeFrom(
    _ value: TextRange, from: Day, until: Day, in field: Field, of kind: BlockKind,
    _ mending: Mending? = nil
  ) -> Problem {
    Problem(
      .untilBeforeFrom, value,
      "This ends on \(until.description), before it begins on \(from.description).",
      why: .undated(field, in: kind),
      advice: mending == nil ? "Look which of the two days is right, and mend the other." : "",
      mending)
  }
}
