/// Settings, people and changes of which nothing is hidden: only who may see what falls away.
///
/// Changed in place, where something has to change at all: mostly nothing does, and then a copy shares what
/// the record holds.
struct Bared {
  private let open: Openness

  init(_ open: Openness) { self.open = open }

  /// The record with its needs, settings, people and changes bared.
  ///
  /// - Complexity: O(needs + settings + people + changes).
  func record(_ record: Record) -> Record {
    var copy = record
    // They are no part of the file.
    if !record.words.isEmpty { copy.words = [:] }
    for place in record.needs.indices where !record.needs[place].says.isEmpty {
      copy.needs[place].says = open.says(record.needs[place].says)
    }
    for place in record.settings.indices {
      bare(record.settings[place].seenBy) { copy.settings[place].seenBy = nil }
      says(record.settings[place].says) { copy.settings[place].says = $0 }
      notes(record.settings[place].notes) { copy.settings[place].notes = $0 }
    }
    for place in record.people.indices {
      bare(record.people[place].seenBy) { copy.people[place].seenBy = nil }
      says(record.people[place].says) { copy.people[place].says = $0 }
      notes(record.people[place].notes) { copy.people[place].notes = $0 }
      bareCircle(record.people[place].circlePermissions) { isOpen in
        if !isOpen { copy.people[place].circle = nil }
        copy.people[place].circlePermissions = nil
      }
      if let routes = record.people[place].routes, Bared.saysTooMuch(routes) {
        copy.people[place].routes = Copier.known(routes)
      }
    }
    for place in record.transitions.indices {
      bare(record.transitions[place].seenBy) { copy.transitions[place].seenBy = nil }
      says(record.transitions[place].says) { copy.transitions[place].says = $0 }
      notes(record.transitions[place].notes) { copy.transitions[place].notes = $0 }
    }
    return copy
  }

  private func bare(_ seenBy: [Audience]?, _ take: () -> Void) {
    if seenBy != nil { take() }
  }

  private func says(_ statements: [Statement], _ take: ([Statement]) -> Void) {
    if !statements.isEmpty { take(open.says(statements)) }
  }

  private func notes(_ statements: [Statement], _ take: ([Statement]) -> Void) {
    // Notes without brackets are open to whom such a copy is for.
    if statements.contains(where: { $0.permissions != nil }) { take(open.notes(statements)) }
  }

  private func bareCircle(_ permissions: [Permission]?, _ take: (_ isOpen: Bool) -> Void) {
    if permissions != nil { take(open.circle(permissions)) }
  }

  /// Whether some of the ways are not told beside others.
  private static func saysTooMuch(_ routes: RouteList) -> Bool {
    routes.isEmpty || routes.count > 1 && routes.contains(.nobody)
  }
}
