import KithGraph
import KithModel

extension Network {
  /// How many people are reached only through each setting, in the order of the record: who would be out of reach
  /// if it closed that day.
  ///
  /// - Complexity: O(people and settings).
  public func peopleReachedOnlyThroughSettings() -> [Int] {
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
