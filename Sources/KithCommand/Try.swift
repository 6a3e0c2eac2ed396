import KithFindings
import KithModel
import KithRepairs
import KithReport
import KithText

extension Command {
  /// Whom to ask for what, so that every need is met on every day: for the worker alone.
  func tryRepairs() throws(Arguments.Unusable) -> Int32 {
    try arguments.allow(
      [.words, .today, .for, .format, .show, .lifelines, .need, .across, .without],
      flags: [.apply])
    let name = try arguments.files(atMost: 1)[0]
    let json = try wantsJSON()
    guard try arguments.reader(orElse: .worker) == .worker else {
      throw Arguments.Unusable(
        why: """
          What could be tried names people, and whom it never names tells something too. It is for the worker \
          alone.
          """)
    }
    let lifelines = Int(try arguments.word(.lifelines, of: ["1", "2", "3", "4"]) ?? "1") ?? 1
    guard !arguments.has(.apply) || name != "-" else {
      throw Arguments.Unusable(why: "“--apply” writes a copy beside a file, and “-” is none.")
    }
    guard let file = try open(name) else { return Exit.unreadable }
    guard !file.reading.isUnread else { return code(file) }
    guard !file.reading.hasErrors else {
      system.complain(
        """
        kith: Something in \(Page.harmless(name)) could not be read, and it may be a boundary or a worry, so \
        nobody is named. “kith check” says what to mend.

        """)
      return Exit.unusable
    }
    let copy = json ? file.copy : file.copy.shown()
    let without = try subjects(copy.record)
    let view = View(copy.asIf(copy.record.without(without)))
    let repairs = Repairs(
      view,
      Repairs.Goal(
        view, lifelines: lifelines, needs: try needs(view.record).map { [$0] },
        from: try firstDay(view.record)))
    let tries = Tries(repairs, file.reading, view, without: without)
    var exit = code(file)
    var applied: (name: String, page: Page)?
    if arguments.has(.apply), repairs.count > 0 {
      applied = apply(tries, to: name)
      if applied == nil { exit = max(exit, Exit.unreadable) }
    }
    var page = Page.tries(tries)
    if let applied {
      page.gap()
      page.add(applied.page)
    }
    let text =
      json
      ? JSON.tries(tries, file: name, appliedTo: applied?.name).written() + "\n" : page.text
    return print(text, then: exit)
  }

  /// Writes everything that is proposed into a copy beside the file, never over another; `nil`, with the reason
  /// told, where that is not possible.
  private func apply(_ tries: Tries, to name: String) -> (name: String, page: Page)? {
    let place = (name.hasSuffix(".kith") ? String(name.dropLast(5)) : name) + ".tried.kith"
    let new = tries.repairs.applied(to: tries.reading, of: tries.view)
    do throws(Writing.Unwritable) {
      try system.create(place, new.bytes)
    } catch {
      system.complain("kith: \(Page.harmless(place)) could not be written. \(error.why)\n")
      return nil
    }
    return (place, Page.difference(from: tries.reading.source, to: new, file: name, new: place))
  }

  /// The need that is asked for, by place in `Record/needs`.
  private func needs(_ record: Record) throws(Arguments.Unusable) -> Int? {
    guard let wanted = arguments.text(.need)?.lowercased() else { return nil }
    guard
      let place = record.needsThatCount.first(where: { record.needs[$0].id.description == wanted })
    else {
      let ids = record.needsThatCount.map { "“\(record.needs[$0].id)”" }.joined(separator: ", ")
      throw Arguments.Unusable(
        why: "“\(wanted)” is no need that matters here. "
          + (ids.isEmpty ? "None is written down." : "There are: \(ids)."))
    }
    return place
  }

  /// The first day of the change that is asked for.
  private func firstDay(_ record: Record) throws(Arguments.Unusable) -> Day? {
    guard let wanted = arguments.text(.across) else { return nil }
    let change = record.transitions.first { $0.id.description == wanted.lowercased() }
    guard let change else {
      throw Arguments.Unusable(why: "No change here has the id “\(wanted)”.")
    }
    guard let day = change.first else {
      throw Arguments.Unusable(why: "“\(wanted)” has no day yet.")
    }
    return day
  }

  /// Whom and what to think away.
  func subjects(_ record: Record) throws(Arguments.Unusable) -> [Subject] {
    guard let text = arguments.text(.without) else { return [] }
    var subjects: [Subject] = []
    for word in text.split(whereSeparator: { $0 == "," || $0 == " " }) {
      let id = ID(written: Array(word.utf8)[...])
      guard let subject = record.subjects.first(where: { record.id(of: $0) == id }) else {
        throw Arguments.Unusable(why: "Nobody and nothing here has the id “\(word)”.")
      }
      if !subjects.contains(subject) { subjects.append(subject) }
    }
    guard !subjects.isEmpty else {
      throw Arguments.Unusable(why: "After “--without” come ids, with commas between them.")
    }
    return subjects
  }
}
