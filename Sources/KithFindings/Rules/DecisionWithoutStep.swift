import KithModel
import KithNetwork

extension Rule {
  /// A meeting decided something, and no step is written down from that day on.
  static let decisionWithoutStep = Rule.standing(
    id: "decision-without-step",
    title: "Decided, and no step written down",
    why: """
      What was decided together is a promise. It is kept by somebody, by a day; where neither is \
      written down, those who were there go home thinking that it will happen.
      """,
    citations: [.familyPlan],
    examples: [
      .finds(
        "decided something",
        in: """
          kith: 1

          me: Ada
            needs: money

          meeting fgc: Family meeting
            on: 2026-11-01
            decided: Jean asks about Saturdays.
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: money

          meeting fgc: Family meeting
            on: 2026-11-01
            decided: Jean asks about Saturdays.

          step ask: Ask about Saturdays
            who: Jean
            by: 2026-12-01
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: money

          meeting fgc: Family meeting
            on: 2026-12-01
            decided: Jean asks about Saturdays.
          """),
    ],
    inOneSentence: true,
    check: { view in
      let record = view.record
      let days = record.steps.map { record.day($0.by, .beginning) ?? .latest }
      let last = days.max() ?? .earliest
      return record.meetings.indices.filter { place in
        let meeting = record.meetings[place]
        guard !meeting.decided.isEmpty, let on = record.day(meeting.on, .beginning) else {
          return false
        }
        return on <= view.today && last < on
      }.map { view.evidence(at: Mention(.meeting, $0, .decided)) }
    },
    words: { found, view in
      let meetings = found.compactMap(\.mentions.first).map { view.record.meetings[$0.place] }
      let named = meetings.map { meeting in
        let on = view.record.day(meeting.on, .beginning).map { " on \(Saying.day($0))" } ?? ""
        return "“\(meeting.title)”\(on)"
      }
      return Words(
        says:
          "\(Saying.list(named)) decided something, and no step is written down from that day on.",
        ask: "Who does what was decided, and by when?")
    })
}
