import KithCaseload
import KithFindings
import KithModel
import KithText

/// What the parts of a caseload's page are made of.
struct CaseloadPage {
  let gathered: Gathered
  let summary: CaseloadSummary
  let part: CaseloadTellings.Part?
  let today: Day

  /// Whether it is the short page of all parts.
  var isShort: Bool { part == nil }
}

extension Page {
  // MARK: Who has nobody

  /// From which day on nobody is written down for what: whoever has nobody is in no other part.
  mutating func open(_ caseload: CaseloadPage) {
    let items = caseload.gathered.networks.flatMap { network in
      network.open.map { (day: max($0.day, caseload.today), words: $0.words, of: network) }
    }.inOrderOfDays(\.day)
    guard !items.isEmpty else { return }
    heading("For this nobody is written down")
    byDay(items.map { ($0.day, "\(caseload.gathered.name($0.of)): \($0.words)") }, caseload) {
      $0 > caseload.today ? "From \(Saying.day($0))" : "Now"
    }
    gap()
    add("Who could be asked for each of them?", indent: 2)
  }

  // MARK: On whom something rests

  /// Whoever carries something: all of them, or on the short page those who do for several young people, whom no
  /// single plan shows.
  mutating func carriers(_ caseload: CaseloadPage, arePeople: Bool) {
    let what = arePeople ? "people" : "places"
    heading(
      "On these \(what) something rests"
        + (caseload.isShort ? " for more than one young person" : ""))
    let entries = caseload.gathered.entries { network in
      network.resting.filter { $0.who.isPerson == arePeople }.map { ($0, 0) }
    }
    let shown = caseload.isShort ? entries.filter { $0.lines.count > 1 && !$0.isKin } : entries
    if shown.isEmpty {
      add(
        "Nothing rests on "
          + (caseload.isShort
            ? "the same \(arePeople ? "person" : "place") for more than one young person."
            : "one \(arePeople ? "person" : "place") alone."),
        indent: 2)
    }
    for entry in shown {
      gap()
      add("\(entry.name) (\(entry.who.id))", indent: 2, hanging: 6)
      for line in entry.lines {
        add("\(line.name): \(line.words.joined(separator: "; "))", indent: 4, hanging: 8)
      }
      let counted = caseload.summary.carried
      let others = (counted.row(for: entry.who).map(counted.youngPeople) ?? 0) - entry.lines.count
      if others > 0 { add("and for \(others) more, who are not named here", indent: 4) }
    }
    if !shown.isEmpty {
      gap()
      add(
        arePeople
          ? "Who else could be there for each of them, before the day comes?"
          : "Where else could each of them turn, before the day comes?", indent: 2)
    }
    guard caseload.isShort else { return }
    let kin = entries.filter { $0.lines.count > 1 && $0.isKin }
    for entry in kin.prefix(Page.few) {
      gap()
      add(
        """
        Family or friends are called \(entry.name) (\(entry.who.id)) for \(Saying.list(entry.lines.map(\.name))). \
        Is that one person?
        """, indent: 2, hanging: 6)
    }
    more(kin.count - Page.few, "names are in several files too", .person)
  }

  // MARK: What closes, what ends

  mutating func closings(_ caseload: CaseloadPage) {
    let entries = caseload.gathered.entries(byDay: true) { network in
      Array(zip(network.closings, network.takes).map { ($0, takes: $1) })
    }
    guard !entries.isEmpty else { return }
    heading("Places that close, and what goes with them")
    // Those that take most, in the order of days all the same.
    let most = entries.indices.sorted {
      (entries[$1].takes, $0) < (entries[$0].takes, $1)
    }
    let shown = caseload.isShort ? most.prefix(Page.few).sorted() : Array(entries.indices)
    for entry in shown.map({ entries[$0] }) {
      gap()
      add(
        "\(entry.name) (\(entry.who.id)): the last day is \(Saying.day(entry.day))", indent: 2,
        hanging: 6)
      for line in entry.lines {
        add("\(line.name): \(line.words.joined(separator: "; "))", indent: 4, hanging: 8)
      }
    }
    more(entries.count - shown.count, "places close", .setting)
    gap()
    add("Who of these people could still be there, and how would they stay in touch?", indent: 2)
  }

  mutating func weeks(_ caseload: CaseloadPage) {
    let weeks = caseload.summary.ends.sorted { $0.key < $1.key }
    guard !weeks.isEmpty else { return }
    func count(_ place: Int) -> Int { weeks[place].value.people + weeks[place].value.settings }
    let most = weeks.indices.sorted { (count($1), $0) < (count($0), $1) }
    let shown = caseload.isShort ? most.prefix(Page.few).sorted() : Array(weeks.indices)
    heading(shown.count < weeks.count ? "Weeks in which most ends" : "What ends, week by week")
    let all = caseload.gathered.entries(byDay: true) { $0.endings.map { ($0, takes: 0) } }
    let entries = Dictionary(grouping: all, by: \.day.monday)
    for week in shown.map({ weeks[$0].key }) {
      gap()
      add("Week from Monday, \(Saying.day(week))", indent: 2, hanging: 6)
      let inWeek = entries[week] ?? []
      for entry in caseload.isShort ? inWeek.prefix(Page.few) : inWeek[...] {
        add(
          """
          \(Saying.day(entry.day)): \(entry.name) (\(entry.who.id)), for \
          \(Saying.list(entry.lines.map(\.name)))
          """, indent: 4, hanging: 8)
      }
      if inWeek.isEmpty { add("of networks that are not told of by name", indent: 4) }
      if caseload.isShort, inWeek.count > Page.few {
        add("and \(inWeek.count - Page.few) more", indent: 4)
      }
    }
    more(weeks.count - shown.count, "weeks have endings too", .week)
    gap()
    add("Could some of these endings be moved apart, so that there is time for each?", indent: 2)
  }

  mutating func undated(_ caseload: CaseloadPage) {
    let networks = caseload.gathered.networks.filter { !$0.undated.isEmpty }
    guard !networks.isEmpty else { return }
    heading("What ends on a day that is not known yet")
    for network in networks {
      add(
        "\(caseload.gathered.name(network)): \(network.undated.joined(separator: "; "))", indent: 2,
        hanging: 6)
    }
    gap()
    add("When will that be known, and who tells them?", indent: 2)
  }

  // MARK: What is due

  mutating func due(_ caseload: CaseloadPage) {
    list(caseload, "What is due", ask: "Who sees to each of these, and who tells the young person?")
    {
      $0 != .worries
    }
  }

  /// Last on the page, so that it can be left out.
  mutating func worriesDue(_ caseload: CaseloadPage) {
    list(caseload, "Worries", ask: "Who has looked since, and who has told the young person?") {
      $0 == .worries
    }
  }

  private mutating func list(
    _ caseload: CaseloadPage, _ title: String, ask: String,
    of isMeant: (CaseloadEntry.Due.Kind) -> Bool
  ) {
    let items = caseload.gathered.networks.flatMap { network in
      network.due.filter { isMeant($0.kind) }.map { (day: $0.day, words: $0.words, of: network) }
    }.inOrderOfDays(\.day)
    guard !items.isEmpty else { return }
    heading(title)
    byDay(items.map { ($0.day, "\(caseload.gathered.name($0.of)): \($0.words)") }, caseload) {
      Saying.day($0) + ($0 < caseload.today ? ", which has passed" : "")
    }
    gap()
    add(ask, indent: 2)
  }

  /// Lines under their days; on the short page the first of them, each day whole.
  private mutating func byDay(
    _ items: [(day: Day, words: String)], _ caseload: CaseloadPage, heading: (Day) -> String
  ) {
    var day: Day?
    for (place, item) in items.enumerated() {
      if item.day != day {
        if caseload.isShort, place >= Page.manyLines {
          more(items.count - place, "come later", .due)
          return
        }
        gap()
        add(heading(item.day), indent: 2)
        day = item.day
      }
      add(item.words, indent: 4, hanging: 8)
    }
  }

  // MARK: The same or not

  /// People and places that may be one, written in two ways.
  mutating func sameOrNot(_ caseload: CaseloadPage) {
    let bearers = Set(
      caseload.gathered.networks.flatMap { network in
        (network.resting + network.endings).filter { !$0.isKin }.map(\.who)
      })
    var questions: [String] = []
    for same in Dictionary(grouping: bearers, by: \.name).values where same.count > 1 {
      let ids = same.sorted().map { "“\($0.id)”" }
      questions.append("\(same[0].name) has the ids \(Saying.list(ids)): is that one, or several?")
    }
    for same in Dictionary(grouping: bearers, by: \.id).values where same.count > 1 {
      let names = same.sorted().map(\.name)
      for (one, other) in zip(names, names.dropFirst()) where Page.areNear(one, other) {
        questions.append("\(one) and \(other) have the id “\(same[0].id)”: are they the same?")
      }
    }
    guard !questions.isEmpty else { return }
    heading("Written in two ways")
    questions.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for question in questions.prefix(Page.few) { add(question, indent: 2, hanging: 6) }
    if questions.count > Page.few { add("and \(questions.count - Page.few) more", indent: 2) }
  }

  private static func areNear(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.lowercased().utf8), Array(other.lowercased().utf8))
    return max(one.count, other.count) <= 100 && Nearest.distance(one, other, limit: 2) <= 2
  }

  /// How many more there are, and how to see them.
  private mutating func more(_ count: Int, _ what: String, _ part: CaseloadTellings.Part) {
    guard count > 0 else { return }
    gap()
    add("\(count) more \(what): “--by \(part.rawValue)” lists all.", indent: 2)
  }

  /// The most places, weeks and questions on the short page.
  private static let few = 8
  /// The most lines of a list on the short page, before the day on which it ends.
  private static let manyLines = 40
}
