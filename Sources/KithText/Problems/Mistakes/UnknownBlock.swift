import KithModel

extension Mistake {
  static let unknownBlock = Mistake(
    .unknownBlock, .blocks,
    meaning: "The keyword is none that Kith knows.",
    meanwhile: "The block is left out with all its lines.",
    example: """
      kith: 1

      me: Ada

      persn morag: Morag Bell
        who: my keyworker

      person jean: Auntie Jean
      who: my mum’s sister
      """)
}

extension Problem {
  static func unknownBlock(
    _ keyword: TextRange, _ text: String, nearest: String?, _ mending: Mending?
  ) -> Problem {
    Problem(
      .unknownBlock, keyword,
      "\(quoted(text)) is not a kind of block that Kith knows." + didYouMean(nearest),
      why: """
        Until that is mended, whoever or whatever it is about is missing from what Kith shows about \
        \(.name), with all the lines below.
        """,
      advice: mending == nil ? "Every block begins with one of these: \(kinds)." : "", mending)
  }

  static func fieldInFirstColumn(_ keyword: TextRange, _ field: Field, _ mending: Mending?)
    -> Problem
  {
    Problem(
      .unknownBlock, keyword,
      "“\(field.rawValue)” is a field, but it stands in the first column, where a block begins.",
      why: field == .seenBy ? .keptBack : .leftOut,
      advice: mending == nil ? "Put two spaces before it, under the block it belongs to." : "",
      mending)
  }

  private static var kinds: String { BlockKind.allCases.map(\.rawValue).joined(separator: ", ") }
}
