public import KithModel
public import KithNetwork

/// What the rules look at: one reader's copy and how its network goes on, worked out once.
///
/// Rules and pages hand it on from one to another, so that what it holds stands in one place that all share.
public struct View: Sendable {
  @usableFromInline let shared: Shared
  /// Findings of the rules that acceptances may be about, filled in before the rules about acceptances
  /// look.
  var accepted: Set<Int> = []

  /// What is worked out once, and never changed.
  @usableFromInline final class Shared: Sendable {
    @usableFromInline let copy: Copy
    @usableFromInline let history: History
    let orderOfIDs = Once<[Int]>()
    let routeLines = Once<[Int]>()
    let openSteps: [Matter: [Int]]
    let peopleWithSteps: Set<Int>
    let firstLoss: [Day?]
    let datedChanges: [DatedChange]

    init(_ copy: consuming Copy) {
      history = History(copy.analysed, from: copy.today)
      openSteps = View.openSteps(copy.record, by: copy.today)
      peopleWithSteps = View.peopleWithSteps(copy.record)
      let changes = copy.record.transitions
      var datedChanges: [DatedChange] = []
      datedChanges.reserveCapacity(changes.count)
      for place in changes.indices {
        guard let first = changes[place].first, let last = changes[place].last else { continue }
        datedChanges.append(DatedChange(place: place, first: first, last: last))
      }
      self.datedChanges = datedChanges
      var firstLoss: [Day?] = copy.record.people.map { _ in nil }
      for loss in history.losses { firstLoss[loss.person] = loss.from }
      self.firstLoss = firstLoss
      self.copy = copy
    }
  }

  /// A change by place in `Record/transitions`, with its days.
  struct DatedChange: Sendable {
    var place: Int
    var first: Day
    var last: Day
  }

  /// The view of a copy, from the day for which it was made.
  ///
  /// - Complexity: that of `History/init(_:from:)`.
  public init(_ copy: consuming Copy) { shared = Shared(copy) }

  // Lent and not copied, each time that a rule or a page asks for one name: they are large. Inlined, so that
  // other modules see that as well.

  /// The reader's copy.
  @inlinable public var copy: Copy { _read { yield shared.copy } }
  /// The network from today on.
  @inlinable public var history: History { shared.history }
  /// The place of each person among all people in the order of their ids.
  public var orderOfIDs: [Int] { shared.orderOfIDs.value { shared.copy.record.orderOfIDs } }
  /// The line that says through whom each person is reached.
  var routeLines: [Int] {
    shared.routeLines.value { shared.copy.record.people.indices.map(routeLine) }
  }
  /// The steps not done yet that are about each person, setting or need, in the order of the file.
  var openSteps: [Matter: [Int]] { shared.openSteps }
  /// The people whom some step, done or not, is about.
  var peopleWithSteps: Set<Int> { shared.peopleWithSteps }
  /// Everything that is so, with its days.
  var facts: [DatedFact] { _read { yield shared.history.facts } }
  /// The day from which each person is first no longer there, apart from times away.
  var firstLoss: [Day?] { shared.firstLoss }
  /// The changes with a date, in the order of the file.
  var datedChanges: [DatedChange] { shared.datedChanges }

  /// The record.
  @inlinable public var record: Record { _read { yield shared.copy.record } }
  /// The day for which it is made.
  @inlinable public var today: Day { shared.copy.today }

  /// A need that counts, by its place in `Record/needs`.
  func need(_ place: Int) -> Int { shared.history.timeline.needs[place] }

  /// The people who are lost with somebody, by id.
  ///
  /// - Complexity: O(*n* log *n*) for *n* of them; where they are many, of all people the first time.
  public func inOrder(_ lost: LostPeople) -> [Int] {
    // For a few not everybody is put in order.
    lost.count <= 16
      ? lost.sorted { record.people[$0].id < record.people[$1].id } : lost.sorted(by: orderOfIDs)
  }

  func id(_ person: Int) -> ID { shared.copy.record.people[person].id }
}
