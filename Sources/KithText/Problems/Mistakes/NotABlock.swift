extension Mistake {
  static let notABlock = Mistake(
    .notABlock, .blocks,
    meaning: "A line in the first column has no colon.",
    meanwhile: "The line is left out alone; the block before it goes on.",
    example: """
      kith: 1

      me: Ada

      person morag: Morag Bell
        note: She drives me over to Dean’s
      and back on Saturdays.

      person jean Auntie Jean
      """)
}

extension Problem {
  static func notABlock(_ line: TextRange) -> Problem {
    Problem(
      .notABlock, line,
      "This line stands in the first column, where a block begins, but it has no colon.",
      why: .leftOut,
      advice: """
        A block looks like “person jean: Jean”; a line that belongs to the block above stands further \
        in.
        """)
  }
}
