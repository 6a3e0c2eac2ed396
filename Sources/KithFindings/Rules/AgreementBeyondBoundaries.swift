import KithModel
import KithNetwork

extension Rule {
  /// It names something that the person is written down as not doing.
  static let agreementBeyondBoundaries = Rule.aboutAgreements(
    id: "agreement-beyond-boundaries",
    title: "An agreement goes beyond somebody’s own boundaries",
    why: """
      Boundaries are what makes it safe to say yes. If an agreement names something that the other has said \
      no to, or that the young person would not ask them for, or that nobody asks of a child, one of the \
      two lines is not what was meant. Kith counts on the boundary.
      """,
    citations: [.formerResidents],
    examples: [
      .finds(
        "names help with money",
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell
            does not help with: money

          agreement morag: Staying in touch
            from: 2026-10-01
            helps with: belonging, money
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell
            does not help with: money

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
            helps with: belonging, money
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
          """),
    ],
    check: { view in
      view.openAgreements.compactMap { place in
        guard !view.needsBeyond(place).isEmpty else { return nil }
        var evidence = view.evidence(ofAgreement: place, .helpsWith)
        let person = view.record.agreements[place].with
        for field in [Field.doesNotHelpWith, .iWouldNotAskFor, .child] {
          let mention = Mention(.person, person, field)
          if view.copy.places.line(of: mention) != nil { evidence.mentions.append(mention) }
        }
        return evidence
      }
    },
    words: { agreements, _, view in
      let place = agreements[0]
      let record = view.record
      let name = record.people[record.agreements[place].with].name
      let needs = record.needsInWords(view.needsBeyond(place))
      return Words(
        says: Saying.capitalized(
          """
          \(view.agreementInWords(place)) names \(needs), which goes beyond what is written about \
          \(name).
          """),
        ask: "What did \(name) and \(record.name) mean?")
    })
}

extension View {
  /// The needs that an agreement names and its person does not give, or would not be asked for.
  fileprivate func needsBeyond(_ place: Int) -> [Int] {
    let agreement = record.agreements[place]
    let person = record.people[agreement.with]
    return (agreement.helpsWith ?? []).filter { need in
      person.doesNotHelpWith?.contains(need) == true
        || person.iWouldNotAskFor?.contains(need) == true
        || person.isChild && Need.notForAChild.contains(need)
    }
  }
}
