import KithModel
import KithNetwork

extension Rule {
  /// The young person gives somebody much, and gets little back.
  static let givesMoreThanGets = Rule.standing(
    id: "gives-more-than-gets",
    title: "Gives much more than they get",
    why: """
      Being needed can be the best of a tie, and it can wear somebody out. Young people who leave \
      care are often counted on by others. Nothing is wrong with that; it is worth asking how it \
      is for them. Kith asks where at least two kinds of help more go one way than the other, \
      which is its own number. Children are left out.
      """,
    citations: [.informalSupport],
    examples: [
      .finds(
        "does a lot for Kyle",
        in: """
          kith: 1

          me: Ada
            needs: listening

          person kyle: Kyle
            kind: friend
            i help with: listening, money
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: listening

          person kyle: Kyle
            kind: friend
            helps with: listening
            i help with: listening, money
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: listening

          person dean: Dean
            child: yes
            i help with: listening, money
          """),
    ],
    inOneSentence: true,
    check: { view in
      view.record.people.indices.filter { place in
        let person = view.record.people[place]
        return !person.isChild && view.isThereToday(place)
          && (person.iHelpWith ?? []).count >= view.history.now.writtenNeeds(of: place).count + 2
      }.map { view.evidence(about: [$0], at: Mention(.person, $0, .iHelpWith)) }
    },
    words: { found, view in
      let names = view.record.names(found.flatMap(\.people))
      return Words(
        says: """
          \(view.record.name) does a lot for \(names), and less is written down the other way.
          """,
        ask: "How is that for \(view.record.name), and who is there when it is too much?")
    })
}

extension Citation {
  fileprivate static let informalSupport = Citation(
    "Stubbs, Baidawi and Mendes, informal support of young people leaving care, a review of 58 studies, 2023",
    at: """
      https://discovery.researcher.life/article/young-people-transitioning-from-outofhome-care-their-experience-of-informal-support-a-scoping-review/45a397e4693f3a1ea4bdcd5ccc60e0ef
      """,
    supports: """
      Informal support may not last, and young people who leave care may be expected to give it rather \
      than to get it. The abstract alone was read; it gives no number.
      """)
}
