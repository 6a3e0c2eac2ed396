import KithFindings
import KithModel
public import KithPlan

extension Page {
  /// What `kith plan --for me` says: the young person’s own plan, to them.
  ///
  /// - Complexity: O(plan).
  public static func ownPlan(_ plan: Plan) -> Page {
    var page = Page()
    let (view, words) = (plan.view, OwnWords(plan))
    page.add("Your plan, \(view.record.name)")
    page.add(CopyLine.text(view.copy))
    if view.copy.isIncomplete {
      page.add(OwnWords.incomplete)
    }
    page.list(OwnWords.Title.said, words.said)
    page.whoIsThereForYou(words, isEmpty: view.record.people.isEmpty)
    page.list(OwnWords.Title.built, words.built)
    page.parts("What will change, and when", words.changes, orElse: "No change is written down.")
    page.parts(OwnWords.Title.handovers, words.handovers, orElse: nil)
    page.parts(OwnWords.Title.agreements, words.agreements, orElse: nil)
    page.list(OwnWords.Title.questions, words.questions.map { "- \($0)" })
    page.beside(words)
    page.heading(OwnWords.Title.steps)
    if words.steps.isEmpty { page.add(OwnWords.noStepYet, indent: 2) }
    for step in words.steps {
      page.add("[\(step.isDone ? "x" : " ")] \(step.text)", indent: 2, hanging: 8)
    }
    page.list(OwnWords.Title.tonight, words.tonight)
    page.longNames(view.copy)
    return page
  }

  /// Sentences under a heading; nothing where there are none.
  private mutating func list(_ title: String, _ sentences: [String]) {
    guard !sentences.isEmpty else { return }
    heading(title)
    for sentence in sentences {
      add(sentence, indent: 2, hanging: sentence.hasPrefix("- ") ? 6 : 4)
    }
  }

  private mutating func whoIsThereForYou(_ words: OwnWords, isEmpty: Bool) {
    heading(OwnWords.Title.people)
    if isEmpty {
      for sentence in OwnWords.nobodyYet { add(sentence, indent: 2) }
    }
    for circle in words.circles {
      gap()
      add("\(circle.title):", indent: 2)
      for somebody in circle.people {
        add(somebody.name, indent: 4, hanging: 8)
        for sentence in somebody.sentences { add(sentence, indent: 6) }
      }
    }
    guard !words.notThere.isEmpty else { return }
    gap()
    add("\(OwnWords.Title.notThere):", indent: 2)
    for somebody in words.notThere {
      add(([somebody.name] + somebody.sentences).joined(separator: " "), indent: 4, hanging: 8)
    }
  }

  private mutating func parts(_ title: String, _ parts: [OwnWords.Part], orElse empty: String?) {
    guard !parts.isEmpty || empty != nil else { return }
    heading(title)
    if parts.isEmpty, let empty { add(empty, indent: 2) }
    for part in parts {
      gap()
      add(part.title, indent: 2, hanging: 6)
      for sentence in part.sentences { add(sentence, indent: 4) }
    }
  }

  private mutating func beside(_ words: OwnWords) {
    guard !words.beside.isEmpty else { return }
    heading(OwnWords.Title.beside)
    for part in words.beside {
      gap()
      add(part.title, indent: 2, hanging: 6)
      for sentence in part.sentences { add(sentence, indent: 4) }
    }
  }
}
