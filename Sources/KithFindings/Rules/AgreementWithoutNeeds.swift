import KithModel
import KithNetwork

extension Rule {
  /// It doesn’t say what the person is still there for.
  static let agreementWithoutNeeds = Rule.aboutAgreements(
    id: "agreement-without-needs",
    title: "An agreement doesn’t say what somebody is there for",
    why: """
      “We stay in touch” can mean a card at Christmas or somebody to ring at night. Saying which saves one \
      of them from asking in vain, and the other from more than they meant.
      """,
    citations: [.explicitDetails, .formerResidents],
    examples: [
      .finds(
        "what Morag Bell is still there for",
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
            helps with: belonging
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
            helps with: none
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
          """),
    ],
    inOneSentence: true,
    check: { view in
      view.openAgreements.filter { view.record.agreements[$0].helpsWith == nil }
        .map { view.evidence(ofAgreement: $0) }
    },
    words: { agreements, _, view in
      let names = view.namesOfAgreements(agreements)
      guard agreements.count == 1 else {
        return Words(
          says: """
            \(Saying.capitalized(view.agreementsInWords(agreements))) don’t say what they are still \
            there for.
            """,
          ask: """
            What would \(view.record.name) like to turn to each of them for, and what are they glad \
            to give?
            """)
      }
      return Words(
        says: """
          \(Saying.capitalized(view.agreementsInWords(agreements))) doesn’t say what \(names) is \
          still there for.
          """,
        ask: """
          What would \(view.record.name) like to turn to \(names) for, and what is \(names) glad \
          to give?
          """)
    })
}
