public import KithModel

/// What the law of one nation offers from a birthday on, or until it.
///
/// It ends nothing by itself: it is told beside what the file says.
public struct AgeOffer: Hashable, Sendable {
  /// Whose law it is.
  public var nation: Me.Nation
  /// At which age, in years.
  public var age: Int
  /// What it offers, in a sentence or two.
  public var offers: String
  /// Where that is written.
  public var source: String
  /// Where to find it.
  public var address: String
  /// From which day it holds; `nil` where it was passed and did not hold yet when it was read.
  public var inForceFrom: Day?
  /// The day on which it was read.
  public var read: Day

  /// Everything that is known, by nation, age and then as in the file of them.
  public static let all: [AgeOffer] = (try? read(PackageResources.ages_txt)) ?? []

  /// What stands in a line that can't be read.
  struct Unreadable: Error, Equatable {
    var line: Int
  }

  /// Reads entries of a first line, `Scotland, age 16`, and fields below it; lines that begin with `#` are
  /// comments.
  ///
  /// - Complexity: O(length).
  static func read(_ bytes: [UInt8]) throws(Unreadable) -> [AgeOffer] {
    var offers: [AgeOffer] = []
    var head: (nation: Me.Nation, age: Int, line: Int)?
    var fields: [String: String] = [:]
    func close() throws(Unreadable) {
      guard let head else { return }
      guard let text = fields["offers"], let source = fields["source"],
        let address = fields["address"], let read = fields["read"].flatMap({ Day($0) })
      else { throw Unreadable(line: head.line) }
      let since = fields["in force from"].map { Day($0) }
      guard since != .some(nil), fields.count == (since == nil ? 4 : 5) else {
        throw Unreadable(line: head.line)
      }
      offers.append(
        AgeOffer(
          nation: head.nation, age: head.age, offers: text, source: source, address: address,
          inForceFrom: since ?? nil, read: read))
    }
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      if line.hasPrefix("  ") {
        let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[1].hasPrefix(" "), head != nil,
          fields.updateValue(String(parts[1].dropFirst()), forKey: String(parts[0])) == nil
        else { throw Unreadable(line: place + 1) }
        continue
      }
      try close()
      let parts = line.split(separator: ",").map { $0.drop { $0 == " " } }
      guard parts.count == 2, let nation = Me.Nation(rawValue: String(parts[0])),
        parts[1].hasPrefix("age "), let age = Int(parts[1].dropFirst(4)), (1..<100).contains(age)
      else { throw Unreadable(line: place + 1) }
      head = (nation, age, place + 1)
      fields = [:]
    }
    try close()
    let order = Me.Nation.allCases
    return offers.enumerated().sorted { one, other in
      let keys = [one, other].map { entry in
        (order.firstIndex(of: entry.element.nation) ?? 0, entry.element.age, entry.offset)
      }
      return keys[0] < keys[1]
    }.map(\.element)
  }
}

/// A birthday that is still to come, and what the law offers from it on or until it.
public struct ComingAge: Hashable, Sendable {
  /// How old the young person is then.
  public var age: Int
  /// The birthday.
  public var day: Day
  /// What the law offers.
  public var offers: [AgeOffer]

  /// The birthdays after today, and up to the last day that is looked at, of which something is known; none
  /// where no nation, or no day of birth, is written down.
  static func all(_ record: Record, from today: Day, to horizon: Day) -> [ComingAge] {
    guard let nation = record.me.nation else { return [] }
    var coming: [ComingAge] = []
    for offer in AgeOffer.all where offer.nation == nation {
      guard let day = record.day(.age(offer.age), .beginning), day > today, day <= horizon else {
        continue
      }
      if coming.last?.age == offer.age {
        coming[coming.count - 1].offers.append(offer)
      } else {
        coming.append(ComingAge(age: offer.age, day: day, offers: [offer]))
      }
    }
    return coming
  }
}
