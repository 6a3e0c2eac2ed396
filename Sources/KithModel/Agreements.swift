/// How two people stay in touch after a role has ended: their dated word, with what they talked over.
public struct Agreement: Hashable, Sendable {
  /// Something written with a day: who was asked or approved, and when.
  public struct Dated: Hashable, Sendable {
    /// The words, without the day.
    public var text: String
    /// The day, where one is written.
    public var day: Day?

    /// Words with their day.
    public init(text: String, day: Day?) {
      self.text = text
      self.day = day
    }
  }

  /// A topic, and what they say about it.
  public struct Topic: Hashable, Sendable {
    /// Which of ``Field/topics``.
    public var topic: Field
    /// The words; `not yet` and `we decided not to` say just that.
    public var text: String

    /// Whether it says that they have not talked about it yet.
    public var isNotYet: Bool { text == "not yet" }

    /// A topic with its words.
    public init(topic: Field, text: String) {
      self.topic = topic
      self.text = text
    }
  }

  /// With whom, by place in ``Record/people``.
  public var with: Int
  /// What it is called.
  public var title: String
  /// The first day.
  public var from: WrittenDay
  /// The last day.
  public var until: WrittenDay?
  /// Needs that the person is still there for, by place in ``Record/needs``.
  public var helpsWith: PlaceList?
  /// People it brings along, by place in ``Record/people``.
  public var brings: PlaceList?
  /// As whom the person acts: as themselves, or for somebody.
  public var actingAs: String?
  /// The day the young person agreed.
  public var agreedByMe: WrittenDay?
  /// The day the other person agreed.
  public var agreedByThem: WrittenDay?
  /// The day the young person took it back.
  public var withdrawnByMe: WrittenDay?
  /// The day the other person took it back.
  public var withdrawnByThem: WrittenDay?
  /// With whom it was talked over.
  public var talkedOverWith: [Dated] = []
  /// Who approved it.
  public var approvedBy: [Dated] = []
  /// Who supports it.
  public var supportedBy: String?
  /// By when it is to be looked at again.
  public var reviewBy: WrittenDay?
  /// When it was looked at, and who was there.
  public var reviewed: Dated?
  /// What they talked over, in canonical order.
  public var topics: [Topic] = []
  /// Who may see this block.
  public var seenBy: [Audience]?
  /// The young person's own words.
  public var says: [Statement] = []
  /// What others noted.
  public var notes: [Statement] = []

  /// An agreement with a person, from a day.
  public init(with person: Int, title: String, from: WrittenDay) {
    self.with = person
    self.title = title
    self.from = from
  }
}

/// One worker leaves and another begins.
///
/// Its dates change nothing by themselves.
public struct Handover: Hashable, Sendable {
  /// The id.
  public var id: ID
  /// What it is called.
  public var title: String
  /// Who leaves, by place in ``Record/people``; `nil` for an id that nobody bears.
  public var leaving: Int?
  /// Who takes over; `nil` for nobody yet.
  public var takingOver: Int?
  /// The day they were introduced.
  public var introduced: WrittenDay?
  /// Days on which both are there.
  public var together: [WrittenDay]?
  /// The last day of who leaves.
  public var lastDay: WrittenDay?
  /// How they say goodbye.
  public var goodbye: String?
  /// Who may see this block.
  public var seenBy: [Audience]?
  /// The young person's own words.
  public var says: [Statement] = []
  /// What others noted.
  public var notes: [Statement] = []

  /// A handover with its two people.
  public init(id: ID, title: String, leaving: Int?, takingOver: Int?) {
    self.id = id
    self.title = title
    self.leaving = leaving
    self.takingOver = takingOver
  }
}

/// A family group conference, a review, a planning meeting.
public struct Meeting: Hashable, Sendable {
  /// What sort of meeting.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case familyGroupConference = "family group conference"
    case review, planning, other
  }

  /// Who was there.
  public enum Guest: Hashable, Sendable {
    /// The young person.
    case me
    /// Somebody, by place in ``Record/people``.
    case person(Int)
  }

  /// The id.
  public var id: ID
  /// What it is called.
  public var title: String
  /// The day.
  public var on: WrittenDay
  /// What sort of meeting.
  public var kind: Kind?
  /// Who was, or is to be, there.
  public var there: [Guest]?
  /// Whether the family had time by themselves.
  public var privateFamilyTime: Bool?
  /// What was decided.
  public var decided: [String] = []
  /// When to look at it again.
  public var lookAgain: WrittenDay?
  /// Who may see this block.
  public var seenBy: [Audience]?
  /// The young person's own words.
  public var says: [Statement] = []
  /// What others noted.
  public var notes: [Statement] = []

  /// A meeting with its day.
  public init(id: ID, title: String, on: WrittenDay) {
    self.id = id
    self.title = title
    self.on = on
  }
}

/// Something to do, by somebody, by a day.
public struct Step: Hashable, Sendable {
  /// The id.
  public var id: ID
  /// What is to be done.
  public var title: String
  /// Who does it.
  public var who: String
  /// By when.
  public var by: WrittenDay
  /// The day it was done.
  public var done: WrittenDay?
  /// Whom and what it is about.
  public var about: [Matter]?
  /// Who may see this block.
  public var seenBy: [Audience]?
  /// What others noted.
  public var notes: [Statement] = []

  /// A step with who does it and by when.
  public init(id: ID, title: String, who: String, by: WrittenDay) {
    self.id = id
    self.title = title
    self.who = who
    self.by = by
  }
}

/// Whom or what a step or an acceptance is about.
public enum Matter: Hashable, Sendable {
  /// A person or a setting.
  case subject(Subject)
  /// A need, by place in ``Record/needs``.
  case need(Int)
}

/// Something that was noticed, and what is done about it.
///
/// Never shown to the young person: being told is a conversation.
public struct Worry: Hashable, Sendable {
  /// The id.
  public var id: ID
  /// What was noticed.
  public var title: String
  /// About whom, by place in ``Record/people``; `nil` for an id that nobody bears.
  public var about: Int?
  /// Who noticed.
  public var by: String
  /// The day it was written down.
  public var on: WrittenDay
  /// What is done.
  public var doing: String?
  /// To whom it was passed on.
  public var passedOn: String?
  /// When to look at it again.
  public var lookAgain: WrittenDay
  /// When the young person was told, or why not yet.
  public var toldMe: ToldMe?
  /// Who may see it: the worker, the reviewer, or both.
  public var seenBy: [Audience]?

  /// Whether the young person was told.
  public enum ToldMe: Hashable, Sendable {
    /// On a day.
    case on(WrittenDay)
    /// Not yet, and why.
    case notYet(String)
  }

  /// A worry about somebody.
  public init(
    id: ID, title: String, about: Int?, by: String, on: WrittenDay, lookAgain: WrittenDay
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.by = by
    self.on = on
    self.lookAgain = lookAgain
  }
}

/// A finding that was talked over and accepted: by whom, why, until when.
public struct Acceptance: Hashable, Sendable {
  /// The rules whose findings say that there is a worry: what is said of these, and what was accepted of
  /// them, is only for whoever may see the worry.
  public static let rulesOnWorries: Set = [
    "rests-on-a-worry", "worry-not-looked-at", "worry-not-told", "worry-nothing-done",
  ]

  /// The rule whose finding is accepted.
  public var rule: String
  /// Why.
  public var reason: String
  /// Everything that the finding names.
  public var about: [Matter]
  /// Who accepted it.
  public var by: String
  /// From which day.
  public var on: WrittenDay
  /// Until which day.
  public var until: WrittenDay
  /// The young person's own words.
  public var says: [Statement] = []
  /// Whether everything that it names could be read, and nothing in it was meant to keep it back.
  ///
  /// Else it is in no copy but the young person's: who was meant may be hidden, and what was accepted is
  /// not known.
  public var isWhole = true

  /// An acceptance of a rule's finding.
  public init(
    rule: String, reason: String, about: [Matter], by: String, on: WrittenDay, until: WrittenDay
  ) {
    self.rule = rule
    self.reason = reason
    self.about = about
    self.by = by
    self.on = on
    self.until = until
  }

  /// Whether what was accepted says that there is a worry about somebody.
  public var isOnWorries: Bool { Acceptance.rulesOnWorries.contains(rule) }
}
