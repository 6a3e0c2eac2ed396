extension Mistake {
  static let unknownRule = Mistake(
    .unknownRule, .names,
    meaning: "accept names a finding that Kith does not have.",
    meanwhile: "The block is left out, so the finding is asked about again.",
    example: """
      kith: 1

      me: Ada
        needs: health

      accept nobody-help: I go to the doctor alone; we asked.
        about: health
        by: Sam Okafor
        on: 2026-10-12
        until: 2027-06-01
      """)
}

extension Problem {
  static func unknownRule(
    _ id: TextRange, _ text: String, nearest: String?, rules: [String]
  ) -> Problem {
    Problem(
      .unknownRule, id, "\(quoted(text)) is not the name of a finding." + didYouMean(nearest),
      why: """
        Until that is mended Kith asks about it again, as if it had not been talked over with \(.name).
        """,
      advice: nearest == nil ? "The findings are \(list(rules))." : "",
      nearest.map { .changing(id, to: $0) })
  }
}
