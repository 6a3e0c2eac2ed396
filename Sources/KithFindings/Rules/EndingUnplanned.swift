public import KithModel
import KithNetwork

extension Rule {
  /// Somebody is no longer in reach from a day on, and nothing is written down about that.
  static let endingUnplanned = Rule(
    id: "ending-unplanned",
    title: "Somebody will no longer be there, and nothing says what happens then",
    why: """
      Scotland has promised that moving into adulthood should have no gaps and no cliff edges in \
      support. A role that ends with nothing written down about afterwards may be such an edge. An \
      ending that everybody has talked about is not.
      """,
    citations: [
      Citation(
        "The Promise, Plan 24-30, route map “Moving on and lifelong support”",
        at: "https://www.plan2430.scot/the-five-foundations/care/moving-on-and-lifelong-support",
        supports: """
          The outcome sought by 2030: joined-up, planned and lifelong support with no gaps or cliff \
          edges.
          """),
      Citation(
        "The Fostering Network, “Keep Connected”",
        at: "https://www.thefosteringnetwork.org.uk/get-involved/our-campaigns/keep-connected",
        supports: "A proper ending, not a goodbye for ever; abrupt endings hurt."),
    ],
    examples: [
      .finds(
        "Morag Bell is no longer in reach from 1 April 2027",
        in: """
          kith: 1

          me: Ada
            needs: listening

          setting rowan: Rowan House
            until: 2027-03-31

          person morag: Morag Bell
            reached through: rowan
          """),
      .finds(
        "it is not written down when",
        in: """
          kith: 1

          me: Ada
            needs: listening

          person morag: Morag Bell
            until: unknown
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: listening

          person morag: Morag Bell
            until: 2027-03-31
            after: We have said goodbye over tea. I can write to her.
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: listening

          person morag: Morag Bell
            away: 2027-07-01 to 2027-07-14
          """),
    ],
    check: { view in
      let record = view.record
      let (history, timeline) = (view.history, view.history.timeline)
      let leaving = Set(record.handovers.compactMap(\.leaving))
      func isPlanned(_ person: Int, on day: Day) -> Bool {
        record.people[person].after != nil || leaving.contains(person)
          || !timeline.agreements(with: person, inForceOn: day).isEmpty
      }
      let losses = Dictionary(
        uniqueKeysWithValues: history.losses.map { ($0.person, $0.from) })
      let isEverThere = history.isEverThere
      return record.people.indices.compactMap { person in
        var day = losses[person]
        // An end that is not known may come any day; of somebody who is never there, none is told.
        if timeline.hasUnknownEnd(.person(person)), isEverThere[person],
          !isPlanned(person, on: view.today)
        {
          day = view.today
        }
        guard let day, !isPlanned(person, on: day) else { return nil }
        var evidence = Evidence(from: day)
        evidence.people = [person]
        evidence.mentions = [Mention(.person, person)] + view.whatEnds(person, on: day)
        return evidence
      }
    },
    foldKey: { evidence, view in
      // Somebody of the family has a sentence of their own.
      // So has somebody about whom something is written.
      evidence.people.contains {
        view.record.people[$0].kind == .family || view.record.isBrought($0)
          || !view.history.timeline.takesPart($0, on: evidence.from)
      }
        ? nil
        : .days(from: evidence.from, to: evidence.to, steps: view.steps(about: evidence))
    },
    words: { found, view in
      let record = view.record
      let people = found.flatMap(\.people)
      let names = record.names(people)
      let isKnown = found[0].from > view.today
      let areThey = people.count == 1 ? "is" : "are"
      let what = view.whatIsWritten(about: people, from: found[0].from)
      let says: Sentence =
        isKnown
        ? "\(names) \(areThey) no longer in reach from \(Saying.day(found[0].from)), and \(what)."
        : """
        \(people.count == 1 ? "The role of \(names) ends" : "The roles of \(names) end"), it is not \
        written down when, and \(what).
        """
      return Words(
        says: says,
        ask: """
          What would \(record.name) and \(people.count == 1 ? names : "each of them") like to happen \
          then, and who will ask?
          """)
    })
}

extension View {
  /// What is written about the time after somebody is no longer there: "nothing is written down about
  /// what happens then".
  public func whatIsWritten(about people: [Int], from day: Day) -> String {
    if people.count == 1, let state = history.timeline.state(people[0], on: day),
      !state.state.takesPart
    {
      return "what is written down is: \(record.absenceInWords(.notInTouch(state)))"
    }
    let agreed = people.filter { person in record.agreements.contains { $0.with == person } }
    if agreed.isEmpty {
      return people.count == 1 && record.isBrought(people[0])
        ? "the agreement that would bring them does not hold then"
        : "nothing is written down about what happens then"
    }
    return agreed.count == people.count
      ? "the agreement that is written down does not hold then"
      : "no agreement holds then"
  }

  /// Where the file says what ends on a day for somebody, and the steps that are about them.
  fileprivate func whatEnds(_ person: Int, on day: Day) -> [Mention] {
    var mentions: [Mention] = []
    if record.people[person].until != nil {
      mentions.append(Mention(.person, person, .until))
    }
    for (place, transition) in record.transitions.enumerated()
    where transition.first == day && day > today {
      mentions.append(Mention(.transition, place))
    }
    for (place, step) in record.steps.enumerated()
    where !record.isDone(step, by: today) && step.about?.contains(.subject(.person(person))) == true
    {
      mentions.append(Mention(.step, place))
    }
    return mentions
  }
}

extension Record {
  /// Whether an agreement with somebody else brings them.
  fileprivate func isBrought(_ person: Int) -> Bool {
    agreements.contains { $0.brings?.contains(person) ?? false }
  }
}
