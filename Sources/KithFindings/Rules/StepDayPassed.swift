import KithModel
import KithNetwork

extension Rule {
  /// A step is not done, and its day has passed.
  static let stepDayPassed = Rule.standing(
    id: "step-day-passed",
    title: "A step whose day has passed",
    why: """
      A step that is past its day was either done and not written down, or needs another day, or \
      another person, or isn’t wanted any more. The young person should hear which.
      """,
    citations: [.familyPlan],
    examples: [
      .finds(
        "Ask about Saturdays",
        in: """
          kith: 1

          me: Ada
            needs: money

          step ask: Ask about Saturdays
            who: Jean
            by: 2026-11-01
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: money

          step ask: Ask about Saturdays
            who: Jean
            by: 2026-11-01
            done: 2026-10-30
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: money

          step ask: Ask about Saturdays
            who: Jean
            by: 2026-11-22
          """),
      .finds(
        "“Ask about Saturdays”",
        in: """
          kith: 1

          me: Ada

          step ask: Ask about Saturdays
            who: Jean
            by: 2026-11-01
            done: 2027-11-05
          """),
    ],
    inOneSentence: true,
    check: { view in
      view.record.steps.indices.filter { place in
        let step = view.record.steps[place]
        return !view.record.isDone(step, by: view.today)
          && view.record.day(step.by, .beginning).map { $0 < view.today } ?? false
      }.map { view.evidence(at: Mention(.step, $0, .by)) }
    },
    words: { found, view in
      let steps = found.compactMap(\.mentions.first).map { view.record.steps[$0.place] }
      let named =
        steps.prefix(6).map { step in
          let by = view.record.day(step.by, .beginning).map { ", by \(Saying.day($0))" } ?? ""
          return "“\(step.title)” (\(view.record.called(step.who))\(by))"
        } + (steps.count > 6 ? ["others"] : [])
      return Words(
        says:
          "\(Saying.list(Array(named))): the day has passed, and it is not written down as done.",
        ask: "Is it done, or what is in the way?")
    })
}
