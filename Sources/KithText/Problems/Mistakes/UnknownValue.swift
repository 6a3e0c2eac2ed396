import KithModel

extension Mistake {
  static let unknownValue = Mistake(
    .unknownValue, .values,
    meaning: "The word is not one of the fixed words, or the number is out of bounds.",
    meanwhile: "The line is left out. An in touch that can’t be read counts as not known.",
    example: """
      kith: 1

      me: Ada

      person morag: Morag Bell
        circle: iner
        in touch: yes, since 2021-05-01

      local: What we do here
        meet before a change: 28 days
      """)
}

extension Problem {
  static func unknownValue(
    _ value: TextRange, _ text: String, in field: Field, choices: [String], nearest: String?
  ) -> Problem {
    Problem(
      .unknownValue, value,
      "\(quoted(text)) is not one of the words that can stand here: \(list(choices, "or"))."
        + didYouMean(nearest), why: why(field), .replacing(value, text, by: nearest))
  }

  /// What follows a state of being in touch and is neither its first nor its last day.
  static func notABound(_ item: TextRange, _ text: String, _ mending: Mending?) -> Problem {
    Problem(
      .unknownValue, item,
      "\(quoted(text)) says neither from when nor until when.", why: why(.inTouch),
      advice: mending == nil ? "Write it like “from 2027-01-01” or “until 2027-03-31”." : "",
      mending)
  }

  static func notANumber(_ value: TextRange, _ text: String) -> Problem {
    Problem(
      .unknownValue, value, "\(quoted(text)) is not a whole number of days from 0 to 36525.",
      why: "Until that is mended the line is left out, and Kith plans for \(.name) without it.",
      advice: days(text) == nil ? "Write the number alone, in days." : "",
      .replacing(value, text, by: days(text).map { "\($0)" }))
  }

  private static func why(_ field: Field) -> Why {
    switch field {
    case .inTouch:
      """
      So that nobody is put there by a slip, Kith doesn’t take them to be there for \(.name) until that \
      is mended.
      """
    case .child:
      """
      Until that is mended Kith takes them for an adult, and may count on a child for what \(.name) \
      needs an adult for.
      """
    case .circle: "Until that is mended they stand in no circle in \(.name)’s picture."
    case .iWant: "Until that is mended, what \(.name) wants with them is missing from the plan."
    default: .leftOut
    }
  }

  /// "28 days" and "4 weeks" in days.
  private static func days(_ text: String) -> Int? {
    let words = text.lowercased().split(separator: " ")
    guard words.count == 2, words[0].utf8.allSatisfy(\.isDigit), let number = Int(words[0]),
      number <= 36525
    else { return nil }
    switch words[1] {
    case "day", "days": return number
    case "week", "weeks": return number * 7 <= 36525 ? number * 7 : nil
    default: return nil
    }
  }
}
