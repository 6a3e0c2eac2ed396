import KithModel

extension Rule {
  /// A network with nobody in it yet.
  static let nobodyListedYet = Rule(
    id: "nobody-listed-yet",
    title: "Nobody is written down yet",
    why: """
      An empty page is where everybody starts. Lifelong Links begins by somebody finding out with the \
      young person who is important to them and whom they would like back in their life. Nothing is \
      missing yet; nobody has been asked.
      """,
    citations: [
      Citation(
        """
        Family Rights Group, “Make Not Break: New study finds ‘Lifelong Links’ improves children in \
        care’s mental health and wellbeing”, 2022
        """,
        at: """
          https://frg.org.uk/news-blogs-and-vlogs/news/\
          make-not-break-new-study-finds-lifelong-links-improves-children-in-cares-mental-health-and-wellbeing/
          """,
        supports: "How Lifelong Links begins. Kith is a file and no such programme.")
    ],
    examples: [
      .finds(
        "Nobody is written down yet",
        in: """
          kith: 1

          me: Noor
            needs: listening
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Noor
            needs: listening

          person tess: Tess
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Noor
            needs: listening

          setting line: A phone line
            helps with: listening

          person tess: Tess
            until: 2026-01-31
          """),
    ],
    check: { view in
      guard view.record.people.isEmpty else { return [] }
      var evidence = Evidence(from: view.today)
      evidence.mentions = [Mention(.me, 0)]
      return [evidence]
    },
    foldKey: { _, _ in nil },
    words: { _, view in
      Words(
        says: "Nobody is written down yet. This is where everybody begins.",
        ask: "Who comes to mind first: who makes you laugh, who would you ring, who do you miss?")
    })
}
