/// The young person whose network it is.
public struct Me: Hashable, Sendable {
  /// The four nations, whose laws on leaving care differ.
  public enum Nation: String, CaseIterable, Hashable, Sendable {
    case scotland = "Scotland"
    case england = "England"
    case wales = "Wales"
    case northernIreland = "Northern Ireland"
  }

  /// An answer that may not be known.
  public enum Answer: String, CaseIterable, Hashable, Sendable {
    case yes, no
    case notKnown = "not known"
  }

  /// The name; `nil` where none could be read.
  public var name: String?
  /// The day of birth.
  public var born: WrittenDay?
  /// The nation whose law applies.
  public var nation: Nation?
  /// She, he, they.
  public var pronouns: String?
  /// Whether they were looked after on their sixteenth birthday.
  public var lookedAfterAt16: Answer?
  /// The last day they were looked after.
  public var lookedAfterUntil: WrittenDay?
  /// The needs that count, by place in ``Record/needs``; `nil` where no line says so.
  public var needs: [Int]?
  /// The named worker, by place in ``Record/people``.
  public var namedWorker: Int?
  /// Whom to ring at any hour.
  public var tonight: String?
  /// Who wrote the file, and when.
  public var writtenBy: [Agreement.Dated] = []
  /// When it was last looked through, and who was there.
  public var reviewed: Agreement.Dated?
  /// Their own words.
  public var says: [Statement] = []

  /// A young person of whom nothing is known yet.
  public init() {}
}

/// A service's own lengths of time, in days; `nil` where nothing is written.
public struct Local: Hashable, Sendable {
  /// What the block is called.
  public var title: String
  /// How often agreements are looked at.
  public var reviewAgreementsEvery: Int?
  /// How long before a change people should have met.
  public var meetBeforeAChange: Int?
  /// How far apart changes should be.
  public var keepChangesApart: Int?
  /// How far ahead Kith looks.
  public var lookThisFarAhead: Int?

  /// No lengths of time.
  public init(title: String) {
    self.title = title
  }
}

/// Everything that one file says.
///
/// Blocks stand in the order of the file and refer to each other by their place in these arrays, so
/// that no name has to be looked up after reading.
public struct Record: Hashable, Sendable {
  /// The young person.
  public var me = Me()
  /// The built-in needs, then the young person's own in the order of the file.
  public var needs: [Need] = Need.builtIn
  /// The settings.
  public var settings: [Setting] = []
  /// The people.
  public var people: [Person] = []
  /// The changes.
  public var transitions: [Transition] = []
  /// The agreements.
  public var agreements: [Agreement] = []
  /// The handovers.
  public var handovers: [Handover] = []
  /// The meetings.
  public var meetings: [Meeting] = []
  /// The steps.
  public var steps: [Step] = []
  /// The worries.
  public var worries: [Worry] = []
  /// The acceptances.
  public var acceptances: [Acceptance] = []
  /// The service's own lengths of time.
  public var local: Local?

  /// A service's own words for some of Kith's: no part of the file.
  public var words: [String: String] = [:]

  /// A file that says nothing.
  public init() {}

  /// A phrase of Kith's, or what a service says instead.
  public func said(_ phrase: String) -> String { words[phrase] ?? phrase }

  /// What the young person is called where no name could be read.
  public var name: String { me.name ?? "this young person" }

  /// The needs that count, by place in ``needs``, in the order in which needs are always listed:
  /// the built-in ones first, then the young person's own.
  ///
  /// - Complexity: O(*n* log *n*).
  public var needsThatCount: [Int] { (me.needs ?? []).sorted() }

  /// Every setting, then every person.
  public var subjects: [Subject] {
    settings.indices.map { .setting($0) } + people.indices.map { .person($0) }
  }

  /// The id of a person or a setting.
  public func id(of subject: Subject) -> ID {
    switch subject {
    case .person(let place): people[place].id
    case .setting(let place): settings[place].id
    }
  }

  /// The id of whatever a step or an acceptance is about.
  public func id(of matter: Matter) -> ID {
    switch matter {
    case .subject(let subject): id(of: subject)
    case .need(let need): needs[need].id
    }
  }

  /// The name of a person or a setting.
  public func name(of subject: Subject) -> String {
    switch subject {
    case .person(let place): people[place].name
    case .setting(let place): settings[place].name
    }
  }

  /// The day that is meant, if it is known.
  ///
  /// Undated, `unknown` and `none` are `nil`. `age N` is the birthday and a change its day; in `until`
  /// and `last day` both mean the day before.
  public func day(_ written: WrittenDay?, _ use: DayUse) -> Day? {
    knownDays.day(written, use)
  }

  /// Whether something has happened by a day: whether its day is written, and does not lie ahead.
  public func hasHappened(_ written: WrittenDay?, by today: Day) -> Bool {
    guard let written, written.saysThereIsOne else { return false }
    return day(written, .beginning).map { $0 <= today } ?? true
  }

  /// Whether the file says that there is such a day, but not which.
  public func isUndated(_ written: WrittenDay?, _ use: DayUse) -> Bool {
    guard let written, written.saysThereIsOne else { return false }
    return day(written, use) == nil
  }

  /// The last day that is looked at: so many days after `today` as the file says, or 90 days after
  /// the last dated change where that is later, and never past ``Day/latest``.
  ///
  /// - Complexity: O(changes).
  public func horizon(from today: Day) -> Day {
    let ahead = today.adding(local?.lookThisFarAhead ?? 730)
    let changes = transitions.compactMap { ($0.last ?? $0.first)?.adding(90) }
    return min(Day.latest, max(ahead, changes.max() ?? ahead))
  }
}
