/// A place, a service or a group: the layer that carries relationships, and takes them down with it.
public struct Setting: Hashable, Sendable {
  /// What sort of place it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case home, school, work, team, service, group, family, online, other
  }

  /// What a setting is part of.
  public enum Whole: Hashable, Sendable {
    /// Another setting, by place in ``Record/settings``.
    case setting(Int)
    /// An id that nobody bears: it never opens.
    case nowhere
  }

  /// The id.
  public var id: ID
  /// The name.
  public var name: String
  /// What sort of place it is.
  public var kind: Kind?
  /// What it is part of.
  public var partOf: Whole?
  /// Needs it is written down for itself (a phone line, a drop-in), by place in ``Record/needs``.
  public var helpsWith: PlaceList?
  /// The first day it is open.
  public var from: WrittenDay?
  /// The last day it is open.
  public var until: WrittenDay?
  /// Holidays and the like.
  public var away: [WrittenPeriod] = []
  /// The day on which staying on was offered.
  public var stayOffered: WrittenDay?
  /// What the young person answered.
  public var myAnswer: String?
  /// Who may see this block.
  public var seenBy: [Audience]?
  /// The young person's own words.
  public var says: [Statement] = []
  /// What others noted.
  public var notes: [Statement] = []

  /// A setting with an id and a name.
  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}

/// A change that is coming: a move, a birthday, the end of school.
public struct Transition: Hashable, Sendable {
  /// The id.
  public var id: ID
  /// What it is called.
  public var title: String
  /// When, as the file has it: a day or a stretch of days.
  public var on: WrittenPeriod
  /// People and settings whose role it ends.
  public var ends: [Subject]?
  /// People and settings whose role it begins.
  public var starts: [Subject]?
  /// What happens if it falls through.
  public var ifItFallsThrough: String?
  /// Who may see this block.
  public var seenBy: [Audience]?
  /// The young person's own words.
  public var says: [Statement] = []
  /// What others noted.
  public var notes: [Statement] = []
  /// The first day of the change, worked out; `nil` while it has no date.
  public var first: Day?
  /// The last day of the change, worked out; `nil` while it has no date.
  public var last: Day?

  /// A change with its title and day.
  public init(id: ID, title: String, on: WrittenPeriod) {
    self.id = id
    self.title = title
    self.on = on
  }
}
