public import KithModel
public import KithNetwork

/// What the rules look at: one reader's copy and how its network goes on, worked out once.
public struct View: Sendable {
  /// The reader's copy.
  public let copy: Copy
  /// The network from today on.
  public let history: History
  /// Everything that is so, with its days.
  let facts: [DatedFact]
  /// Findings of the rules that acceptances may be about, filled in before the rules about acceptances
  /// look.
  var accepted: Set<Int> = []

  /// The view of a copy, from the day for which it was made.
  ///
  /// - Complexity: that of `History/init(_:from:)`.
  public init(_ copy: Copy) {
    self.copy = copy
    history = History(copy.record, from: copy.today)
    facts = history.facts()
  }

  /// The record.
  public var record: Record { copy.record }
  /// The day for which it is made.
  public var today: Day { copy.today }

  /// A need that counts, by its place in `Record/needs`.
  func need(_ place: Int) -> Int { history.timeline.needs[place] }

  func id(_ person: Int) -> ID { record.people[person].id }
}
