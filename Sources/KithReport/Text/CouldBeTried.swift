import KithFindings
import KithModel
import KithNetwork
import KithRepairs

extension Page {
  /// What could be tried first for each need that nobody, or only one, is written down for: a few questions, last on
  /// a worker's page, so that the rest can be handed over without them.
  ///
  /// Whom they never name would tell of a worry to whoever looked for it: they are the worker's alone.
  ///
  /// - Complexity: that of `Repairs`; of very large networks nothing is looked for in passing.
  mutating func couldBeTried(_ view: View) {
    // What could not be read may be a boundary.
    guard view.copy.reader == .worker, !view.copy.isIncomplete,
      view.record.people.count * view.history.days.count <= Page.mostInPassing
    else { return }
    let repairs = Repairs(view, Repairs.Goal(view, lifelines: 2), limit: 200)
    guard repairs.count > 0 else { return }
    let record = view.record
    var questions = repairs.openings.map { (record.question($0.opening), $0.by) }
    var unnamed: [Int] = []
    for need in repairs.goal.needs {
      guard let first = repairs.proposed.first(where: { $0.need == need }) else { continue }
      if let question = record.question(first) {
        questions.append((question, first.by))
      } else {
        unnamed.append(need)
      }
    }
    heading("What could be tried, for the worker only")
    for (question, day) in questions {
      let best = day > view.today ? " (Best settled by \(Saying.day(day)).)" : ""
      add("- \(question)\(best)", indent: 2, hanging: 6)
    }
    if !unnamed.isEmpty {
      add(
        "- Is there somebody new for \(record.needsInWords(unnamed, "or"))?", indent: 2, hanging: 6)
    }
    add(
      "People go unnamed here for many reasons. “kith try” says what to write where they say yes.",
      indent: 2)
  }

  /// The most people times days of change of which it is looked for in passing.
  private static let mostInPassing = 2_500
}

extension Record {
  fileprivate func question(_ opening: Opening) -> String {
    let their = people[opening.person].name
    switch opening {
    case .directly: return "Would \(name) and \(their) like to reach each other directly, too?"
    case .backInTouch: return "Would \(their) like to be back in touch, as \(name) would?"
    }
  }

  /// `nil` for somebody new.
  fileprivate func question(_ repair: Repair) -> String? {
    let aloud = aloud(repair.need)
    switch repair.help {
    case .role(let person): return "Would \(people[person].name) \(aloud)?"
    case .agreement(let place):
      let name = people[agreements[place].with].name
      return "Would \(name), in what is agreed, also \(aloud)?"
    case .newAgreement(let person, let from):
      return """
        Would \(people[person].name) stay in touch from \(Saying.day(from)), and \(aloud)?
        """
    case .somebodyNew: return nil
    }
  }
}
