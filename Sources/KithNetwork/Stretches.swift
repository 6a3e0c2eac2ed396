import KithModel

/// The stretches of days in which something is there, apart from times away.
///
/// Its beginnings are its `from` and the day of each change that starts it; its ends are its `until`
/// and the day before each change that ends it. In date order, and on one day beginnings first: of
/// beginnings in a row the latest counts, of ends in a row the earliest; each end closes a stretch,
/// the next beginning opens another.
struct Stretches: Hashable, Sendable {
  /// The stretches, in order; no day is in two.
  private(set) var periods: [Period] = []
  /// Whether the file says that it ends, but not when.
  private(set) var hasUnknownEnd = false

  /// - Parameters:
  ///   - beginnings: Each beginning that is written; `nil` for a day that is not known.
  ///   - ends: Each end that is written, as last day; `nil` for a day that is not known.
  /// - Complexity: O(*n* log *n*).
  init(beginnings: [Day?], ends: [Day?]) {
    hasUnknownEnd = ends.contains(nil)
    let known =
      beginnings.compactMap { $0.map { Event(day: $0, isEnd: false) } }
      + ends.compactMap { $0.map { Event(day: $0, isEnd: true) } }
    let events = known.sorted()
    guard let first = events.first else {
      // Nothing is dated: it is there, unless it has yet to begin.
      if !beginnings.contains(nil) { periods = [Period(first: nil, last: nil)] }
      return
    }
    var begun: Day?
    var isThere = first.isEnd
    for event in events {
      if event.isEnd {
        // The earliest of ends in a row: the later ones find it gone already.
        if isThere { periods.append(Period(first: begun, last: event.day)) }
        isThere = false
      } else {
        // The latest of beginnings in a row: each one moves the beginning on.
        begun = event.day
        isThere = true
      }
    }
    if isThere { periods.append(Period(first: begun, last: nil)) }
  }

  func contains(_ day: Day) -> Bool {
    periods.contains { $0.contains(day) }
  }

  private struct Event: Comparable {
    var day: Day
    var isEnd: Bool

    static func < (one: Event, other: Event) -> Bool {
      one.day != other.day ? one.day < other.day : !one.isEnd && other.isEnd
    }
  }
}
