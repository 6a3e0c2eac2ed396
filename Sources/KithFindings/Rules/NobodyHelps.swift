import KithModel
import KithNetwork

extension Rule {
  /// A need that counts, for which nobody in reach is written down.
  static let nobodyHelps = Rule(
    id: "nobody-helps",
    title: "Nobody is written down for a need",
    why: """
      What people do for each other tells more than how many people there are. In a study of young \
      people moving on from care, a bigger network did not go with feeling more supported, and some \
      kinds of help had few people behind them even where everybody had somebody to talk to. So Kith \
      asks about each kind of help by name. That nobody is written down does not mean that nobody is \
      there: a file knows less than people do.
      """,
    citations: [
      Citation(
        """
        C. Mytelka, S. C. Narendorf, A. Arora, J. Gardner, E. C. Jones, M. R. Munson, \
        “Contextualizing social support networks of youth exiting foster care: A mixed methods \
        examination”, 2025
        """,
        at: "https://doi.org/10.1016/j.childyouth.2025.108566",
        supports: """
          75 young people in one part of the United States, read in its abstract: network size did \
          not match felt support, and kinds of help differed. That a need without anybody is worth \
          asking about is Kith’s own step.
          """)
    ],
    examples: [
      .finds(
        "nobody is written down for someone to ring at any hour",
        in: """
          kith: 1

          me: Ada
            needs: crisis

          person jean: Auntie Jean
            helps with: listening
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: crisis

          person jean: Auntie Jean
            helps with: crisis
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: listening

          person jean: Auntie Jean
            helps with: listening
          """),
    ],
    check: { view in
      view.facts.compactMap { dated in
        guard case .nobodyHelps(let place) = dated.fact else { return nil }
        let need = view.need(place)
        return Evidence(
          from: dated.from, to: dated.to, need: need,
          mentions: [Mention(.me, 0, .needs)] + view.whatEnded(need, on: dated.from))
      }
    },
    foldKey: { evidence, view in
      .days(from: evidence.from, to: evidence.to, steps: view.steps(about: evidence))
    },
    words: { found, view in
      let record = view.record
      let needs = found.compactMap(\.need)
      let (from, to) = (found[0].from, found[0].to)
      let days: Sentence = "\(days: from, to: to, today: view.today)"
      let when = days == "" ? "today " : days
      let ask: Sentence
      if needs.count > 1 {
        ask = "Who would \(record.name) like to ask about each of these?"
      } else {
        ask = needs.first.map { question(about: $0, record, isNow: from == view.today) } ?? ""
      }
      return Words(
        says: Saying.capitalized(
          "\(when)nobody is written down for \(record.needsInWords(needs, "or"))."), ask: ask)
    })

  private static func question(about need: Int, _ record: Record, isNow: Bool) -> Sentence {
    let (name, then) = (record.name, isNow ? "" : " then")
    return switch need {
    case 0: "Who could \(name) talk to\(then)?"
    case 1: "Who could \(name) ring in the middle of the night\(then)?"
    case 2: "Who could show \(name) how a home runs\(then), and where could \(name) turn up?"
    case 3: "Who could \(name) look at money with\(then)?"
    case 4: "Who could \(name) ask about school, college or work\(then)?"
    case 5: "Who could come along to appointments\(then), if \(name) wants that?"
    case 6: "Who will remember \(Saying.whose(name)) birthday\(then)?"
    case 7: "Who does \(name) have a good time with\(then)?"
    case 8: "Who could speak up with \(name)\(then)?"
    case 9: "Who knows \(Saying.whose(name)) story, and could tell it\(then)?"
    default: "Who could be there for this\(then)?"
    }
  }
}

extension View {
  /// Where the file says what ended on the day on which nobody was left for a need.
  fileprivate func whatEnded(_ need: Int, on day: Day) -> [Mention] {
    guard day > today else { return [] }
    var mentions: [Mention] = []
    for (place, transition) in record.transitions.enumerated() where transition.first == day {
      mentions.append(Mention(.transition, place))
    }
    let before = day.adding(-1)
    for place in record.people.indices
    where record.day(record.people[place].until, .lastDay) == before
      && record.people[place].helpsWith?.contains(need) == true
    {
      mentions.append(Mention(.person, place, .until))
    }
    for place in record.settings.indices
    where record.day(record.settings[place].until, .lastDay) == before {
      mentions.append(Mention(.setting, place, .until))
    }
    for place in record.agreements.indices
    where history.timeline.period(ofAgreement: place)?.last == before
      && record.agreements[place].helpsWith?.contains(need) == true
    {
      mentions.append(Mention(.agreement, place))
    }
    return mentions
  }
}
