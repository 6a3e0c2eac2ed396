import KithModel
import KithNetwork

extension Rule {
  /// People who are reached through one person and in no other way.
  static let onlyRoute = Rule(
    id: "only-route",
    title: "Somebody is reached only through one person",
    why: """
      Seeing a brother, a sister or anyone dear should follow what the young person needs and wants, \
      not whether one adult is free to drive. When the only way to somebody goes through somebody \
      else, a change in that person’s life can quietly close it.
      """,
    citations: [
      Citation(
        """
        Scottish Government, “Staying together and connected: getting it right for sisters and \
        brothers: national practice guidance”, section 14
        """,
        at: """
          https://www.gov.scot/publications/\
          staying-together-connected-getting-right-sisters-brothers-national-practice-guidance/pages/17
          """,
        supports: """
          Time together follows the child’s needs and wishes rather than the plans of adults. It is \
          about brothers and sisters; asking it of everybody dear is Kith’s own step.
          """)
    ],
    examples: [
      .finds(
        "Dean is reached only through Morag Bell",
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell

          person dean: Dean
            reached through: morag
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell

          person dean: Dean
            reached through: morag, directly
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: belonging

          setting school: School

          person dean: Dean
            reached through: school
          """),
    ],
    check: { view in
      view.facts.compactMap { dated in
        guard case .onlyRoute(let through, let lost) = dated.fact else { return nil }
        return Evidence(
          from: dated.from, to: dated.to, through: through, lost: lost,
          mentions: [Mention(.person, through)])
      }
    },
    foldKey: { _, _ in nil },
    words: { found, view in
      let record = view.record
      let count = found[0].lost?.count ?? 0
      let names = found[0].lost.map { view.names($0) } ?? ""
      let through = found[0].through.map { record.people[$0].name } ?? ""
      let (from, to) = (found[0].from, found[0].to)
      let areReached = count == 1 ? "is reached" : "are reached"
      return Words(
        says: Saying.capitalized(
          """
          \(days: from, to: to, today: view.today)\(names) \(areReached) only through \(through).
          """),
        ask: count == 1
          ? """
          If \(through) could not help with that, how would \(record.name) and \(names) keep in \
          touch?
          """
          : """
          If \(through) could not help with that, how would \(record.name) keep in touch with them?
          """)
    })
}
