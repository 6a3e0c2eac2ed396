import KithModel
import KithNetwork

extension Rule {
  /// A worry says neither what is done nor to whom it was passed on.
  static let worryNothingDone = Rule.standing(
    id: "worry-nothing-done",
    title: "A worry with nothing done about it",
    why: """
      To notice and to write it down is the beginning. Where nothing says what is done, or who was \
      told, everybody may think that somebody else is doing it.
      """,
    citations: [.actingOnInformation, .sharingInformation],
    examples: [
      .finds(
        "nothing is written down about what is done",
        in: """
          kith: 1

          me: Ada
            needs: money

          person trev: Trev

          worry loan: Trev asked for money back twice
            about: trev
            by: Sam
            on: 2026-11-01
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
            passed on: Jan Reid, on the same day.
            look again: 2026-12-12
            told me: 2026-11-02
          """),
    ],
    inOneSentence: true,
    check: { view in
      view.worries { $0.doing == nil && $0.passedOn == nil }.map { view.evidence(ofWorry: $0) }
    },
    words: { found, view in
      let worries = view.worries(in: found)
      return Words(
        says: """
          Of \(view.worriesInWords(worries)) nothing is written down about what is done, or whom it was \
          passed on to.
          """,
        ask: "What is done now, and by whom?")
    })
}
