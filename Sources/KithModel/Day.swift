/// A whole day in the Gregorian calendar: no clock, no time zone, no locale.
///
///     Day("2027-04-01")?.adding(-1).description  // "2027-03-31"
///
/// Arithmetic is on days since 1 January 1970, after H. Hinnant, "chrono-compatible low-level date
/// algorithms" (<https://howardhinnant.github.io/date_algorithms.html>).
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1 January 1970.
  public let number: Int32

  /// The day that is this many days after 1 January 1970.
  public init(number: Int32) {
    self.number = number
  }

  /// The day with this year, month (1 to 12) and day of the month, if there is such a day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.lengthOfMonth(month, in: year)
    else { return nil }
    self.init(number: Day.number(year: year, month: month, day: day))
  }

  /// The day that is written `YYYY-MM-DD`, and in no other way.
  public init?(_ text: some StringProtocol) {
    self.init(utf8: Array(text.utf8)[...])
  }

  /// The day that these bytes write as `YYYY-MM-DD`, and in no other way.
  public init?(utf8 bytes: ArraySlice<UInt8>) {
    guard bytes.count == 10, let day = Day.written(0..<10, in: Array(bytes)) else { return nil }
    self = day
  }

  /// The day that a stretch of bytes writes as `YYYY-MM-DD`, and in no other way.
  package static func written(_ range: Range<Int>, in bytes: [UInt8]) -> Day? {
    guard range.count == 10 else { return nil }
    let start = range.lowerBound
    var isWhole = bytes[start + 4] == UInt8(ascii: "-") && bytes[start + 7] == UInt8(ascii: "-")
    func digit(_ place: Int) -> Int {
      let digit = bytes[start + place] &- UInt8(ascii: "0")
      isWhole = isWhole && digit <= 9
      return Int(digit)
    }
    let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    let month = digit(5) * 10 + digit(6)
    let day = digit(8) * 10 + digit(9)
    return isWhole ? Day(year: year, month: month, day: day) : nil
  }

  /// The first day that a file can name, 1 January 1900.
  public static let earliest = Day(number: -25567)
  /// The last day that a file can name, 31 December 2199.
  ///
  /// Nothing is looked at after it.
  public static let latest = Day(number: 84005)

  /// This day and so many days more.
  public func adding(_ days: Int) -> Day {
    let sum = Int(number) + max(-10_000_000, min(10_000_000, days))
    return Day(number: Int32(max(-100_000_000, min(100_000_000, sum))))
  }

  /// The birthday that makes somebody born on this day `years` old.
  ///
  /// Whoever is born on 29 February comes of age on 1 March in a common year: Age of Legal Capacity
  /// (Scotland) Act 1991, section 6, which is kept for every nation.
  public func birthday(_ years: Int) -> Day? {
    let born = parts
    guard (0...200).contains(years) else { return nil }
    let year = born.year + years
    return Day(year: year, month: born.month, day: born.day)
      ?? Day(year: year, month: born.month + 1, day: 1)
  }

  /// Year, month (1 to 12) and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * fromMarch + 2) / 5 + 1)
  }

  /// `YYYY-MM-DD`.
  public var description: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes `YYYY-MM-DD` behind what is written already.
  public func write(to bytes: inout [UInt8]) {
    let (year, month, day) = parts
    guard (0...9999).contains(year) else {
      // No file names such a day.
      bytes += "\(year)-\(month)-\(day)".utf8
      return
    }
    func digit(_ number: Int) -> UInt8 {
      UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
    }
    let hyphen = UInt8(ascii: "-")
    bytes.append(contentsOf: [
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), hyphen,
      digit(month / 10), digit(month), hyphen, digit(day / 10), digit(day),
    ])
  }

  /// Earlier days come first.
  public static func < (one: Day, other: Day) -> Bool {
    one.number < other.number
  }

  private static func lengthOfMonth(_ month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(year: Int, month: Int, day: Int) -> Int32 {
    let fromMarch = month > 2 ? year : year - 1
    let era = fromMarch / 400
    let yearOfEra = fromMarch - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}

extension Sequence {
  /// In the order of their days, those without one last; of the same day in the order in which they come.
  ///
  /// - Complexity: O(*n* log *n*).
  package func inOrderOfDays(_ day: (Element) -> Day?) -> [Element] {
    map { (day: day($0) ?? .latest, element: $0) }.enumerated().sorted { one, other in
      (one.element.day, one.offset) < (other.element.day, other.offset)
    }.map(\.element.element)
  }
}
