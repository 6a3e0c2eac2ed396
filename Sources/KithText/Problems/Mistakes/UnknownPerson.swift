import KithModel

extension Mistake {
  static let unknownPerson = Mistake(
    .unknownPerson, .names,
    meaning: "Nobody, or no person or setting where both may stand, has this id.",
    meanwhile: """
      No new person is made of it: it stands for somebody who is never there. An agreement, a handover \
      or a worry with nobody is left out.
      """,
    example: """
      kith: 1

      me: Ada
        named worker: sam okafor

      person morag: Morag Bell
        who: my keyworker

      person dean: Dean
        reached through: mroag

      person sam: Sam Okafor
      """)
}

extension Problem {
  static func unknownPerson(
    _ item: TextRange, _ text: String, in field: Field?, of kind: BlockKind, nearest: String?,
    _ mending: Mending?
  ) -> Problem {
    let isNeed = Need.isBuiltIn(ID(text))
    let (sentence, advice) =
      if text == "me" {
        (
          "\(quoted(text)) is the young person, and this line asks for somebody else.",
          "Write the id that stands after “person”, or leave it out."
        )
      } else {
        (
          isNeed
            ? "\(quoted(text)) is one of the needs, and nobody’s id."
            : "Nobody in this file has the id \(quoted(text)).",
          "Write the id that stands after “person”, or add a block for them."
        )
      }
    return Problem(
      .unknownPerson, item, sentence + didYouMean(nearest), why: .unnamed(field, in: kind),
      advice: nearest == nil ? advice : "", mending)
  }

  static func noRoute(_ item: TextRange, _ text: String) -> Problem {
    Problem(
      .unknownPerson, item, "\(quoted(text)) is no way to reach somebody.",
      why: .unnamed(.reachedThrough, in: .person),
      advice: "Write whom or what they are reached through, or “directly”; take the line out if it "
        + "isn’t written down yet.")
  }
}
