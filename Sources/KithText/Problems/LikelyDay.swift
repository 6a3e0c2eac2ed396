import KithModel

/// What was probably meant by a day in another spelling: to be offered, never to be read so.
enum LikelyDay {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// "1 April 2027", "1st April 2027", "1/4/2027", "1.4.27", "2027-4-1", "Friday 18 June 2027" and "18", as Kith writes them;
  /// the day stands before the month, as it does where Kith is used.
  static func spelling(of text: String) -> String? {
    let words = words(of: text)
    if let age = birthday(words) { return "age \(age)" }
    if words.count == 1, let age = Int(words[0]), (10...30).contains(age) { return "age \(age)" }
    if text == "?" { return "unknown" }
    guard words.count == 3 else { return nil }
    let numbers = words.map(number)
    let months = words.map(month)
    switch (numbers[0], numbers[1], numbers[2]) {
    case (let year?, let month?, let day?) where year >= 1000:
      return written(year, month, day)
    case (let day?, let month?, let year?):
      return written(year, month, day)
    case (let day?, nil, let year?):
      return months[1].flatMap { written(year, $0, day) }
    case (nil, let day?, let year?):
      return months[0].flatMap { written(year, $0, day) }
    default: return nil
    }
  }

  /// "May 2021", "5/2021", "2021-5" and a day in another spelling, as a `since`.
  static func memory(of text: String) -> String? {
    let words = words(of: text)
    guard words.count == 2 else { return words.count == 3 ? spelling(of: text) : nil }
    let (first, last) = (number(words[0]), number(words[1]))
    if let year = first, year >= 1000, let month = last ?? month(words[1]) {
      return written(year, month, 1).map { String($0.prefix(7)) }
    }
    guard let year = last, year >= 1000, let month = first ?? month(words[0]) else { return nil }
    return written(year, month, 1).map { String($0.prefix(7)) }
  }

  /// "age18", "18th birthday", "when I am 18".
  private static func birthday(_ words: [String]) -> Int? {
    guard let last = words.last else { return nil }
    let digits =
      if last == "birthday", words.count <= 3 {
        words.dropLast().last ?? ""
      } else if ["when i am", "when i'm", "when i turn", "turning"].contains(
        words.dropLast().joined(separator: " "))
      {
        last
      } else if words.count == 1, last.hasPrefix("age") {
        String(last.dropFirst(3))
      } else {
        ""
      }
    return number(digits).flatMap { (10...30).contains($0) ? $0 : nil }
  }

  /// Two days in their order with another word between them; one day alone is a stretch of itself.
  static func period(of text: String) -> String? {
    guard text.utf8.count <= 80 else { return nil }
    if let day = outright(text) { return "\(day) to \(day)" }
    for word in [" to ", " until ", " till ", " - ", "–", "—"] {
      let sides = parted(text, at: word)
      guard sides.count == 2, let first = outright(sides[0]), let last = outright(sides[1]) else {
        continue
      }
      return first <= last ? "\(first) to \(last)" : nil
    }
    return nil
  }

  private static func outright(_ text: String) -> Day? {
    spelling(of: text).flatMap { Day($0) }
  }

  private static func parted(_ text: String, at word: String) -> [String] {
    let (text, word) = (Array(text), Array(word))
    let places = text.indices.filter { text[$0...].starts(with: word) }
    // A word in a day itself, such as a comma, stands more than once.
    guard places.count == 1 else { return [] }
    return [String(text[..<places[0]]), String(text[(places[0] + word.count)...])]
  }

  /// The words and numbers of a day, without what is pasted along with one: its weekday, the time,
  /// quotation marks, the dashes of a word processor.
  private static func words(of text: String) -> [String] {
    guard text.utf8.count <= 60 else { return [] }
    let parts = text.lowercased().split { " /.-,‐‑–—“”‘’\"'".contains($0) }.map(String.init)
    return parts.filter { part in
      !part.contains(":") && !["at", "of", "the", "on"].contains(part)
        && !weekdays.contains { part.count >= 3 && $0.hasPrefix(part) }
    }
  }

  private static func written(_ year: Int, _ month: Int, _ day: Int) -> String? {
    // Born in ’95, moving in ’27.
    let year = year < 60 ? 2000 + year : year < 100 ? 1900 + year : year
    guard let day = Day(year: year, month: month, day: day), day >= .earliest, day <= .latest else {
      return nil
    }
    return day.description
  }

  /// "1", "1st", "22nd".
  private static func number(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = word.dropFirst(digits.count)
    guard digits.count <= 4, ["", "st", "nd", "rd", "th"].contains(rest) else { return nil }
    return Int(digits)
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { word.hasPrefix($0) }.map { $0 + 1 }
  }
}
