/// Settings, people and changes of which nothing is hidden: only who may see what falls away.
///
/// Changed in place, where something has to change at all: mostly nothing does, and then a copy shares what
/// the record holds.
struct Bared {
  private let open: Openness

  init(_ open: Openness) { self.open = open }

  /// Bares the needs, settings, people and changes of a record.
  ///
  /// - Complexity: O(needs + settings + people + changes).
  func bare(_ record: inout Record) {
    for place in record.needs.indices where !record.needs[place].says.isEmpty {
      open.bareSays(&record.needs[place].says)
    }
    for place in record.settings.indices {
      if record.settings[place].seenBy != nil { record.settings[place].seenBy = nil }
      if saysSomething(record.settings[place].says) {
        open.bareSays(&record.settings[place].says)
      }
      if hasBrackets(record.settings[place].notes) {
        open.bareNotes(&record.settings[place].notes)
      }
    }
    for place in record.people.indices {
      if record.people[place].seenBy != nil { record.people[place].seenBy = nil }
      if saysSomething(record.people[place].says) { open.bareSays(&record.people[place].says) }
      if hasBrackets(record.people[place].notes) { open.bareNotes(&record.people[place].notes) }
      if let permissions = record.people[place].circlePermissions {
        if !open.circle(permissions) { record.people[place].circle = nil }
        record.people[place].circlePermissions = nil
      }
      if let routes = record.people[place].routes, Bared.saysTooMuch(routes) {
        record.people[place].routes = Copier.known(routes)
      }
    }
    for place in record.transitions.indices {
      if record.transitions[place].seenBy != nil { record.transitions[place].seenBy = nil }
      if saysSomething(record.transitions[place].says) {
        open.bareSays(&record.transitions[place].says)
      }
      if hasBrackets(record.transitions[place].notes) {
        open.bareNotes(&record.transitions[place].notes)
      }
    }
  }

  private func saysSomething(_ statements: [Statement]) -> Bool { !statements.isEmpty }

  /// Notes without brackets are open to whom such a copy is for.
  private func hasBrackets(_ statements: [Statement]) -> Bool {
    statements.contains { $0.permissions != nil }
  }

  /// Whether some of the ways are not told beside others.
  private static func saysTooMuch(_ routes: RouteList) -> Bool {
    routes.isEmpty || routes.count > 1 && routes.contains(.nobody)
  }
}
