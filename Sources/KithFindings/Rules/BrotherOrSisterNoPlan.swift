import KithModel
import KithNetwork

extension Rule {
  /// Nothing is written down about how brothers and sisters see each other.
  static let brotherOrSisterNoPlan = Rule.standing(
    id: "brother-or-sister-no-plan",
    title: "No plan to see a brother or a sister",
    why: """
      Ties between brothers and sisters are among the longest that anybody has, and the ones that \
      care has most often cut. Where nothing says how they see each other, nobody has to see to it \
      that they do.
      """,
    citations: [.brothersAndSisters],
    examples: [
      .finds(
        "how Ada and Dean see each other",
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person dean: Dean
            who: my wee brother
            kind: family
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person dean: Dean
            who: my wee brother
            kind: family
            keeping in touch: Every second Saturday, at the pool.
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: belonging

          setting house: Our house
            kind: home

          person dean: Dean
            who: my wee brother
            kind: family
            reached through: house
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person lou: Lou
            who: my brother's boss
            kind: family
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada

          person tom: Tom
            who: my sister Kay's boyfriend

          person lee: Lee
            who: brother-in-law

          person dean: Dean
            who: my wee brother
            reached through: gran

          person gran: Gran
          """),
    ],
    inOneSentence: true,
    check: { view in
      let brought = Set(view.openAgreements.flatMap { view.record.agreements[$0].brings ?? [] })
      return view.record.people.indices.filter { person in
        let brother = view.record.people[person]
        guard brother.isBrotherOrSister, brother.keepingInTouch == nil, brother.iWant != .toStop,
          brother.iWant != .notNow, !brought.contains(person),
          !view.peopleWithSteps.contains(person),
          !view.hasOpenAgreement(with: person), brother.routes.map({ $0 == [.directly] }) ?? true
        else { return false }
        // With someone there, somebody sees to it; and where it is on hold or over, that is another thing.
        let state = view.history.timeline.state(person, on: view.today)?.state
        return [.yes, .notKnown, nil].contains(state)
      }.map { view.evidence(about: [$0], at: Mention(.person, $0)) }
    },
    words: { found, view in
      let (name, names) = (view.record.name, view.record.names(found.flatMap(\.people)))
      return Words(
        says: """
          No line about keeping in touch, no way, agreement or step says how \(name) and \(names) see each \
          other.
          """,
        ask: "How would \(name) and \(names) like to see each other, and who helps with that?")
    })
}

extension Person {
  /// Whether the young person’s words for them are those for a brother or a sister: “my wee brother”, but not
  /// “my brother's boss”, “my sister Kay's boyfriend” or “brother-in-law”.
  fileprivate var isBrotherOrSister: Bool {
    guard kind == .family || kind == nil, let who else { return false }
    // What stands after a comma is told of them, and “s” is left of “brother's”.
    return who.lowercased().split(whereSeparator: ",;:.()".contains).contains { part in
      let words = part.split { !$0.isLetter }.map(String.init)
      return words.indices.contains { place in
        let after = words[(place + 1)...]
        return ["brother", "sister", "sibling", "twin"].contains(words[place])
          && !after.contains("s") && !after.starts(with: ["in", "law"])
      }
    }
  }
}

extension Citation {
  fileprivate static let brothersAndSisters = Citation(
    "Clan Childlaw, “Care experienced brothers and sisters: what are the changes to the law?”",
    at: """
      https://www.clanchildlaw.org/care-experienced-brothers-sisters-what-are-the-changes-to-the-law/
      """,
    supports: """
      In Scotland councils have to help children in their care and their brothers and sisters to see each \
      other face to face, regularly, where that is right for the child: Children (Scotland) Act 2020, \
      section 13. Asking it of those who are moving on, and elsewhere, is Kith’s own step.
      """)
}
