/// What one reader may see of a record: a new, smaller record, made before anything is worked out,
/// drawn, counted or asked.
///
/// There is no other way to a plan or a picture than through a copy, so that forgetting to make one
/// does not compile.
public struct Copy: Hashable, Sendable {
  /// Whose copy it is.
  public enum Reader: Hashable, Sendable {
    /// The young person.
    case me
    /// The named worker and those who keep the plan with them.
    case worker
    /// A reviewer.
    case reviewer
    /// One of the people, by id.
    case person(ID)
    /// Anybody the plan is handed to.
    case everyone

    /// Whether nothing is found or asked in it: a list of whom somebody rests on is a list of whom to
    /// remove.
    public var isForOthers: Bool {
      switch self {
      case .person, .everyone: true
      case .me, .worker, .reviewer: false
      }
    }

    /// Whether it leaves the hands of those who keep the file: then it has lines of its own, and people
    /// and settings are numbered in drawings.
    public var isHandedOn: Bool { self == .me || isForOthers }

    /// Who that is in a record; `nil` where nobody in it has the id.
    func audience(in record: Record) -> Audience? {
      switch self {
      case .me: .me
      case .worker: .worker
      case .reviewer: .reviewer
      case .everyone: .everyone
      case .person(let id): record.people.firstIndex { $0.id == id }.map { .person($0) }
      }
    }
  }

  /// Whose copy it is.
  public let reader: Reader
  /// The day for which it is made: permissions count from a day.
  public let today: Day
  /// What the reader may see.
  public let record: Record
  /// The same with every name as it is written; ``record`` has long ones cut where the copy is ``shown()``.
  package var written: Record { writtenInFull ?? record }
  /// `nil` where that is the same record: mostly it is, and records are large.
  private let writtenInFull: Record?
  /// On which lines: of the original file, or of the copy's own text where it is handed on.
  public let places: Places
  /// Whether something in the file could not be read and is left out, here too.
  public let isIncomplete: Bool
  /// On which lines of the original file its blocks stand; of a copy for others nothing, and for what the
  /// young person may not see but for its name line 0.
  package let origin: Places
  /// Names too long for a sentence, whole; empty in a copy that is not ``shown()``.
  public let longNames: [String]

  /// The reader's copy of a record, on a day.
  ///
  /// With `leavesOutOwn` the young person's copy is without what only they may see, for a page that others may
  /// pick up. Where a `newer` version of the record is given, what that keeps from the reader is left out of this
  /// one as well.
  ///
  /// - Complexity: O(record).
  public init(
    of record: consuming Record, _ places: Places, for reader: Reader, on today: Day,
    isIncomplete: Bool = false, leavesOutOwn: Bool = false, newer: Record? = nil
  ) {
    if let newer { record = record.without(newer, keptFrom: reader, on: today) }
    self.isIncomplete = isIncomplete
    self.reader = reader
    self.today = today
    longNames = []
    guard let audience = reader.audience(in: record) else {
      // Nobody’s copy holds nothing.
      (self.record, writtenInFull, self.places, origin) = (Record(), nil, Places(), Places())
      return
    }
    var copier = Copier(record, for: audience, on: today, leavesOutOwn: leavesOutOwn)
    copier.findHidden()
    self.record = copier.takeCopy()
    writtenInFull = nil
    let copied = copier.copied(places)
    origin = reader.isForOthers ? Places() : copied
    self.places = reader.isHandedOn ? Places() : copied
  }

  /// What is worked out from it: of a copy for others no needs count, so that nothing can be said to rest on
  /// anybody.
  public var analysed: Record {
    guard reader.isForOthers else { return record }
    var analysed = record
    analysed.me.needs = nil
    return analysed
  }

  /// The same copy, told in a service's own words.
  public func told(in words: [String: String]) -> Copy {
    guard !words.isEmpty else { return self }
    var record = record
    record.words = words
    return asIf(record)
  }

  /// The same copy, as if something in it was not as it is.
  public func asIf(_ record: Record) -> Copy {
    Copy(
      self, record: record, writtenInFull: written, places: places, isIncomplete: isIncomplete,
      longNames: longNames)
  }

  /// The same copy, on these lines: those of its own text.
  package func placed(_ places: Places, isIncomplete: Bool) -> Copy {
    Copy(
      self, record: record, writtenInFull: writtenInFull, places: places,
      isIncomplete: isIncomplete, longNames: longNames)
  }

  /// A copy as people read it.
  init(_ copy: Copy, shown record: Record, longNames: [String]) {
    self.init(
      copy, record: record, writtenInFull: copy.written, places: copy.places,
      isIncomplete: copy.isIncomplete, longNames: longNames)
  }

  private init(
    _ copy: Copy, record: Record, writtenInFull: Record?, places: Places, isIncomplete: Bool,
    longNames: [String]
  ) {
    reader = copy.reader
    today = copy.today
    self.writtenInFull = writtenInFull
    self.record = record
    self.places = places
    self.isIncomplete = isIncomplete
    origin = copy.origin
    self.longNames = longNames
  }
}

/// Whether somebody may see something on a day.
struct Openness {
  let audience: Audience
  let today: Day
  /// Whether what only the young person may see is left out of their own copy.
  let leavesOutOwn: Bool
  /// What the days of permissions mean.
  private let days: KnownDays
  /// Whether they see whatever doesn't say who may.
  private let isUsual: Bool

  init(
    _ audience: Audience, _ today: Day, leavesOutOwn: Bool, _ days: KnownDays
  ) {
    self.audience = audience
    self.today = today
    self.leavesOutOwn = leavesOutOwn
    self.days = days
    isUsual = Audience.usual.contains(audience)
  }

  /// The same for somebody else, and with what only the young person may see.
  private func asIf(for other: Audience) -> Openness {
    Openness(other, today, leavesOutOwn: false, days)
  }

  /// A block is open to the usual readers unless it says otherwise.
  func isOpen(_ seenBy: [Audience]?) -> Bool {
    guard let seenBy else { return isUsual }
    if leavesOutOwn, seenBy.allSatisfy({ $0 == .me }) { return false }
    return seenBy.contains(audience) || seenBy.contains(.everyone)
  }

  /// Of the groups that name the reader the last decides: permission counts from its day,
  /// withdrawal on its day.
  ///
  /// A day that is not known gives nothing and takes everything.
  func isOpen(_ permissions: [Permission]) -> Bool {
    let naming = permissions.indices.last {
      permissions[$0].audiences.contains(audience) || permissions[$0].audiences.contains(.everyone)
    }
    guard let naming else { return false }
    if let from = permissions[naming].from {
      guard let from = day(from, .beginning), from <= today else { return false }
    }
    if let withdrawn = permissions[naming].withdrawn {
      guard let withdrawn = day(withdrawn, .ending), withdrawn > today else { return false }
    }
    return true
  }

  private func day(_ written: WrittenDay, _ use: DayUse) -> Day? {
    days.day(written, use)
  }

  /// What the young person said is for them alone, unless it says otherwise; they always see it.
  func says(_ statements: [Statement]) -> [Statement] {
    var bared = statements
    bareSays(&bared)
    return bared
  }

  /// The same in place.
  func bareSays(_ statements: inout [Statement]) {
    bare(&statements) { audience == .me ? isOwn($0) : $0.map(isOpen) ?? false }
  }

  /// What was noted is open to the usual readers, unless it says otherwise.
  func notes(_ statements: [Statement]) -> [Statement] {
    var bared = statements
    bareNotes(&bared)
    return bared
  }

  /// The same in place.
  func bareNotes(_ statements: inout [Statement]) {
    bare(&statements) { $0.map(isOpen) ?? isUsual }
  }

  /// Leaves only the statements that are open, without who else may see them, and when that was said.
  private func bare(_ statements: inout [Statement], where isOpen: ([Permission]?) -> Bool) {
    guard !statements.isEmpty else { return }
    var kept = 0
    for place in statements.indices where isOpen(statements[place].permissions) {
      if kept < place { statements[kept] = statements[place] }
      if statements[kept].permissions != nil { statements[kept].permissions = nil }
      kept += 1
    }
    if kept < statements.count { statements.removeLast(statements.count - kept) }
  }

  /// Where the young person placed somebody is open as a note is; they always see it.
  func circle(_ permissions: [Permission]?) -> Bool {
    if audience == .me { return permissions == nil || isOwn(permissions) }
    return permissions.map(isOpen) ?? isUsual
  }

  /// Whether the young person's own copy has what they said: all of it, or only what somebody else may see
  /// today.
  private func isOwn(_ permissions: [Permission]?) -> Bool {
    guard leavesOutOwn else { return true }
    let others = Set((permissions ?? []).flatMap(\.audiences)).subtracting([.me])
    return others.contains { other in
      asIf(for: other).isOpen(permissions ?? [])
    }
  }
}
