public import KithCaseload
import KithFindings
public import KithModel

/// Everything that a caseload's page tells.
public struct CaseloadTellings: Sendable {
  /// Which part of the page is told whole, alone.
  public enum Part: String, CaseIterable, Sendable {
    case person, setting, week, due
  }

  /// The most lines that are kept: a page of more is read by nobody, and memory has an end.
  private static let most = 100_000

  /// The networks that are told of by name, in the order in which they came.
  private(set) var networks: [CaseloadTelling] = []
  /// How many came after those, and are only counted.
  private(set) var notTold = 0
  /// Files that could not be opened, or not read to their end, each with why.
  var unread: [(file: String, why: String)] = []
  private var count = 0

  /// None yet.
  public init() {}

  /// One network more.
  public mutating func add(_ telling: CaseloadTelling) {
    guard count + telling.count <= CaseloadTellings.most else {
      notTold += 1
      count = CaseloadTellings.most
      return
    }
    count += telling.count
    networks.append(telling)
  }

  /// A file that could not be read.
  public mutating func addUnread(_ file: String, why: String) { unread.append((file, why)) }
}

extension Page {
  /// What `kith caseload` says: what many networks have in common, for a manager or a worker.
  ///
  /// Young people are never counted up, ranked or put in an order but that of their names.
  ///
  /// - Parameters:
  ///   - summary: What was counted.
  ///   - tellings: The same in words, of as many networks as are told of by name.
  ///   - part: The part that is told whole, alone; `nil` for the short page of all.
  ///   - copy: An empty copy, which says whose copies and of which day these are, as every output does.
  ///   - until: The last day of what ends and is due.
  ///   - without: The ids of whom and what was thought away.
  /// - Returns: The page.
  /// - Complexity: O(*n* log *n*) for *n* lines.
  public static func caseload(
    _ summary: CaseloadSummary, _ tellings: CaseloadTellings, _ part: CaseloadTellings.Part?,
    of copy: Copy, until: Day, without: [ID] = []
  ) -> Page {
    var page = Page()
    let count = summary.networks == 1 ? "one network" : "\(summary.networks) networks"
    page.add("What \(count) have in common".replacing("one network have", with: "one network has"))
    page.add(CopyLine.text(copy))
    page.add("Looking ahead to \(Saying.day(until)).")
    page.add(
      """
      Ids are given in each file for itself: two people, or two places, are taken to be the same only where id \
      and name agree.
      """)
    let told = Told(tellings, summary, part, copy.today)
    if !without.isEmpty { page.without(without, tellings) }
    switch part {
    case nil where !without.isEmpty: break
    case .person: page.people(told)
    case .setting:
      page.settings(told)
      page.closings(told)
    case .week: page.weeks(told)
    case .due: page.due(told)
    case nil:
      page.people(told)
      page.settings(told)
      page.closings(told)
      page.weeks(told)
      page.due(told)
    }
    page.problems(tellings)
    page.notTold(tellings)
    if part == nil && without.isEmpty || part == .due { page.worriesDue(told) }
    return page
  }

  /// What the parts of a page are made of.
  private struct Told {
    let tellings: CaseloadTellings
    let summary: CaseloadSummary
    let part: CaseloadTellings.Part?
    let today: Day
    /// The networks by the young person's name.
    let networks: [CaseloadTelling]
    /// What several young people are called.
    private let shared: Set<String>

    init(
      _ tellings: CaseloadTellings, _ summary: CaseloadSummary, _ part: CaseloadTellings.Part?,
      _ today: Day
    ) {
      self.tellings = tellings
      self.summary = summary
      self.part = part
      self.today = today
      networks = tellings.networks.enumerated().sorted { one, other in
        let (first, second) = (one.element.name.utf8, other.element.name.utf8)
        if first.elementsEqual(second) { return one.offset < other.offset }
        return first.lexicographicallyPrecedes(second)
      }.map(\.element)
      var met: Set<String> = []
      var shared: Set<String> = []
      for network in networks where !met.insert(network.name).inserted {
        shared.insert(network.name)
      }
      self.shared = shared
    }

    /// A young person's name, with the file where several are called so.
    func name(_ network: CaseloadTelling) -> String {
      shared.contains(network.name) ? "\(network.name) (\(network.file))" : network.name
    }

    /// Somebody or something, with the names of those of whom it is told.
    struct Entry {
      var who: CaseloadEntry.Bearer
      var name: String
      var day: Day
      var lines: [(name: String, words: [String])] = []
      var takes = 0
    }

    /// What is told of the same person or setting, by day where `byDay`, and by name.
    func gathered(
      byDay: Bool = false, _ told: (CaseloadTelling) -> [(CaseloadTelling.Told, takes: Int)]
    ) -> [Entry] {
      struct Key: Hashable {
        var who: CaseloadEntry.Bearer
        var day: Day?
      }
      var entries: [Entry] = []
      var places: [Key: Int] = [:]
      for network in networks {
        let name = name(network)
        var last: [Int: Int] = [:]
        for (telling, takes) in told(network) {
          let key = Key(who: telling.who, day: byDay ? telling.day : nil)
          let place = places[key] ?? entries.count
          if place == entries.count {
            places[key] = place
            entries.append(Entry(who: telling.who, name: telling.name, day: telling.day))
          }
          entries[place].takes += takes
          if let line = last[place] {
            entries[place].lines[line].words.append(telling.words)
          } else {
            last[place] = entries[place].lines.count
            entries[place].lines.append((name, [telling.words]))
          }
        }
      }
      return entries.sorted { one, other in
        if byDay, one.day != other.day { return one.day < other.day }
        return one.who < other.who
      }
    }
  }

  // MARK: On whom something rests

  private mutating func people(_ told: Told) {
    carriers(
      told, arePeople: true, "On these people something rests",
      "On these people something rests for more than one young person",
      none: "Nothing rests on one person alone.",
      noneTogether: "Nothing rests on the same person for more than one young person.")
  }

  private mutating func settings(_ told: Told) {
    carriers(
      told, arePeople: false, "On these places something rests",
      "On these places something rests for more than one young person",
      none: "Nothing rests on one place alone.",
      noneTogether: "Nothing rests on the same place for more than one young person.")
  }

  /// Whoever carries something: all of them, or on the short page those who do for several young people, whom no
  /// single plan shows.
  private mutating func carriers(
    _ told: Told, arePeople: Bool, _ all: String, _ several: String, none: String,
    noneTogether: String
  ) {
    let isShort = told.part == nil
    heading(isShort ? several : all)
    let entries = told.gathered { network in
      network.resting.filter { $0.who.isPerson == arePeople }.map { ($0, 0) }
    }
    let shown = isShort ? entries.filter { $0.lines.count > 1 } : entries
    guard !shown.isEmpty else {
      add(isShort ? noneTogether : none, indent: 2)
      return
    }
    for entry in shown {
      gap()
      add("\(entry.name) (\(entry.who.id))", indent: 2, hanging: 6)
      for line in entry.lines {
        add("\(line.name): \(line.words.joined(separator: "; "))", indent: 4, hanging: 8)
      }
      let others =
        (told.summary.carried.row(for: entry.who).map(told.summary.carried.youngPeople) ?? 0)
        - entry.lines.count
      if others > 0 { add("and for \(others) more, who are not named here", indent: 4) }
    }
    gap()
    add(
      arePeople
        ? "Who else could be there for each of them, before the day comes?"
        : "Where else could each of them turn, before the day comes?", indent: 2)
  }

  // MARK: What closes, what ends

  private mutating func closings(_ told: Told) {
    let entries = told.gathered(byDay: true) { network in
      Array(zip(network.closings, network.takes).map { ($0, takes: $1) })
    }
    guard !entries.isEmpty else { return }
    let isShort = told.part == nil
    heading("Places that close, and what goes with them")
    // Those that take most, in the order of days all the same.
    let most = entries.enumerated().sorted {
      ($1.element.takes, $0.offset) < ($0.element.takes, $1.offset)
    }
    let shown = isShort ? most.prefix(Page.few).map(\.offset).sorted() : Array(entries.indices)
    for place in shown {
      let entry = entries[place]
      gap()
      add(
        "\(entry.name) (\(entry.who.id)): the last day is \(Saying.day(entry.day))", indent: 2,
        hanging: 6)
      for line in entry.lines {
        add("\(line.name): \(line.words.joined(separator: "; "))", indent: 4, hanging: 8)
      }
    }
    more(entries.count - shown.count, "places close too, and take less with them", .setting)
    gap()
    add("Who of these people will still be there, and how will they stay in touch?", indent: 2)
  }

  private mutating func weeks(_ told: Told) {
    let weeks = told.summary.ends.sorted { $0.key < $1.key }
    guard !weeks.isEmpty else { return }
    let isShort = told.part == nil
    let most = weeks.enumerated().sorted { one, other in
      let counts = [one, other].map { $0.element.value.people + $0.element.value.settings }
      return counts[0] != counts[1] ? counts[0] > counts[1] : one.offset < other.offset
    }
    let shown = isShort ? most.prefix(Page.few).map(\.offset).sorted() : Array(weeks.indices)
    heading(
      isShort && shown.count < weeks.count ? "Weeks in which most ends" : "What ends, week by week")
    let all = told.gathered(byDay: true) { $0.endings.map { ($0, takes: 0) } }
    let entries = Dictionary(grouping: all, by: \.day.monday)
    for place in shown {
      let (week, ends) = weeks[place]
      gap()
      add("Week from Monday, \(Saying.day(week)): \(Page.inWords(ends))", indent: 2, hanging: 6)
      let inWeek = entries[week] ?? []
      for entry in isShort ? inWeek.prefix(Page.few) : inWeek[...] {
        add(
          "\(Saying.day(entry.day)): \(entry.name) (\(entry.who.id)), for \(Saying.list(entry.lines.map(\.name)))",
          indent: 4, hanging: 8)
      }
      if isShort, inWeek.count > Page.few {
        add("and \(inWeek.count - Page.few) more", indent: 4)
      }
    }
    more(weeks.count - shown.count, "weeks have endings too", .week)
    gap()
    add("Could some of these endings be moved apart, so that there is time for each?", indent: 2)
  }

  private static func inWords(_ ends: CaseloadSummary.Ends) -> String {
    var words: [String] = []
    if ends.people > 0 {
      words.append(ends.people == 1 ? "one role ends" : "\(ends.people) roles end")
    }
    if ends.settings > 0 {
      words.append(ends.settings == 1 ? "one place closes" : "\(ends.settings) places close")
    }
    return Saying.list(words)
  }

  // MARK: What is due

  private mutating func due(_ told: Told) {
    list(told, "What is due") { $0 != .worries }
  }

  /// Last on the page, so that it can be left out.
  private mutating func worriesDue(_ told: Told) {
    list(told, "Worries") { $0 == .worries }
  }

  private mutating func list(
    _ told: Told, _ title: String, of isMeant: (CaseloadEntry.Due.Kind) -> Bool
  ) {
    let items = told.networks.flatMap { network in
      network.due.filter { isMeant($0.kind) }.map { (day: $0.day, words: $0.words, of: network) }
    }.inOrderOfDays(\.day)
    guard !items.isEmpty else { return }
    heading(title)
    let shown = told.part == nil ? items.prefix(Page.manyLines) : items[...]
    var day: Day?
    for item in shown {
      if item.day != day {
        gap()
        add(Saying.day(item.day) + (item.day < told.today ? ", which has passed" : ""), indent: 2)
        day = item.day
      }
      add("\(told.name(item.of)): \(item.words)", indent: 4, hanging: 8)
    }
    more(items.count - shown.count, "are due later", .due)
  }

  // MARK: The rest

  private mutating func without(_ ids: [ID], _ tellings: CaseloadTellings) {
    let told = tellings.networks.compactMap { network in
      network.without.map { (network, $0) }
    }
    heading("Without \(Saying.list(ids.map(\.description)))")
    for (network, without) in told where !without.gaps.isEmpty {
      add(
        "\(network.name) (\(network.file)), without \(without.names): nobody would be written down \(without.gaps)",
        indent: 2, hanging: 6)
    }
    if told.contains(where: { !$0.1.gaps.isEmpty }) {
      gap()
      add("Who could be asked for each of them, while there is time?", indent: 2)
      gap()
    }
    let rest = told.filter(\.1.gaps.isEmpty)
    if !rest.isEmpty {
      add(
        """
        Somebody would still be written down for everything that somebody is written down for now: \
        \(Saying.list(rest.map { "\($0.0.name) (\($0.0.file))" }))
        """, indent: 2, hanging: 6)
    }
  }

  private mutating func problems(_ tellings: CaseloadTellings) {
    let found = tellings.networks.filter { $0.problems > 0 }
    guard !found.isEmpty || !tellings.unread.isEmpty else { return }
    heading("Files to look at")
    for file in tellings.unread { add("\(file.file): \(file.why)", indent: 2, hanging: 6) }
    for network in found {
      let count = network.problems == 1 ? "one problem" : "\(network.problems) problems"
      add(
        "\(network.file): \(count)"
          + (network.hasErrors
            ? "; something could not be read, and what is told of \(network.name) may not be whole"
            : ""),
        indent: 2, hanging: 6)
    }
    if !found.isEmpty { add("“kith check” with the file says what to mend.", indent: 2) }
  }

  private mutating func notTold(_ tellings: CaseloadTellings) {
    guard tellings.notTold > 0 else { return }
    gap()
    add(
      """
      There are so many networks that the last \(tellings.notTold) are counted, but not told of by name. \
      “--format json” has a line for each.
      """)
  }

  /// How many more there are, and how to see them.
  private mutating func more(_ count: Int, _ what: String, _ part: CaseloadTellings.Part) {
    guard count > 0 else { return }
    gap()
    add("\(count) more \(what): “--by \(part.rawValue)” lists all.", indent: 2)
  }

  /// The most places and weeks on the short page.
  private static let few = 8
  /// The most lines of what is due on the short page.
  private static let manyLines = 40
}
