import KithModel
import KithNetwork

extension Rule {
  /// It doesn’t say whom to tell if one of them is worried.
  static let agreementNobodyToTell = Rule.aboutAgreements(
    id: "agreement-nobody-to-tell",
    title: "Nobody to tell if one of them is worried",
    why: """
      If something feels wrong, it helps to know beforehand whom to tell: for the young person as much as \
      for the other. That this belongs in an agreement is Kith’s own step.
      """,
    citations: [.relationshipsMatter, .continuingCare],
    examples: [
      .finds(
        "whom to tell if somebody is worried",
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
      .finds(
        "whom to tell if somebody is worried",
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-10-01
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
            if worried: not yet
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
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
            if worried: we decided not to
          """),
    ],
    inOneSentence: true,
    check: { view in
      view.openAgreements.compactMap { place in
        let topic = view.record.agreements[place].topics.first { $0.topic == .ifWorried }
        guard topic?.isNotYet ?? true else { return nil }
        return view.evidence(ofAgreement: place, .ifWorried)
      }
    },
    words: { agreements, _, view in
      let doesnt = agreements.count == 1 ? "doesn’t" : "don’t"
      let names = Saying.list([view.record.name, view.namesOfAgreements(agreements, "or")], "or")
      return Words(
        says: """
          \(Saying.capitalized(view.agreementsInWords(agreements))) \(doesnt) say whom to tell if \
          somebody is worried.
          """,
        ask:
          "Whom could \(agreements.count == 1 ? names : "each of them") tell if something felt wrong?"
      )
    })
}
