import KithGraph
public import KithModel

extension Network {
  /// For each setting, in the order of the record, how many people are reached only through it, and are not there
  /// any more on a later day, apart from times away: who goes with it if it closes in between.
  ///
  /// - Complexity: O(people and settings).
  func peopleGoingWithSettings(by later: Network) -> [Int] {
    var counts = [Int](repeating: 0, count: record.settings.count)
    let vertices = SupportGraph.Vertices(timeline)
    let line = dominators.inLine()
    // How many people who go stand before each place in line.
    var before = [0]
    before.reserveCapacity(line.count + 1)
    for entry in line {
      var goes = false
      if case .person(let person) = vertices.subject(entry.vertex) {
        goes = !later.presenceWithoutAway.isThere(person)
      }
      before.append(before[before.count - 1] + (goes ? 1 : 0))
    }
    for (place, entry) in line.enumerated() {
      guard case .setting(let setting) = vertices.subject(entry.vertex) else { continue }
      counts[setting] = before[place + entry.count] - before[place]
    }
    return counts
  }
}

extension History {
  /// How many people go with a setting that closes, by its last day.
  ///
  /// - Complexity: O(log settings that close + those of that day); that of two networks for a day that is not looked
  ///   at.
  public func peopleGoing(with setting: Int, after last: Day) -> Int {
    guard last < horizon else {
      let later = timeline.network(on: last.adding(1))
      return timeline.network(on: last).peopleGoingWithSettings(by: later)[setting]
    }
    let first = closings.indices.firstPlace { closings[$0].last >= last }
    return closings[first...].prefix { $0.last == last }.first { $0.setting == setting }?.people
      ?? 0
  }
}
