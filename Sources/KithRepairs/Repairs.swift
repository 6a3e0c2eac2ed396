public import KithFindings
public import KithModel
import KithNetwork

/// What could be tried to close gaps: a smallest set, as far as the search went.
public struct Repairs: Sendable {
  /// What is to be so.
  public struct Goal: Hashable, Sendable {
    /// So many separate ways to each need, on every day.
    public var lifelines: Int
    /// For which needs, by place in `Record/needs`.
    public var needs: [Int]
    /// From which day on; `nil` for today.
    public var from: Day?

    /// All needs that count, but for those of which somebody accepted that nobody is there.
    ///
    /// - Parameters:
    ///   - view: The worker's copy.
    ///   - lifelines: So many separate ways to each need.
    ///   - needs: Which needs, by place in `Record/needs`, also those of which something was accepted.
    ///   - from: From which day on.
    public init(_ view: View, lifelines: Int = 1, needs: [Int]? = nil, from: Day? = nil) {
      let willing = Willing(view)
      self.lifelines = lifelines
      self.needs = needs ?? view.record.needsThatCount.filter { !willing.isAccepted(need: $0) }
      self.from = from
    }

    /// The networks on the days that are looked at.
    func networks(_ history: History) -> [Network] {
      guard let from, from > history.days.first ?? from else { return history.networks }
      return [history.timeline.network(on: from)] + history.networks.filter { $0.day > from }
    }
  }

  /// What is to be so.
  public let goal: Goal
  /// Ways to somebody that are to be opened first.
  public let openings: [(opening: Opening, by: Day)]
  /// Whom to ask for what, in the order of needs and then of days.
  public let proposed: [Repair]
  /// Whether everything better was ruled out: no set with fewer new people closes the gaps, and none with as
  /// many new people and fewer repairs.
  public let isProven: Bool
  /// No set of fewer, with as many new people, closes the gaps.
  public let atLeast: Int

  /// How many things are proposed.
  public var count: Int { openings.count + proposed.count }

  /// Looks for a smallest set: with each choice of ways to open, for people to ask.
  ///
  /// - Parameters:
  ///   - view: The worker's copy.
  ///   - goal: What is to be so.
  ///   - limit: After how many steps to stop.
  /// - Complexity: O(`limit` × days × edges).
  public init(_ view: View, _ goal: Goal, limit: Int = 20_000) {
    var best = RepairSearch(view, goal, limit: limit)
    best.run()
    let openings = best.best.isEmpty ? [] : Opening.all(view)
    var chosen: [Opening] = []
    var steps = best.steps
    var isProven = best.isProven && openings.count <= Opening.most
    var atLeast = best.isProven ? best.best.count : best.atLeast
    if openings.count > Opening.most { atLeast = min(atLeast, 1) }
    for subset in Repairs.subsets(of: Array(openings.prefix(Opening.most))) {
      let people = Set(subset.map(\.person))
      // One new thing of one person in one go.
      guard people.count == subset.count else { continue }
      guard steps > 0 else {
        (isProven, atLeast) = (false, min(atLeast, 1))
        break
      }
      let record = subset.reduce(view.record) { $1.opened(in: $0, today: view.today) }
      var search = RepairSearch(
        View(view.copy.asIf(record)), goal, without: people, limit: steps)
      search.run()
      steps = search.steps
      if !search.isProven { isProven = false }
      let size = subset.count + search.best.count
      let known = (best.newPeople, chosen.count + best.best.count)
      if (search.newPeople, size) < known { (best, chosen) = (search, subset) }
      atLeast = min(atLeast, subset.count + (search.isProven ? search.best.count : search.atLeast))
    }
    self.goal = goal
    proposed = best.best
    self.isProven = isProven
    self.atLeast = isProven ? chosen.count + best.best.count : atLeast
    let found = best.best
    self.openings = chosen.map { opening in
      let others = chosen.filter { $0 != opening }
      let record = others.reduce(view.record) { $1.opened(in: $0, today: view.today) }
      let first = RepairSearch(View(view.copy.asIf(record)), goal, limit: 0)
        .firstDayOpen(with: found)
      return (opening, view.dayBefore(first ?? view.today))
    }
  }

  /// Every choice of some of these but the empty one, small ones first.
  private static func subsets(of openings: [Opening]) -> [[Opening]] {
    var subsets: [[Opening]] = [[]]
    for opening in openings { subsets += subsets.map { $0 + [opening] } }
    return subsets.dropFirst().enumerated().sorted {
      ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
    }.map(\.element)
  }
}

extension View {
  /// By when something must be settled to be so on a day.
  func dayBefore(_ day: Day) -> Day { day > today ? day.adding(-1) : today }
}
