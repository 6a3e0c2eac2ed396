import KithModel
import KithNetwork

extension Rule {
  /// Somebody is counted on, and nobody asked them.
  static let nobodyAsked = Rule.standing(
    id: "nobody-asked",
    title: "Nobody asked somebody who is counted on",
    why: """
      A plan counts on people. Somebody who was never asked whether what is written of them is so \
      may not know, or may not be able to, and may find it hard to say no later. So whoever is \
      written down for something is to be asked, and the day is written down.
      """,
    citations: [.participatoryRecords],
    examples: [
      .finds(
        "Auntie Jean has been asked",
        in: """
          kith: 1

          me: Ada
            needs: listening

          person jean: Auntie Jean
            helps with: listening
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: listening

          person jean: Auntie Jean
            helps with: listening
            asked: 2026-10-20
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: listening

          person jean: Auntie Jean
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: money
            written by: Sam Okafor with Ada, 2026-11-01

          person sam: Sam Okafor
            helps with: money
          """),
    ],
    inOneSentence: true,
    check: { view in
      view.record.people.indices.filter { person in
        !view.record.hasHappened(view.record.people[person].asked, by: view.today)
          && view.isThereToday(person) && !view.hasWritten(person)
          && !view.history.now.writtenNeeds(of: person).isEmpty
      }.map { person in
        var evidence = view.evidence(about: [person], at: Mention(.person, person, .helpsWith))
        // A step about somebody is seldom to ask them this, and all are best told together.
        evidence.mayBeAnsweredByAStep = false
        return evidence
      }
    },
    words: { found, view in
      let people = found.flatMap(\.people)
      return Words(
        says: """
          It is not written down that \(view.record.names(people, "or")) \(people.count == 1 ? "has" : "have") \
          been asked about what is written of them here.
          """,
        ask: people.count == 1
          ? "Who asks \(view.record.names(people)), and when?" : "Who asks each of them, and when?")
    })
}

extension View {
  /// Whether somebody wrote the file themselves, and so knows what is written of them.
  fileprivate func hasWritten(_ person: Int) -> Bool {
    record.me.writtenBy.contains { $0.text.contains(record.people[person].name) }
  }
}
