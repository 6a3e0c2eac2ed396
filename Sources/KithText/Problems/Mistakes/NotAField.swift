extension Mistake {
  static let notAField = Mistake(
    .notAField, .fields,
    meaning: "An indented line has no colon and goes on with nothing.",
    meanwhile: "The line is left out, with the lines below it that stand further in.",
    example: """
      kith: 1

      me: Ada

      person morag: Morag Bell
        helps with listening, home
        note: She rings on Sundays
        after tea, about six.
      """)
}

extension Problem {
  static func notAField(_ line: TextRange) -> Problem {
    Problem(
      .notAField, line,
      "This line stands where a field would, but it has no name with a colon.",
      why: .leftOut,
      advice: """
        A field looks like “who: …”, and the young person’s own words like “says: …”; a line that goes \
        on with the text above stands further in than that text’s own line.
        """)
  }
}
