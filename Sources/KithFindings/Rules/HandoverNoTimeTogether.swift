import KithModel
import KithNetwork

extension Rule {
  /// No time is written down at which both are there.
  static let handoverNoTimeTogether = Rule.aboutHandovers(
    id: "handover-no-time-together",
    title: "No time together in a handover",
    why: """
      An hour with both of them says what no letter can: that the one trusts the other, and that the story \
      need not be told again.
      """,
    citations: [.timingIntroductions, .fewChanges],
    examples: [
      .finds(
        "Morag Bell and Sam Okafor are both there",
        in: """
          kith: 1

          me: Ada
            born: 2009-04-15
            needs: belonging

          person morag: Morag Bell
            kind: worker

          person sam: Sam Okafor
            kind: worker

          handover keyworker: From Morag to Sam
            leaving: morag
            taking over: sam
            introduced: 2026-12-01
            last day: 2027-03-31
            goodbye: Tea and a cake.
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            born: 2009-04-15
            needs: belonging

          person morag: Morag Bell
            kind: worker

          person sam: Sam Okafor
            kind: worker

          handover keyworker: From Morag to Sam
            leaving: morag
            taking over: sam
            introduced: 2026-12-01
            together: 2026-12-04
            last day: 2027-03-31
            goodbye: Tea and a cake.
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            born: 2009-04-15
            needs: belonging

          person morag: Morag Bell
            kind: worker

          person sam: Sam Okafor
            kind: worker

          handover keyworker: From Morag to Sam
            leaving: morag
            taking over: nobody yet
            last day: 2027-03-31
            goodbye: Tea and a cake.
          """),
    ],
    check: { view in
      view.openHandovers.filter { place in
        let handover = view.record.handovers[place]
        return handover.takingOver != nil && (handover.together ?? []).isEmpty
      }.map { view.evidence(ofHandover: $0) }
    },
    words: { handovers, _, view in
      let place = handovers[0]
      return Words(
        says: """
          No time is written down at which \(view.leavingName(place)) and \
          \(view.takingOverName(place)) are both there.
          """,
        ask: "What could the three of them do together?")
    })
}
