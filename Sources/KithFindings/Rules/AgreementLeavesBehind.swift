import KithModel
import KithNetwork

extension Rule {
  /// Somebody is reached through the role, and the agreement doesn’t bring them.
  static let agreementLeavesBehind = Rule.aboutAgreements(
    id: "agreement-leaves-behind",
    title: "Somebody whom the role brought is not in the agreement",
    why: """
      A worker who drives a brother over on Saturdays brings more than themselves. When the role ends and \
      only the two of them stay in touch, others can be lost whom nobody meant to lose.
      """,
    citations: [.keepConnected],
    examples: [
      .finds(
        "doesn’t bring them",
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell
            until: 2027-03-31

          person dean: Dean
            reached through: morag

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
            until: 2027-03-31

          person dean: Dean
            reached through: morag

          agreement morag: Staying in touch
            from: 2027-04-01
            brings: dean
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell

          person dean: Dean
            reached through: morag

          agreement morag: Staying in touch
            from: 2026-10-01
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
          """),
    ],
    check: { view in
      view.openAgreements.compactMap { place in
        let left = view.leftBehind(place)
        guard !left.isEmpty, let begins = view.history.timeline.period(ofAgreement: place)?.first
        else { return nil }
        var evidence = view.evidence(
          ofAgreement: place, .brings, from: max(begins, view.today))
        evidence.people += left
        evidence.people.sort { view.id($0) < view.id($1) }
        evidence.mentions += left.map { Mention(.person, $0, .reachedThrough) }
        return evidence
      }
    },
    words: { agreements, _, view in
      let place = agreements[0]
      let left = view.leftBehind(place)
      let names = view.record.names(left)
      let (are, them) = left.count == 1 ? ("is", "them") : ("are", "any of them")
      return Words(
        says: """
          \(names) \(are) reached through \
          \(view.record.people[view.record.agreements[place].with].name), and \
          \(view.agreementInWords(place)) doesn’t bring \(them).
          """,
        ask: """
          Could staying in touch include \(left.count == 1 ? names : "them"), and would everybody like \
          that?
          """)
    })
}

extension View {
  /// Who is reached through somebody before an agreement with them begins, and not on its first day.
  fileprivate func leftBehind(_ place: Int) -> [Int] {
    let agreement = record.agreements[place]
    guard let begins = history.timeline.period(ofAgreement: place)?.first, begins > today else {
      return []
    }
    return history.timeline.people(reachedThrough: agreement.with).filter {
      agreement.brings?.contains($0) != true && history.isThere($0, on: begins.adding(-1))
        && !history.isThere($0, on: begins)
    }
  }
}
