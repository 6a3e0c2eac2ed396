import KithModel
import KithNetwork

extension Rule {
  /// No goodbye is written down.
  static let handoverNoGoodbye = Rule.aboutHandovers(
    id: "handover-no-goodbye",
    title: "No goodbye is written down",
    why: """
      People who just stop coming are hard to forget, and hard to trust after. A goodbye can be small; that \
      there is one, and how, is worth deciding together.
      """,
    citations: [.keepConnected],
    examples: [
      .finds(
        "say goodbye",
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
            taking over: sam
            introduced: 2026-12-01
            together: 2026-12-04
            last day: 2026-10-31
          """),
    ],
    inOneSentence: true,
    check: { view in
      view.openHandovers.filter { view.record.handovers[$0].goodbye == nil }
        .map { view.evidence(ofHandover: $0) }
    },
    words: { handovers, _, view in
      let names = Saying.list(handovers.map(view.leavingName), "and")
      return Words(
        says: "It is not written down how \(view.record.name) and \(names) say goodbye.",
        ask: handovers.count == 1
          ? "How would the two of them like to do it?"
          : "How would \(view.record.name) like to do it with each?")
    })
}
