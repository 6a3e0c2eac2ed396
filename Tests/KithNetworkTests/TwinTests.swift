import KithModel
import KithNetwork
import KithTestSupport
import KithText
import Testing

/// Two thousand made-up networks, each worked out twice: quickly, and in the most obvious slow way.
struct TwinTests {
  static let blocks = 0..<40
  static let seedsInABlock: UInt64 = 50

  @Test(arguments: blocks)
  func `every day the same people and places are in reach, and the same facts are so`(block: Int) {
    compare(block) { record, differences in
      let today = RandomNetwork.today
      let history = History(record, from: today)
      let twin = SlowTwin(record)
      guard history.horizon == twin.horizon(from: today) else {
        differences.append("horizon \(history.horizon), slowly \(twin.horizon(from: today))")
        return
      }
      let days = twin.days(from: today).map(twin.on)
      var networks = history.networks[...]
      var network = history.networks[0]
      for slow in days {
        let day = slow.day
        if networks.first?.day == day { network = networks.removeFirst() }
        if slow.hasRing { continue }
        for place in record.settings.indices where network.isOpen(place) != slow.isOpen[place] {
          let id = record.settings[place].id
          differences.append("\(day): open \(id)? slowly \(slow.isOpen[place])")
        }
        for place in record.people.indices {
          let id = record.people[place].id
          if network.isInRole(place) != slow.isInRole[place] {
            differences.append("\(day): \(id) in role? slowly \(slow.isInRole[place])")
          }
          if network.isByAgreement(place) != slow.isByAgreement[place] {
            differences.append("\(day): \(id) agreed? slowly \(slow.isByAgreement[place])")
          }
        }
        for subject in twin.subjects where network.isInReach(subject) != slow.isInReach(subject) {
          let id = record.id(of: subject)
          differences.append("\(day): \(id) in reach? slowly \(slow.isInReach(subject))")
        }
      }
      if !networks.isEmpty { differences.append("days of change in no order or after the horizon") }
      if !days.contains(where: \.hasRing) {
        differences += self.differences(history.facts, slowFacts(days))
      }
    }
  }

  @Test(arguments: blocks)
  func `every need rests on the same people and settings`(block: Int) {
    compare(block) { record, differences in
      let twin = SlowTwin(record)
      let networks = History(record, from: RandomNetwork.today).networks
      let timeline = Timeline(record)
      let between = networks.prefix(2).map { timeline.network(on: $0.day.adding(2)) }
      for network in networks + between {
        let slow = twin.on(network.day)
        if !slow.hasRing { differences += self.differences(network, slow) }
      }
    }
  }

  @Test(arguments: blocks)
  func `the same people are lost on the same days`(block: Int) {
    compare(block) { record, differences in
      let today = RandomNetwork.today
      let history = History(record, from: today)
      let twin = SlowTwin(record, mindsBeingAway: false)
      let days = twin.days(from: today).map(twin.on)
      guard !days.contains(where: \.hasRing) else { return }
      let slow = twin.losses(over: days)
      let losses = history.losses
      if losses.map(\.person) != slow.keys.sorted() {
        differences.append("lost \(losses), slowly \(slow)")
      }
      for loss in losses where slow[loss.person] != loss.from {
        differences.append("\(loss), slowly \(String(describing: slow[loss.person]))")
      }
      var isEverThere = record.people.map { _ in false }
      for day in days {
        for place in isEverThere.indices where day.isInRole[place] || day.isByAgreement[place] {
          isEverThere[place] = true
        }
      }
      if history.isEverThere != isEverThere {
        differences.append("ever there \(history.isEverThere), slowly \(isEverThere)")
      }
    }
  }

  @Test(arguments: blocks)
  func `both sides of a dated change are the same`(block: Int) {
    compare(block) { record, differences in
      let twin = SlowTwin(record)
      for crossing in Timeline(record).crossings(from: RandomNetwork.today) {
        let change = twin.changes[crossing.transitions[0]]
        guard let first = change.first, let last = change.last else { continue }
        let (before, after) = (twin.on(first.adding(-1)), twin.on(last))
        if before.hasRing || after.hasRing { continue }
        let name = "change \(record.transitions[crossing.transitions[0]].id)"
        for subject in twin.subjects {
          let slow = passage(of: subject, before, after)
          guard crossing.passage(of: subject) != slow else { continue }
          let id = record.id(of: subject)
          differences.append("\(name): \(id) \(crossing.passage(of: subject)), slowly \(slow)")
        }
        let lost = twin.needs.indices.filter {
          !before.isWithoutHelp($0) && after.isWithoutHelp($0)
        }
        if crossing.needsWithoutHelpNow != lost {
          differences.append("\(name): \(crossing.needsWithoutHelpNow), slowly \(lost)")
        }
        let onOne = twin.needs.indices.filter {
          !before.isWithoutHelp($0) && before.onlyOne(for: $0).isEmpty
            && !after.onlyOne(for: $0).isEmpty
        }
        if crossing.needsThatRestOnOneNow.map(\.need) != onOne {
          differences.append("\(name): \(crossing.needsThatRestOnOneNow), slowly \(onOne)")
        }
        for (need, on) in crossing.needsThatRestOnOneNow where Set(on) != after.onlyOne(for: need) {
          differences.append("\(name): need \(need) on \(on)")
        }
      }
    }
  }

  @Test(arguments: blocks)
  func `dated changes that are not over are told once, in order, those on one day together`(
    block: Int
  ) {
    compare(block) { record, differences in
      let today = RandomNetwork.today
      let twin = SlowTwin(record)
      let crossings = Timeline(record).crossings(from: today)
      let dated = crossings.filter { $0.first != nil && $0.last != nil }
      let told = dated.flatMap(\.transitions)
      let expected = record.transitions.indices.filter {
        guard let last = twin.changes[$0].last, twin.changes[$0].first != nil else { return false }
        return last >= today
      }
      if told.sorted() != expected { differences.append("told \(told), slowly \(expected)") }
      let days = dated.map { [$0.first, $0.last] }
      if Set(days).count != days.count { differences.append("changes on one day told apart") }
      let firsts = dated.compactMap(\.first)
      if firsts != firsts.sorted() { differences.append("not in order: \(firsts)") }
    }
  }

  // MARK: Comparing

  /// Works on each network of a block; tells the first differences with the seed and the file.
  private func compare(_ block: Int, _ look: (Record, inout [String]) -> Void) {
    for seed in UInt64(block) * Self.seedsInABlock..<UInt64(block + 1) * Self.seedsInABlock {
      let text = RandomNetwork(seed: seed).text
      var differences: [String] = []
      look(Reading(SourceText(text), rules: []).record, &differences)
      guard !differences.isEmpty else { continue }
      let first = differences.prefix(5).joined(separator: "\n")
      Issue.record("seed \(seed), \(differences.count) differences:\n\(first)\n\n\(text)")
    }
  }

  private func differences(_ network: Network, _ slow: SlowDay) -> [String] {
    var differences: [String] = []
    func note(_ what: String, _ quick: some Equatable, _ slow: some Equatable) {
      differences.append("\(network.day): \(what) \(quick), slowly \(slow)")
    }
    let record = network.record
    func isByID(_ subjects: [Subject]) -> Bool {
      let ids = subjects.map { record.id(of: $0) }
      return ids == Set(ids).sorted()
    }
    let pairs = network.pairs()
    let lifelines = network.lifelines()
    for need in slow.twin.needs.indices {
      let helpers = network.helpers(with: need)
      if Set(helpers) != slow.helpers(with: need) || !isByID(helpers) {
        note("helpers \(need)", helpers, slow.helpers(with: need))
      }
      if network.isWithoutHelp(need) != slow.isWithoutHelp(need) {
        note("nobody helps \(need)", network.isWithoutHelp(need), slow.isWithoutHelp(need))
      }
      let onlyOne = network.onlyOne(for: need)
      if Set(onlyOne) != slow.onlyOne(for: need) || !isByID(onlyOne) {
        note("only one \(need)", onlyOne, slow.onlyOne(for: need))
      }
      let lifelines = lifelines[need]
      if lifelines != slow.lifelines(of: need) {
        note("lifelines \(need)", lifelines, slow.lifelines(of: need))
      }
      let slowPairs = slow.pairs(for: need)
      if Set(pairs[need].map { Set($0) }) != slowPairs || pairs[need].count != slowPairs.count
        || !pairs[need].allSatisfy(isByID)
      {
        note("pairs \(need)", pairs[need], slowPairs)
      }
    }
    let routes = network.onlyRoutes()
    let slowRoutes = slow.onlyRoutes()
    if routes.count != slowRoutes.count || !isByID(routes.map { .person($0.through) }) {
      note("only routes", routes.map(\.through), slowRoutes)
    }
    let byID = record.people.indices.sorted { record.people[$0].id < record.people[$1].id }
    var order = byID
    for (place, person) in byID.enumerated() { order[person] = place }
    for (through, lost) in routes {
      let to = lost.sorted(by: order)
      guard
        slowRoutes[through] != Set(to) || !isByID(to.map { .person($0) })
          || lost.first(2, by: order) != Array(to.prefix(2)) || lost.count != to.count
          || record.people.indices.filter(lost.contains) != to.sorted()
      else { continue }
      note("only route \(through)", to, slowRoutes[through])
    }
    if Set(network.facts()) != slow.facts() { note("facts", network.facts(), slow.facts()) }
    return differences
  }

  private func differences(_ dated: [DatedFact], _ slow: Set<SlowFact>) -> [String] {
    let facts = dated.map { SlowFact(fact: $0.fact, from: $0.from, to: $0.to) }
    var differences = facts.filter { !slow.contains($0) }.map { "not so: \($0)" }
    differences += slow.subtracting(facts).map { "missing: \($0)" }
    if Set(facts).count != facts.count { differences.append("a fact is there twice") }
    if facts.map(\.from) != facts.map(\.from).sorted() { differences.append("not by first day") }
    return differences
  }

  /// Every fact of every day, day after day, closed when it is no longer so.
  private func slowFacts(_ days: [SlowDay]) -> Set<SlowFact> {
    var closed: Set<SlowFact> = []
    var open: [Fact: Day] = [:]
    for day in days {
      let facts = day.facts()
      for (fact, first) in open where !facts.contains(fact) {
        closed.insert(SlowFact(fact: fact, from: first, to: day.day.adding(-1)))
        open[fact] = nil
      }
      for fact in facts where open[fact] == nil { open[fact] = day.day }
    }
    return closed.union(open.map { SlowFact(fact: $0.key, from: $0.value, to: nil) })
  }

  private func passage(of subject: Subject, _ before: SlowDay, _ after: SlowDay)
    -> Crossing.Passage
  {
    switch (before.isInReach(subject), after.isInReach(subject)) {
    case (false, false): return .isNotThere
    case (false, true): return .comes
    case (true, false): return .goes
    case (true, true):
      guard case .person(let person) = subject else { return .stays }
      return before.isInRole[person] && after.isByAgreement[person] ? .staysByAgreement : .stays
    }
  }
}
