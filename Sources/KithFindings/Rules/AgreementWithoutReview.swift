import KithModel
import KithNetwork

extension Rule {
  /// No day is written down by which to look at it again.
  static let agreementWithoutReview = Rule.aboutAgreements(
    id: "agreement-without-review",
    title: "No day to look at an agreement again",
    why: """
      People change, and so does what suits them. A day to look at it again makes it easy to change \
      something, or to end it well, without anybody having to complain first. That there should be such a \
      day is Kith’s own step; no source gives a length of time.
      """,
    citations: [.continuingCare],
    examples: [
      .finds(
        "to look at the agreement with Morag Bell again",
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-10-01
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-10-01
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
            review by: 2027-03-01
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-10-01
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
            review by: unknown
          """),
    ],
    inOneSentence: true,
    check: { view in
      view.openAgreements.filter {
        !(view.record.agreements[$0].reviewBy?.saysThereIsOne ?? false)
      }.map { view.evidence(ofAgreement: $0, .reviewBy) }
    },
    words: { agreements, _, view in
      Words(
        says:
          "No day is written down to look at \(view.agreementsInWords(agreements, "or")) again.",
        ask:
          "When would be a good time to look at \(agreements.count == 1 ? "it" : "each") together?")
    })
}
