import KithModel
import KithNetwork

extension Rule {
  /// There are days between the end of the role and the beginning of the agreement.
  static let agreementGap = Rule.aboutAgreements(
    id: "agreement-gap",
    title: "Days between the end of a role and an agreement",
    why: """
      The days after a role ends are the ones in which somebody is most missed. If the agreement begins \
      later, nobody has said what holds in between.
      """,
    citations: [.keepConnected],
    examples: [
      .finds(
        "From 1 April 2027 until 9 April 2027",
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell
            until: 2027-03-31

          agreement morag: Staying in touch
            from: 2027-04-10
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
            from: 2027-04-01
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
            from: 2027-04-10
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
          """),
    ],
    check: { view in
      view.openAgreements.compactMap { place in
        let agreement = view.record.agreements[place]
        guard let begins = view.history.timeline.period(ofAgreement: place)?.first,
          begins > view.today, let gone = view.firstDayWithout(agreement.with, before: begins)
        else { return nil }
        return view.evidence(ofAgreement: place, .from, from: gone, to: begins.adding(-1))
      }
    },
    words: { agreements, evidence, view in
      let place = agreements[0]
      let name = view.record.people[view.record.agreements[place].with].name
      let days = Saying.days(from: evidence.from, to: evidence.to, today: view.today)
      return Words(
        says: Saying.capitalized(
          "\(days) \(name) is not there, until \(view.agreementInWords(place)) begins."),
        ask: "What would \(view.record.name) and \(name) like for the days in between?")
    })
}

extension View {
  /// The first day from today on from which somebody is not there, up to the day before another day.
  fileprivate func firstDayWithout(_ person: Int, before day: Day) -> Day? {
    guard !history.isThere(person, on: day.adding(-1)) else { return nil }
    if let loss = firstLoss[person], loss < day { return loss }
    // Gone already: but somebody whose role is still to begin is not missed yet.
    let isOver = history.timeline.stretches(.person(person)).contains {
      $0.last.map { $0 < today } ?? false
    }
    return isOver && !history.now.isThere(person) ? today : nil
  }
}
