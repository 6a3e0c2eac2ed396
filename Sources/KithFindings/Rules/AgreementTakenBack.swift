import KithModel
import KithNetwork

extension Rule {
  /// It was taken back, and nobody else is there for what it was for.
  static let agreementTakenBack = Rule.aboutAgreements(
    id: "agreement-taken-back",
    title: "An agreement was taken back, and something rested on it",
    why: """
      Anybody may take back their word, and needs no reason. What they were there for is still needed, and \
      the other may be hurt: both are worth a conversation.
      """,
    citations: [.keepConnected],
    examples: [
      .finds(
        "Morag Bell took back the agreement",
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell
            until: 2026-09-30

          agreement morag: Staying in touch
            from: 2026-10-01
            withdrawn by them: 2026-11-10
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
            helps with: belonging

          agreement morag: Staying in touch
            from: 2026-10-01
            withdrawn by them: 2026-11-10
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
            until: 2026-09-30

          agreement morag: Staying in touch
            from: 2026-10-01
            helps with: belonging
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
          """),
    ],
    check: { view in
      view.record.agreements.indices.compactMap { place in
        let agreement = view.record.agreements[place]
        guard view.isTakenBack(agreement), !view.needsLeft(agreement).isEmpty else { return nil }
        return view.evidence(ofAgreement: place, .withdrawnByMe, .withdrawnByThem)
      }
    },
    words: { agreements, _, view in
      let place = agreements[0]
      let agreement = view.record.agreements[place]
      let isMine = agreement.withdrawnByMe?.saysThereIsOne ?? false
      let who = isMine ? view.record.name : view.record.people[agreement.with].name
      let needs = view.record.needsInWords(view.needsLeft(agreement), "or")
      return Words(
        says: """
          \(who) took back \(view.agreementInWords(place)), and nobody is written down now for \(needs).
          """,
        ask: "How is \(view.record.name) about it, and who would \(view.record.name) like to ask?")
    })
}

extension View {
  /// The needs of an agreement, by place in `Record/needs`, for which nobody is there today.
  fileprivate func needsLeft(_ agreement: Agreement) -> [Int] {
    history.timeline.needs.enumerated().filter { place, need in
      (agreement.helpsWith ?? []).contains(need) && history.now.isWithoutHelp(place)
    }.map(\.element)
  }
}
