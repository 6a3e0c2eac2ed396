import KithModel
import KithNetwork

extension Rule {
  /// The young person said what they want of a tie, and nothing answers it.
  static let wishUnanswered = Rule.standing(
    id: "wish-unanswered",
    title: "A wish that nothing answers",
    why: """
      Asking somebody what they want, and then doing nothing that they can see, is worse than not \
      asking. An answer may be no, or not yet: what counts is that somebody takes it up.
      """,
    citations: [.lifelongLinks],
    examples: [
      .finds(
        "see more of Auntie Jean",
        in: """
          kith: 1

          me: Ada
            needs: listening

          person jean: Auntie Jean
            i want: more
          """),
      .finds(
        "be back in touch with Cal",
        in: """
          kith: 1

          me: Ada
            needs: listening

          person cal: Cal
            in touch: paused
            i want: back in touch
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: listening

          person jean: Auntie Jean
            i want: more

          step ask: Ask whether Sundays would be good
            who: Ada
            by: 2026-12-01
            about: jean
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: listening

          person jean: Auntie Jean
            i want: not now
          """),
    ],
    inOneSentence: true,
    check: { view in
      view.record.people.indices.filter { place in
        let person = view.record.people[place]
        guard let wish = person.iWant, !view.peopleWithSteps.contains(place),
          view.history.timeline.state(place, on: view.today)?.state != .died
        else { return false }
        let isLookedAt =
          view.record.day(person.lookAgain, .beginning).map { $0 >= view.today } ?? false
        return switch wish {
        case .notNow: false
        // While they are there, it is told with the day on which that ends.
        case .toStayInTouch:
          !view.isThereToday(place) && !view.hasOpenAgreement(with: place) && person.after == nil
        case .more: !view.hasOpenAgreement(with: place)
        case .backInTouch:
          !view.isThereToday(place) && !isLookedAt && !view.hasOpenAgreement(with: place)
        case .less:
          view.isThereToday(place) && !view.hasOpenAgreement(with: place)
            && person.keepingInTouch == nil
        case .toStop: view.isThereToday(place)
        }
      }.map { view.evidence(about: [$0], at: Mention(.person, $0, .iWant)) }
    },
    words: { found, view in
      var wishes: [(wish: String, people: [Int])] = []
      for place in found.flatMap(\.people) {
        let wish = view.record.people[place].iWant.map(inWords) ?? ""
        if let known = wishes.firstIndex(where: { $0.wish == wish }) {
          wishes[known].people.append(place)
        } else {
          wishes.append((wish, [place]))
        }
      }
      let all = wishes.map { "\($0.wish) \(view.record.names($0.people))" }
      return Words(
        says: """
          \(view.record.name) wants to \(Saying.list(all)), and no step and nothing agreed takes that up.
          """,
        ask: found.count == 1
          ? "What would be a first step, and who takes it?"
          : "What would be a first step for each, and who takes it?")
    })

  /// "see more of", before a name.
  private static func inWords(_ wish: Person.Wish) -> String {
    switch wish {
    case .more: "see more of"
    case .less: "see less of"
    case .backInTouch: "be back in touch with"
    case .toStop: "stop being in touch with"
    case .toStayInTouch, .notNow: "stay in touch with"
    }
  }
}
