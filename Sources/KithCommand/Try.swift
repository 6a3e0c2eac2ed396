import KithFindings
import KithModel
import KithRepairs
import KithReport
import KithText

extension Command {
  /// Whom to ask for what, so that every need is met on every day: for the worker alone.
  func tryRepairs() throws(Arguments.Unusable) -> Int32 {
    try arguments.allow([.words, .today, .for, .format, .show, .lifelines, .need])
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
    guard let file = try open(name) else { return Exit.unreadable }
    guard !file.reading.isUnread else { return code(file) }
    let view = View(json ? file.copy : file.copy.shown())
    let repairs = Repairs(view, lifelines: lifelines, needs: try needs(view.record).map { [$0] })
    let left = repairs.leftOpen(in: file.reading, of: view)
    let text =
      json
      ? JSON.tries(repairs, file.reading, view, file: name, left: left).written() + "\n"
      : Page.tries(repairs, file.reading, view, left: left).text
    return print(text, then: code(file))
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
}
