/// Blocks of which nothing is hidden that they name: only who may see what falls away, and the words that this
/// reader may not see.
///
/// Changed in place, where something has to change at all: mostly nothing does, and then a copy has what the
/// record held.
struct Bared {
  private let open: Openness

  init(_ open: Openness) { self.open = open }

  /// Bares the blocks of a record, all but that of the young person.
  ///
  /// - Complexity: O(blocks).
  func bare(_ record: inout Record) {
    // Those that every file knows are everybody’s: they must not be touched.
    if record.needs.contains(where: { !$0.says.isEmpty }) { bareSays(&record.needs) }
    bare(&record.settings)
    bare(&record.people)
    bareTies(&record.people)
    bare(&record.transitions)
    bare(&record.agreements)
    bare(&record.handovers)
    bare(&record.meetings)
    bareSeen(&record.steps)
    bareNotes(&record.steps)
    bareSeen(&record.worries)
    bareSays(&record.acceptances)
  }

  private func bare<Block: Seen & Speaking & Noted>(_ blocks: inout [Block]) {
    bareSeen(&blocks)
    bareSays(&blocks)
    bareNotes(&blocks)
  }

  private func bareSeen<Block: Seen>(_ blocks: inout [Block]) {
    for place in blocks.indices where blocks[place].seenBy != nil { blocks[place].seenBy = nil }
  }

  private func bareSays<Block: Speaking>(_ blocks: inout [Block]) {
    for place in blocks.indices where !blocks[place].says.isEmpty {
      open.bareSays(&blocks[place].says)
    }
  }

  private func bareNotes<Block: Noted>(_ blocks: inout [Block]) {
    // Notes without brackets are open to whom such a copy is for.
    for place in blocks.indices
    where blocks[place].notes.contains(where: { $0.permissions != nil }) {
      open.bareNotes(&blocks[place].notes)
    }
  }

  private func bareTies(_ people: inout [Person]) {
    for place in people.indices {
      if let permissions = people[place].circlePermissions {
        if !open.circle(permissions) { people[place].circle = nil }
        people[place].circlePermissions = nil
      }
      if let routes = people[place].routes, Bared.saysTooMuch(routes) {
        people[place].routes = Copier.known(routes)
      }
    }
  }

  /// Whether some of the ways are not told beside others.
  private static func saysTooMuch(_ routes: RouteList) -> Bool {
    routes.isEmpty || routes.count > 1 && routes.contains(.nobody)
  }
}

/// A block that says who may see it.
private protocol Seen { var seenBy: [Audience]? { get set } }
/// A block with the young person's own words.
private protocol Speaking { var says: [Statement] { get set } }
/// A block with what others noted.
private protocol Noted { var notes: [Statement] { get set } }

extension Need: Speaking {}
extension Setting: Seen, Speaking, Noted {}
extension Person: Seen, Speaking, Noted {}
extension Transition: Seen, Speaking, Noted {}
extension Agreement: Seen, Speaking, Noted {}
extension Handover: Seen, Speaking, Noted {}
extension Meeting: Seen, Speaking, Noted {}
extension Step: Seen, Noted {}
extension Worry: Seen {}
extension Acceptance: Speaking {}
