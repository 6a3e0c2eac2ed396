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
  static func contradiction(_ item: TextRange, _ text: String) -> Problem {
    Problem(
      .contradiction, item,
      "\(quoted(text)) stands under both “helps with” and “does not help with”.",
      why: """
        To be careful Kith doesn’t count on them for it, so it may say that nobody is there for \
        \(.name) where somebody is.
        """,
      advice: "Only those two know which of them is right: take it out of the other line.")
  }
}
