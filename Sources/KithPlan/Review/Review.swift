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
  /// Findings that were accepted before and are open now.
  public let findingsOpenAgain: [Fold]
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
  public struct BlockChange: Hashable, Sendable {
    /// What it is called.
    public var title: String
    /// Whether it says that there is a worry.
    public var isOnWorries: Bool
    /// What happened to it.
    public var what: What

    /// What happened to a block.
    public enum What: Hashable, Sendable {
      /// It is new, and says this.
      case came([Facet])
      /// It isn’t there any more.
      case went
      /// One thing that it says is another: what stood there, and what stands there now.
      case says(label: String, before: Facet?, now: Facet?)
    }
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
    let (before, after) = (old.view.record, new.view.record)
    let blocksBefore = before.keys()
    let blocksNow = after.keys(like: blocksBefore)
    written = BlockKind.allCases.compactMap { kind in
      let changes = Review.changes(
        from: before.reviewedBlocks(kind, blocksBefore[kind], old.view.copy.written),
        to: after.reviewedBlocks(kind, blocksNow[kind], new.view.copy.written))
      return changes.isEmpty ? nil : Written(kind: kind, changes: changes)
    }
    needs = Review.needs(old.view, new.view)
    let (keysBefore, keysNow) = (old.keys(blocksBefore), new.keys(blocksNow))
    let (daysBefore, anyBefore) = (Set(keysBefore), Set(keysBefore.map(\.onAnyDay)))
    let anyNow = Set(keysNow.map(\.onAnyDay))
    let openBefore = Set(
      zip(old.all, keysBefore).filter { $0.0.accepted == nil }.map { $0.1.onAnyDay })
    func now(_ isTold: (Finding, FindingKey) -> Bool) -> [Fold] {
      new.folded(zip(new.all, keysNow).filter { isTold($0, $1) }.map(\.0))
    }
    findingsNew = now { $0.accepted == nil && !anyBefore.contains($1.onAnyDay) }
    findingsOpenAgain = now { finding, key in
      finding.accepted == nil && anyBefore.contains(key.onAnyDay)
        && !openBefore.contains(key.onAnyDay)
    }
    findingsOnOtherDays = now { finding, key in
      finding.accepted == nil && openBefore.contains(key.onAnyDay) && !daysBefore.contains(key)
    }
    findingsAccepted = now { $0.accepted != nil && openBefore.contains($1.onAnyDay) }
    findingsGone = old.folded(
      zip(old.all, keysBefore).filter { $0.accepted == nil && !anyNow.contains($1.onAnyDay) }
        .map(\.0))
    askedFor = Review.askedFor(before, after, by: new.view.today)
  }

  /// Whether nothing that this reader may see was written.
  public var isNothing: Bool { written.isEmpty }

  // MARK: What was written

  private static func changes(
    from old: [ReviewedBlock], to new: [ReviewedBlock]
  ) -> [BlockChange] {
    let before = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(new.map(\.key))
    func change(_ block: ReviewedBlock, _ what: BlockChange.What) -> BlockChange {
      BlockChange(title: block.title, isOnWorries: block.isOnWorries, what: what)
    }
    return new.flatMap { block -> [BlockChange] in
      guard let was = before[block.key] else { return [change(block, .came(block.facets))] }
      return changes(of: block, from: was.facets).map { change(block, $0) }
    } + old.filter { !now.contains($0.key) }.map { change($0, .went) }
  }

  private static func changes(
    of block: ReviewedBlock, from old: [Facet]
  ) -> [BlockChange.What] {
    // Facets come once in a block, in the same order in both versions.
    let before = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(block.facets.map(\.key))
    let gone = old.filter { !now.contains($0.key) }
    return block.facets.filter { !$0.saysTheSame(as: before[$0.key]) }.map {
      .says(label: $0.label, before: before[$0.key], now: $0)
    } + gone.map { .says(label: $0.label, before: $0, now: nil) }
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

  private static func askedFor(_ before: Record, _ now: Record, by today: Day) -> [AskedFor] {
    let stepsBefore = Dictionary(
      before.steps.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let people = Dictionary(
      now.people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    // Read once, so that a file with very many steps and wishes is read once.
    var stepsAbout: [Int: [Step]] = [:]
    for step in now.steps {
      for case .subject(.person(let person)) in step.about ?? [] {
        stepsAbout[person, default: []].append(step)
      }
    }
    let agreedBefore = Review.agreementCounts(before)
    let agreedNow = Review.agreementCounts(now)
    return before.people.compactMap { person in
      guard let wish = person.iWant, wish != .notNow, let place = people[person.id] else {
        return nil
      }
      var since: [String] = []
      for step in stepsAbout[place] ?? [] {
        let was = stepsBefore[step.id]
        if now.isDone(step, by: today), !(was.map { before.isDone($0, by: today) } ?? false) {
          since.append("“\(step.title)” is done")
        } else if was == nil {
          since.append("“\(step.title)” is a step now (\(now.called(step.who)))")
        }
      }
      if agreedNow[person.id, default: 0] > agreedBefore[person.id, default: 0] {
        since.append("something is agreed with \(now.people[place].name)")
      }
      return since.isEmpty
        ? nil : AskedFor(name: now.people[place].name, wish: wish, since: since)
    }
  }

  /// How many agreements with each person are written down.
  private static func agreementCounts(_ record: Record) -> [ID: Int] {
    Dictionary(record.agreements.map { (record.people[$0.with].id, 1) }, uniquingKeysWith: +)
  }
}

extension Facet {
  /// Whether the same stands there, in whatever order where order says nothing.
  fileprivate func saysTheSame(as other: Facet?) -> Bool {
    guard let other else { return false }
    let (keys, others) = (items.map(\.key), other.items.map(\.key))
    return keys == others || !isInOrder && keys.sorted() == others.sorted()
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
