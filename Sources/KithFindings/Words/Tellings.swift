public import KithModel
public import KithNetwork

extension Crossing {
  /// When a change is: "1 April 2027", "1 May 2027 to 31 August 2027", "whenever it comes".
  public var whenInWords: String { Saying.when(first, last) }
}

extension Saying {
  /// From its first day to its last, as ``KithNetwork/Crossing/whenInWords``.
  public static func when(_ first: Day?, _ last: Day?) -> String {
    switch (first, last) {
    case (let first?, let last?) where first != last: "\(day(first)) to \(day(last))"
    case (let first?, _): day(first)
    default: "whenever it comes"
    }
  }
}

extension Agreement.Dated {
  /// "Sam Okafor with Ada, 12 October 2026".
  public var inWords: String {
    [text, day.map(Saying.day) ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension Record {
  /// Why something was accepted, by whom and until when.
  public func acceptedInWords(_ place: Int) -> String {
    let acceptance = acceptances[place]
    let until = day(acceptance.until, .lastDay).map { ", until \(Saying.day($0))" } ?? ""
    return "“\(acceptance.reason)” (accepted by \(called(acceptance.by))\(until))"
  }
}
