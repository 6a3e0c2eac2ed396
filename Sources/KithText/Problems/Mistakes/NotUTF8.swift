extension Mistake {
  static let notUTF8 = Mistake(
    .notUTF8, .file,
    meaning: "The file is not UTF-8 text; this problem stands alone.",
    meanwhile: "Nothing in the file is read, so Kith says nothing about anybody.",
    bytes: latin1(
      """
      kith: 1

      me: Ada

      person zoe: Zoë
        who: my friend from swimming
      """))

  /// The bytes that an old editor makes of a text: one for each letter.
  private static func latin1(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }
}

extension Problem {
  static func notUTF8(_ place: TextRange) -> Problem {
    Problem(
      .notUTF8, place,
      "This file is not saved as UTF-8 text; here stands the first letter that can’t be read.",
      why: "Until that is mended nothing in it can be read, and Kith shows nothing about \(.name).",
      advice: "Save it again in your editor with the encoding UTF-8, then try again.")
  }
}
