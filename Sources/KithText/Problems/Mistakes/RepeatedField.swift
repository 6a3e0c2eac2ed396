import KithModel

extension Mistake {
  static let repeatedField = Mistake(
    .repeatedField, .fields,
    meaning: "A line that may stand once stands again.",
    meanwhile: "The first counts. A second seen by keeps its block back.",
    example: """
      kith: 1

      me: Ada

      person jean: Auntie Jean
        helps with: listening
        circle: middle
        helps with: home
      """)
}

extension Problem {
  static func repeatedField(_ name: TextRange, _ field: Field, _ rule: FieldRule, line: Int)
    -> Problem
  {
    Problem(
      .repeatedField, name,
      "“\(field.rawValue)” is already written for this block, on line \(line).",
      why: field == .seenBy
        ? .keptBack
        : "Kith goes by the first, so what this one says is missing from what it shows about \(.name).",
      advice: rule.shape.isList && field != .seenBy
        ? "Put everything into one of the two lines, with commas between."
        : "Keep the line that is right, and take the other out.")
  }
}

extension Shape {
  /// Whether commas part several things in it.
  fileprivate var isList: Bool {
    switch self {
    case .days, .people, .subjects, .matters, .needs, .routes, .guests, .audiences: true
    default: false
    }
  }
}
