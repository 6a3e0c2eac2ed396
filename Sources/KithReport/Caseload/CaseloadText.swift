public import KithCaseload
import KithFindings
public import KithModel

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
    let gathered = Gathered(tellings)
    let isAbout = CaseloadPage(
      gathered: gathered, summary: summary, part: part, today: copy.today)
    var page = Page()
    page.add(
      summary.networks == 1
        ? "What one network shows" : "What \(summary.networks) networks have in common")
    page.add(CopyLine.text(copy))
    page.add("Looking ahead to \(Saying.day(until)).")
    page.add(
      """
      Ids are given in each file for itself: two people, or two places, are taken to be the same only where id \
      and name agree.
      """)
    let problems = gathered.networks.count { $0.problems > 0 } + tellings.unread.count
    if problems > 0 {
      page.add(
        problems == 1
          ? "One file is to be looked at: see the end."
          : "\(problems) files are to be looked at: see the end.")
    }
    if summary.networks > 0 {
      if !without.isEmpty { page.without(without, gathered) }
      page.parts(isAbout, isWithout: !without.isEmpty)
    }
    page.filesToLookAt(tellings)
    page.notTold(tellings)
    if summary.networks > 0, part == .due || part == nil && without.isEmpty {
      page.worriesDue(isAbout)
    }
    return page
  }

  private mutating func parts(_ caseload: CaseloadPage, isWithout: Bool) {
    switch caseload.part {
    case nil where isWithout: break
    case .person: carriers(caseload, arePeople: true)
    case .setting:
      carriers(caseload, arePeople: false)
      closings(caseload)
    case .week:
      weeks(caseload)
      undated(caseload)
    case .due: due(caseload)
    case nil:
      open(caseload)
      carriers(caseload, arePeople: true)
      carriers(caseload, arePeople: false)
      closings(caseload)
      weeks(caseload)
      undated(caseload)
      due(caseload)
      sameOrNot(caseload)
    }
  }

  // MARK: Files

  private mutating func filesToLookAt(_ tellings: CaseloadTellings) {
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
    if !found.isEmpty {
      add(
        """
        “kith check” with the file says what to mend; of a file with several networks, “--format json” says it in \
        the line of each.
        """, indent: 2)
    }
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

  // MARK: Without somebody

  private mutating func without(_ ids: [ID], _ gathered: Gathered) {
    let told = gathered.networks.compactMap { network in
      network.without.map { (network: network, without: $0) }
    }
    heading("Without \(Saying.list(ids.map(\.description)))")
    let touched = told.filter { !$0.without.gaps.isEmpty || !$0.without.outOfReach.isEmpty }
    for (network, without) in touched {
      var words: [String] = []
      if !without.gaps.isEmpty { words.append("nobody would be written down \(without.gaps)") }
      if !without.outOfReach.isEmpty {
        words.append("\(without.outOfReach) would not be reached either")
      }
      add(
        "\(gathered.name(network)), without \(without.names): \(words.joined(separator: "; "))",
        indent: 2, hanging: 6)
    }
    if !touched.isEmpty {
      gap()
      add("Who could be asked for each of them, while there is time?", indent: 2)
      gap()
    }
    let rest = told.filter {
      !$0.without.ids.isEmpty && $0.without.gaps.isEmpty && $0.without.outOfReach.isEmpty
    }
    if !rest.isEmpty {
      add(
        """
        Somebody would still be written down for everything that somebody is written down for now: \
        \(Saying.list(rest.map { gathered.name($0.network) })). Would it be the same to them?
        """, indent: 2, hanging: 6)
    }
    let others = told.filter { $0.without.ids.isEmpty }
    if !others.isEmpty {
      add(
        "Nobody and nothing is called so in the file of \(Saying.list(others.map { gathered.name($0.network) })).",
        indent: 2, hanging: 6)
    }
    let names = Set(told.flatMap(\.without.written))
    for (network, without) in others {
      for other in without.others where names.contains(other.name) {
        add(
          "But in the file of \(gathered.name(network)) there is \(other.name), with the id “\(other.id)”. Who is meant?",
          indent: 2, hanging: 6)
      }
    }
  }
}
