import KithModel

/// What each problem says: what was seen, in one plain sentence, and what to write instead.
extension Problem {
  static func notUTF8(_ place: TextRange) -> Problem {
    Problem(
      .notUTF8, place,
      "This file is not saved as UTF-8 text. Save it again as UTF-8 in your editor, then try again."
    )
  }

  static func notABlock(_ line: TextRange) -> Problem {
    Problem(
      .notABlock, line,
      "A line in the first column begins a block and needs a colon, like “person jean: Jean”; "
        + "a field of the block above stands two spaces in.")
  }

  static func notAField(_ line: TextRange) -> Problem {
    Problem(
      .notAField, line,
      "An indented line is a field and needs a name and a colon, like “note: …”; "
        + "a line that goes on with the text above stands further in than that text’s own line.")
  }

  static func fieldBeforeAnyBlock(_ name: TextRange) -> Problem {
    Problem(
      .misplacedField, name,
      "This field stands before any block, so it is not clear whom it is about. "
        + "Begin the file with “kith: 1” and “me: ” and a name.")
  }

  static func anotherNetwork(_ keyword: TextRange) -> Problem {
    Problem(
      .repeatedBlock, keyword,
      "“kith:” begins a second network here. What is said is about the first; "
        + "keep each young person in a file of their own.")
  }

  static func noVersion() -> Problem {
    Problem(
      .noVersion, 0..<0, "The file does not begin with “kith: 1”. It is read as if it did.",
      .line("kith: 1"))
  }

  static func unknownVersion(_ value: TextRange, _ text: String) -> Problem {
    Problem(
      .unknownVersion, value,
      "This file says it is version \(quoted(text)) of the format; this Kith reads version 1 only, "
        + "so nothing in it was read.")
  }

  static func noMe() -> Problem {
    Problem(
      .noMe, 0..<0, "The file doesn’t say whose network this is. Add a block “me: ” and a name.",
      .line("me: Ada"))
  }

  static func unknownBlock(_ keyword: TextRange, _ text: String, nearest: String?) -> Problem {
    Problem(
      .unknownBlock, keyword,
      "\(quoted(text)) is not a kind of block, so this block is left out." + didYouMean(nearest),
      nearest.map { .replacing($0) })
  }

  static func fieldInFirstColumn(_ keyword: TextRange, _ field: Field) -> Problem {
    Problem(
      .unknownBlock, keyword,
      "“\(field.rawValue)” is a field: put two spaces before it, under the block it belongs to.")
  }

  static func unknownField(_ name: TextRange, _ text: String, nearest: String?) -> Problem {
    Problem(
      .unknownField, name,
      "\(quoted(text)) is not a field that Kith knows, so this line is left out."
        + didYouMean(nearest), nearest.map { .replacing($0) })
  }

  static func misplacedField(_ name: TextRange, _ field: Field, in kind: BlockKind) -> Problem {
    Problem(
      .misplacedField, name,
      "“\(field.rawValue)” is not a field of a “\(kind.rawValue)” block, so this line is left out.")
  }

  static func repeatedBlock(_ keyword: TextRange, _ kind: BlockKind) -> Problem {
    Problem(
      .repeatedBlock, keyword,
      "There is already a “\(kind.rawValue)” block further up; this one is left out.")
  }

  static func repeatedField(_ name: TextRange, _ field: Field) -> Problem {
    Problem(
      .repeatedField, name,
      "“\(field.rawValue)” is already written for this block; this second one is left out.")
  }

  static func repeatedID(_ id: TextRange, _ text: String, line: Int) -> Problem {
    Problem(
      .repeatedID, id,
      "The id \(quoted(text)) is already taken on line \(line); this block is left out. "
        + "Give it an id of its own.")
  }

  static func repeatedItem(_ item: TextRange, _ text: String) -> Problem {
    Problem(.repeatedItem, item, "\(quoted(text)) is already in this list; it counts once.")
  }

  static func missingID(_ keyword: TextRange, _ kind: BlockKind) -> Problem {
    let example =
      switch kind {
      case .agreement: "agreement morag: Staying in touch"
      case .accept: "accept only-one: We talked about it"
      default: "\(kind.rawValue) jean: Jean"
      }
    return Problem(
      .missingID, keyword,
      "This block needs a short id between “\(kind.rawValue)” and the colon, like “\(example)”; "
        + "without one it is left out.")
  }

  static func badID(_ id: TextRange, _ text: String, instead: String?) -> Problem {
    Problem(
      .badID, id,
      "\(quoted(text)) can’t be an id: an id is letters, digits and hyphens, without spaces.",
      instead.map { .replacing($0) })
  }

  static func reservedID(_ id: TextRange, _ text: String) -> Problem {
    Problem(
      .badID, id,
      "\(quoted(text)) already means something in Kith, so nobody and nothing can have it as an id. "
        + "Choose another, like \(quoted(text + "-1")).", .replacing(text + "-1"))
  }

  static func idNotTaken(_ id: TextRange, _ kind: BlockKind, _ title: String) -> Problem {
    Problem(
      .badID, id,
      "A “\(kind.rawValue)” block has no id: the colon follows right after “\(kind.rawValue)”.",
      .line("\(kind.rawValue): \(title)"))
  }

  static func missingField(_ head: TextRange, _ field: Field, of kind: BlockKind) -> Problem {
    Problem(
      .missingField, head,
      "This “\(kind.rawValue)” needs a line “\(field.rawValue): …”; without it the block is left out.",
      .line("  \(field.rawValue): "))
  }

  static func emptyValue(_ name: TextRange, _ text: String) -> Problem {
    Problem(
      .emptyValue, name,
      "Nothing is written after \(quoted(text)). Write it, or take the line out: "
        + "a line that is left out says “not written down yet”.")
  }

  static func emptyTitle(_ place: TextRange, _ kind: BlockKind) -> Problem {
    Problem(
      .emptyValue, place,
      "This “\(kind.rawValue)” has no name after the colon."
        + (kind.takesID ? " Until it has one, its id is shown." : ""))
  }

  static func emptyItem(_ place: TextRange) -> Problem {
    Problem(.emptyValue, place, "There is nothing between two commas here, or after the last one.")
  }

  static func unknownValue(_ value: TextRange, _ text: String, choices: [String], nearest: String?)
    -> Problem
  {
    Problem(
      .unknownValue, value,
      "\(quoted(text)) is not one of the words that can stand here: \(list(choices))."
        + didYouMean(nearest), nearest.map { .replacing($0) })
  }

  static func notANumber(_ value: TextRange, _ text: String) -> Problem {
    Problem(
      .unknownValue, value,
      "\(quoted(text)) is not a whole number of days from 0 to 36525.")
  }

  static func badDay(_ value: TextRange, _ text: String) -> Problem {
    let likely = LikelyDay.spelling(of: text)
    return Problem(
      .badDay, value,
      Day.isSpeltRight(text)
        ? "There is no day \(quoted(text)) that Kith can use: days go from 1900-01-01 to 2199-12-31."
        : "\(quoted(text)) is not a day that Kith can read. Write the year, the month and the day, "
          + "like 2027-04-01; or “age 18”, the id of a change, or “unknown”." + didYouMean(likely),
      likely.map { .replacing($0) })
  }

  static func badBirthday(_ value: TextRange, _ text: String) -> Problem {
    let likely = LikelyDay.spelling(of: text).flatMap { $0.hasPrefix("age") ? nil : $0 }
    return Problem(
      .badDay, value,
      "\(quoted(text)) is not a day of birth that Kith can read. Write the year, the month and the "
        + "day, like 2009-03-02, or “unknown”." + didYouMean(likely), likely.map { .replacing($0) })
  }

  static func badMemory(_ value: TextRange, _ text: String) -> Problem {
    Problem(
      .badDay, value,
      "\(quoted(text)) is not a time that Kith can read. Write a year (2021), a month (2021-05) "
        + "or a day (2021-05-14).")
  }

  static func badPeriod(_ value: TextRange, _ text: String) -> Problem {
    Problem(
      .badDay, value,
      "\(quoted(text)) is not a stretch of days. Write “2027-07-01 to 2027-07-14”.")
  }

  static func untilBeforeFrom(
    _ value: TextRange, from: Day, until: Day, so then: String = "The end is taken as not known."
  ) -> Problem {
    Problem(
      .untilBeforeFrom, value,
      "This ends on \(until.description), before it begins on \(from.description). \(then)")
  }

  static func unknownPerson(_ item: TextRange, _ text: String, nearest: String?) -> Problem {
    Problem(
      .unknownPerson, item, "Nobody in this file has the id \(quoted(text))." + didYouMean(nearest),
      nearest.map { .replacing($0) })
  }

  static func noRoute(_ item: TextRange, _ text: String) -> Problem {
    Problem(
      .unknownPerson, item,
      "\(quoted(text)) is no way to reach somebody. Write whom or what they are reached through, or "
        + "“directly”; leave the line out if it isn’t written down yet.")
  }

  static func unknownSetting(_ item: TextRange, _ text: String, nearest: String?) -> Problem {
    Problem(
      .unknownSetting, item,
      "No setting in this file has the id \(quoted(text))." + didYouMean(nearest),
      nearest.map { .replacing($0) })
  }

  static func unknownNeed(_ item: TextRange, _ text: String, nearest: String?) -> Problem {
    Problem(
      .unknownNeed, item,
      "\(quoted(text)) is not one of the needs, and no “need” block has that id. The needs are "
        + Need.builtIn.map(\.id.description).joined(separator: ", ")
        + "; commas stand between them." + didYouMean(nearest), nearest.map { .replacing($0) })
  }

  static func unknownTransition(_ item: TextRange, _ text: String, nearest: String?) -> Problem {
    Problem(
      .unknownTransition, item,
      "\(quoted(text)) is neither a day like 2027-04-01 nor the id of a change in this file."
        + didYouMean(nearest), nearest.map { .replacing($0) })
  }

  static func unknownRule(_ id: TextRange, _ text: String, nearest: String?) -> Problem {
    Problem(
      .unknownRule, id,
      "\(quoted(text)) is not the name of a finding; “kith explain” lists them."
        + didYouMean(nearest), nearest.map { .replacing($0) })
  }

  static func wrongKind(_ item: TextRange, _ text: String, is kind: String, wanted: String)
    -> Problem
  {
    Problem(.wrongKind, item, "\(quoted(text)) is a \(kind) here; this line wants a \(wanted).")
  }

  static func circleOfRoutes(_ item: TextRange, _ ids: [String]) -> Problem {
    Problem(
      .circle, item,
      ids.count == 1
        ? "\(list(ids)) is reached by way of themselves, and such a way leads nowhere."
        : "\(list(ids)) are reached by way of each other, and such a way leads round in a circle.")
  }

  static func circleOfSettings(_ item: TextRange, _ ids: [String]) -> Problem {
    Problem(
      .circle, item,
      ids.count == 1
        ? "\(list(ids)) is part of itself, so it is never open."
        : "\(list(ids)) are part of each other, so none of them is ever open.")
  }

  static func circleOfDays(_ item: TextRange, _ text: String) -> Problem {
    Problem(
      .circle, item,
      "The day of \(quoted(text)) hangs on itself in a circle, so it is taken as not known.")
  }

  static func contradiction(_ item: TextRange, _ text: String) -> Problem {
    Problem(
      .contradiction, item,
      "\(quoted(text)) stands under both “helps with” and “does not help with”; it is not counted.")
  }

  static func badAudience(_ place: TextRange, _ text: String, nearest: String?) -> Problem {
    Problem(
      .badAudience, place,
      text.isEmpty
        ? "These brackets say to nobody who may see this, so it is kept back."
        : "\(quoted(text)) can’t be read as somebody who may see this, or a day, so it is kept back."
          + didYouMean(nearest), nearest.map { .replacing($0) })
  }

  static func openBrackets(_ place: TextRange) -> Problem {
    Problem(
      .badAudience, place,
      "The brackets that say who may see this are not closed right before the colon, so it is kept "
        + "back. Write “says [worker, 2026-10-12]: …”.")
  }

  static func bracketsNotTaken(_ place: TextRange, _ field: Field) -> Problem {
    Problem(
      .badAudience, place,
      "“\(field.rawValue)” takes no brackets, so this line is left out; “seen by” says it for a "
        + "whole block.")
  }

  static func keptBack(_ head: TextRange) -> Problem {
    Problem(
      .badAudience, head,
      "A line below this reads like “seen by”, or like brackets that say who may see it, but stands "
        + "where it can’t be read as such. Until that is mended, this whole block is kept back.")
  }

  static func overlap(_ place: TextRange, _ name: String) -> Problem {
    Problem(
      .overlap, place,
      "Two agreements with \(quoted(name)) run on the same days; both count. "
        + "If one takes the other’s place, end the older with “until”.")
  }

  static func looksLikeAField(_ line: TextRange, _ field: Field) -> Problem {
    Problem(
      .looksLikeAField, line,
      "This reads like a line “\(field.rawValue): …”, but it stands so far in that it goes on with "
        + "the text above. If it is a field, move it out to where the other fields stand.")
  }

  static func unlistedNeed(_ id: TextRange, _ text: String) -> Problem {
    Problem(
      .unlistedNeed, id,
      "The need \(quoted(text)) is not in the line “needs: …” under “me”, so it does not count yet."
    )
  }

  // MARK: Pieces of sentences

  /// In quotes, at most 60 characters.
  static func quoted(_ text: String) -> String {
    let short = text.prefix(60)
    return "“\(short)\(short.endIndex == text.endIndex ? "" : "…")”"
  }

  static func didYouMean(_ nearest: String?) -> String {
    nearest.map { " Did you mean “\($0)”?" } ?? ""
  }

  static func list(_ words: [String]) -> String {
    let shown = words.prefix(12).map { "“\($0.prefix(60))”" }
    let rest = words.count > 12 ? " and others" : ""
    return shown.joined(separator: ", ") + rest
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
