import KithModel
import KithNetwork

extension Rule {
  /// Not both are written down as having agreed.
  static let agreementOneSide = Rule.aboutAgreements(
    id: "agreement-one-side",
    title: "Not both have agreed",
    why: """
      An agreement is the word of two people. Until both have said yes, on a day, nobody should have to \
      count on it.
      """,
    citations: [.formerResidents],
    examples: [
      .finds(
        "not yet that Morag Bell does",
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-10-01
            agreed by me: 2026-09-20
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
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-10-01
            withdrawn by me: 2026-10-10
            agreed by me: 2026-09-20
          """),
    ],
    check: { view in
      view.openAgreements.compactMap { place in
        let agreement = view.record.agreements[place]
        let words = [agreement.agreedByMe, agreement.agreedByThem]
        guard words.contains(where: { !($0?.saysThereIsOne ?? false) }) else { return nil }
        return view.evidence(ofAgreement: place, .agreedByMe, .agreedByThem)
      }
    },
    words: { agreements, _, view in
      let place = agreements[0]
      let agreement = view.record.agreements[place]
      let (me, them) = (view.record.name, view.record.people[agreement.with].name)
      let which = view.agreementInWords(place)
      switch (
        agreement.agreedByMe?.saysThereIsOne ?? false,
        agreement.agreedByThem?.saysThereIsOne ?? false
      ) {
      case (true, _) where agreement.agreedByThem == WrittenDay.none:
        return Words(
          says: """
            In \(which) it is written that \(me) agrees, and that \(them) was asked and has not said yes.
            """, ask: "What would make it right for both of them?")
      case (true, _):
        return Words(
          says: "In \(which) it is written that \(me) agrees, and not yet that \(them) does.",
          ask: "Has \(them) been asked, and what did they say?")
      case (false, true):
        return Words(
          says: "In \(which) it is written that \(them) agrees, and not yet that \(me) does.",
          ask: "Does \(me) want this, and in which way?")
      case (false, false):
        return Words(
          says: Saying.capitalized("\(which) is written down, and not yet that either has agreed."),
          ask: "Do both of them want this, and when could they say so?")
      }
    })
}
