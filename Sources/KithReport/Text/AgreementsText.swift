import KithFindings
public import KithModel
import KithText

extension Page {
  /// What `kith agreements` says of one file or many: first what to look at, by the day on which it is
  /// due; then what is whole and in date, and where nothing is agreed yet; then each in its own words.
  ///
  /// - Complexity: O(agreements × findings) for each file.
  public static func agreements(_ files: [AgreedFile], due: Day?) -> Page {
    var page = Page()
    guard let first = files.first else { return page }
    let names = files.count == 1 ? " of \(first.view.record.name)" : ""
    page.add("The agreements\(names)")
    page.add(CopyLine.text(first.view.copy))
    page.add(
      "Kith reads the days, who is named and what is left out. What the words mean is for people.")
    if let due {
      page.add("Those to be looked at by \(Saying.day(due)), and those without a day.")
    }
    for file in files where file.reading.hasErrors {
      page.gap()
      page.add(
        """
        \(file.name): something in this file could not be read and is left out, so an agreement may \
        be missing here.
        """)
    }
    let listed = files.enumerated().flatMap { place, file in
      file.agreements(due: due).map { Listed(file: file, fileOrder: place, place: $0) }
    }.sorted { $0.order < $1.order }
    page.toLookAt(listed, areSeveral: files.count > 1)
    page.notTalkedOver(listed, areSeveral: files.count > 1)
    page.whole(listed, areSeveral: files.count > 1)
    page.withoutAgreements(files)
    page.each(listed, areSeveral: files.count > 1)
    for file in files { page.longNames(file.view.copy) }
    return page
  }

  /// One agreement of one file.
  private struct Listed {
    var file: AgreedFile
    var fileOrder: Int
    var place: Int

    /// By day, then by file.
    var order: (Int, Day, Int, Int) {
      let (group, day, place) = file.order(place)
      return (group, day, fileOrder, place)
    }

    /// What was found and nobody accepted, in the order of the rules.
    var open: [Finding] { file.findings(about: place).filter { $0.accepted == nil } }

    /// Whether all that is open is what was not talked over.
    var areTopicsOpen: Bool {
      !open.isEmpty && open.allSatisfy { $0.rule == "agreement-topics-open" }
    }

    /// Whether one of the two has taken it back.
    var isTakenBack: Bool { file.view.isTakenBack(file.view.record.agreements[place]) }

    /// "Ada and Morag Bell, “Staying in touch”".
    var title: String {
      let record = file.view.record
      let agreement = record.agreements[place]
      let with = record.people[agreement.with].name
      return "\(record.name) and \(with), “\(agreement.title)”"
    }

    /// By when it is to be looked at, and where it stands.
    func place(areSeveral: Bool) -> String {
      let due = file.day(place).map { "look at it by \(Saying.day($0)), " } ?? ""
      let line =
        file.view.copy.places.line(of: Mention(.agreement, place)).map { "line \($0)" } ?? ""
      return "(\(due)\(areSeveral ? "\(file.name), " : "")\(line))"
    }
  }

  private mutating func toLookAt(_ listed: [Listed], areSeveral: Bool) {
    let open = listed.filter { !$0.open.isEmpty && !$0.areTopicsOpen }
    guard !open.isEmpty else { return }
    heading("To look at")
    for entry in open {
      gap()
      add("\(entry.title) \(entry.place(areSeveral: areSeveral))", indent: 2, hanging: 6)
      // What was not talked over is told whole with each of them below.
      for finding in entry.open where finding.rule != "agreement-topics-open" {
        add("- \(finding.says) \(finding.ask) (\(finding.rule))", indent: 4, hanging: 6)
      }
    }
  }

  /// Agreements of which only topics are open: what is missing stands with each of them below.
  private mutating func notTalkedOver(_ listed: [Listed], areSeveral: Bool) {
    list(
      "Whole and in date, and not everything is talked over", listed.filter(\.areTopicsOpen),
      areSeveral: areSeveral)
  }

  /// Agreements with nothing to look at, under a heading of their own.
  private mutating func list(_ title: String, _ listed: [Listed], areSeveral: Bool) {
    guard !listed.isEmpty else { return }
    heading(title)
    for entry in listed {
      add("\(entry.title) \(entry.place(areSeveral: areSeveral))", indent: 2, hanging: 6)
    }
  }

  /// First those that were taken back, since somebody may have gone with them; then the whole ones, and
  /// those that are over.
  private mutating func whole(_ listed: [Listed], areSeveral: Bool) {
    let quiet = listed.filter(\.open.isEmpty)
    list("Taken back", quiet.filter(\.isTakenBack), areSeveral: areSeveral)
    list(
      "Whole, in date and talked over", quiet.filter { !$0.file.isPast($0.place) },
      areSeveral: areSeveral)
    list(
      "Over", quiet.filter { $0.file.isPast($0.place) && !$0.isTakenBack }, areSeveral: areSeveral)
  }

  private mutating func withoutAgreements(_ files: [AgreedFile]) {
    // Of a file in which something could not be read it isn't known, and that is told above.
    let without = files.filter { $0.view.record.agreements.isEmpty && !$0.reading.hasErrors }
    guard !without.isEmpty else { return }
    heading("No agreement is written down")
    for file in without { add("\(file.view.record.name) (\(file.name))", indent: 2, hanging: 6) }
  }

  private mutating func each(_ listed: [Listed], areSeveral: Bool) {
    guard !listed.isEmpty else { return }
    heading("Each of them")
    for entry in listed {
      gap()
      add("\(entry.title) \(entry.place(areSeveral: areSeveral))", indent: 2, hanging: 6)
      agreement(entry.place, entry.file.view)
      if !entry.file.isPast(entry.place) {
        topicsOpen(entry.file.view.record.agreements[entry.place], entry.file.view)
      }
      for finding in entry.file.findings(about: entry.place) {
        guard let accepted = finding.accepted else { continue }
        add(
          "\(finding.says) \(entry.file.view.record.acceptedInWords(accepted))", indent: 4,
          hanging: 6)
      }
    }
  }

  /// What was not talked over: “not yet” and nothing written are two things.
  private mutating func topicsOpen(_ agreement: Agreement, _ view: View) {
    let (notYet, leftOut) = view.topicsOpen(agreement)
    func list(_ topics: [Field]) -> String { Saying.list(topics.map(\.rawValue)) }
    if !notYet.isEmpty { add("They wrote “not yet” of \(list(notYet)).", indent: 4) }
    if !leftOut.isEmpty { add("Nothing is written of \(list(leftOut)).", indent: 4) }
  }
}
