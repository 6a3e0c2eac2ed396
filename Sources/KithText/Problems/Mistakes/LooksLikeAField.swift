import KithModel

extension Mistake {
  static let looksLikeAField = Mistake(
    .looksLikeAField, .warnings,
    meaning: "A line inside a text reads like a field of its block.",
    meanwhile: "Nothing is left out: the line is read as words of the text above it.",
    example: """
      kith: 1

      me: Ada

      person morag: Morag Bell
        note: She is leaving Rowan House.
          until: 2027-03-31
      """)
}

extension Problem {
  static func looksLikeAField(_ line: TextRange, _ field: Field, hides: Bool, _ mending: Mending?)
    -> Problem
  {
    Problem(
      .looksLikeAField, line,
      "This reads like a line “\(field.rawValue): …”, but it stands so far in that it goes on with "
        + "the text above.",
      why: hides
        ? .keptBack : "It is taken as words, so what it says doesn’t count for \(.name).",
      advice: mending == nil
        ? "If it is a field, move it out to where the other fields stand."
        : "If it is meant as words, leave it as it is.", mending)
  }
}
