import KithModel

/// What was probably meant by a day in another spelling: to be offered, never to be read so.
enum LikelyDay {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// "1 April 2027", "1st April 2027", "1/4/2027", "1.4.27", "2027-4-1" and "18", as Kith writes them;
  /// the day stands before the month, as it does where Kith is used.
  static func spelling(of text: String) -> String? {
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
