import KithModel
import KithNetwork

extension Rule {
  /// Somebody paid has nobody with whom it was talked over.
  static let agreementNotTalkedOver = Rule.aboutAgreements(
    id: "agreement-not-talked-over",
    title: "Somebody paid has talked it over with nobody",
    why: """
      Fear of doing wrong alone is what ends these ties. Somebody paid who has talked it over with a \
      colleague or a manager has somebody to turn to, and needn’t hide it. It is about support; Kith asks \
      for no permission.
      """,
    citations: [.formerResidents, .relationshipsMatter],
    examples: [
      .finds(
        "with whom Morag Bell has talked over staying in touch",
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell
            kind: worker

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
            kind: worker

          agreement morag: Staying in touch
            from: 2026-10-01
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
            talked over with: her supervisor
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
          """),
    ],
    inOneSentence: true,
    check: { view in
      view.openAgreements.filter { place in
        let agreement = view.record.agreements[place]
        return view.record.people[agreement.with].isPaid && agreement.talkedOverWith.isEmpty
      }.map { view.evidence(ofAgreement: $0) }
    },
    words: { agreements, _, view in
      let (one, names) = (agreements.count == 1, view.namesOfAgreements(agreements, "or"))
      return Words(
        says: """
          Nobody is written down with whom \(names) \(one ? "has" : "have") talked over staying in \
          touch.
          """,
        ask: one
          ? "Who could \(names) talk it over with, so as not to be alone with it?"
          : "Who could each of them talk it over with, so as not to be alone with it?")
    })
}
