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
      page.add("Some lines could not be read. They are left out here.")
    }
    page.list("What you said", words.said)
    page.whoIsThereForYou(words, isEmpty: view.record.people.isEmpty)
    page.list("What you have built", words.built)
    page.parts("What will change, and when", words.changes, orElse: "No change is written down.")
    page.parts("What you agreed with people", words.agreements, orElse: nil)
    page.list("What is still open", words.questions.map { "- \($0)" })
    page.beside(words)
    page.heading("What happens next, and who does it")
    if words.steps.isEmpty { page.add("No step is written down yet.", indent: 2) }
    for step in words.steps {
      page.add("[\(step.isDone ? "x" : " ")] \(step.text)", indent: 2, hanging: 8)
    }
    page.list("Tonight, if you need somebody", words.tonight.map { [$0] } ?? [])
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
    heading("Who is there for you")
    if isEmpty {
      add("Nobody is written down yet. This is where everybody begins.", indent: 2)
      add("Who comes to mind first?", indent: 2)
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
    add("You wrote them down, and they are not there today:", indent: 2)
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
    heading("What others wrote, and what you say")
    for part in words.beside {
      gap()
      add(part.title, indent: 2, hanging: 6)
      for text in part.others { add("Written down: “\(text)”", indent: 4) }
      for text in part.you { add("You: “\(text)”", indent: 4) }
      if part.you.isEmpty {
        add("If you see it another way, say so. It will stand here.", indent: 4)
      }
    }
  }
}
