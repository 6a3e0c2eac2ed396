/// What one reader may see of a record: a new, smaller record, made before anything is worked out,
/// drawn, counted or asked.
///
/// There is no other way to a plan or a picture than through a copy, so that forgetting to make one
/// does not compile.
public struct Copy: Hashable, Sendable {
  /// Whose copy it is.
  public enum Reader: String, CaseIterable, Hashable, Sendable {
    /// The named worker and those who keep the plan with them.
    case worker
    /// A reviewer.
    case reviewer

    var audience: Audience { self == .worker ? .worker : .reviewer }
  }

  /// Whose copy it is.
  public let reader: Reader
  /// The day for which it is made: permissions count from a day.
  public let today: Day
  /// What the reader may see.
  public let record: Record
  /// On which lines of the original file.
  public let places: Places
  /// Whether something in the file could not be read and is left out, here too.
  public let isIncomplete: Bool
  /// Names too long for a sentence, whole; empty in a copy that is not ``shown()``.
  public let longNames: [String]

  /// The reader's copy of a record, on a day.
  ///
  /// - Complexity: O(record).
  public init(
    of record: Record, _ places: Places, for reader: Reader, on today: Day,
    isIncomplete: Bool = false
  ) {
    self.isIncomplete = isIncomplete
    self.reader = reader
    self.today = today
    var copier = Copier(record, for: reader.audience, on: today)
    copier.findHidden()
    self.record = copier.copied()
    self.places = copier.copied(places)
    longNames = []
  }

  /// A copy as people read it.
  init(_ copy: Copy, shown record: Record, longNames: [String]) {
    reader = copy.reader
    today = copy.today
    self.record = record
    places = copy.places
    isIncomplete = copy.isIncomplete
    self.longNames = longNames
  }
}

/// Whether somebody may see something on a day.
struct Openness {
  var audience: Audience
  var today: Day
  /// The record in which the days of permissions are looked up.
  var record: Record

  /// A block is open to the usual readers unless it says otherwise.
  func isOpen(_ seenBy: [Audience]?) -> Bool {
    guard let seenBy else { return Audience.usual.contains(audience) }
    return seenBy.contains(audience) || seenBy.contains(.everyone)
  }

  /// Of the groups that name the reader the last decides: permission counts from its day,
  /// withdrawal on its day.
  ///
  /// A day that is not known gives nothing and takes everything.
  func isOpen(_ permissions: [Permission]) -> Bool {
    let naming = permissions.last {
      $0.audiences.contains(audience) || $0.audiences.contains(.everyone)
    }
    guard let naming else { return false }
    if let from = naming.from {
      guard let from = record.day(from, .beginning), from <= today else { return false }
    }
    if let withdrawn = naming.withdrawn {
      guard let withdrawn = record.day(withdrawn, .ending), withdrawn > today else { return false }
    }
    return true
  }

  /// What the young person said is for them alone, unless it says otherwise.
  func says(_ statements: [Statement]) -> [Statement] {
    statements.filter { $0.permissions.map(isOpen) ?? false }
  }

  /// What was noted is open to the usual readers, unless it says otherwise.
  func notes(_ statements: [Statement]) -> [Statement] {
    statements.filter { $0.permissions.map(isOpen) ?? true }
  }
}
