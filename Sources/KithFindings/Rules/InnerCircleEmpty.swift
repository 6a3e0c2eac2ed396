import KithModel
import KithNetwork

extension Rule {
  /// Nobody who is there has a place in the inner circle.
  static let innerCircleEmpty = Rule.standing(
    id: "inner-circle-empty",
    title: "Nobody in the inner circle",
    why: """
      The three circles are the young person’s own picture: in the innermost are those whom they \
      can hardly imagine life without. Where nobody who is there is in it, either nobody has asked \
      yet, or that is how it is; both are worth knowing before anything else is planned.
      """,
    citations: [.convoy],
    examples: [
      .finds(
        "inner circle",
        in: """
          kith: 1

          me: Ada
            needs: listening

          person jean: Auntie Jean
            circle: outer
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: listening

          person jean: Auntie Jean
            circle: inner
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: listening
          """),
      .finds(
        "Jean, who is, is not there now",
        in: """
          kith: 1

          me: Ada

          person jean: Jean
            circle: inner
            until: 2026-11-01

          person sam: Sam
            circle: outer
          """),
    ],
    check: { view in
      let people = view.record.people
      let isEmpty = !people.indices.contains {
        people[$0].circle == .inner && view.isThereToday($0)
      }
      return isEmpty && !people.isEmpty ? [view.evidence(at: Mention(.me, 0))] : []
    },
    words: { _, view in
      let name = view.record.name
      let gone = view.record.people.indices.filter { view.record.people[$0].circle == .inner }
      let they = gone.count == 1 ? "who is, is" : "who are, are"
      let but =
        gone.isEmpty ? "" : ": \(view.record.names(gone)), \(they) not there now"
      return Words(
        says: """
          Of those who are there, nobody is written down in \(Saying.whose(name)) inner circle\(but).
          """,
        ask: gone.isEmpty
          ? "Whom would \(name) put nearest, and is anybody missing there?"
          : "Who is near \(name) now, and is anybody missing there?")
    })
}

extension Citation {
  fileprivate static let convoy = Citation(
    "Kahn and Antonucci, “Convoys over the life course”, 1980, as told by ScholarGate",
    at: "https://scholargate.app/en/social-gerontology/convoy-model-social-network",
    supports: """
      People place those who matter in three circles round themselves, the innermost for those without \
      whom life is hard to imagine. The chapter itself was not read; what an empty circle means it \
      doesn’t say.
      """)
}
