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
            helps with: belonging
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
            talked over with: her supervisor
            time: A call on Sundays.
            ways to keep in touch: By phone.
            social media: we decided not to
            visits: Lunch once a month.
            gifts and money: Birthday cards.
            feelings: We say when we miss each other.
            privacy: What I tell her stays with her.
            safety: we decided not to
            people at home: I do not bring friends.
            changing it: Either of us says so.
            ending well: With a cake.
            if worried: Either of us can ring Sam.
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-10-01
            helps with: belonging
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
            talked over with: her supervisor
            review by: 2027-03-01
            time: A call on Sundays.
            ways to keep in touch: By phone.
            social media: we decided not to
            visits: Lunch once a month.
            gifts and money: Birthday cards.
            feelings: We say when we miss each other.
            privacy: What I tell her stays with her.
            safety: we decided not to
            people at home: I do not bring friends.
            changing it: Either of us says so.
            ending well: With a cake.
            if worried: Either of us can ring Sam.
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-10-01
            helps with: belonging
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
            talked over with: her supervisor
            review by: unknown
            time: A call on Sundays.
            ways to keep in touch: By phone.
            social media: we decided not to
            visits: Lunch once a month.
            gifts and money: Birthday cards.
            feelings: We say when we miss each other.
            privacy: What I tell her stays with her.
            safety: we decided not to
            people at home: I do not bring friends.
            changing it: Either of us says so.
            ending well: With a cake.
            if worried: Either of us can ring Sam.
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
