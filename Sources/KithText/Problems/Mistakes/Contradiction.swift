extension Mistake {
  static let contradiction = Mistake(
    .contradiction, .names,
    meaning: "A need is under both helps with and does not help with.",
    meanwhile: "The person is not counted for that need; the rest of both lists counts.",
    example: """
      kith: 1

      me: Ada

      person morag: Morag Bell
        helps with: listening, money
        does not help with: health, money
      """)
}

extension Problem {
  static func contradiction(_ item: TextRange, _ text: String, _ mending: Mending?) -> Problem {
    Problem(
      .contradiction, item,
      "\(quoted(text)) stands under both “helps with” and “does not help with”.",
      why: """
        To be careful Kith doesn’t count on them for it, so it may say that nobody is there for \
        \(.name) where somebody is.
        """,
      advice: mending == nil
        ? "Take it out of the line that is not right."
        : "If they don’t help with it, take it out of “helps with”; if they do, this line is right "
          + "without it.", mending)
  }
}
