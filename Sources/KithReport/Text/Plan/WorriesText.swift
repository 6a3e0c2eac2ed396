import KithFindings
import KithModel
import KithPlan

/// Whatever says that there is a worry: in one part of a page, the last, and in no other, so that the rest can
/// be handed over without it.
extension Page {
  static let worriesHeading = "Worries, for the worker and the reviewer only"

  /// The worries of a plan, what to talk over about them, and what was accepted of that.
  mutating func worries(_ plan: Plan) {
    let record = plan.view.record
    guard !record.worries.isEmpty else { return }
    heading(Page.worriesHeading)
    for worry in record.worries {
      let about = worry.about.map { "About \(record.people[$0].name): " } ?? ""
      let on = record.day(worry.on, .beginning).map { ", \(Saying.day($0))" } ?? ""
      var text = "\(about)\(worry.title) (\(worry.by)\(on))."
      if let doing = worry.doing { text += " " + Saying.sentence("Doing: \(doing)") }
      if let passed = worry.passedOn { text += " " + Saying.sentence("Passed on: \(passed)") }
      text += Page.again(worry.lookAgain, record, on: plan.view.today)
      switch worry.toldMe {
      case .on(WrittenDay.none): text += " \(record.name) has not been told."
      case .on(let day):
        let when = record.day(day, .beginning).map { " on \(Saying.day($0))" } ?? ""
        text += " \(record.name) was told\(when)."
      case .notYet(let why): text += " \(record.name) has not been told yet: \(why)"
      case nil: text += " It is not written down whether \(record.name) was told."
      }
      add("- \(text)", indent: 2, hanging: 6)
    }
    findings(plan.onWorries.filter { $0.accepted == nil }, plan.view)
    let accepted = record.acceptances.indices.filter { record.acceptances[$0].isOnWorries }
    if plan.view.copy.reader == .reviewer {
      everyAcceptance(
        accepted, standing: Set(plan.onWorries.compactMap(\.accepted)), plan.view)
    } else {
      self.accepted(plan.onWorries.filter { $0.accepted != nil }, plan.view)
    }
    for said in accepted.flatMap({ record.acceptances[$0].says }) {
      add("\(record.name): “\(said.text)”", indent: 2)
    }
  }

  /// What to talk over about worries, as `kith check` tells it.
  mutating func worries(_ folds: [Fold], _ view: View) {
    guard !folds.isEmpty else { return }
    gap()
    add(Page.worriesHeading)
    gap()
    var told = ToldSteps()
    for fold in folds where fold.accepted == nil {
      finding(fold, view, Page.places(fold, view), told: &told) { step in
        view.record.stepInWords(step, on: view.today)
      }
    }
    accepted(folds.filter { $0.accepted != nil }, view)
  }
}
