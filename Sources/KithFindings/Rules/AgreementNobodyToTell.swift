import KithModel
import KithNetwork

extension Rule {
  /// It doesn’t say whom to tell if one of them is worried.
  static let agreementNobodyToTell = Rule.aboutAgreements(
    id: "agreement-nobody-to-tell",
    title: "Nobody to tell if one of them is worried",
    why: """
      If something feels wrong, it helps to know beforehand whom to tell: for the young person as much as \
      for the other. That this belongs in an agreement is Kith’s own step.
      """,
    citations: [.relationshipsMatter, .continuingCare],
    examples: [
      .finds(
        "whom to tell if somebody is worried",
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-10-01
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
          """),
      .finds(
        "whom to tell if somebody is worried",
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-10-01
            agreed by me: 2026-09-20
            agreed by them: 2026-09-21
            if worried: not yet
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
            if worried: Either of us can ring Sam.
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
            if worried: we decided not to
          """),
      .finds(
        "whom else to tell",
        in: """
          kith: 1

          me: Ada

          person morag: Morag Bell

          agreement morag: After I move
            from: 2026-11-01
            agreed by me: 2026-10-20
            agreed by them: 2026-10-20
            if worried: I tell Morag.
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada

          person morag: Morag Bell

          agreement morag: After I move
            from: 2026-11-01
            agreed by me: 2026-10-20
            agreed by them: 2026-10-20
            if worried: I tell Morag, or Sam at the team.
          """),
    ],
    inOneSentence: true,
    check: { view in
      // How many people bear each word of a name: two brothers may share the last.
      var bearers: [String: Int] = [:]
      for person in view.record.people {
        for word in View.words(of: person.name) { bearers[word, default: 0] += 1 }
      }
      return view.openAgreements.compactMap { place in
        let topic = view.record.agreements[place].topics.first { $0.topic == .ifWorried }
        guard topic.map({ $0.isNotYet || view.namesNobodyElse($0.text, place, bearers) }) ?? true
        else {
          return nil
        }
        return view.evidence(ofAgreement: place, .ifWorried)
      }
    },
    words: { agreements, _, view in
      let doesnt = agreements.count == 1 ? "doesn’t" : "don’t"
      // Where something is written, it names nobody else.
      let isThem = agreements.allSatisfy { place in
        view.record.agreements[place].topics.contains { $0.topic == .ifWorried && !$0.isNotYet }
      }
      let names = Saying.list([view.record.name, view.namesOfAgreements(agreements, "or")], "or")
      return Words(
        says: """
          \(Saying.capitalized(view.agreementsInWords(agreements))) \(doesnt) say whom\(isThem ? " else" : "") to tell if \
          somebody is worried.
          """,
        ask:
          "Whom could \(agreements.count == 1 ? names : "each of them") tell if something felt wrong?"
      )
    })
}

extension View {
  /// Whether what is written about being worried names whom the agreement is with, and nothing more, as in
  /// “I tell Jean”, or says so itself: “I tell Jean and nobody else”.
  ///
  /// - Parameters:
  ///   - text: What is written.
  ///   - agreement: The agreement, by place in `Record/agreements`.
  ///   - bearers: How many people bear each word of a name.
  /// - Returns: Whether nobody else is named.
  /// - Complexity: O(words).
  fileprivate func namesNobodyElse(
    _ text: String, _ agreement: Int, _ bearers: [String: Int]
  ) -> Bool {
    let name = View.words(of: record.people[record.agreements[agreement].with].name)
    let said = View.words(of: text)
    let others = said.contains { bearers[$0, default: 0] > (name.contains($0) ? 1 : 0) }
    if others { return false }
    let plain: Set = [
      "i", "we", "me", "she", "he", "they", "tell", "tells", "ring", "rings", "call", "text",
      "talk",
      "talks", "speak", "say", "says", "so", "to", "with", "can", "will", "first", "each", "other",
      "and", "or", "it", "about",
    ]
    guard !said.isDisjoint(with: name) else { return false }
    let isSaid = text.lowercased().contains("and nobody else") && !text.contains(where: \.isNumber)
    return isSaid
      || said.subtracting(name).subtracting(View.words(of: record.name)).isSubset(of: plain)
  }

  fileprivate static func words(of text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
