public import KithFindings
public import KithModel
import KithNetwork

extension Page {
  /// What `kith whatif --without` says: the facts of today side by side with those if somebody were not there, and
  /// what would be open, with its days.
  ///
  /// - Complexity: that of the network on each day of change.
  public static func whatIf(without subjects: [Subject], _ view: View) -> Page {
    let record = view.record
    let names = Saying.list(subjects.map(record.name(of:)))
    var page = whatIf("What if \(names) \(subjects.count == 1 ? "was" : "were") not there", view)
    let other = record.without(subjects)
    let now = view.history.now
    let then = Timeline(other).network(on: view.today)
    let gone = record.people.indices.filter {
      now.isThere($0) && !then.isThere($0) && !subjects.contains(.person($0))
    }
    if !gone.isEmpty {
      page.heading("Who would not be reached either")
      page.add(Saying.sentence(record.names(gone)), indent: 2)
    }
    page.heading("Who is written down today, and who would be")
    for (place, need) in view.history.timeline.needs.enumerated() {
      func names(_ network: Network) -> String {
        let names = network.helpers(with: place).map(record.name(of:))
        return names.isEmpty ? "nobody" : Saying.list(names)
      }
      let (today, without) = (names(now), names(then))
      let title = Saying.capitalized(record.needInWords(need))
      page.add(
        today == without
          ? "\(title): \(today), as today." : "\(title): \(today). Without: \(without).",
        indent: 2, hanging: 6)
    }
    let gaps = view.newGaps(in: other)
    if !gaps.isEmpty {
      page.heading("What would be open")
      page.add("Nobody would be written down \(view.inWords(gaps)).", indent: 2)
      page.add("Who else could there be, before it is needed?", indent: 2)
    }
    page.longNames(view.copy)
    return page
  }

  /// What `kith whatif` says with nothing named: each person, setting and pair of them on whom a need rests today;
  /// then each change, handover and agreement, if it falls through.
  ///
  /// - Complexity: that of the network on each day of change, for each of them.
  public static func whatIfEach(_ view: View) -> Page {
    var page = whatIf(
      "What if somebody was not there, or something fell through, for \(view.record.name)", view)
    if view.record.people.isEmpty {
      page.gap()
      page.add("Nobody is written down yet. Who comes to mind first?")
    }
    page.without(view)
    page.rehearsal(view)
    page.longNames(view.copy)
    return page
  }

  /// How every such page begins.
  private static func whatIf(_ title: String, _ view: View) -> Page {
    var page = Page()
    page.add(title)
    page.add(CopyLine.text(view.copy))
    page.add(
      "Nothing here says that this will happen. It is asked so that nobody stands alone if it does."
    )
    return page
  }

  /// How many people, settings and pairs one page tells.
  private static let most = 40

  private mutating func without(_ view: View) {
    let (record, now) = (view.record, view.history.now)
    var sets: [[Subject]] = []
    for need in view.history.timeline.needs.indices {
      for subject in now.onlyOne(for: need) where !sets.contains([subject]) {
        sets.append([subject])
      }
    }
    for pairs in now.pairs() {
      for pair in pairs where !sets.contains(pair) { sets.append(pair) }
    }
    guard !sets.isEmpty else { return }
    heading("Without somebody, or without two")
    for set in sets.prefix(Page.most) {
      let then = History(record.without(set), from: view.today)
      let gaps = view.newGaps(in: then)
      guard !gaps.isEmpty else { continue }
      let people = view.outOfReach(in: then).filter { !set.contains(.person($0)) }
      add(
        """
        - Without \(Saying.list(set.map(record.name(of:)))): nobody would be written down \
        \(view.inWords(gaps)).\(record.outOfReach(people))
        """, indent: 2, hanging: 6)
    }
    if sets.count > Page.most { add("There are more pairs than these.", indent: 2) }
  }

  /// Plan B, for each change: what if it doesn't come, if who takes over never starts, if what is agreed is
  /// taken back; and what is written down for that.
  private mutating func rehearsal(_ view: View) {
    let record = view.record
    var lines: [String] = []
    func tell(
      _ what: String, _ other: Record, _ planB: String?, onlyIfOpen: Bool = false,
      besides: Int? = nil
    ) {
      let then = History(other, from: view.today)
      let gaps = view.newGaps(in: then)
      guard !onlyIfOpen || !gaps.isEmpty else { return }
      let open =
        gaps.isEmpty
        ? "somebody is still written down for everything that is met now."
        : "nobody would be written down \(view.inWords(gaps))."
      let sentences = [planB, planB == nil ? open : Saying.capitalized(open)].compactMap(\.self)
      // A change moves many people's days: who goes with somebody is told of somebody.
      let people = besides.map { person in view.outOfReach(in: then).filter { $0 != person } }
      lines.append(
        "- \(what): \(sentences.joined(separator: " "))\(record.outOfReach(people ?? []))")
    }
    for (place, change) in record.transitions.enumerated().prefix(Page.most)
    where change.last.map({ $0 >= view.today }) ?? true {
      // A birthday comes.
      if case .age = change.on.from { continue }
      let planB =
        change.ifItFallsThrough.map { Saying.sentence("what is written for that: “\($0)”") }
        ?? "nothing is written down for it."
      tell("If “\(change.title)” does not come", record.without(change: place), planB)
      guard let first = change.first else { continue }
      // Told only where it makes a difference.
      for (when, days) in [("earlier", -28), ("later", 28)] where first.adding(days) > view.today {
        tell(
          "If “\(change.title)” comes four weeks \(when)", record.with(change: place, later: days),
          nil,
          onlyIfOpen: true)
      }
    }
    for place in view.openHandovers.prefix(Page.most) {
      let handover = record.handovers[place]
      guard let next = handover.takingOver else { continue }
      tell(
        "If \(record.people[next].name) never takes over",
        record.without([.person(next)]), nil, besides: next)
    }
    for place in view.openAgreements.prefix(Page.most) {
      let agreement = record.agreements[place]
      guard agreement.agreedByMe?.saysThereIsOne ?? false,
        agreement.agreedByThem?.saysThereIsOne ?? false
      else { continue }
      tell(
        "If what is agreed with \(record.people[agreement.with].name) is taken back",
        record.without(agreement: place), nil, besides: agreement.with)
    }
    guard !lines.isEmpty else { return }
    heading("If something falls through")
    for line in lines { add(line, indent: 2, hanging: 6) }
    let counts = [record.transitions.count, view.openHandovers.count, view.openAgreements.count]
    if counts.contains(where: { $0 > Page.most }) {
      add("There are more than these. With “--without” each can be asked by itself.", indent: 2)
    }
  }
}

extension Record {
  /// " Out of reach then: Robbie.", or nothing.
  fileprivate func outOfReach(_ people: [Int]) -> String {
    people.isEmpty ? "" : " Out of reach then: \(Saying.sentence(names(people)))"
  }
}
