import KithModel
import KithNetwork

extension Rule {
  /// Nobody has written down yet which needs matter.
  static let noNeedsYet = Rule(
    id: "no-needs-yet",
    title: "It isn’t written down yet which needs matter",
    why: """
      What good looks like should come from what makes a difference to the young person, not from what \
      suits the system. So the first question is which kinds of help matter to them; until then Kith \
      looks for no gaps.
      """,
    citations: [
      Citation(
        "The Promise Scotland, “The What Matters questions”, Plan 24-30",
        at: "https://www.plan2430.scot/the-promise-story-of-progress/what-matters-questions",
        supports: """
          What good looks like comes from the experience of what makes a difference. The questions \
          are for services’ own reflection; asking the young person first is Kith’s own step.
          """)
    ],
    examples: [
      .finds(
        "not written down yet",
        in: """
          kith: 1

          me: Ada

          person jean: Auntie Jean
            helps with: listening
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: listening

          person jean: Auntie Jean
            helps with: listening
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: own

          need own: Somebody for the dog

          person jean: Auntie Jean
            helps with: own
          """),
    ],
    check: { view in
      guard view.history.timeline.needs.isEmpty else { return [] }
      var evidence = Evidence(from: view.today)
      evidence.mentions = [Mention(.me, 0)]
      return [evidence]
    },
    foldKey: { _, _ in nil },
    words: { _, view in
      Words(
        says: """
          It is not written down yet which needs matter to \(view.record.name), so Kith looks for no \
          gaps.
          """,
        ask: "Which of these matter to you: \(offered(view.record))?")
    })

  /// The needs to choose from.
  ///
  /// Their titles hold commas.
  private static func offered(_ record: Record) -> String {
    record.needs.map(\.title).joined(separator: "; ")
  }
}
