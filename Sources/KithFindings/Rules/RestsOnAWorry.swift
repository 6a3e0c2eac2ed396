import KithModel
import KithNetwork

extension Rule {
  /// A need looks met, and wouldn’t without somebody there is a worry about.
  static let restsOnAWorry = Rule.standing(
    id: "rests-on-a-worry",
    title: "Rests on somebody there is a worry about",
    why: """
      Being worried about somebody doesn’t take away what they give, and taking them away may \
      leave nobody. Both have to be in view at once: the worry, and what rests on them. Only those \
      who may know of the worry are told this.
      """,
    citations: [.whyRelationshipsMatter, .actingOnInformation],
    examples: [
      .finds(
        "Trev nobody would be written down for help with money",
        in: """
          kith: 1

          me: Ada
            needs: money

          person trev: Trev
            helps with: money

          worry loan: Trev asked for money back twice
            about: trev
            by: Sam
            on: 2026-11-01
            doing: Sam talks with Ada on Friday.
            look again: 2026-12-01
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: money

          person trev: Trev
            helps with: money

          person sam: Sam
            helps with: money

          worry loan: Trev asked for money back twice
            about: trev
            by: Sam
            on: 2026-11-01
            doing: Sam talks with Ada on Friday.
            look again: 2026-12-01
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: money

          person trev: Trev
            helps with: money
          """),
    ],
    check: { view in
      let worried = Set(view.record.worries.compactMap(\.about)).sorted {
        view.id($0) < view.id($1)
      }
      guard !worried.isEmpty else { return [] }
      return view.newGaps(in: view.record.without(worried.map { .person($0) })).map { gap in
        let need = gap.need
        let helping = worried.filter { view.isEverWrittenDown($0, for: need) }
        let people = helping.isEmpty ? worried : helping
        var evidence = view.evidence(about: people, need: need)
        (evidence.from, evidence.to) = (gap.from, gap.to)
        evidence.mentions = view.record.worries.indices
          .filter { view.record.worries[$0].about.map(people.contains) ?? false }
          .map { Mention(.worry, $0) }
        return evidence
      }
    },
    words: { found, view in
      let needs = found.compactMap(\.need)
      let names = view.record.names(found[0].people)
      let days = Saying.days(from: found[0].from, to: found[0].to, today: view.today)
      let start = days.isEmpty ? "" : days + " "
      return Words(
        says: Saying.capitalized(
          "\(start)without \(names) nobody would be written down for \(view.record.needsInWords(needs, "or")), and there is a worry about them."
        ),
        ask: "Who else could \(view.record.name) turn to for this, whatever comes of the worry?")
    })
}

extension View {
  /// Whether somebody is written down for a need, themselves or in an agreement with them.
  fileprivate func isEverWrittenDown(_ person: Int, for need: Int) -> Bool {
    let agreed = history.timeline.agreements(with: person)
      .flatMap { record.agreements[$0].helpsWith ?? [] }
    return (record.people[person].helpsWith ?? []).contains(need) || agreed.contains(need)
  }
}
