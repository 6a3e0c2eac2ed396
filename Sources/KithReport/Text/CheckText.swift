public import KithFindings
import KithModel
import KithNetwork
import KithPlan
public import KithText

extension Page {
  /// What `kith check` says of one file: what to talk about, in the order of days.
  ///
  /// - Complexity: O(findings).
  public static func check(_ reading: Reading, _ findings: Findings) -> Page {
    if findings.view.copy.reader == .me, !reading.isUnread { return ownQuestions(findings) }
    var page = Page()
    let view = findings.view
    page.add("What to talk about with \(view.record.name)")
    page.add(CopyLine.text(view.copy))
    page.add("Looking ahead to \(Saying.day(view.history.horizon)).")
    page.gap()
    page.banner(reading)

    guard !reading.isUnread else {
      page.add("Nothing in this file could be read.")
      return page
    }
    guard !view.copy.reader.isForOthers else {
      page.add("In a copy for others Kith looks for nothing, and asks nothing.")
      return page
    }
    let all = findings.folded()
    let folds = all.filter { !$0.isOnWorries }
    var heading: Day?
    var told = ToldSteps()
    for fold in folds where fold.accepted == nil {
      if fold.from != heading, let from = fold.from {
        heading = from
        page.gap()
        page.add(dayHeading(from, view), hanging: 4)
        page.gap()
      }
      page.finding(fold, view, places(fold, view), told: &told) { step in
        view.record.stepInWords(step, on: view.today)
      }
    }
    if all.allSatisfy({ $0.accepted != nil }) {
      page.gap()
      page.add("There is nothing to talk about that Kith looks for.")
    }
    let accepted = folds.filter { $0.accepted != nil }
    if !accepted.isEmpty {
      page.gap()
      page.add("Talked over and accepted")
      page.gap()
      page.accepted(accepted, view)
    }
    page.whoKnowsWhom(view.history.now, under: "Who knows whom")
    page.longNames(view.copy)
    page.worries(all.filter(\.isOnWorries), view)
    page.couldBeTried(view)
    return page
  }

  /// What is open, as the young person reads it: questions, and never whom anything rests on.
  private static func ownQuestions(_ findings: Findings) -> Page {
    var page = Page()
    let copy = findings.view.copy
    page.add("What is still open, \(copy.record.name)")
    page.add(CopyLine.text(copy))
    if copy.isIncomplete {
      page.add("Some lines could not be read. They are left out here.")
    }
    page.gap()
    let questions = OwnWords(Plan(findings)).questions
    if questions.isEmpty { page.add("Nothing is open that Kith looks for.") }
    for question in questions { page.add("- \(question)", indent: 2, hanging: 6) }
    page.longNames(copy)
    return page
  }

  /// "Now", or the day and the changes that are on it.
  private static func dayHeading(_ day: Day, _ view: View) -> String {
    guard day > view.today else { return "Now" }
    let titles = view.record.transitions.filter { $0.first == day || $0.last == day }.map(\.title)
    return titles.isEmpty
      ? "From \(Saying.day(day))"
      : "From \(Saying.day(day)): \(titles.joined(separator: "; "))"
  }

  /// "(only-one, lines 14, 23)".
  static func places(_ fold: Fold, _ view: View) -> String {
    let lines = view.lines(of: fold.findings, few: 9)
    let shown =
      lines.prefix(8).map { String($0) }.joined(separator: ", ") + (lines.count > 8 ? " …" : "")
    let places = lines.isEmpty ? "" : ", line\(lines.count == 1 ? "" : "s") \(shown)"
    return "(\(fold.rule)\(places))"
  }
}
