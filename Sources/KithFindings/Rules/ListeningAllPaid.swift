import KithModel
import KithNetwork

extension Rule {
  /// Everybody who listens is paid to be there.
  static let listeningAllPaid = Rule.standing(
    id: "listening-all-paid",
    title: "Everybody to talk to is paid",
    why: """
      People who are paid to be there can be among those who matter most, and their roles end. \
      Where everybody to talk to is paid, the day on which the last role ends leaves nobody.
      """,
    citations: [.careNetworks, .exitingNetworks],
    examples: [
      .finds(
        "is paid to be there",
        in: """
          kith: 1

          me: Ada
            needs: listening

          person morag: Morag Bell
            kind: worker
            helps with: listening
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: listening

          person morag: Morag Bell
            kind: worker
            helps with: listening

          person jean: Auntie Jean
            helps with: listening
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: listening

          person morag: Morag Bell
            kind: worker
            paid: no
            helps with: listening
          """),
    ],
    check: { view in
      let listeners = view.writtenDown(for: 0)
      let people = listeners.compactMap { if case .person(let place) = $0 { place } else { nil } }
      let settings = listeners.compactMap {
        if case .setting(let place) = $0 { place } else { nil }
      }
      guard !people.isEmpty, people.allSatisfy({ view.record.people[$0].isPaid }) else { return [] }
      var evidence = view.evidence(about: people, settings: settings, need: 0)
      evidence.mentions = people.map { Mention(.person, $0, .helpsWith) }
      return [evidence]
    },
    words: { found, view in
      let name = view.record.name
      return Words(
        says: """
          Everybody who is written down for \(view.record.needInWords(0)) today is paid to be there: \
          \(view.record.names(found.flatMap(\.people))).
          """,
        ask: "Who else does \(name) talk to, or would \(name) like to?")
    })
}
