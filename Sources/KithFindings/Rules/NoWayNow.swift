import KithModel
import KithNetwork

extension Rule {
  /// Somebody of whom nothing says that they are gone, and to whom no way stands any more.
  static let noWayNow = Rule.standing(
    id: "no-way-now",
    title: "No way that is written down leads to somebody any more",
    why: """
      A house closes, a school year ends, the worker who drove them over leaves: and somebody who never \
      left is out of reach. After the day itself nobody looks for them. It may only not be written down how \
      they reach each other now.
      """,
    citations: [
      .lifelongLinks,
      Citation(
        "The Fostering Network, “Keep Connected”",
        at: "https://www.thefosteringnetwork.org.uk/get-involved/our-campaigns/keep-connected",
        supports: "A proper ending, not a goodbye for ever; abrupt endings hurt."),
    ],
    examples: [
      .finds(
        "No way that is written down leads to Dean today",
        in: """
          kith: 1

          me: Ada

          setting rowan: Rowan House
            until: 2026-11-01

          person dean: Dean
            who: my wee brother
            circle: inner
            reached through: rowan
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada

          setting rowan: Rowan House

          person dean: Dean
            reached through: rowan
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada

          setting rowan: Rowan House
            until: 2026-11-01

          person morag: Morag Bell
            kind: worker
            reached through: rowan

          person tam: Tam
            reached through: rowan
            after: ends, and that is all right

          person kay: Kay
            reached through: rowan
            in touch: paused
          """),
    ],
    inOneSentence: true,
    check: { view in
      view.record.people.indices.filter { place in
        let person = view.record.people[place]
        // Whoever was paid to be there is told when their time ends.
        guard !person.isPaid, person.after == nil, person.iWant != .toStop,
          person.iWant != .notNow, !view.hasOpenAgreement(with: place)
        else { return false }
        switch view.history.now.absence(of: place) {
        case .noWay, .wayOver: return true
        case .away, .notInTouch, .notYet, .over, .wayNotYet, nil: return false
        }
      }.map { view.evidence(about: [$0], at: Mention(.person, $0, .reachedThrough)) }
    },
    words: { found, view in
      let (name, people) = (view.record.name, found.flatMap(\.people))
      let names = view.record.names(people, "or")
      return Words(
        says: "No way that is written down leads to \(names) today.",
        ask: people.count == 1
          ? "How would \(name) and \(names) like to reach each other now?"
          : "How would \(name) like to reach each of them now?")
    })
}
