/// What the lifelines show: a table of people, under the setting they are reached through, and of
/// what they help with.
///
/// The words come from whoever knows the people; this knows only where words stand. Nothing that a
/// reader of the picture may not see may be in here.
public struct LifelinesContents: Equatable, Sendable {
  /// The young person's name.
  public var name: String
  /// Lines above the table, such as "Moving into my own flat" and "1 April 2027".
  public var caption: [String]
  /// Lines at the foot: the date, whose copy it is.
  public var smallPrint: [String]
  /// Short titles of the needs, one a column; the first ``mostColumns`` are drawn.
  public var columns: [String]
  /// Settings and whoever is known directly, each with people; at most ``mostRows`` rows are drawn.
  public var groups: [Group]
  /// What each need rests on, one a column; empty for a picture that doesn't say.
  public var rests: [Rest]

  /// The lifelines of somebody.
  public init(
    name: String, caption: [String] = [], smallPrint: [String] = [], columns: [String] = [],
    groups: [Group] = [], rests: [Rest] = []
  ) {
    self.name = name
    self.caption = caption
    self.smallPrint = smallPrint
    self.columns = columns
    self.groups = groups
    self.rests = rests
  }

  /// How many needs one picture shows.
  public static let mostColumns = 30
  /// How many people and settings one picture shows; if there are more, it says how many are left
  /// out.
  public static let mostRows = 1_000

  /// A setting, or whoever is known directly, and the people reached that way.
  ///
  /// Somebody who is reached through two settings has a row under each.
  public struct Group: Equatable, Sendable {
    /// Whether this is a setting.
    public var kind: Kind
    /// What it is called.
    public var title: String
    /// 0, or one more than that of the setting this one is part of, which stands before it.
    public var depth: Int
    /// How the setting is there around the change.
    public var state: DrawnState
    /// Where the setting itself helps, and where everything goes through it; one a column, and
    /// missing ones are empty.
    public var cells: [Cell]
    /// The people.
    public var rows: [Row]

    /// A group with a heading of its own.
    public init(
      _ kind: Kind, title: String, depth: Int = 0, state: DrawnState = .stays,
      cells: [Cell] = [], rows: [Row] = []
    ) {
      self.kind = kind
      self.title = title
      self.depth = depth
      self.state = state
      self.cells = cells
      self.rows = rows
    }

    /// The people whom the young person knows directly.
    public static func knownMyself(_ rows: [Row]) -> Group {
      Group(.myself, title: "I know them myself", rows: rows)
    }
  }

  /// Whether a group is a setting.
  public enum Kind: Equatable, Sendable {
    /// A place, a team, a club: people are reached through it.
    case setting
    /// No setting: the young person knows these people directly.
    case myself
  }

  /// One person's row.
  public struct Row: Equatable, Sendable {
    /// Their name.
    public var name: String
    /// 0, or one more than that of the person they are reached through, who stands before them.
    public var depth: Int
    /// How they are there around the change.
    public var state: DrawnState
    /// Whether it is agreed how to stay in touch.
    public var agreed: Bool
    /// Plain words for their state, such as "on hold".
    public var remark: String?
    /// One a column; missing ones are empty.
    public var cells: [Cell]

    /// A person's row; somebody who stays, without more to say, unless told otherwise.
    public init(
      name: String, depth: Int = 0, state: DrawnState = .stays, agreed: Bool = false,
      remark: String? = nil, cells: [Cell] = []
    ) {
      self.name = name
      self.depth = depth
      self.state = state
      self.agreed = agreed
      self.remark = remark
      self.cells = cells
    }
  }

  /// Where a row and a column meet.
  public enum Cell: Equatable, Sendable {
    /// Nothing is written down.
    case none
    /// They help with this.
    case dot
    /// They help with this, but not after the change.
    case goingDot
    /// They help with this from the change on.
    case comingDot
    /// Everything for this need goes through here.
    case only
  }

  /// What a need rests on.
  public enum Rest: Equatable, Sendable {
    /// On more than one.
    case moreThanOne
    /// On one alone, in the words to show: "only one", "only one from then on".
    case onlyOne(String)
    /// Nobody is written down for it.
    case nobody

    /// On one alone, in plain words.
    public static let onlyOne = Rest.onlyOne("only one")
  }

  /// The drawing.
  ///
  /// The same contents give the same drawing on every machine.
  ///
  /// - Complexity: O(rows × columns)
  public func scene() -> Scene {
    LifelinesDrawing(of: self).scene
  }
}
