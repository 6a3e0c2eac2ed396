import KithModel

extension Mistake {
  static let wrongKind = Mistake(
    .wrongKind, .names,
    meaning: "A setting stands where a person belongs, or a person where a setting does.",
    meanwhile: "It is left out, and an agreement, a handover or a worry with it.",
    example: """
      kith: 1

      me: Ada
        named worker: team

      setting team: Throughcare team

      person sam: Sam Okafor
        reached through: team
      """)
}

extension Problem {
  /// A setting where a person belongs; in `part of`, a person where a setting does.
  static func wrongKind(_ item: TextRange, _ text: String, in field: Field?, of kind: BlockKind)
    -> Problem
  {
    let isSetting = field != .partOf
    return Problem(
      .wrongKind, item,
      isSetting
        ? "\(quoted(text)) is a setting in this file, and this line asks for a person."
        : "\(quoted(text)) is a person in this file, and this line asks for a setting.",
      why: isSetting
        ? .unnamed(field, in: kind)
        : """
        Until that is mended the line is left out, and this setting may look open to \(.name) when it \
        is not.
        """,
      advice: isSetting
        ? "Write the id of a person\(field == nil ? "" : ", or take it out")."
        : "Write the id of a setting, or take it out."
    )
  }
}
