import KithModel
import KithNetwork

extension Rule {
  /// The day to look at it again has passed.
  static let agreementReviewPassed = Rule.aboutAgreements(
    id: "agreement-review-passed",
    title: "The day to look at an agreement again has passed",
    why: """
      A day to look at it again is a promise too. When it passes and nobody notices, both may go on with \
      something that no longer suits them, or think that the other has forgotten.
      """,
    citations: [.continuingCare],
    examples: [
      .finds(
        "by 1 November 2026",
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-10-01
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
            review by: 2026-11-01
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
            review by: 2026-11-01
            reviewed: 2026-11-02, both of us
          """),
    ],
    check: { view in
      view.openAgreements.compactMap { place in
        let agreement = view.record.agreements[place]
        guard let day = view.record.day(agreement.reviewBy, .beginning), day < view.today,
          agreement.reviewed?.day.map({ $0 < day }) ?? true
        else { return nil }
        return view.evidence(ofAgreement: place, .reviewBy)
      }
    },
    words: { agreements, _, view in
      let place = agreements[0]
      let day = view.record.day(view.record.agreements[place].reviewBy, .beginning)
      let by = day.map { " by \(Saying.day($0))" } ?? ""
      return Words(
        says: Saying.capitalized(
          "\(view.agreementInWords(place)) was to be looked at again\(by), and that day has passed."
        ),
        ask: "Is it still what both of them want, and when could they look at it together?")
    })
}
