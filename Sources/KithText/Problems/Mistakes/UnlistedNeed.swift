extension Mistake {
  static let unlistedNeed = Mistake(
    .unlistedNeed, .warnings,
    meaning: "A need block is not in the line needs, so it does not count.",
    meanwhile: "Nothing is left out, but nothing is looked for either.",
    example: """
      kith: 1

      me: Ada
        needs: listening

      need water: Getting out on the water
      """)
}

extension Problem {
  static func unlistedNeed(_ id: TextRange, _ text: String) -> Problem {
    Problem(
      .unlistedNeed, id, "The need \(quoted(text)) is not in the line “needs: …” under “me”.",
      why: "So Kith doesn’t look whether anybody is there for \(.name) with it.",
      advice: "If it matters now, add \(quoted(text)) to that line.")
  }
}
