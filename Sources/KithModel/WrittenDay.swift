/// A day as the file has it: said outright, by an age, by a change, or known only to exist.
///
/// Left out is `nil` wherever an optional `WrittenDay` stands: left out, `unknown` and `none` differ
/// and stay different.
public enum WrittenDay: Hashable, Sendable {
  /// `2027-04-01`.
  case day(Day)
  /// `age 18`: the birthday on which the young person is so old.
  case age(Int)
  /// The day of a transition, by its place in ``Record/transitions``.
  case transition(Int)
  /// There is such a day, but it is not known; also what a day counts as that could not be read.
  case unknown
  /// Asked, and there is none.
  case none

  /// Whether this says that there is such a day.
  public var saysThereIsOne: Bool { self != .none }
}

/// What a day is for.
///
/// A change may take many days, and an age or a change bounds what is before it.
public enum DayUse: Hashable, Sendable {
  /// Something begins: of a change that takes many days, its last.
  case beginning
  /// The last day of something (`until`, `last day`): with an age or a change, the day before.
  case lastDay
  /// Something ends on the day itself (a permission withdrawn): of a change that takes many days,
  /// its first.
  case ending
}

/// First and last day of a stretch of days; `nil` where it has no bound on that side.
public struct Period: Hashable, Sendable {
  /// The first day, if there is one.
  public var first: Day?
  /// The last day, if there is one.
  public var last: Day?

  /// The days from `first` to `last`, both included.
  public init(first: Day?, last: Day?) {
    self.first = first
    self.last = last
  }

  /// Whether the day lies in this period.
  public func contains(_ day: Day) -> Bool {
    if let first, day < first { return false }
    if let last, day > last { return false }
    return true
  }

  /// Whether no day lies in this period.
  public var isEmpty: Bool {
    guard let first, let last else { return false }
    return last < first
  }

  /// Whether some day lies in both periods.
  public func overlaps(_ other: Period) -> Bool {
    !Period(
      first: [first, other.first].compactMap(\.self).max(),
      last: [last, other.last].compactMap(\.self).min()
    ).isEmpty && !isEmpty && !other.isEmpty
  }
}

/// A stretch that is written with two days, `2027-05-01 to 2027-08-31`.
public struct WrittenPeriod: Hashable, Sendable {
  /// The first day.
  public var from: WrittenDay
  /// The last day; `nil` where one day is written.
  public var to: WrittenDay?

  /// From one day to another.
  public init(from: WrittenDay, to: WrittenDay? = nil) {
    self.from = from
    self.to = to
  }
}
