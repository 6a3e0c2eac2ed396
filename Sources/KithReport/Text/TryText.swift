import KithFindings
public import KithModel
import KithNetwork
public import KithRepairs
public import KithText

extension Page {
  /// What `kith try` says: whom to ask for what and by when, so that every need is met on every day.
  ///
  /// What it says is closed was written into the file, read again and looked at on every day.
  ///
  /// - Complexity: O(repairs).
  public static func tries(_ tries: Tries) -> Page {
    var page = Page()
    let (repairs, reading, view) = (tries.repairs, tries.reading, tries.view)
    let record = view.record
    page.add("What could be tried for \(record.name)")
    page.add(CopyLine.text(view.copy))
    let from = repairs.goal.from.map { "from \(Saying.day($0)) " } ?? ""
    page.add("Looking ahead \(from)to \(Saying.day(view.history.horizon)).")
    if !tries.without.isEmpty {
      let names = Saying.list(tries.without.map(record.name(of:)))
      page.add("As if \(names) \(tries.without.count == 1 ? "was" : "were") not there.")
    }
    page.gap()
    page.banner(reading)
    if repairs.count == 0, tries.left.isEmpty {
      page.add(
        repairs.goal.lifelines == 1
          ? """
          For every need that is looked at somebody is written down, on every day, as far as days are known.
          """
          : """
          Every need that is looked at has \(repairs.goal.lifelines) ways that share nobody, on every day.
          """)
    }
    let undated = record.transitions.filter { $0.first == nil }.map { "“\($0.title)”" }
    if !undated.isEmpty {
      page.add("Not known yet: when \(Saying.list(undated)) comes. That is not looked at here.")
    }
    if record.people.isEmpty {
      page.add(
        "Nobody is written down yet, so there is nobody to ask. Who comes to mind first?")
      return page
    }
    page.openings(tries)
    for need in repairs.goal.needs {
      let proposed = repairs.proposed.filter { $0.need == need }
      guard !proposed.isEmpty else { continue }
      page.heading(record.needInWords(need))
      for repair in proposed {
        page.proposal(
          tries, record.ask(repair), by: repair.by, of: repair.help.person(in: record),
          for: repair.need, repairs.insertion(for: repair, in: reading, of: view),
          under: record.under(repair))
      }
    }
    page.proof(tries)
    page.gap()
    page.add(
      """
      People go unnamed here for many reasons: Kith names only whom it may, and the people in the room know \
      more.
      """)
    page.longNames(view.copy)
    return page
  }

  private static func settled(_ day: Day, _ view: View) -> String {
    day > view.today ? "Best settled by \(Saying.day(day))." : "It is open today."
  }

  /// Ways to somebody that are to be opened: they may answer several needs.
  private mutating func openings(_ tries: Tries) {
    let record = tries.view.record
    guard !tries.repairs.openings.isEmpty else { return }
    heading("Reaching somebody")
    for (opening, day) in tries.repairs.openings {
      proposal(
        tries, record.ask(opening), by: day, of: opening.person, for: nil,
        tries.repairs.insertion(for: opening, in: tries.reading, of: tries.view),
        under: " under “person \(record.people[opening.person].id)”")
    }
  }

  /// One thing to ask: by when, what is written about whom it is asked, the lines to write, and a step until
  /// then.
  private mutating func proposal(
    _ tries: Tries, _ ask: String, by day: Day, of person: Int?, for need: Int?,
    _ insertion: Insertion?, under place: String
  ) {
    add("- \(ask) \(Page.settled(day, tries.view))", indent: 2, hanging: 6)
    guard let insertion else { return }
    words(about: person, tries.view.record)
    add("If they say yes, write\(place):", indent: 4)
    for line in tries.reading.lines(with: insertion) { addUnwrapped("      \(line)") }
    step(tries, person, need, day)
  }

  /// The step to write down until they were asked.
  private mutating func step(_ tries: Tries, _ person: Int?, _ need: Int?, _ day: Day) {
    add("Until then, a step:", indent: 4)
    let lines = tries.repairs.step(
      toAsk: person, for: need, by: day, in: tries.reading, of: tries.view)
    for line in lines { addUnwrapped("      \(line)") }
  }

  /// What the young person says of somebody, and what was noted: before anybody is asked.
  private mutating func words(about person: Int?, _ record: Record) {
    guard let person else { return }
    for said in record.people[person].says { add("\(record.name): “\(said.text)”", indent: 4) }
    notes(record.people[person].notes, indent: 4)
  }

  private mutating func proof(_ tries: Tries) {
    let (repairs, left, view) = (tries.repairs, tries.left, tries.view)
    let record = view.record
    if repairs.count > 0 {
      heading("What that changes")
      let these = repairs.count == 1 ? "With this written down" : "With all of these written down"
      if left.isEmpty {
        add(
          repairs.goal.lifelines == 1
            ? "\(these), somebody is there for what is asked, on every day."
            : """
            \(these), each of these needs has \(repairs.goal.lifelines) ways that share \
            nobody, on every day.
            """,
          indent: 2)
      }
      let more = repairs.isProven ? 0 : repairs.count - repairs.atLeast
      add(
        more == 0
          ? "Nobody is asked for two things at once. Nothing smaller does it without more new people."
          : """
          Nobody is asked for two things at once. Perhaps fewer would do: up to \(more) of these may not be \
          needed.
          """, indent: 2)
    }
    for gap in left {
      let days = Saying.days(from: gap.from, to: gap.to, today: view.today)
      add(
        "Still open: \(record.needInWords(gap.need))\(days.isEmpty ? "" : ", \(days)").", indent: 2)
    }
  }
}

extension Record {
  /// Where the lines go: " under “person jean”", or nothing where they are a block of their own.
  fileprivate func under(_ repair: Repair) -> String {
    switch repair.help {
    case .role(let person): " under “person \(people[person].id)”"
    case .agreement(let place): " under “agreement \(people[agreements[place].with].id)”"
    case .newAgreement, .somebodyNew: ""
    }
  }

  /// The question to ask before a way is opened.
  public func ask(_ opening: Opening) -> String {
    let their = people[opening.person].name
    switch opening {
    case .directly:
      return """
        Ask whether \(name) and \(their) would like to reach each other directly, too, and not only through \
        others.
        """
    case .backInTouch:
      return "Ask whether \(their) would like to be back in touch, as \(name) would."
    }
  }

  /// The question to ask, with the day by which it is best settled told apart.
  public func ask(_ repair: Repair) -> String {
    let (need, aloud) = (needInWords(repair.need), aloud(repair.need))
    switch repair.help {
    case .role(let person): return "Ask whether \(people[person].name) would \(aloud)."
    case .agreement(let place):
      let agreement = agreements[place]
      let again =
        agreement.approvedBy.isEmpty ? "" : " Then whoever approved it would be asked again."
      return """
        Ask whether \(people[agreement.with].name), in what is agreed, would also \(aloud).\(again)
        """
    case .newAgreement(let person, let from):
      return """
        Ask whether \(people[person].name) would stay in touch from \(Saying.day(from)), and \(aloud).
        """
    case .somebodyNew:
      return """
        Ask whether there is somebody new for \(need): whoever is written down is asked for something else \
        here, or is not to be asked for this.
        """
    }
  }
}

extension Reading {
  /// The lines of the file as they are with an insertion: those that it changes or adds.
  public func lines(with insertion: Insertion) -> [String] {
    // What begins on a line of its own, and what goes on in a line that is there.
    if insertion.text.first?.isNewline == true {
      return insertion.text.split(whereSeparator: \.isNewline).map(String.init)
    }
    let line = source.lines[source.lineNumber(of: insertion.range.lowerBound) - 1]
    let bytes =
      source.bytes[line.lowerBound..<insertion.range.lowerBound] + Array(insertion.text.utf8)
      + source.bytes[insertion.range.upperBound..<line.upperBound]
    return [String(decoding: bytes, as: UTF8.self)]
  }
}
