import KithGraph
public import KithModel

extension Network {
  /// For each setting, in the order of the record, who is reached only through it, and is not there any more on a
  /// later day, apart from times away: who goes with it if it closes in between.
  ///
  /// - Complexity: O(people and settings + those who go with any of them).
  func peopleGoingWithSettings(by later: Network) -> [[Int]] {
    var going = [[Int]](repeating: [], count: record.settings.count)
    let vertices = SupportGraph.Vertices(timeline)
    let line = dominators.inLine()
    // Those who go, in line, and how many of them stand before each place.
    var people: [Int] = []
    var before: [Int] = []
    before.reserveCapacity(line.count + 1)
    for entry in line {
      before.append(people.count)
      if case .person(let person) = vertices.subject(entry.vertex),
        !later.presenceWithoutAway.isThere(person)
      {
        people.append(person)
      }
    }
    before.append(people.count)
    for (place, entry) in line.enumerated() {
      guard case .setting(let setting) = vertices.subject(entry.vertex) else { continue }
      going[setting] = people[before[place]..<before[place + entry.count]].sorted()
    }
    return going
  }
}

extension History {
  /// How many people go with a setting that closes, by its last day.
  ///
  /// - Complexity: O(log settings that close + those of that day); that of two networks for a day that is not looked
  ///   at.
  public func countGoing(with setting: Int, after last: Day) -> Int {
    guard last < horizon else { return peopleGoing(with: setting, after: last).count }
    let first = closings.indices.firstPlace { closings[$0].last >= last }
    return closings[first...].prefix { $0.last == last }.first { $0.setting == setting }?.people
      ?? 0
  }

  /// Who goes with a setting that closes: who is reached only through it on its last day, and is not there any more
  /// on the next, apart from times away.
  ///
  /// - Complexity: that of two networks.
  public func peopleGoing(with setting: Int, after last: Day) -> [Int] {
    let later = timeline.network(on: last.adding(1))
    return timeline.network(on: last).peopleGoingWithSettings(by: later)[setting]
  }
}
