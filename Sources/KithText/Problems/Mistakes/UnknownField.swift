import KithModel

extension Mistake {
  static let unknownField = Mistake(
    .unknownField, .fields,
    meaning: "No block has a field of this name.",
    meanwhile: "The line is left out. If it was meant as seen by, its block is kept back.",
    example: """
      kith: 1

      me: Ada

      person morag: Morag Bell
        help with: listening, home
        phone: at Rowan House
      """)
}

extension Problem {
  static func unknownField(
    _ name: TextRange, _ text: String, in kind: BlockKind, nearest: String?, hides: Bool,
    _ mending: Mending?
  ) -> Problem {
    Problem(
      .unknownField, name,
      "\(quoted(text)) is not a field that Kith knows." + didYouMean(nearest),
      why: hides ? .keptBack : .leftOut,
      advice: mending == nil && nearest == nil ? advice(kind) : "", mending)
  }

  private static func advice(_ kind: BlockKind) -> String {
    if kind.rule(.note) != nil {
      return "What the young person says stands under “says: …”, for them alone; other words under "
        + "“note: …”, which worker and reviewer see."
    }
    let fields = kind.fields.map(\.field.rawValue)
    return fields.isEmpty
      ? "No lines stand below it." : "A “\(kind.rawValue)” block takes \(list(fields))."
  }
}
