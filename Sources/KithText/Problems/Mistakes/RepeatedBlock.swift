import KithModel

extension Mistake {
  static let repeatedBlock = Mistake(
    .repeatedBlock, .blocks,
    meaning: "A second me or local, or a second kith where one file is read.",
    meanwhile: """
      The first counts and the second is left out with its lines; from a second kith on, nothing is \
      read.
      """,
    example: """
      kith: 1

      me: Ada
        needs: listening, crisis

      person jean: Auntie Jean
        helps with: listening

      me: Ada
        born: 2009-03-02
      """)
}

extension Problem {
  static func repeatedBlock(_ keyword: TextRange, _ kind: BlockKind) -> Problem {
    Problem(
      .repeatedBlock, keyword,
      "There is already a “\(kind.rawValue)” block further up.",
      why: kind == .me
        ? "Until that is mended, what is written here about \(.name) is left out."
        : "Until that is mended Kith goes by the first, which may not be what is meant for \(.name).",
      advice: "Move these lines up under the first, and take this one out.")
  }

  static func anotherNetwork(_ keyword: TextRange) -> Problem {
    Problem(
      .repeatedBlock, keyword, "“kith:” begins a second network here.",
      why: "What Kith shows is about \(.name), whose network comes first; nothing below is read.",
      advice: "Keep each young person in a file of their own.")
  }
}
