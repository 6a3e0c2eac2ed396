import KithModel

/// What was probably meant by a day in another spelling: to be offered, never to be read so.
enum LikelyDay {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// "1 April 2027", "1st April 2027", "1/4/2027", "1.4.27", "2027-4-1" and "18", as Kith writes them;
  /// the day stands before the month, as it does where Kith is used.
  static func spelling(of text: String) -> String? {
    guard text.utf8.count <= 40 else { return nil }
    let words = text.lowercased().split { " /.-,".contains($0) }.map(String.init)
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
    let words = text.lowercased().split { " /.-,".contains($0) }.map(String.init)
    guard words.count == 2 else { return words.count == 3 ? spelling(of: text) : nil }
    let (first, last) = (number(words[0]), number(words[1]))
    if let year = first, year >= 1000, let month = last ?? month(words[1]) {
      return written(year, month, 1).map { String($0.prefix(7)) }
    }
    guard let year = last, year >= 1000, let month = first ?? month(words[0]) else { return nil }
    return written(year, month, 1).map { String($0.prefix(7)) }
  }

  /// Two days in their order with another word between them; one day alone is a stretch of itself.
  static func period(of text: String) -> String? {
    func day(_ text: some StringProtocol) -> Day? {
      Day(String(text)).flatMap { $0 >= .earliest && $0 <= .latest ? $0 : nil }
    }
    guard text.utf8.count <= 60, let first = day(text.prefix(10)) else { return nil }
    guard text.utf8.count > 10 else { return "\(first) to \(first)" }
    let between = text.dropFirst(10).dropLast(10).filter { $0 != " " }.lowercased()
    guard ["-", "–", "—", "until", "till", ",", "and"].contains(between),
      let last = day(text.suffix(10)), first <= last
    else { return nil }
    return "\(first) to \(last)"
  }

  private static func written(_ year: Int, _ month: Int, _ day: Int) -> String? {
    let year = year < 100 ? 2000 + year : year
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
