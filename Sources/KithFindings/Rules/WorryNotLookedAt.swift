import KithModel
import KithNetwork

extension Rule {
  /// A worry was to be looked at again, and that day has passed.
  static let worryNotLookedAt = Rule.standing(
    id: "worry-not-looked-at",
    title: "A worry nobody has looked at again",
    why: """
      A worry that nobody looks at again either goes on unseen, or goes on being held against \
      somebody after it has passed. So each has a day on which to look at it again; when that day \
      has passed, somebody looks, and writes down the next one.
      """,
    citations: [.actingOnInformation],
    examples: [
      .finds(
        "12 November 2026",
        in: """
          kith: 1

          me: Ada
            needs: money

          person trev: Trev

          worry loan: Trev asked for money back twice
            about: trev
            by: Sam
            on: 2026-11-01
            doing: Sam talks with Ada on Friday.
            look again: 2026-11-12
            told me: 2026-11-02
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: money

          person trev: Trev

          worry loan: Trev asked for money back twice
            about: trev
            by: Sam
            on: 2026-11-01
            doing: Sam talks with Ada on Friday.
            look again: 2026-12-12
            told me: 2026-11-02
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: money

          person trev: Trev

          worry loan: Trev asked for money back twice
            about: trev
            by: Sam
            on: 2026-11-01
            doing: Sam talks with Ada on Friday.
            look again: 2026-11-22
            told me: 2026-11-02
          """),
    ],
    inOneSentence: true,
    check: { view in
      view.worries { worry in
        view.record.day(worry.lookAgain, .beginning).map { $0 < view.today } ?? false
      }.map { view.evidence(ofWorry: $0, .lookAgain) }
    },
    words: { found, view in
      let worries = view.worries(in: found)
      let days = worries.compactMap {
        view.record.day(view.record.worries[$0].lookAgain, .beginning)
      }
      let last = days.max().map {
        worries.count == 1 ? " on \(Saying.day($0))" : " by \(Saying.day($0))"
      }
      return Words(
        says: """
          \(view.worriesInWords(worries)) \(worries.count == 1 ? "was" : "were") to be looked at \
          again\(last ?? ""), and no later day is written down.
          """,
        ask: "Who looks at it now, and what has changed since?")
    })
}
