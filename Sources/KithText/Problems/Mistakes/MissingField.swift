import KithModel

extension Mistake {
  static let missingField = Mistake(
    .missingField, .blocks,
    meaning: "A line that the block can’t do without is not there.",
    meanwhile: "The block is left out with all its lines.",
    example: """
      kith: 1

      me: Ada

      transition flat: Moving into my own flat
        if it falls through: I stay at Rowan House.

      step deanvisits: Ask Dean’s carers about Saturdays
        by: 2027-02-01
      """)
}

extension Problem {
  static func missingField(
    _ head: TextRange, _ field: Field, of kind: BlockKind, _ mending: Mending?
  ) -> Problem {
    Problem(
      .missingField, head, "This “\(kind.rawValue)” has no line “\(field.rawValue): …”.",
      why: why(kind),
      advice: mending == nil ? "Write that line below it." : "Put there what you know.", mending)
  }

  private static func why(_ kind: BlockKind) -> Why {
    switch kind {
    case .transition:
      "Without it the change is left out, and Kith can’t say who may no longer be there for \(.name)."
    case .agreement:
      "Without it the agreement is left out, and nobody is there for \(.name) by it."
    case .worry:
      "Without it the worry is left out, and so is the day to look again how things are for \(.name)."
    case .accept:
      "Without it Kith asks about it again, as if it had not been talked over with \(.name)."
    default: "Without it the block is missing, with all its lines, from \(.name)’s plan."
    }
  }
}
