import KithModel

extension Rule {
  /// An acceptance that no longer belongs to anything that Kith finds.
  static let acceptanceUnmatched = Rule(
    id: "acceptance-unmatched",
    title: "An acceptance doesn’t belong to anything that is found",
    why: """
      This acceptance no longer belongs to anything that Kith finds. Perhaps what it was about is \
      sorted out, perhaps a name or a need has changed; either way a reason should stay beside what it \
      was given for. This is Kith’s own way of keeping records.
      """,
    citations: [
      Citation(
        """
        Scottish Government, “Children and Young People (Scotland) Act 2014, part 11: continuing \
        care: guidance”, 2024, section 7
        """,
        at: """
          https://www.gov.scot/publications/\
          children-young-people-scotland-act-2014-guidance-part-11-continuing-care/pages/8
          """,
        supports: """
          Likeness only: views and decisions are written down. The guidance does not speak of Kith’s \
          acceptances.
          """)
    ],
    examples: [
      .finds(
        "doesn’t belong to anything",
        in: """
          kith: 1

          me: Ada
            needs: health

          person jean: Auntie Jean
            helps with: health

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
            needs: money

          person sam: Sam Okafor
            helps with: money

          accept only-one: There is nobody else I would ask.
            about: sam, money
            by: Sam Okafor
            on: 2026-05-01
            until: 2027-05-01
          """),
    ],
    check: { view in
      view.record.acceptances.indices.compactMap { place in
        let acceptance = view.record.acceptances[place]
        guard view.holds(acceptance), !view.accepted.contains(place) else { return nil }
        return view.evidence(ofAcceptance: place, .about)
      }
    },
    foldKey: { _, _ in nil },
    words: { found, view in
      guard let place = found[0].acceptance else { return Words(says: "", ask: "") }
      let acceptance = view.record.acceptances[place]
      return Words(
        says: """
          “\(acceptance.reason)”, accepted by \(acceptance.by), doesn’t belong to anything that is \
          found today.
          """,
        ask: "Is it sorted out, and can the acceptance go?")
    })
}
