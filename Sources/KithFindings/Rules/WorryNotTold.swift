import KithModel
import KithNetwork

extension Rule {
  /// Nothing says whether the young person was told of a worry, or why not yet.
  static let worryNotTold = Rule.standing(
    id: "worry-not-told",
    title: "Not told of a worry, and no reason why",
    why: """
      Being told that somebody is worried, and why, is a conversation, and there can be good \
      reasons to have it later. A worry that is kept back without a reason is found in the end, \
      and costs the trust that everything rests on.
      """,
    citations: [.sharingInformation],
    examples: [
      .finds(
        "whether Ada was told",
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
            look again: 2026-12-12
            told me: not yet, after the exam on Friday
          """),
    ],
    inOneSentence: true,
    check: { view in
      view.worries { worry in
        switch worry.toldMe {
        case nil, .on(.none): true
        case .on: false
        case .notYet(let why): why.allSatisfy(\.isWhitespace)
        }
      }.map { view.evidence(ofWorry: $0, .toldMe) }
    },
    words: { found, view in
      let worries = view.worries(in: found)
      return Words(
        says: """
          Of \(view.worriesInWords(worries)) it is not written down whether \(view.record.name) was told, or \
          why not yet.
          """,
        ask: "Who tells \(view.record.name), when, and with whom beside them?")
    })
}
