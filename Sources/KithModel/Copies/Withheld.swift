/// What a newer version of a file keeps from a reader, so that an older one doesn’t tell it.
///
/// Who may see something is for the young person to change. A comparison of two versions, each with what it
/// allowed in its own time, would say aloud what has been taken back since.
struct Withheld {
  /// Which block: by kind, and by its id or by what it is called.
  fileprivate struct Key: Hashable {
    var kind: BlockKind
    var text: String
  }

  /// Blocks that the reader may not see, by id and by what they are called.
  private var hidden: Set<Key> = []
  /// Blocks that the reader may see, by id.
  private var seen: Set<Key> = []
  /// Words that the reader may see.
  private var seenWords: Set<String> = []
  /// Words that the reader may not see, wherever they stand.
  private var hiddenWords: Set<String> = []
  /// Blocks in which some words are kept from the reader, by id.
  private var withHiddenWords: Set<Key> = []
  /// People whom the young person placed where the reader may not see it, by id.
  private var placed: Set<ID> = []

  /// What a version keeps from whom its copy is for.
  ///
  /// - Complexity: O(record).
  init(_ newer: Record, _ copy: Record, _ open: Openness) {
    var (newer, copy) = (newer, copy)
    copy.forEachBlock { block, _, says, notes in
      seen.insert(block.key)
      seenWords.formUnion((says + notes).map(\.text))
    }
    newer.forEachBlock { block, seenBy, says, notes in
      // Of somebody whom the young person placed their copy has the name, whoever may see the rest.
      if !seen.contains(block.key) || !open.isOpen(seenBy) {
        seen.remove(block.key)
        hidden.formUnion([block.key, block.title])
      }
      let kept = (says + notes).map(\.text).filter { !seenWords.contains($0) }
      guard !kept.isEmpty else { return }
      hiddenWords.formUnion(kept)
      withHiddenWords.insert(block.key)
    }
    placed = Set(
      newer.people.filter { $0.circle != nil && !open.circle($0.circlePermissions) }.map(\.id))
  }

  /// An older version, in which the reader may not see what the newer one keeps from them.
  ///
  /// A block that is there no more under its id, but under its name, counts as the same. Words that stand
  /// nowhere in what the reader may see now, in a block of which some are kept from them, may be those of
  /// before.
  ///
  /// - Complexity: O(record).
  func kept(from older: Record) -> Record {
    var record = older
    record.forEachBlock { block, seenBy, says, notes in
      if !seen.contains(block.key), hidden.contains(block.key) || hidden.contains(block.title) {
        seenBy = []
      }
      func closed(_ statement: Statement) -> Statement {
        let isSaid = seenWords.contains(statement.text)
        let mayBeKept =
          hiddenWords.contains(statement.text) || withHiddenWords.contains(block.key)
        return !isSaid && mayBeKept ? Statement(text: statement.text, permissions: []) : statement
      }
      says = says.map(closed)
      notes = notes.map(closed)
    }
    for place in record.people.indices where placed.contains(record.people[place].id) {
      record.people[place].circlePermissions = []
    }
    return record
  }

  /// How a block is found again in another version.
  fileprivate struct Block {
    var kind: BlockKind
    var id: String
    var called: String

    var key: Key { Key(kind: kind, text: "id \(id)") }
    var title: Key { Key(kind: kind, text: "called \(called)") }
  }
}

extension Record {
  /// This version without what a newer one keeps from a reader.
  func without(_ newer: Record, keptFrom reader: Copy.Reader, on today: Day) -> Record {
    guard let audience = reader.audience(in: newer) else { return self }
    var copier = Copier(newer, for: audience, on: today)
    copier.findHidden()
    return Withheld(newer, copier.copied(), copier.open).kept(from: self)
  }

  /// What is done at a block: who may see it, what the young person says there, and what was noted.
  fileprivate typealias Visit = (
    Withheld.Block, _ seenBy: inout [Audience]?, _ says: inout [Statement],
    _ notes: inout [Statement]
  ) -> Void

  /// Visits every block that can be kept from somebody, or has words that can.
  fileprivate mutating func forEachBlock(_ visit: Visit) {
    var usual: [Audience]?
    var none: [Statement] = []
    visit(Withheld.Block(kind: .me, id: "me", called: ""), &usual, &me.says, &none)
    for place in needs.indices {
      let block = Withheld.Block(kind: .need, id: needs[place].id.description, called: "")
      visit(block, &usual, &needs[place].says, &none)
    }
    each(\.settings, .setting, \.id.description, \.name, \.seenBy, \.says, \.notes, visit)
    each(\.people, .person, \.id.description, \.name, \.seenBy, \.says, \.notes, visit)
    each(\.transitions, .transition, \.id.description, \.title, \.seenBy, \.says, \.notes, visit)
    // With one person there may be several: which of them was given another name nobody knows.
    let ids = people.map(\.id.description)
    each(
      \.agreements, .agreement, { "\(ids[$0.with]) \($0.title)" }, { ids[$0.with] }, \.seenBy,
      \.says, \.notes, visit)
    each(\.handovers, .handover, \.id.description, \.title, \.seenBy, \.says, \.notes, visit)
    each(\.meetings, .meeting, \.id.description, \.title, \.seenBy, \.says, \.notes, visit)
    each(\.steps, .step, \.id.description, \.title, \.seenBy, nil, \.notes, visit)
    each(\.worries, .worry, \.id.description, \.title, \.seenBy, nil, nil, visit)
    for place in acceptances.indices {
      let acceptance = acceptances[place]
      let about = acceptance.about.map { id(of: $0).description }.sorted().joined(separator: " ")
      var seenBy: [Audience]?
      visit(
        Withheld.Block(
          kind: .accept, id: "\(acceptance.rule) \(about)", called: acceptance.reason),
        &seenBy, &acceptances[place].says, &none)
      // It says of nobody who may see it: kept back is what is not whole.
      if seenBy != nil { acceptances[place].isWhole = false }
    }
  }

  /// Visits the blocks of one kind; `nil` for words that it has not.
  private mutating func each<Block>(
    _ blocks: WritableKeyPath<Record, [Block]>, _ kind: BlockKind, _ id: (Block) -> String,
    _ called: (Block) -> String, _ seenBy: WritableKeyPath<Block, [Audience]?>,
    _ says: WritableKeyPath<Block, [Statement]>?, _ notes: WritableKeyPath<Block, [Statement]>?,
    _ visit: Visit
  ) {
    self[keyPath: blocks] = self[keyPath: blocks].map { block in
      var block = block
      var readers = block[keyPath: seenBy]
      var said = says.map { block[keyPath: $0] } ?? []
      var noted = notes.map { block[keyPath: $0] } ?? []
      visit(
        Withheld.Block(kind: kind, id: id(block), called: called(block)), &readers, &said, &noted)
      block[keyPath: seenBy] = readers
      if let says { block[keyPath: says] = said }
      if let notes { block[keyPath: notes] = noted }
      return block
    }
  }
}
