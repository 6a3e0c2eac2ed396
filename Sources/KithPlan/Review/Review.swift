public import KithFindings
public import KithModel
import KithNetwork

/// What changed from one version of a file to another, for one reader and on one day: what was written, and
/// what that changes.
///
/// Both versions are looked at on the same day, so that nothing is told only because time went by.
public struct Review: Sendable {
  /// The version of before.
  public let old: Findings
  /// The version of now.
  public let new: Findings
  /// What was written, by kind of block, kinds without a change left out.
  public let written: [Written]
  /// Needs that gained or lost somebody who is written down for them, on any day that is looked at.
  public let needs: [NeedChange]
  /// Findings that are there now and were not.
  public let findingsNew: [Fold]
  /// Findings that were there and are not any more.
  public let findingsGone: [Fold]
  /// Findings that are there as before, on other days, as they are now.
  public let findingsOnOtherDays: [Fold]
  /// Findings that were open before and are accepted now.
  public let findingsAccepted: [Fold]
  /// What the young person asked for, where something came of it.
  public let askedFor: [AskedFor]

  /// What was written in the blocks of one kind.
  public struct Written: Hashable, Sendable {
    /// The kind.
    public var kind: BlockKind
    /// Blocks that are new, that are gone, and that say something else.
    public var changes: [BlockChange]
  }

  /// A block that came, went or says something else.
  public enum BlockChange: Hashable, Sendable {
    /// It is new, and says this.
    case came(title: String, [Facet])
    /// It isn’t there any more.
    case went(title: String)
    /// One thing that it says is another: what stood there, and what stands there now.
    case says(title: String, label: String, before: Facet?, now: Facet?)
  }

  /// A need that gained or lost somebody or something, by name.
  public struct NeedChange: Hashable, Sendable {
    /// The need in words.
    public var need: String
    /// Whom it gained.
    public var gained: [String]
    /// Whom it lost.
    public var lost: [String]
  }

  /// A wish about somebody, and what was written since.
  public struct AskedFor: Hashable, Sendable {
    /// About whom.
    public var name: String
    /// What they wanted.
    public var wish: Person.Wish
    /// What came of it, in words.
    public var since: [String]
  }

  /// Compares two versions.
  ///
  /// - Complexity: that of the findings of both, and of the network on each day of change.
  public init(from old: Findings, to new: Findings) {
    (self.old, self.new) = (old, new)
    let (before, now) = (old.view.record, new.view.record)
    written = BlockKind.allCases.compactMap { kind in
      let changes = Review.changes(
        from: before.reviewedBlocks(kind), to: now.reviewedBlocks(kind))
      return changes.isEmpty ? nil : Written(kind: kind, changes: changes)
    }
    needs = Review.needs(old.view, new.view)
    let keys = (
      Set(old.all.map { FindingKey($0, before) }), Set(new.all.map { FindingKey($0, now) })
    )
    let matters = (
      Set(old.all.map { FindingKey($0, before).onAnyDay }),
      Set(new.all.map { FindingKey($0, now).onAnyDay })
    )
    findingsNew = new.folded(
      new.all.filter { !matters.0.contains(FindingKey($0, now).onAnyDay) && $0.accepted == nil })
    findingsGone = old.folded(
      old.all.filter { !matters.1.contains(FindingKey($0, before).onAnyDay) && $0.accepted == nil })
    findingsOnOtherDays = new.folded(
      new.all.filter { finding in
        let key = FindingKey(finding, now)
        return !keys.0.contains(key) && matters.0.contains(key.onAnyDay) && finding.accepted == nil
      })
    let open = Set(
      old.all.filter { $0.accepted == nil }.map { FindingKey($0, before).onAnyDay })
    findingsAccepted = new.folded(
      new.all.filter { $0.accepted != nil && open.contains(FindingKey($0, now).onAnyDay) })
    askedFor = Review.askedFor(before, now)
  }

  /// Whether nothing that this reader may see was written.
  public var isNothing: Bool { written.isEmpty }

  // MARK: What was written

  private static func changes(
    from old: [ReviewedBlock], to new: [ReviewedBlock]
  ) -> [BlockChange] {
    let before = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(new.map(\.key))
    let went = old.filter { !now.contains($0.key) }.map { BlockChange.went(title: $0.title) }
    return new.flatMap { block -> [BlockChange] in
      guard let was = before[block.key] else {
        return [.came(title: block.title, block.facets)]
      }
      return changes(of: block, from: was.facets)
    } + went
  }

  private static func changes(of block: ReviewedBlock, from old: [Facet]) -> [BlockChange] {
    // Labels come once in a block, in the same order in both versions.
    let before = Dictionary(old.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(block.facets.map(\.label))
    let gone = old.filter { !now.contains($0.label) }
    return block.facets.filter { !$0.saysTheSame(as: before[$0.label]) }.map {
      .says(title: block.title, label: $0.label, before: before[$0.label], now: $0)
    } + gone.map { .says(title: block.title, label: $0.label, before: $0, now: nil) }
  }

  // MARK: What that changes

  private static func needs(_ old: View, _ new: View) -> [NeedChange] {
    let (before, now) = (old.writtenDownOnSomeDay, new.writtenDownOnSomeDay)
    return new.history.timeline.needs.compactMap { place in
      let need = new.record.needs[place]
      guard let was = before[need.id], let isNow = now[need.id] else { return nil }
      let gained = isNow.keys.filter { was[$0] == nil }.sorted().compactMap { isNow[$0] }
      let lost = was.keys.filter { isNow[$0] == nil }.sorted().compactMap { was[$0] }
      guard !gained.isEmpty || !lost.isEmpty else { return nil }
      return NeedChange(need: new.record.needInWords(place), gained: gained, lost: lost)
    }
  }

  private static func askedFor(_ before: Record, _ now: Record) -> [AskedFor] {
    let stepsBefore = Dictionary(
      before.steps.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let people = Dictionary(
      now.people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func agreements(_ record: Record, with id: ID) -> Int {
      record.agreements.count { record.people[$0.with].id == id }
    }
    return before.people.compactMap { person in
      guard let wish = person.iWant, wish != .notNow, let place = people[person.id] else {
        return nil
      }
      var since: [String] = []
      for step in now.steps
      where step.about?.contains(.subject(.person(place))) ?? false {
        let was = stepsBefore[step.id]
        if step.isDone, !(was?.isDone ?? false) {
          since.append("“\(step.title)” is done")
        } else if was == nil {
          since.append("“\(step.title)” is a step now (\(now.called(step.who)))")
        }
      }
      if agreements(now, with: person.id) > agreements(before, with: person.id) {
        since.append("something is agreed with \(now.people[place].name)")
      }
      return since.isEmpty
        ? nil : AskedFor(name: now.people[place].name, wish: wish, since: since)
    }
  }
}

extension Facet {
  /// Whether the same stands there, in whatever order.
  fileprivate func saysTheSame(as other: Facet?) -> Bool {
    other.map { items.map(\.key).sorted() == $0.items.map(\.key).sorted() } ?? false
  }
}

/// What a finding is about, by ids, so that it is found again in another version of the file.
private struct FindingKey: Hashable {
  var rule: String
  var need: ID?
  var through: ID?
  var names: [ID]
  /// Blocks that tell it from others about the same people.
  var others: [String]
  var from: Day?
  var to: Day?

  init(_ finding: Finding, _ record: Record) {
    let evidence = finding.evidence
    rule = finding.rule
    need = evidence.need.map { record.needs[$0].id }
    through = evidence.through.map { record.people[$0].id }
    let people = evidence.people + (evidence.lost?.sorted(by: record.orderOfIDs) ?? [])
    names =
      people.map { record.people[$0].id }.sorted()
      + evidence.settings.map { record.settings[$0].id }.sorted()
    let isAboutNobody = names.isEmpty
    others = evidence.mentions.filter { record.isToldApart($0, isAboutNobody) }
      .map { record.blockID($0) }.sorted()
    (from, to) = (evidence.from, evidence.to)
  }

  /// The same on any days.
  var onAnyDay: FindingKey {
    var key = self
    (key.from, key.to) = (nil, nil)
    return key
  }
}

extension Record {
  /// Whether findings about the same people, or about nobody, are told apart by this line’s block.
  fileprivate func isToldApart(_ mention: Mention, _ isAboutNobody: Bool) -> Bool {
    switch mention.kind {
    case .agreement, .handover, .worry: true
    case .meeting, .step, .accept: isAboutNobody
    case .kith, .me, .need, .setting, .person, .transition, .local: false
    }
  }

  /// What makes a block the same in another version of the file.
  fileprivate func blockID(_ mention: Mention) -> String {
    let place = mention.place
    return switch mention.kind {
    case .agreement:
      "\(people[agreements[place].with].id) \(agreements[..<place].count { $0.with == agreements[place].with })"
    case .handover: handovers[place].id.description
    case .meeting: meetings[place].id.description
    case .step: steps[place].id.description
    case .worry: worries[place].id.description
    case .accept:
      "\(acceptances[place].rule) \(acceptances[..<place].count { $0.rule == acceptances[place].rule })"
    case .kith, .me, .need, .setting, .person, .transition, .local: ""
    }
  }
}

extension View {
  /// Of each need that counts, by id, everybody and everything that is written down for it and in reach on
  /// some day that is looked at: by id, with the name.
  fileprivate var writtenDownOnSomeDay: [ID: [ID: String]] {
    var all: [ID: [ID: String]] = [:]
    for need in history.timeline.needs { all[record.needs[need].id] = [:] }
    for day in history.days {
      let network = history.timeline.network(on: day)
      for (place, need) in history.timeline.needs.enumerated() {
        for subject in network.helpers(with: place) {
          all[record.needs[need].id]?[record.id(of: subject)] = record.name(of: subject)
        }
      }
    }
    return all
  }
}
