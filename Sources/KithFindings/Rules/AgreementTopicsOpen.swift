public import KithModel
import KithNetwork

extension Rule {
  /// Some of what two people may want to talk over has not been talked about.
  static let agreementTopicsOpen = Rule.aboutAgreements(
    id: "agreement-topics-open",
    title: "Some things have not been talked over yet",
    why: """
      How often, by what means, what about money, what if somebody is unhappy: nobody thinks of all that \
      alone, and what was never said is where people get hurt. What they decide is theirs, and deciding \
      not to is an answer.
      """,
    citations: [.continuingCare],
    examples: [
      .finds(
        "it says “not yet” of social media",
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-10-01
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
            time: A call on Sundays.
            ways to keep in touch: By phone.
            social media: not yet
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
      .finds(
        "nothing is written about visits",
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-10-01
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
            time: A call on Sundays.
            ways to keep in touch: By phone.
            social media: we decided not to
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
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
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
            until: 2026-11-01
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
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
      view.openAgreements.compactMap { place in
        let (notYet, leftOut) = view.topicsOpen(view.record.agreements[place])
        return notYet.isEmpty && leftOut.isEmpty
          ? nil : view.evidence(ofAgreement: place)
      }
    },
    words: { agreements, _, view in
      let which = view.agreementsInWords(agreements)
      guard agreements.count == 1 else {
        return Words(
          says: "In \(which) some things have not been talked over yet.",
          ask: "Which of them would they like to talk over?")
      }
      let (notYet, leftOut) = view.topicsOpen(view.record.agreements[agreements[0]])
      func list(_ topics: [Field]) -> String {
        // A page says a few; all of them are with the agreement itself.
        let names = topics.prefix(4).map(\.rawValue) + (topics.count > 4 ? ["others"] : [])
        return Saying.list(names, "or")
      }
      var parts: [String] = []
      if !notYet.isEmpty { parts.append("it says “not yet” of \(list(notYet))") }
      if !leftOut.isEmpty { parts.append("nothing is written about \(list(leftOut))") }
      return Words(
        says: "In \(which) \(Saying.list(parts)).",
        ask: "Which of this would they like to talk over?")
    })
}

extension View {
  /// All topics but the one that has a rule of its own.
  fileprivate static let topicsAsked = Field.topics.filter { $0 != .ifWorried }

  /// The topics of which it says “not yet”, and those of which nothing is written.
  public func topicsOpen(_ agreement: Agreement) -> (notYet: [Field], leftOut: [Field]) {
    let notYet = agreement.topics.filter { $0.isNotYet }.map(\.topic)
    let written = agreement.topics.map(\.topic)
    return (
      View.topicsAsked.filter(notYet.contains), View.topicsAsked.filter { !written.contains($0) }
    )
  }
}
