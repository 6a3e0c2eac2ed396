import KithFindings
import KithModel

extension Page {
  /// One thing to talk about: its sentence, its question, what else is to be said of it, and the steps
  /// that are written down about it.
  ///
  /// A step is told whole only once on a page, and then by its name: `told` are those that were.
  mutating func finding(
    _ fold: Fold, _ view: View, _ more: String, indent: Int = 2, told: inout ToldSteps,
    step inWords: (Int) -> String
  ) {
    let steps = view.steps(about: fold)
    let again =
      steps.allSatisfy(told.all.contains)
      ? steps == told.last
        ? ["(The same step.)"]
        : steps.map { "(Step: \(Saying.sentence(view.record.steps[$0].title)))" } : []
    let sentences =
      [fold.says, fold.ask, more].filter { !$0.isEmpty } + (steps.isEmpty ? [] : again)
    add("- \(sentences.joined(separator: " "))", indent: indent, hanging: indent + 4)
    if !steps.isEmpty, again.isEmpty {
      for step in steps { add("Step: \(inWords(step))", indent: indent + 2) }
    }
    told.all.formUnion(steps)
    told.last = steps
  }

  /// What was talked over and accepted, each with the reason.
  mutating func accepted(_ folds: [Fold], _ view: View) {
    for fold in folds {
      guard let place = fold.accepted else { continue }
      add("- \(fold.says) \(view.record.acceptedInWords(place))", indent: 2, hanging: 6)
    }
  }

  /// The steps that a page has told so far.
  struct ToldSteps {
    var all: Set<Int> = []
    /// Those of the finding before.
    var last: [Int] = []
  }
}
