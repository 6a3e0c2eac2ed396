import KithGraph
public import KithModel

extension Network {
  /// How many people are reached only through each setting, in the order of the record: who would be out of reach
  /// if it closed that day.
  ///
  /// - Complexity: O(people and settings).
  func peopleReachedOnlyThroughSettings() -> [Int] {
    var counts = [Int](repeating: 0, count: record.settings.count)
    let line = dominators.inLine()
    // How many people stand before each place in line.
    var before = [0]
    before.reserveCapacity(line.count + 1)
    for entry in line {
      if case .person = subject(entry.vertex) {
        before.append(before[before.count - 1] + 1)
      } else {
        before.append(before[before.count - 1])
      }
    }
    for (place, entry) in line.enumerated() {
      guard case .setting(let setting) = subject(entry.vertex) else { continue }
      counts[setting] = before[place + entry.count] - before[place]
    }
    return counts
  }

  private func subject(_ vertex: Int) -> Subject? {
    SupportGraph.Vertices(timeline).subject(vertex)
  }
}

extension History {
  /// How many people are reached only through a setting on its last day.
  ///
  /// - Complexity: O(settings that close), and that of a network for a day that is not looked at.
  public func peopleReachedOnly(through setting: Int, on last: Day) -> Int {
    guard last < horizon else {
      return timeline.network(on: last).peopleReachedOnlyThroughSettings()[setting]
    }
    let first = closings.indices.firstPlace { closings[$0].last >= last }
    return closings[first...].prefix { $0.last == last }.first { $0.setting == setting }?.people ?? 0
  }
}
