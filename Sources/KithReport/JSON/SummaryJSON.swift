public import KithCaseload
public import KithModel

extension JSON {
  /// The last line of `kith caseload --format json`: what was counted over all networks.
  ///
  /// - Complexity: O(*n* log *n*) for *n* people and settings that carry something.
  public static func summary(_ summary: CaseloadSummary, today: Day, until: Day) -> JSON {
    var bytes: [UInt8] = []
    bytes += #"{"summary":{"closings":"#.utf8
    let closings = summary.closings.sorted { one, other in
      let (one, other) = (one.key, other.key)
      return one.last != other.last ? one.last < other.last : one.setting < other.setting
    }
    write(closings, to: &bytes) { closing, bytes in
      write(
        [
          "id": .string(closing.key.setting.id.description),
          "lastDay": .string(closing.key.last.description),
          "name": .string(closing.key.setting.name), "needs": needs(closing.value.needs),
          "people": .number(closing.value.people),
          "youngPeople": .number(closing.value.youngPeople),
        ], to: &bytes)
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
    let carried = summary.carried.sorted { $0.key < $1.key }
    for (title, isPerson) in [("people", true), ("settings", false)] {
      bytes += #","\#(title)":"#.utf8
      write(carried.lazy.filter { $0.key.isPerson == isPerson }, to: &bytes) { bearer, bytes in
        write(
          [
            "id": .string(bearer.key.id.description), "name": .string(bearer.key.name),
            "needs": needs(bearer.value.needs), "youngPeople": .number(bearer.value.youngPeople),
          ], to: &bytes)
      }
    }
    bytes += #","today":"#.utf8
    write(today, to: &bytes)
    bytes += #","until":"#.utf8
    write(until, to: &bytes)
    bytes += #","withProblems":"#.utf8
    write(summary.withProblems, to: &bytes)
    bytes += "}}".utf8
    return .written(bytes)
  }

  private static func needs(_ needs: [ID: Int]) -> JSON {
    .object(
      Dictionary(
        needs.map { ($0.key.description, .number($0.value)) }, uniquingKeysWith: { one, _ in one }))
  }

  private static func write(_ object: [String: JSON], to bytes: inout [UInt8]) {
    JSON.object(object).write(to: &bytes)
  }
}
