/// What the circles show: a young person in the middle and the people around them.
///
/// The words come from whoever knows the people; this knows only where words stand. Nothing that a
/// reader of the picture may not see may be in here.
public struct CirclesContents: Equatable, Sendable {
  /// The young person's name.
  public var name: String
  /// Lines under the name, such as "Moving into my own flat" and "1 April 2027".
  public var caption: [String]
  /// Lines at the foot: the date, whose copy it is.
  public var smallPrint: [String]
  /// Whether it asks who comes to mind where nobody is in it.
  public var asksWho = true
  /// The people, in a fixed order; the first ``mostPeople`` are drawn.
  public var people: [Card]

  /// The circles around somebody.
  public init(
    name: String, caption: [String] = [], smallPrint: [String] = [], people: [Card] = []
  ) {
    self.name = name
    self.caption = caption
    self.smallPrint = smallPrint
    self.people = people
  }

  /// How many people one picture shows; if there are more, it says how many are left out.
  public static let mostPeople = 400

  /// One person around the young person.
  public struct Card: Equatable, Sendable {
    /// Their name.
    public var name: String
    /// Who they are, such as "my keyworker".
    public var who: String?
    /// How close they are; `nil` for somebody who is not in a circle yet.
    public var ring: Ring?
    /// The part of life they belong to.
    public var sector: Sector
    /// How they are there around the change.
    public var state: DrawnState
    /// Whether it is agreed how to stay in touch.
    public var agreed: Bool
    /// Short titles of the needs for which nobody else is written down, such as "money".
    public var onlyFor: [String]
    /// Plain words for their state, such as "on hold" or "away until 3 May 2027".
    public var remark: String?
    /// Whom they are reached through, as indices of other people; others are ignored.
    public var through: [Int]

    /// A person's card; somebody who stays, without more to say, unless told otherwise.
    public init(
      name: String, who: String? = nil, ring: Ring?, sector: Sector, state: DrawnState = .stays,
      agreed: Bool = false, onlyFor: [String] = [], remark: String? = nil, through: [Int] = []
    ) {
      self.name = name
      self.who = who
      self.ring = ring
      self.sector = sector
      self.state = state
      self.agreed = agreed
      self.onlyFor = onlyFor
      self.remark = remark
      self.through = through
    }
  }

  /// How close somebody is to the young person.
  public enum Ring: Int, CaseIterable, Equatable, Sendable {
    /// Closest.
    case inner
    /// Close.
    case middle
    /// Further away, and still in the circle.
    case outer
  }

  /// A part of life, in the order in which the parts stand around the circle, clockwise.
  public enum Sector: Int, CaseIterable, Equatable, Sendable {
    /// Where the young person lives.
    case home
    /// Family by birth or choice.
    case family
    /// Friends.
    case friends
    /// School, college, training and work.
    case schoolAndWork
    /// People whose job it is.
    case services
    /// Clubs, neighbours, faith.
    case community
    /// Online, and everybody else.
    case onlineAndOther

    /// What the picture calls it.
    public var title: String {
      switch self {
      case .home: "Home"
      case .family: "Family"
      case .friends: "Friends"
      case .schoolAndWork: "School & work"
      case .services: "Services"
      case .community: "Community"
      case .onlineAndOther: "Online & other"
      }
    }
  }

  /// The drawing.
  ///
  /// The same contents give the same drawing on every machine.
  ///
  /// - Complexity: near-linear in people for the sizes that can be read, at most quadratic in
  ///   ``mostPeople`` when everybody is crowded into one part of one ring.
  public func scene() -> Scene {
    CirclesDrawing(of: self).scene
  }
}
