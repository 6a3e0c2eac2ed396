import KithModel

extension Rule {
  /// Something was accepted until a day that has passed.
  static let acceptanceEnded = Rule(
    id: "acceptance-ended",
    title: "Something was accepted until a day that has passed",
    why: """
      Somebody once decided that something was all right as it was, until a day. That day has passed, \
      so it is time to ask again: lives change. This is Kith’s own way of keeping records: an \
      acceptance is a decision with a date, never for ever.
      """,
    citations: [
      Citation(
        """
        Scottish Government, “Children and Young People (Scotland) Act 2014, part 11: continuing \
        care: guidance”, 2024, section 8
        """,
        at: """
          https://www.gov.scot/publications/\
          children-young-people-scotland-act-2014-guidance-part-11-continuing-care/pages/9
          """,
        supports: """
          Likeness only: what was decided about continuing care is looked at again at intervals. The \
          guidance does not speak of Kith’s acceptances.
          """)
    ],
    examples: [
      .finds(
        "until 1 November 2026",
        in: """
          kith: 1

          me: Ada
            needs: health

          accept nobody-helps: I go to the doctor alone.
            about: health
            by: Sam Okafor
            on: 2026-05-01
            until: 2026-11-01
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: health

          accept nobody-helps: I go to the doctor alone.
            about: health
            by: Sam Okafor
            on: 2026-05-01
            until: 2027-05-01
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: health
            born: 2009-03-02

          accept nobody-helps: I go to the doctor alone.
            about: health
            by: Sam Okafor
            on: 2026-05-01
            until: age 18
          """),
    ],
    check: { view in
      view.record.acceptances.indices.compactMap { place in
        let until = view.record.day(view.record.acceptances[place].until, .lastDay)
        guard until.map({ $0 < view.today }) ?? true else { return nil }
        return view.evidence(ofAcceptance: place, .until)
      }
    },
    foldKey: { _, _ in nil },
    words: { found, view in
      guard let place = found[0].acceptance else { return Words(says: "", ask: "") }
      let acceptance = view.record.acceptances[place]
      let until = view.record.day(acceptance.until, .lastDay)
      let ran = until.map { "until \(Saying.day($0))" } ?? "until a day that is not written down"
      return Words(
        says: "“\(acceptance.reason)” was accepted by \(acceptance.by) \(ran).",
        ask: "Is it still all right as it is, or has something changed?")
    })
}

extension View {
  /// What an acceptance names, as evidence from today on.
  func evidence(ofAcceptance place: Int, _ field: Field) -> Evidence {
    var evidence = Evidence(from: today)
    var needs: [Int] = []
    for matter in record.acceptances[place].about {
      switch matter {
      case .subject(.person(let person)): evidence.people.append(person)
      case .subject(.setting(let setting)): evidence.settings.append(setting)
      case .need(let need): needs.append(need)
      }
    }
    evidence.need = needs.count == 1 ? needs[0] : nil
    evidence.people.sort { record.people[$0].id < record.people[$1].id }
    evidence.settings.sort { record.settings[$0].id < record.settings[$1].id }
    evidence.mentions = [Mention(.accept, place, field)]
    evidence.acceptance = place
    return evidence
  }
}
