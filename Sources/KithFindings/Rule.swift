import KithModel

/// One thing that Kith notices: what it looks for, why that matters and where that is written, how it
/// says it, and an example that shows it and one that doesn't.
///
/// A rule is a value in a file of its own. Its check finds evidence and its words are apart, so that
/// each can be tested and edited alone.
public struct Rule: Sendable {
  /// Its name: what is seen, never the cure, so that "we accept *rule*" makes sense.
  public let id: String
  /// What it notices, in a few words.
  public let title: String
  /// Why that matters.
  public let why: String
  /// Where that is written.
  public let citations: [Citation]
  /// Networks in which it is found, and networks in which it isn't.
  public let examples: [Example]
  /// What it sees.
  let check: @Sendable (View) -> [Evidence]
  /// What may be said in one sentence: findings whose key is the same; one without is told by itself.
  let foldKey: @Sendable (Evidence, View) -> FoldKey?
  /// How it says that, for one finding or several with the same key.
  let words: @Sendable ([Evidence], View) -> Words

  /// A sentence and a question.
  struct Words {
    var says: Sentence
    var ask: Sentence
  }

  /// What the findings of one sentence have in common.
  enum FoldKey: Hashable {
    /// About the same people and settings, on the same days, whatever the need.
    case about(people: [Int], settings: [Int], from: Day, to: Day?)
    /// On the same days, with the same steps written down about it.
    case days(from: Day, to: Day?, steps: [Int] = [])
    /// About the same needs, on the same days, whoever it is.
    case needs([Int], from: Day, to: Day?)

    /// What findings about one person or setting have in common with those about another.
    func amongNeeds(_ findings: [Finding]) -> FoldKey {
      guard case .about(_, _, let from, let to) = self else { return self }
      return .needs(findings.compactMap(\.evidence.need), from: from, to: to)
    }
  }

  /// With `inOneSentence`, findings of the same days are told together, but for what steps are written
  /// down about; else each by itself.
  static func folding(inOneSentence: Bool) -> @Sendable (Evidence, View) -> FoldKey? {
    { evidence, view in
      guard inOneSentence else { return nil }
      return .days(from: evidence.from, to: evidence.to, steps: view.steps(about: evidence))
    }
  }

  /// All rules, in the order in which `explain` lists them and a page tells the findings of one day:
  /// people first, then needs.
  public static let all: [Rule] = [
    .nobodyListedYet, .noNeedsYet, .stayNotTalkedAbout, .endingUnplanned, .noWayNow,
    .nobodyHelps, .onlyRoute, .onlyOne, .agreementOneSide, .agreementTakenBack, .agreementGap,
    .agreementEndsEarly,
    .agreementLeavesBehind, .agreementOlderThanChange, .agreementBeyondBoundaries,
    .agreementReviewPassed, .agreementApprovalEnded, .agreementHoursForCrisis,
    .agreementWithoutReview, .agreementWithoutNeeds,
    .agreementNotTalkedOver, .agreementNobodyToTell, .agreementTopicsOpen,
    .namedWorkerLeaves, .handoverNobodyYet, .handoverGap, .handoverMetLate,
    .handoverNoTimeTogether, .handoverServiceNotMet, .handoverCloseToChange, .handoverNoGoodbye,
    .restsOnAWorry, .worryNothingDone, .worryNotLookedAt, .worryNotTold,
    .brotherOrSisterNoPlan, .wishUnanswered, .innerCircleEmpty, .listeningAllPaid, .noUnpaidAdult,
    .onlyAService, .givesMoreThanGets, .decisionWithoutStep, .stepDayPassed, .nobodyAsked,
    .notLookedThrough, .acceptanceEnded, .acceptanceUnmatched,
  ]

  /// The names of all rules.
  public static let names: [String] = all.map(\.id)
}

/// Where something is written.
public struct Citation: Hashable, Sendable {
  /// Who wrote it, what it is called, when and where.
  public let text: String
  /// Where to find it.
  public let address: String
  /// What it says that the rule leans on, and how far that goes.
  public let supports: String

  /// A source.
  public init(_ text: String, at address: String, supports: String) {
    self.text = text
    self.address = address
    self.supports = supports
  }
}

/// A network as somebody would write it, and what a rule says of it.
public struct Example: Sendable {
  /// The file's text.
  public let text: String
  /// Words that the finding says; `nil` where nothing is to be found.
  public let finds: String?
  /// For which day.
  public let today: String
  /// Where the example stands, so that a test that fails points at it.
  public let fileID: String
  /// The line on which it stands.
  public let line: Int

  /// A network in which the rule finds something, whose sentence holds these words.
  static func finds(
    _ words: String, today: String = "2026-11-22", in text: String, fileID: String = #fileID,
    line: Int = #line
  ) -> Example {
    Example(text: text, finds: words, today: today, fileID: fileID, line: line)
  }

  /// A network in which the rule finds nothing.
  static func findsNothing(
    today: String = "2026-11-22", in text: String, fileID: String = #fileID, line: Int = #line
  ) -> Example {
    Example(text: text, finds: nil, today: today, fileID: fileID, line: line)
  }
}
