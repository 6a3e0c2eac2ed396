extension Mistake {
  static let noVersion = Mistake(
    .noVersion, .file,
    meaning: "The file does not begin with kith: 1; it is read as if it did.",
    meanwhile: "Nothing is left out.",
    example: """
      me: Ada
        needs: listening

      person jean: Auntie Jean
        helps with: listening
      """)
}

extension Problem {
  static func noVersion(_ mending: Mending?) -> Problem {
    Problem(
      .noVersion, 0..<0, "The file does not begin with “kith: 1”; it is read as if it did.",
      why: """
        Nothing is missing today, but without that line a later Kith could not know how to read what \
        is written about \(.name).
        """,
      advice: mending == nil ? "Move the line “kith: 1” to the top, into the first column." : "",
      mending)
  }
}
