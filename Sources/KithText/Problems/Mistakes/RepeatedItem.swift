extension Mistake {
  static let repeatedItem = Mistake(
    .repeatedItem, .values,
    meaning: "The item is in the list already; it counts once.",
    meanwhile: "The second one is left out; the rest of the list counts.",
    example: """
      kith: 1

      me: Ada

      person morag: Morag Bell
        helps with: listening, home, listening
      """)
}

extension Problem {
  static func repeatedItem(_ item: TextRange, _ text: String, _ mending: Mending?) -> Problem {
    Problem(
      .repeatedItem, item, "\(quoted(text)) is already in this list; it counts once.",
      why: "Nothing is missing for \(.name), unless something else was meant here.", mending)
  }
}
