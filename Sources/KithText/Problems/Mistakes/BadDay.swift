import KithModel

extension Mistake {
  static let badDay = Mistake(
    .badDay, .values,
    meaning: "This is no day, no stretch or no since that can be read.",
    meanwhile: """
      The day counts as unknown. An away, or a since, is left out; an agreed by that is no day at all \
      counts as not agreed.
      """,
    example: """
      kith: 1

      me: Ada

      person morag: Morag Bell
        until: 1 April 2027
        since: May 2021
        away: 2027-02-01

      transition flat: Moving into my own flat
        on: spring 2027
      """)
}

extension Problem {
  /// `mayBeUnknown` says that there is such a day beyond doubt, so that it can be left open;
  /// `isInOrder` whether a day stands the right way round with the other end.
  static func badDay(
    _ value: TextRange, _ text: String, in field: Field, of kind: BlockKind,
    mayBeUnknown: Bool = false, isInOrder: (String) -> Bool = { _ in true }
  ) -> Problem {
    var likely = LikelyDay.spelling(of: text)
    if let day = likely, !isInOrder(day) { likely = nil }
    // A day of birth, on which ages hang, is none itself.
    if field == .born, likely?.hasPrefix("age") == true { likely = nil }
    let open = mayBeUnknown && text.utf8.contains(where: \.isDigit) ? "unknown  # \(text)" : nil
    let words =
      if isItselfAFact(field) {
        "Write it like 2027-04-01, or take the line out until there is a day."
      } else if open != nil {
        "If you know the day, write it like 2027-04-01."
      } else if field == .born {
        "Write the year, the month and the day, like 2009-03-02, or “unknown”."
      } else {
        "Write the year, the month and the day, like 2027-04-01; or “age 18”, the id of a change, "
          + "or “unknown”."
      }
    return Problem(
      .badDay, value,
      Day.isSpeltRight(text)
        ? "There is no day \(quoted(text)) that Kith can use: days go from 1900-01-01 to 2199-12-31."
        : "\(quoted(text)) is not a day that Kith can read." + didYouMean(likely),
      why: .undated(field, in: kind),
      advice: likely == nil ? words : "", .replacing(value, text, by: likely ?? open))
  }

  static func badMemory(_ value: TextRange, _ text: String) -> Problem {
    let likely = LikelyDay.memory(of: text)
    return Problem(
      .badDay, value, "\(quoted(text)) is not a time that Kith can read." + didYouMean(likely),
      why: "Until that is mended it isn’t shown since when \(.name) has known them.",
      advice: likely == nil ? "Write a year (2021), a month (2021-05) or a day (2021-05-14)." : "",
      .replacing(value, text, by: likely))
  }

  static func badPeriod(_ value: TextRange, _ text: String) -> Problem {
    let likely = LikelyDay.period(of: text)
    return Problem(
      .badDay, value, "\(quoted(text)) is not a stretch of days, with a first and a last.",
      why: .undated(.away, in: .person),
      advice: likely == nil
        ? "Write it like “2027-07-01 to 2027-07-14”."
        : text.utf8.count == 10 ? "If it is that one day, write it as the first and the last." : "",
      .replacing(value, text, by: likely))
  }
}

extension Day {
  /// Whether it has the shape of a day, so that only the day itself can be wrong.
  fileprivate static func isSpeltRight(_ text: String) -> Bool {
    text.utf8.count == 10
      && text.utf8.enumerated().allSatisfy {
        $0 == 4 || $0 == 7 ? $1 == 45 : (48...57).contains($1)
      }
  }
}
