import KithModel

extension Mistake {
  static let repeatedID = Mistake(
    .repeatedID, .blocks,
    meaning: "The id is taken already.",
    meanwhile: "The first keeps the id; the second is left out with its lines.",
    example: """
      kith: 1

      me: Ada

      person sam: Sam Okafor
        who: my throughcare worker

      person sam: Sam Taylor
        who: my friend from swimming
      """)
}

extension Problem {
  /// `hides` says that this second block would keep the first one back.
  static func repeatedID(
    _ id: TextRange, _ text: String, line: Int, hides: Bool, _ mending: Mending?
  ) -> Problem {
    Problem(
      .repeatedID, id, "The id \(quoted(text)) is already taken on line \(line).",
      why: hides
        ? """
        This block is left out, and because it says who may see it, the first one too is kept out of \
        what Kith shows to anybody but \(.name).
        """
        : """
        Two under one id can’t be told apart, so until that is mended this block is missing from what \
        Kith shows about \(.name).
        """,
      advice:
        "If both are the same, put all the lines under the first; if not, give this one an id of "
        + "its own.", mending)
  }
}
