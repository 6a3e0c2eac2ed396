import KithModel

extension Mistake {
  static let circle = Mistake(
    .circle, .names,
    meaning: """
      People are reached by way of each other, settings are part of each other, or days of transitions \
      hang on each other, round in a circle.
      """,
    meanwhile: """
      Nothing is dropped: such a way leads nowhere, such settings never open, and such days are unknown.
      """,
    example: """
      kith: 1

      me: Ada

      person morag: Morag Bell
        reached through: dean

      person dean: Dean
        reached through: morag

      transition flat: Moving into my own flat
        on: flat
      """)
}

extension Problem {
  static func circleOfRoutes(_ item: TextRange, _ ids: [String], _ mending: Mending?) -> Problem {
    Problem(
      .circle, item,
      ids.count == 1
        ? "\(list(ids)) is reached by way of themselves, and such a way leads nowhere."
        : "\(list(ids)) are reached by way of each other, and such a way leads round in a circle.",
      why: """
        Unless there is another way to them, Kith says that they are not there for \(.name), though \
        they may be.
        """,
      advice: mending == nil
        ? "Write how one of them is reached first of all: through a setting, or “directly”." : "",
      mending)
  }

  static func circleOfSettings(_ item: TextRange, _ ids: [String]) -> Problem {
    Problem(
      .circle, item,
      ids.count == 1
        ? "\(list(ids)) is part of itself, so it is never open."
        : "\(list(ids)) are part of each other, so none of them is ever open.",
      why: "Until that is mended nobody is there for \(.name) through them, though they may be.",
      advice: "Take out the line “part of” of whichever holds the others.")
  }

  static func circleOfDays(_ item: TextRange, _ text: String, _ mending: Mending?) -> Problem {
    Problem(
      .circle, item,
      "The day of \(quoted(text)) hangs on itself in a circle.",
      why: .undated(.on, in: .transition),
      advice: mending == nil ? "Write its day, or “unknown”." : "If you know the day, write that.",
      mending)
  }
}
