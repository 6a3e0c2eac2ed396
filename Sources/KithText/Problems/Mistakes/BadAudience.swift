import KithModel

extension Mistake {
  static let badAudience = Mistake(
    .badAudience, .audiences,
    meaning: "It can’t be read who may see this, or the line takes no brackets.",
    meanwhile: """
      To be careful nobody sees it: words after says stay with the young person alone, another line is \
      left out, and with seen by the whole block is kept back.
      """,
    example: """
      kith: 1

      me: Ada

      person morag: Morag Bell
        says [wroker, 2026-10-12]: She notices when I am not okay.
        says [worker, 2026-10-12: I want her to still be Morag.
        who [worker]: my keyworker

      person jean: Auntie Jean
        seen by: me, nobody else
      """)
}

extension Problem {
  /// Whom the mistake keeps something from.
  enum KeptBack {
    case words, line, block

    fileprivate var why: Why {
      switch self {
      case .words: "To be careful, nobody but \(.name) sees these words until that is mended."
      case .line:
        "To be careful, it is left out of everything that Kith shows about \(.name) until that is mended."
      case .block: .keptBack
      }
    }
  }

  static func badAudience(
    _ place: TextRange, _ text: String, _ kept: KeptBack, nearest: String?,
    _ mending: Mending? = nil
  ) -> Problem {
    Problem(
      .badAudience, place,
      text.isEmpty
        ? "It isn’t written here who may see this."
        : "\(quoted(text)) can’t be read as somebody who may see this, or as a day."
          + didYouMean(nearest), why: kept.why,
      advice: nearest == nil && mending == nil
        ? "It can be me, worker, reviewer, everyone, or a person’s id." : "",
      // A name is never offered in the place of another’s here: it would open this to somebody.
      mending
        ?? .replacing(
          place, text, by: nearest.flatMap { ["me", "worker", "reviewer"].contains($0) ? $0 : nil })
    )
  }

  static func openBrackets(_ place: TextRange, _ kept: KeptBack, _ mending: Mending?) -> Problem {
    Problem(
      .badAudience, place,
      "The brackets that say who may see this are not closed right before the colon.",
      why: kept.why,
      advice: mending == nil ? "It looks like this: “says [worker, 2026-10-12]: …”." : "", mending)
  }

  static func bracketsNotTaken(_ place: TextRange, _ rule: FieldRule) -> Problem {
    Problem(
      .badAudience, place, "“\(rule.field.rawValue)” takes no brackets.",
      why: rule.field == .seenBy
        ? .keptBack
        : rule.isRequired && !rule.shape.isDay
          ? "To be careful, the whole block is left out of what Kith shows about \(.name) until that is mended."
          : KeptBack.line.why,
      advice: "“seen by” says for a whole block who may see it; “note [worker]: …” says it for one "
        + "line.")
  }

  static func keptBack(_ head: TextRange) -> Problem {
    Problem(
      .badAudience, head,
      "A line below this reads like “seen by”, or like brackets that say who may see it, but stands "
        + "where it can’t be read as such.",
      why: .keptBack, advice: "Give that line a place of its own, as far in as the other fields.")
  }
}
