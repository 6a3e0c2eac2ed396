/// Somebody in the network.
public struct Person: Hashable, Sendable {
  /// Part of life a person belongs to.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case family, friend, partner, carer, worker, mentor, community, other
  }

  /// How near the young person places somebody.
  public enum Circle: String, CaseIterable, Hashable, Sendable {
    case inner, middle, outer
  }

  /// What the young person would like of the tie.
  public enum Wish: String, CaseIterable, Hashable, Sendable {
    case toStayInTouch = "to stay in touch"
    case more, less
    case backInTouch = "back in touch"
    case toStop = "to stop"
    case notNow = "not now"
  }

  /// The id.
  public var id: ID
  /// The name, as the young person says it.
  public var name: String
  /// Who they are to the young person: "my wee brother".
  public var who: String?
  /// Part of life they belong to.
  public var kind: Kind?
  /// Whether they are paid to be there, where that is written.
  public var paid: Bool?
  /// Whether they are a child.
  public var child: Bool?
  /// Where the young person places them.
  public var circle: Circle?
  /// What the brackets of `circle` say.
  public var circlePermissions: [Permission]?
  /// The ways to reach them; `nil` where no line says so, and then directly.
  public var routes: RouteList?
  /// How they came into the young person's life.
  public var metThrough: String?
  /// Needs they are written down for, by place in ``Record/needs``; `nil` where nothing is written.
  public var helpsWith: PlaceList?
  /// Needs they are not there for.
  public var doesNotHelpWith: PlaceList?
  /// Needs the young person would not ask them for.
  public var iWouldNotAskFor: PlaceList?
  /// Needs of theirs that the young person helps with.
  public var iHelpWith: PlaceList?
  /// What the young person would like of the tie.
  public var iWant: Wish?
  /// The day they said yes to what is written here.
  public var asked: WrittenDay?
  /// People they know, by place in ``Record/people``.
  public var knows: PlaceList?
  /// The first day of their role.
  public var from: WrittenDay?
  /// The last day of their role.
  public var until: WrittenDay?
  /// Times at which they are not there.
  public var away: [WrittenPeriod] = []
  /// Since when they have known each other, as exactly as anybody remembers.
  public var since: String?
  /// Whether they are in touch, and when.
  public var inTouch: [InTouch] = []
  /// Who decided that.
  public var decidedBy: String?
  /// When to look at it again.
  public var lookAgain: WrittenDay?
  /// How they keep in touch.
  public var keepingInTouch: String?
  /// What is meant to happen when the role ends.
  public var after: Afterwards?
  /// Who may see this block; `nil` where it doesn't say, empty where it could not be read.
  public var seenBy: [Audience]?
  /// The young person's own words.
  public var says: [Statement] = []
  /// What others noted.
  public var notes: [Statement] = []

  /// Somebody with an id and a name.
  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }

  /// Whether they are paid to be there: a worker or a carer is, unless the file says no.
  public var isPaid: Bool { paid ?? (kind == .worker || kind == .carer) }
  /// Whether they are a child.
  public var isChild: Bool { child ?? false }
}

/// A state of being in touch, over some days.
public struct InTouch: Hashable, Sendable {
  /// Whether and how they are in touch.
  public enum State: String, CaseIterable, Hashable, Sendable {
    case yes
    case withSomeoneThere = "with someone there"
    case paused
    case onHold = "on hold"
    case endedByMe = "ended by me"
    case endedByThem = "ended by them"
    case notAllowed = "not allowed"
    case died
    case notKnown = "not known"

    /// Whether somebody in this state takes part in the network.
    public var takesPart: Bool { self == .yes || self == .withSomeoneThere }
  }

  /// The state.
  public var state: State
  /// The first day on which it holds; left out, always before.
  public var from: WrittenDay?
  /// The last day on which it holds; left out, always after.
  public var until: WrittenDay?

  /// A state, from a day until a day.
  public init(state: State, from: WrittenDay? = nil, until: WrittenDay? = nil) {
    self.state = state
    self.from = from
    self.until = until
  }
}

/// What is meant to happen when a role ends.
public struct Afterwards: Hashable, Sendable {
  /// What is settled, where that is settled.
  public enum Settled: String, CaseIterable, Hashable, Sendable {
    case ends, stays
  }

  /// Whether the tie ends or stays, if that is settled.
  public var settled: Settled?
  /// The words.
  public var text: String

  /// What is meant to happen.
  public init(settled: Settled?, text: String) {
    self.settled = settled
    self.text = text
  }
}
