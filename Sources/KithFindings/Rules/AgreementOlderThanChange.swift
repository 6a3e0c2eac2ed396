import KithModel
import KithNetwork

extension Rule {
  /// Something has changed between the two since both last said yes.
  static let agreementOlderThanChange = Rule.aboutAgreements(
    id: "agreement-older-than-change",
    title: "An agreement is older than a change between the two",
    why: """
      What two people agreed was agreed as things were then. If they have paused since, or the role has \
      ended, it may still hold, and it may not; only they can say.
      """,
    citations: [.formerResidents],
    examples: [
      .finds(
        "Paused, since 1 November 2026",
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell
            in touch: paused, from 2026-11-01

          agreement morag: Staying in touch
            from: 2026-10-01
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
            review by: 2027-03-01
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
            review by: 2027-03-01
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell
            in touch: paused, from 2026-11-01

          agreement morag: Staying in touch
            from: 2026-10-01
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
            review by: 2027-03-01
            reviewed: 2026-11-05, both of us
          """),
      .finds(
        "ended on 31 October 2026",
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell
            until: 2026-10-31

          agreement morag: Staying in touch
            from: 2026-10-01
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
            review by: 2027-03-01
          """),
    ],
    check: { view in
      view.openAgreements.compactMap { place in
        let agreement = view.record.agreements[place]
        guard let said = view.lastSaid(agreement) else { return nil }
        let person = agreement.with
        if let state = view.history.timeline.state(person, on: view.today), state.state != .yes,
          let from = view.record.day(state.from, .beginning), from > said
        {
          var evidence = view.evidence(ofAgreement: place)
          evidence.mentions.append(Mention(.person, person, .inTouch))
          return evidence
        }
        guard view.roleEnded(of: person, after: max(said, view.begins(agreement) ?? said)) != nil
        else { return nil }
        var evidence = view.evidence(ofAgreement: place)
        evidence.mentions.append(Mention(.person, person, .until))
        return evidence
      }
    },
    words: { agreements, _, view in
      let place = agreements[0]
      let agreement = view.record.agreements[place]
      let name = view.record.people[agreement.with].name
      let which = view.agreementInWords(place)
      let ask: Sentence = "Does what they agreed still suit both, and what would suit them now?"
      if let state = view.history.timeline.state(agreement.with, on: view.today),
        state.state != .yes
      {
        let now = Saying.capitalized(view.record.absenceInWords(.notInTouch(state)))
        return Words(
          says: "Something has changed since \(which) was made. \(Saying.sentence(now))", ask: ask)
      }
      let day = view.lastSaid(agreement).flatMap { said in
        view.roleEnded(of: agreement.with, after: max(said, view.begins(agreement) ?? said))
      }
      let ended = day.map { " on \(Saying.day($0))" } ?? ""
      return Words(
        says: "The role of \(name) ended\(ended), and \(which) is older than that.", ask: ask)
    })
}

extension View {
  /// The last day of a role that has ended by today, if that was on a day or after it.
  fileprivate func roleEnded(of person: Int, after day: Day) -> Day? {
    guard !history.now.isInRole(person),
      let last = history.timeline.stretches(.person(person)).last?.last, last < today, last >= day
    else { return nil }
    return last
  }

  /// The first day of an agreement.
  fileprivate func begins(_ agreement: Agreement) -> Day? { record.day(agreement.from, .beginning) }
}
