extension Mistake {
  static let unknownVersion = Mistake(
    .unknownVersion, .file,
    meaning: "The file is of another version; this problem stands alone.",
    meanwhile: "Nothing in the file is read, so Kith says nothing about anybody.",
    example: """
      kith: 1.0

      me: Ada
        needs: listening

      person jean: Auntie Jean
        helps with: listening
      """)
}

extension Problem {
  static func unknownVersion(_ value: TextRange, _ text: String) -> Problem {
    // What can only mean the first version; “2” may well be of a later Kith.
    let isFirst = ["", "1.0", "1.", "v1", "version 1", "one"].contains(text.lowercased())
    return Problem(
      .unknownVersion, value,
      text.isEmpty
        ? "This file doesn’t say of which version of the format it is."
        : "This file says it is version \(quoted(text)) of the format, and this Kith reads version 1.",
      why: """
        Rather than show something wrong about \(.name), Kith reads nothing of it until that is mended.
        """,
      advice: isFirst ? "" : "If a newer Kith wrote it, read it with that one.",
      isFirst ? .changing(value, to: text.isEmpty ? " 1" : "1") : nil)
  }
}
