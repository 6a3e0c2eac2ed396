import KithModel
import KithNetwork

extension Rule {
  /// In Scotland a home ends before 21, and nothing says that staying was talked about.
  static let stayNotTalkedAbout = Rule.standing(
    id: "stay-not-talked-about",
    title: "A home ends before 21, and staying was not talked about",
    why: """
      In Scotland somebody who was looked after in a foster, kinship or children’s home at 16 or \
      later may, with few exceptions, stay there until they are 21. Some want to go, and that is \
      theirs to say; but nobody should go because nobody told them that they could stay.
      """,
    citations: [.stayingUntil21, .stayingExceptions],
    examples: [
      .finds(
        "staying there was talked about",
        in: """
          kith: 1

          me: Ada
            born: 2009-03-02
            nation: Scotland
            looked after at 16: yes
            needs: home

          setting rowan: Rowan House
            kind: home
            until: 2027-03-31
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            born: 2009-03-02
            nation: Scotland
            looked after at 16: yes
            needs: home

          setting rowan: Rowan House
            kind: home
            until: 2027-03-31
            stay offered: 2026-10-01
            my answer: I want my own door.
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            born: 2009-03-02
            nation: England
            looked after at 16: yes
            needs: home

          setting rowan: Rowan House
            kind: home
            until: 2027-03-31
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            born: 2009-03-02
            nation: Scotland
            looked after at 16: yes
            needs: home

          setting rowan: Rowan House
            kind: home
            until: age 21
          """),
    ],
    check: { view in
      let record = view.record
      guard record.me.nation == .scotland, record.me.lookedAfterAt16 != .no,
        let sixteen = record.day(.age(16), .beginning), let last = record.day(.age(21), .lastDay)
      else { return [] }
      return record.settings.indices.compactMap { place in
        let setting = record.settings[place]
        guard setting.kind == .home, setting.myAnswer == nil,
          !(setting.stayOffered?.saysThereIsOne ?? false),
          let end = view.lastDay(of: .setting(place)), end >= sixteen, end < last
        else { return nil }
        return view.evidence(
          settings: [place], at: Mention(.setting, place), Mention(.setting, place, .until))
      }
    },
    words: { found, view in
      let place = found[0].settings[0]
      let name = view.record.name
      let ends = view.lastDay(of: .setting(place)).map { " ends on \(Saying.day($0))," } ?? " ends"
      let isKnown = view.record.me.lookedAfterAt16 == .yes
      return Words(
        says: """
          \(view.record.settings[place].name)\(ends) before \(name) is 21, and it is not written down that \
          staying there was talked about\(isKnown ? "" : ", or whether \(name) was looked after at 16").
          """,
        ask: "Does \(name) know about the right to stay, and what would \(name) like?")
    })
}

extension Citation {
  fileprivate static let stayingUntil21 = Citation(
    "Scottish Government, guidance on Part 11 (continuing care), 2024, section 3",
    at: """
      https://gov.scot/publications/children-young-people-scotland-act-2014-guidance-part-11-continuing-care/pages/4
      """,
    supports: """
      Councils have to provide continuing care from the day on which somebody stops being looked after \
      until they are 21, if they were in foster, formal kinship or residential care at 16 or later.
      """)

  fileprivate static let stayingExceptions = Citation(
    "Scottish Government, guidance on Part 11 (continuing care), 2024, section 4",
    at: """
      https://gov.scot/publications/children-young-people-scotland-act-2014-guidance-part-11-continuing-care/pages/5
      """,
    supports: """
      There are exceptions: secure care, a carer who can’t go on, and staying that would do the young \
      person great harm, shown in a written assessment.
      """)
}
