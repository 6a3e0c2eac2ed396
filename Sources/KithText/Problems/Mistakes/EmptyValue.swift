import KithModel

extension Mistake {
  static let emptyValue = Mistake(
    .emptyValue, .values,
    meaning: "Nothing stands after the colon, between two commas, or where a title belongs.",
    meanwhile: """
      The line counts as not written down yet; without a title, the id is shown. An empty seen by keeps \
      its block back.
      """,
    example: """
      kith: 1

      me: Ada

      setting rowan:
        kind: home

      person morag: Morag Bell
        who:
        helps with: listening,, home
      """)
}

extension Problem {
  static func emptyValue(_ name: TextRange, _ text: String, _ rule: FieldRule) -> Problem {
    Problem(
      .emptyValue, name, "Nothing is written after \(quoted(text)).",
      why: rule.field == .seenBy
        ? .keptBack
        : rule.isRequired
          ? "Without it the whole block is left out of what Kith shows about \(.name)."
          : "Kith takes it as not written down yet, so nothing about it is shown for \(.name).",
      advice: rule.field == .seenBy
        ? "Write who may see it: me, worker, reviewer, everyone, or a person’s id."
        : rule.isRequired ? "Write it." : "Write it, or take the line out.")
  }

  static func emptyTitle(_ place: TextRange, _ kind: BlockKind, _ mending: Mending?) -> Problem {
    Problem(
      .emptyValue, place, "This “\(kind.rawValue)” has no name after the colon.",
      why: kind == .me
        ? "Until there is one, Kith has no name to call \(.name) by."
        : kind.takesID
          ? "Until there is one, Kith shows its id where \(.name) would look for a name."
          : "Nothing is missing for \(.name), but a reader won’t know what it is about.",
      advice: mending == nil ? "Write it." : "", mending)
  }

  static func emptyItem(_ place: TextRange, _ mending: Mending?) -> Problem {
    Problem(
      .emptyValue, place, "There is nothing between two commas here, or after the last one.",
      why: "Nothing is missing for \(.name), unless something else was meant here.", mending)
  }
}
