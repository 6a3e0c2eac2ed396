extension Mistake {
  static let unknownSetting = Mistake(
    .unknownSetting, .names,
    meaning: "No setting has this id.",
    meanwhile: "The setting that is part of it never opens.",
    example: """
      kith: 1

      me: Ada

      setting rowan: Rowan House
        kind: home

      setting kitchen: The kitchen at Rowan House
        part of: rowen
      """)
}

extension Problem {
  static func unknownSetting(_ item: TextRange, _ text: String, nearest: String?) -> Problem {
    Problem(
      .unknownSetting, item,
      "No setting in this file has the id \(quoted(text))." + didYouMean(nearest),
      why: """
        Until that is mended this setting is never open, and nobody is there for \(.name) through it.
        """,
      advice: nearest == nil
        ? "Write the id that stands after “setting”, or take the line out." : "",
      .replacing(item, text, by: nearest))
  }
}
