extension Mistake {
  static let noMe = Mistake(
    .noMe, .file,
    meaning: "No block says whose network it is; there is no name, no birthday and no need.",
    meanwhile: "Everybody else is read. Kith says “this young person”, and looks for no gaps.",
    example: """
      kith: 1

      person morag: Morag Bell
        who: my keyworker
        helps with: listening, home
      """)
}

extension Problem {
  static func noMe(_ place: TextRange, _ mending: Mending?) -> Problem {
    Problem(
      .noMe, place, "The file doesn’t say whose network this is, or not so that it can be read.",
      why: """
        Until that is mended Kith knows no name, no birthday and no needs of \(.name), and so looks for \
        no gaps.
        """,
      advice: mending == nil ? "Mend the block “me”." : "Put the real name there.", mending)
  }
}
