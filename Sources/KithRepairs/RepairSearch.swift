import KithFindings
import KithModel
import KithNetwork

/// One need, and whom and how to ask where too few ways lead to it.
struct AskedNeed {
  /// By place in `Record/needs`, and in `Timeline/needs`.
  var need: Int
  var place: Int
  /// Whom and how to ask, in order; somebody new comes last and is not among them.
  var candidates: [AddedHelp]
}

/// Looks for a smallest set of people to ask, need by need.
///
/// First greedily; then every smaller one is tried, until so many steps are used up. Somebody new is the costliest
/// and comes last: a set with fewer new people is always better.
struct RepairSearch {
  let view: View
  let lifelines: Int
  let networks: [Network]
  private(set) var gaps: [AskedNeed] = []
  private(set) var best: [Repair] = []
  private(set) var atLeast = 0
  private(set) var isProven = false
  /// How many steps are left.
  private(set) var steps: Int

  /// - Parameters:
  ///   - view: The worker's copy.
  ///   - goal: What is to be so.
  ///   - without: People who are asked for something else already.
  ///   - limit: After how many steps to stop.
  init(_ view: View, _ goal: Repairs.Goal, without: Set<Int> = [], limit: Int) {
    self.view = view
    lifelines = goal.lifelines
    networks = goal.networks(view.history)
    steps = limit
    let willing = Willing(view)
    let people = view.record.people.indices.filter { !without.contains($0) }
      .sorted { willing.order($0) < willing.order($1) }
    for (place, need) in view.history.timeline.needs.enumerated() where goal.needs.contains(need) {
      let asked = people.filter { willing.mayBeAsked($0, for: need) }
      let candidates = asked.flatMap { ways(to: $0, for: need) }
      gaps.append(AskedNeed(need: need, place: place, candidates: candidates))
    }
  }

  /// How many new people the best set has.
  var newPeople: Int { best.count { person($0.help) == nil } }

  /// The first day on which too few ways lead to some need, with the best set that was found for another record.
  func firstDayOpen(with chosen: [Repair]) -> Day? {
    networks.first { network in
      gaps.contains { gap in
        let help = chosen.filter { $0.need == gap.need }.map(\.help)
        return network.lifelines(for: gap.place, with: help) < lifelines
      }
    }?.day
  }

  /// How somebody could be there for a need: in their role, in an agreement that is there, by a new one from the
  /// day after their role.
  private func ways(to person: Int, for need: Int) -> [AddedHelp] {
    let record = view.record
    var ways: [AddedHelp] = []
    if !(record.people[person].helpsWith ?? []).contains(need) { ways.append(.role(person)) }
    for place in view.history.timeline.agreements(with: person)
    where !(record.agreements[place].helpsWith ?? []).contains(need) {
      ways.append(.agreement(place))
    }
    // Whoever is not paid needs no agreement to stay: only a way.
    let ends = record.people[person].isPaid ? view.firstDayGone(person) : nil
    if view.history.timeline.agreements(with: person).isEmpty, let ends {
      ways.append(.newAgreement(person, from: ends))
    }
    return ways
  }

  // MARK: Gaps

  /// The ways that are missing to a need on each day, with chosen help.
  private func missing(_ gap: AskedNeed, _ chosen: [(gap: Int, help: AddedHelp)], _ place: Int)
    -> [Int]
  {
    let help = chosen.filter { $0.gap == place }.map(\.help)
    return networks.map { max(0, lifelines - $0.lifelines(for: gap.place, with: help)) }
  }

  private func person(_ help: AddedHelp) -> Int? { help.person(in: view.record) }

  // MARK: Search

  mutating func run() {
    let greedy = greedyChoice()
    // Each repair is for one need and gives it one way at most.
    let bare = gaps.indices.map { missing(gaps[$0], [], $0) }
    atLeast = bare.map { $0.max() ?? 0 }.reduce(0, +)
    let newInGreedy = greedy.count { person($0.help) == nil }
    let newAtLeast = gaps.indices.map { place in
      bare[place].indices.map { day in
        let there = Set(
          gaps[place].candidates.filter { networks[day].counts($0) }.compactMap(person))
        return bare[place][day] - there.count
      }.max() ?? 0
    }.map { max(0, $0) }.reduce(0, +)
    var chosen = greedy
    // More than a way for each that is missing is never needed.
    let most = bare.joined().reduce(0, +)
    search: for new in newAtLeast...max(newAtLeast, newInGreedy) {
      var size = max(atLeast, new)
      while size <= (new < newInGreedy ? most : greedy.count - 1) {
        if let found = choose(size, new: new, [], from: 0) {
          chosen = found
          isProven = steps > 0
          break search
        }
        guard steps > 0 else { break search }
        size += 1
      }
      // Everything better than the greedy choice was ruled out.
      isProven = new >= newInGreedy
    }
    best = chosen.map { repair($0.gap, $0.help, chosen) }
  }

  /// A choice of exactly so many, of which so many are new people, or `nil`.
  private mutating func choose(
    _ left: Int, new: Int, _ chosen: [(gap: Int, help: AddedHelp)], from start: Int
  ) -> [(gap: Int, help: AddedHelp)]? {
    guard steps > 0 else { return nil }
    steps -= 1
    // The first need with a gap, and its first day.
    var place = start
    var missing: [Int] = []
    while place < gaps.count {
      missing = self.missing(gaps[place], chosen, place)
      if missing.contains(where: { $0 > 0 }) { break }
      place += 1
    }
    guard place < gaps.count else { return chosen }
    guard left > 0, (missing.max() ?? 0) <= left else { return nil }
    let day = missing.firstIndex { $0 > 0 } ?? 0
    let used = Set(chosen.compactMap { person($0.help) })
    if left > new {
      for help in gaps[place].candidates where networks[day].counts(help) {
        if let person = person(help), used.contains(person) { continue }
        if let found = choose(left - 1, new: new, chosen + [(place, help)], from: place) {
          return found
        }
      }
    }
    guard new > 0 else { return nil }
    let help = AddedHelp.somebodyNew(chosen.count)
    return choose(left - 1, new: new - 1, chosen + [(place, help)], from: place)
  }

  /// Need by need, day by day: whoever closes most, the first of them.
  ///
  /// It is made whole, however long it takes, and what it took is not there for the search any more.
  private mutating func greedyChoice() -> [(gap: Int, help: AddedHelp)] {
    var chosen: [(gap: Int, help: AddedHelp)] = []
    var used: Set<Int> = []
    var looks = 0
    defer { steps = max(0, steps - looks / 10) }
    for place in gaps.indices {
      while true {
        let missing = self.missing(gaps[place], chosen, place)
        let total = missing.reduce(0, +)
        guard total > 0 else { break }
        // Only days with a gap can gain, and one repair gives a day one way at most.
        let open = missing.indices.filter { missing[$0] > 0 }
        let best = total - open.count
        let help = chosen.filter { $0.gap == place }.map(\.help)
        var pick: (help: AddedHelp, left: Int)?
        for candidate in gaps[place].candidates where pick?.left != best {
          if let person = person(candidate), used.contains(person) { continue }
          looks += open.count
          let left = open.reduce(0) { left, day in
            guard networks[day].counts(candidate) else { return left + missing[day] }
            let ways = networks[day].lifelines(for: gaps[place].place, with: help + [candidate])
            return left + max(0, lifelines - ways)
          }
          if left < total, left < pick?.left ?? total { pick = (candidate, left) }
        }
        let picked = pick?.help ?? .somebodyNew(chosen.count)
        if let person = person(picked) { used.insert(person) }
        chosen.append((place, picked))
      }
    }
    return chosen
  }

  /// What is proposed, with the day by which it must be settled: the first day that it makes a difference on.
  private func repair(
    _ place: Int, _ help: AddedHelp, _ chosen: [(gap: Int, help: AddedHelp)]
  ) -> Repair {
    let others = chosen.filter { !($0.gap == place && $0.help == help) }
    let (with, without) = (
      missing(gaps[place], chosen, place), missing(gaps[place], others, place)
    )
    let first = zip(with, without).enumerated().first { $0.element.0 < $0.element.1 }?.offset ?? 0
    let day = networks[first].day
    var by = view.dayBefore(day)
    // What is to hold from a day on is settled before it.
    if case .newAgreement(_, let from) = help { by = min(by, view.dayBefore(from)) }
    return Repair(help: help, need: gaps[place].need, by: by)
  }
}

extension View {
  /// The first day on which somebody who is there today, or will be, is not there any more.
  fileprivate func firstDayGone(_ person: Int) -> Day? {
    history.losses.first { $0.person == person }?.from
  }
}
