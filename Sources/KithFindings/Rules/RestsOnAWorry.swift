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
      return view.gapsWithout(worried).map { gap in
        let need = view.need(gap.need)
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
  /// A need (by place in `Timeline/needs`) for which nobody would be written down, and from when to when.
  fileprivate struct Gap {
    var need: Int
    var from: Day
    var to: Day?
  }

  /// The days on which nobody would be written down for a need if some people were not there, and somebody
  /// is.
  fileprivate func gapsWithout(_ people: [Int]) -> [Gap] {
    var without = record
    for person in people { without.people[person].inTouch = [InTouch(state: .notKnown)] }
    func gaps(_ facts: [DatedFact]) -> [Int: [DatedFact]] {
      var gaps: [Int: [DatedFact]] = [:]
      for fact in facts {
        if case .nobodyHelps(let need) = fact.fact { gaps[need, default: []].append(fact) }
      }
      return gaps
    }
    let (before, after) = (gaps(facts), gaps(History(without, from: today).facts))
    return history.timeline.needs.indices.flatMap { need in
      (after[need] ?? []).flatMap { gap in
        // Whoever is taken away leaves only more gaps, so those of before lie within.
        var rest: [Gap] = []
        var from: Day? = gap.from
        for known in before[need] ?? [] {
          guard let start = from, known.from <= gap.to ?? .latest, known.to ?? .latest >= start
          else {
            continue
          }
          if known.from > start {
            rest.append(Gap(need: need, from: start, to: known.from.adding(-1)))
          }
          from = known.to.map { $0.adding(1) }
        }
        if let from, gap.to.map({ from <= $0 }) ?? true {
          rest.append(Gap(need: need, from: from, to: gap.to))
        }
        return rest
      }
    }
  }

  /// Whether somebody is written down for a need, themselves or in an agreement with them.
  fileprivate func isEverWrittenDown(_ person: Int, for need: Int) -> Bool {
    let agreed = history.timeline.agreements(with: person)
      .flatMap { record.agreements[$0].helpsWith ?? [] }
    return (record.people[person].helpsWith ?? []).contains(need) || agreed.contains(need)
  }
}
