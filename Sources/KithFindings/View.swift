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
  /// The people whom some step, done or not, is about.
  let peopleWithSteps: Set<Int>
  /// Everything that is so, with its days.
  let facts: [DatedFact]
  /// The day from which each person is first no longer there, apart from times away.
  let firstLoss: [Day?]
  /// The changes with a date, in the order of the file.
  let datedChanges: [DatedChange]
  /// Findings of the rules that acceptances may be about, filled in before the rules about acceptances
  /// look.
  var accepted: Set<Int> = []

  /// A change by place in `Record/transitions`, with its days.
  struct DatedChange: Sendable {
    var place: Int
    var first: Day
    var last: Day
  }

  /// The view of a copy, from the day for which it was made.
  ///
  /// - Complexity: that of `History/init(_:from:)`.
  public init(_ copy: Copy) {
    self.copy = copy
    history = History(copy.analysed, from: copy.today)
    routeLines = View.routeLines(copy)
    openSteps = View.openSteps(copy.record, by: copy.today)
    peopleWithSteps = View.peopleWithSteps(copy.record)
    orderOfIDs = copy.record.orderOfIDs
    facts = history.facts
    datedChanges = copy.record.transitions.enumerated().compactMap { place, change in
      guard let first = change.first, let last = change.last else { return nil }
      return DatedChange(place: place, first: first, last: last)
    }
    var firstLoss = [Day?](repeating: nil, count: copy.record.people.count)
    for loss in history.losses { firstLoss[loss.person] = loss.from }
    self.firstLoss = firstLoss
  }

  /// The record.
  public var record: Record { copy.record }
  /// The day for which it is made.
  public var today: Day { copy.today }

  /// A need that counts, by its place in `Record/needs`.
  func need(_ place: Int) -> Int { history.timeline.needs[place] }

  func id(_ person: Int) -> ID { record.people[person].id }
}
