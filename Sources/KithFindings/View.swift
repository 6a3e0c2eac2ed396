public import KithModel
public import KithNetwork

/// What the rules look at: one reader's copy and how its network goes on, worked out once.
public struct View: Sendable {
  /// The reader's copy.
  public let copy: Copy
  /// The network from today on.
  public let history: History
  /// The place of each person among all people in the order of their ids.
  public let orderOfIDs: [Int]
  /// The line that says through whom each person is reached.
  let routeLines: [Int]
  /// The steps not done yet that are about each person, setting or need, in the order of the file.
  let openSteps: [Matter: [Int]]
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
    routeLines = View.routeLines(copy)
    openSteps = View.openSteps(copy.record)
    orderOfIDs = copy.record.orderOfIDs
    facts = history.facts
  }

  /// The record.
  public var record: Record { copy.record }
  /// The day for which it is made.
  public var today: Day { copy.today }

  /// A need that counts, by its place in `Record/needs`.
  func need(_ place: Int) -> Int { history.timeline.needs[place] }

  func id(_ person: Int) -> ID { record.people[person].id }
}
