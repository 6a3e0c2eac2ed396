public import KithModel
public import KithNetwork

/// What a rule saw: which need, who, from which day to which, and the lines that say so.
public struct Evidence: Hashable, Sendable {
  /// The need, by place in `Record/needs`.
  public var need: Int?
  /// The first day, or today where it is so already.
  public var from: Day
  /// The last day; `nil` where it lasts to the last day that is looked at.
  public var to: Day?
  /// The person passed through, by place in `Record/people`.
  public var through: Int?
  /// The people it is about, by place in `Record/people`, sorted by id.
  public var people: [Int] = []
  /// The people who are reached only through `through`, who may be very many.
  public var lost: LostPeople?
  /// The settings it is about, by place in `Record/settings`, sorted by id.
  public var settings: [Int] = []
  /// Where the file says what it rests on.
  public var mentions: [Mention] = []
  /// An acceptance it is about, by place in `Record/acceptances`.
  public var acceptance: Int?
  /// An agreement it is about, by place in `Record/agreements`.
  public var agreement: Int?
  /// A handover it is about, by place in `Record/handovers`.
  public var handover: Int?
  /// Whether a step that is about the same people may be what answers it.
  var mayBeAnsweredByAStep = true

  /// Evidence from a day on.
  public init(from: Day, to: Day? = nil) {
    self.from = from
    self.to = to
  }

  /// Evidence with all that it names, put together at once: there may be very much of it.
  init(
    from: Day, to: Day?, need: Int? = nil, through: Int? = nil, people: [Int] = [],
    lost: LostPeople? = nil, settings: [Int] = [], mentions: [Mention]
  ) {
    (self.from, self.to, self.need, self.through) = (from, to, need, through)
    self.people = people
    self.lost = lost
    self.settings = settings
    self.mentions = mentions
  }

  /// Whether it names somebody or something.
  func names(_ matter: Matter) -> Bool {
    switch matter {
    case .subject(.person(let person)):
      person == through || people.contains(person) || lost?.contains(person) == true
    case .subject(.setting(let setting)): settings.contains(setting)
    case .need(let other): other == need
    }
  }

  /// How many people, settings and needs it names: nobody is lost together with whom they are reached
  /// through.
  var matterCount: Int {
    people.count + (lost?.count ?? 0) + settings.count + (through == nil ? 0 : 1)
      + (need == nil ? 0 : 1)
  }
}

/// Something to talk about: what a rule saw, in one sentence, with a question that a kind person could
/// ask aloud.
public struct Finding: Hashable, Sendable {
  /// The rule's id.
  public var rule: String
  /// What was seen.
  public var evidence: Evidence
  /// One sentence.
  public var sentence: Sentence
  /// One question.
  public var question: Sentence
  /// By which acceptance it is accepted, by place in `Record/acceptances`.
  public var accepted: Int?
  /// Whether it says that there is a worry, or that something was accepted of one.
  public var isOnWorries = false

  /// The sentence as text.
  public var says: String { sentence.text }
  /// The question as text.
  public var ask: String { question.text }
}

/// Several findings of one rule that are one sentence when read: they differ only in the need, or only
/// in whom they name.
public struct Fold: Hashable, Sendable {
  /// The findings, in their order.
  public var findings: [Finding]
  /// One sentence for all.
  public var says: String
  /// One question for all.
  public var ask: String

  /// The rule's id.
  public var rule: String { findings.first?.rule ?? "" }
  /// The first day.
  public var from: Day? { findings.first?.evidence.from }
  /// The last day; `nil` where it lasts to the last day that is looked at.
  public var to: Day? { findings.first?.evidence.to }
  /// By which acceptance all of them are accepted.
  public var accepted: Int? { findings.first?.accepted }
  /// Whether it says that there is a worry: then it stands with the worries, which can be left out, and nowhere
  /// else.
  public var isOnWorries: Bool { findings.first?.isOnWorries ?? false }
}
