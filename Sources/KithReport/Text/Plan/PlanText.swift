import KithFindings
import KithModel
import KithNetwork
public import KithPlan
public import KithText

extension Page {
  /// What `kith plan` says for a worker: a page to print, or to paste into an e-mail.
  ///
  /// The young person’s own is ``ownPlan(_:)``, one of the people gets a ``letter(_:to:)``, and everybody a
  /// ``handout(_:)``. A reviewer's also says who took part, what the young person says beside what others wrote, and every
  /// acceptance.
  ///
  /// - Complexity: O(plan).
  public static func plan(_ plan: Plan, _ reading: Reading) -> Page {
    switch plan.view.copy.reader {
    case .me: return ownPlan(plan)
    case .person(let id): return letter(plan, to: id)
    case .everyone: return handout(plan)
    case .worker, .reviewer: break
    }
    var page = Page()
    let record = plan.view.record
    page.add("\(Saying.whose(record.name)) plan for moving on")
    page.add(CopyLine.text(plan.view.copy))
    page.taskLine(record)
    page.gap()
    page.banner(reading)
    let isReview = plan.view.copy.reader == .reviewer
    if isReview { page.whoTookPart(plan) }
    page.said(plan)
    if isReview { page.besideTheRecord(plan) }
    page.whoIsThere(plan)
    page.whoKnowsWhom(plan.view.history.now, under: "Who knows whom".uppercased())
    page.justChanged(plan)
    page.changes(plan)
    page.ages(plan)
    page.agreements(plan)
    page.handovers(plan)
    page.workersOfTheYear(plan)
    page.meetings(plan)
    page.steps(plan)
    page.toTalkOver(plan)
    page.longNames(plan.view.copy)
    // Last, so that the page above can be handed over without them.
    page.worries(plan)
    page.couldBeTried(plan.view)
    return page
  }

  /// Who wrote the file and when it was looked through.
  private mutating func taskLine(_ record: Record) {
    var parts: [String] = []
    if !record.me.writtenBy.isEmpty {
      parts.append("Written by \(record.me.writtenBy.map(\.inWords).joined(separator: "; ")).")
    }
    if record.me.reviewed == nil {
      parts.append("It is not written down when it was last looked through.")
    }
    if let reviewed = record.me.reviewed {
      let who = reviewed.text.isEmpty ? "" : " by \(reviewed.text)"
      let when = reviewed.day.map { " on \(Saying.day($0))" } ?? ""
      parts.append("Looked through\(when)\(who).")
    }
    if let worker = record.me.namedWorker {
      parts.append("\(record.said("Named worker")): \(record.people[worker].name).")
    }
    if let pronouns = record.me.pronouns { parts.append("Pronouns: \(pronouns).") }
    add(parts.joined(separator: " "))
  }

  /// What the young person says, first in every plan but their own.
  ///
  /// To `you`, what is about you is said so.
  mutating func said(_ plan: Plan, to you: String? = nil) {
    guard !plan.said.isEmpty else { return }
    heading("What \(plan.view.record.name) says")
    for var said in plan.said {
      if you != nil, said.about == you { said.about = "you" }
      add(said.inWords, indent: 2)
    }
  }

  // MARK: Steps and questions

  private mutating func steps(_ plan: Plan) {
    let record = plan.view.record
    guard !plan.steps.isEmpty || !plan.stepsDone.isEmpty else { return }
    heading("Who does what")
    for place in plan.steps {
      let step = record.steps[place]
      let isLate = record.day(step.by, .beginning).map { $0 < plan.view.today } ?? false
      let by = record.day(step.by, .beginning).map { "by \(Saying.day($0))" } ?? "no day yet"
      let late = isLate ? ", and that day has passed" : ""
      add("[ ] \(record.called(step.who)), \(by)\(late): \(step.title)", indent: 2, hanging: 8)
      notes(step.notes, indent: 6)
    }
    for place in plan.stepsDone {
      let step = record.steps[place]
      let done = record.day(step.done, .beginning).map { " on \(Saying.day($0))" } ?? ""
      add("[x] \(record.called(step.who)): \(step.title) (done\(done))", indent: 2, hanging: 8)
      notes(step.notes, indent: 6)
    }
  }

  private mutating func toTalkOver(_ plan: Plan) {
    let view = plan.view
    findings(plan.withoutStep, under: "To talk over, and without a step yet", view)
    findings(plan.withStep, under: "To talk over, and a step is written down", view)
    if plan.view.copy.reader == .reviewer {
      everyAcceptance(plan)
    } else if !plan.accepted.isEmpty {
      heading("Talked over and accepted")
      accepted(plan.accepted, view)
    }
    if let tonight = view.record.me.tonight {
      heading("Tonight, if it is needed")
      add(tonight, indent: 2)
      for (name, last) in view.endings(namedIn: tonight) {
        let when = Saying.day(last)
        add(
          last < view.today
            ? "\(name) ended for \(view.record.name) on \(when). Whom can \(view.record.name) ring now?"
            : "\(name) is there until \(when). Whom can \(view.record.name) ring from then on?",
          indent: 2)
      }
    }
  }

  private mutating func findings(_ folds: [Fold], under title: String, _ view: View) {
    guard !folds.isEmpty else { return }
    heading(title)
    findings(folds, view)
  }

  /// What to talk over, each with the day before which that is best done.
  mutating func findings(_ folds: [Fold], _ view: View) {
    var told = ToldSteps()
    for fold in folds {
      let until = fold.from.flatMap { $0 > view.today ? $0 : nil }
      let when = until.map { "(Best settled before \(Saying.day($0)).)" } ?? ""
      // Who does it and by when stands under “Who does what”.
      finding(fold, view, when, told: &told) {
        Saying.sentence(view.record.steps[$0].title)
      }
    }
  }

  /// What was noted, each in its own line.
  mutating func notes(_ notes: [Statement], indent: Int) {
    for note in notes { add("Note: \(note.text)", indent: indent) }
  }
}
