public import KithCaseload
public import KithModel

extension JSON {
  /// The last line of `kith caseload --format json`, with its end: what was counted over all networks.
  ///
  /// - Complexity: O(*n* log *n*) for *n* people and settings that carry something.
  public static func summaryLine(
    _ summary: CaseloadSummary, today: Day, until: Day
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    // So that a large one isn’t moved as it grows.
    bytes.reserveCapacity(
      256 + 110 * (summary.carried.bearers.count + summary.closing.bearers.count))
    bytes += #"{"summary":{"closings":"#.utf8
    let closing = summary.closing
    let closings = closing.bearers.placesInOrder.inOrderOfDays { summary.closingDays[$0].first }
    var needs = closing.needs
    write(closings, to: &bytes) { row, bytes in
      bytes += #"{"from":"#.utf8
      write(summary.closingDays[row].first, to: &bytes)
      bytes += ",".utf8
      writeBearer(closing.bearers[row], needs[row], to: &bytes)
      bytes += #","people":"#.utf8
      write(closing.people(row), to: &bytes)
      bytes += #","to":"#.utf8
      write(summary.closingDays[row].last, to: &bytes)
      bytes += #","youngPeople":"#.utf8
      write(closing.youngPeople(row), to: &bytes)
      bytes += "}".utf8
    }
    bytes += #","due":"#.utf8
    write(summary.due.sorted { $0.key < $1.key }, to: &bytes) { week, bytes in
      var kinds = ["week": JSON.string(week.key.description)]
      for kind in CaseloadEntry.Due.Kind.allCases {
        kinds[kind.rawValue] = .number(week.value[kind] ?? 0)
      }
      write(kinds, to: &bytes)
    }
    bytes += #","ends":"#.utf8
    write(summary.ends.sorted { $0.key < $1.key }, to: &bytes) { week, bytes in
      write(
        [
          "people": .number(week.value.people), "settings": .number(week.value.settings),
          "week": .string(week.key.description),
        ], to: &bytes)
    }
    bytes += #","kith":1,"networks":"#.utf8
    write(summary.networks, to: &bytes)
    bytes += #","notRead":"#.utf8
    write(summary.notRead, to: &bytes)
    let carried = summary.carried
    let rows = carried.bearers.placesInOrder
    needs = carried.needs
    for (title, isPerson) in [("people", true), ("settings", false)] {
      bytes += #","\#(title)":"#.utf8
      write(rows.lazy.filter { carried.bearers[$0].isPerson == isPerson }, to: &bytes) {
        row, bytes in
        bytes += "{".utf8
        writeBearer(carried.bearers[row], needs[row], to: &bytes)
        bytes += #","youngPeople":"#.utf8
        write(carried.youngPeople(row), to: &bytes)
        bytes += "}".utf8
      }
    }
    bytes += #","today":"#.utf8
    write(today, to: &bytes)
    bytes += #","until":"#.utf8
    write(until, to: &bytes)
    bytes += #","withProblems":"#.utf8
    write(summary.withProblems, to: &bytes)
    bytes += "}}\n".utf8
    return bytes
  }

  private static func writeBearer(
    _ bearer: CaseloadEntry.Bearer, _ needs: [(need: ID, count: Int)], to bytes: inout [UInt8]
  ) {
    bytes += #""id":"#.utf8
    write(bearer.id.description, to: &bytes)
    bytes += #","name":"#.utf8
    write(bearer.name, to: &bytes)
    bytes += #","needs":{"#.utf8
    for (place, entry) in needs.enumerated() {
      if place > 0 { bytes += ",".utf8 }
      write(entry.need.description, to: &bytes)
      bytes += ":".utf8
      write(entry.count, to: &bytes)
    }
    bytes += "}".utf8
  }

  private static func write(_ object: [String: JSON], to bytes: inout [UInt8]) {
    JSON.object(object).write(to: &bytes)
  }
}
