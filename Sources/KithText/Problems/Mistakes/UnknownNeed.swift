import KithModel

extension Mistake {
  static let unknownNeed = Mistake(
    .unknownNeed, .names,
    meaning: "No need has this id.",
    meanwhile: "The item is left out; the rest of the list counts.",
    example: """
      kith: 1

      me: Ada
        needs: listening, mony

      person morag: Morag Bell
        helps with: listening and home
      """)
}

extension Problem {
  static func unknownNeed(
    _ item: TextRange, _ text: String, in field: Field, nearest: String?, _ mending: Mending?
  ) -> Problem {
    let needs = Need.builtIn.map(\.id.description)
    return Problem(
      .unknownNeed, item,
      "\(quoted(text)) is not one of the needs, and no “need” block has that id."
        + didYouMean(nearest), why: why(field),
      advice: mending == nil
        ? "The needs are \(needs.joined(separator: ", ")), with commas between." : "", mending)
  }

  private static func why(_ field: Field) -> Why {
    switch field {
    case .needs:
      """
      Until that is mended Kith doesn’t look whether anybody is there for \(.name) with it.
      """
    case .helpsWith:
      """
      Until that is mended this help is not counted, so Kith may say that nobody is there for \(.name) \
      where somebody is.
      """
    default: .leftOut
    }
  }
}
