import KithModel
import KithNetwork

extension Rule {
  /// It ends before the role does, so that nothing holds afterwards.
  static let agreementEndsEarly = Rule.aboutAgreements(
    id: "agreement-ends-early",
    title: "An agreement ends before the role that it was to outlast",
    why: """
      An agreement is there for the time after. If it ends before the role does, both may believe that \
      something is settled, and on the day nothing is.
      """,
    citations: [.keepConnected],
    examples: [
      .finds(
        "ends on 1 March 2027",
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell
            until: 2027-03-31

          agreement morag: Staying in touch
            from: 2026-10-01
            until: 2027-03-01
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell
            until: 2027-03-31

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
            until: 2027-03-01
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
          """),
    ],
    check: { view in
      view.openAgreements.compactMap { place in
        let agreement = view.record.agreements[place]
        let timeline = view.history.timeline
        guard let ends = timeline.period(ofAgreement: place)?.last, ends < view.history.horizon,
          let gone = view.firstLoss[agreement.with],
          ends.adding(1) < gone, timeline.agreements(with: agreement.with, inForceOn: gone).isEmpty
        else { return nil }
        return view.evidence(ofAgreement: place, .until, from: gone)
      }
    },
    words: { agreements, evidence, view in
      let place = agreements[0]
      let agreement = view.record.agreements[place]
      let name = view.record.people[agreement.with].name
      let ends = view.history.timeline.period(ofAgreement: place)?.last
      let on = ends.map { " on \(Saying.day($0))" } ?? ""
      return Words(
        says: Saying.capitalized(
          """
          \(view.agreementInWords(place)) ends\(on), and \(name) is there until \
          \(Saying.day(evidence.from.adding(-1))).
          """),
        ask: "Was it meant for the time after that, and would both still like it?")
    })
}
