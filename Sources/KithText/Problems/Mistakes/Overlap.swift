extension Mistake {
  static let overlap = Mistake(
    .overlap, .warnings,
    meaning: "Two agreements with one person run on the same day. Both count.",
    meanwhile: "Nothing is left out.",
    example: """
      kith: 1

      me: Ada

      person morag: Morag Bell

      agreement morag: A call on Sundays
        from: 2027-04-01

      agreement morag: A call every other Sunday
        from: 2027-10-01
      """)
}

extension Problem {
  static func overlap(_ place: TextRange, _ name: String) -> Problem {
    Problem(
      .overlap, place, "Two agreements with \(quoted(name)) run on the same days.",
      why: "Both count, so \(.name) may be told of something that no longer holds.",
      advice: "If this one takes the other’s place, or the other this one’s, end the older with "
        + "“until”.")
  }
}
