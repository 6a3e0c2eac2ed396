import KithModel
import KithNetwork

extension Rule {
  /// Somebody leaves, and nobody is written down to take over.
  static let handoverNobodyYet = Rule.aboutHandovers(
    id: "handover-nobody-yet",
    title: "Somebody leaves, and nobody takes over yet",
    why: """
      Not knowing who comes next makes it hard to say goodbye to who is still there. Nobody may be known \
      yet; that somebody is looking, and by when, can be said.
      """,
    citations: [.timingIntroductions],
    examples: [
      .finds(
        "to take over from Morag Bell",
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
            last day: 2026-10-31
            goodbye: Tea and a cake.
          """),
    ],
    inOneSentence: true,
    check: { view in
      view.openHandovers.filter { view.record.handovers[$0].takingOver == nil }
        .map { view.evidence(ofHandover: $0, .takingOver) }
    },
    words: { handovers, _, view in
      let names = Saying.list(handovers.map(view.leavingName), "or")
      return Words(
        says: "Nobody is written down yet to take over from \(names).",
        ask: "Who is looking, and by when would \(view.record.name) like to know?")
    })
}
