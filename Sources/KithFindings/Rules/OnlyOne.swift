import KithModel
import KithNetwork

extension Rule {
  /// Everything for a need passes through one person or one setting.
  static let onlyOne = Rule(
    id: "only-one",
    title: "Everything for a need rests on one person or one place",
    why: """
      Support that holds is support that doesn’t hang on a single tie: people asked about moving on \
      from care in Scotland valued somebody to rely on if other support fell through. A place counts \
      as well: if a home closes, everybody who is reached only through it goes at once. One person can \
      be enough. Kith only asks who else there could be.
      """,
    citations: [
      Citation(
        "Scottish Government, “‘Moving On’ from care into adulthood: consultation analysis”, ch. 3",
        at: """
          https://www.gov.scot/publications/moving-care-adulthood-consultation-analysis-report/pages/4
          """,
        supports: """
          The worth of somebody to rely on if other supports fell through. No source says that one is \
          too few: that it is worth asking is Kith’s own step.
          """),
      Citation(
        """
        J. E. Blakeslee, J. E. Best, “Understanding support network capacity during the transition \
        from foster care”, Children and Youth Services Review 96, 2019
        """,
        at: "https://doi.org/10.1016/j.childyouth.2018.11.049",
        supports: "Steady networks as those whose ties go on giving help over time (abstract read)."
      ),
      Citation(
        """
        Scottish Government, “Staying Put Scotland: providing care leavers with connectedness and \
        belonging”, 2013, section 2
        """,
        at: """
          https://www.gov.scot/publications/\
          staying-put-scotland-providing-care-leavers-connectness-belonging/pages/5/
          """,
        supports: "Relationships that outlast both settings and roles."),
    ],
    examples: [
      .finds(
        "rests on Sam Okafor",
        in: """
          kith: 1

          me: Ada
            needs: money

          person sam: Sam Okafor
            helps with: money
          """),
      .finds(
        "rests on Rowan House",
        in: """
          kith: 1

          me: Ada
            needs: listening

          setting rowan: Rowan House

          person morag: Morag Bell
            reached through: rowan
            helps with: listening

          person gordon: Gordon
            reached through: rowan
            helps with: listening
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: money

          person sam: Sam Okafor
            helps with: money

          person jean: Auntie Jean
            helps with: money
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: money
          """),
    ],
    check: { view in
      view.facts.compactMap { dated in
        guard case .onlyOne(let subject, let place) = dated.fact else { return nil }
        var (people, settings): ([Int], [Int]) = ([], [])
        switch subject {
        case .person(let person): people = [person]
        case .setting(let setting): settings = [setting]
        }
        return Evidence(
          from: dated.from, to: dated.to, need: view.need(place), people: people,
          settings: settings, mentions: [Mention(subject)])
      }
    },
    foldKey: { evidence, _ in
      .about(
        people: evidence.people, settings: evidence.settings, from: evidence.from, to: evidence.to)
    },
    words: { found, view in
      let record = view.record
      var needs: [Int] = []
      var names: [String] = []
      // Asked of people where there are any: a place is asked about as a place.
      var people: [String] = []
      for evidence in found {
        if let need = evidence.need, !needs.contains(need) { needs.append(need) }
        for person in evidence.people {
          let name = record.people[person].name
          if !people.contains(name) { people.append(name) }
        }
        // Somebody first, then the place through which they are reached.
        if let person = evidence.people.first {
          let name = record.people[person].name
          if !names.contains(name) { names.insert(name, at: 0) }
        }
        if let setting = evidence.settings.first {
          let name = record.settings[setting].name
          if !names.contains(name) { names.append(name) }
        }
      }
      let (from, to) = (found[0].from, found[0].to)
      let ask: Sentence =
        people.isEmpty
        ? "Who is there apart from \(Saying.list(names))?"
        : "Who else is there, or could be, as well as \(Saying.list(people))?"
      return Words(
        says: Saying.capitalized(
          """
          \(days: from, to: to, today: view.today)everything written down for \
          \(record.needsInWords(needs)) rests on \(Saying.list(names)).
          """), ask: ask)
    })
}
