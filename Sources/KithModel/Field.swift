/// The kinds of block a file is made of, in canonical order.
public enum BlockKind: String, CaseIterable, Hashable, Sendable {
  /// The format's version.
  case kith
  /// The young person.
  case me
  /// A need of their own.
  case need
  /// A place or a service.
  case setting
  /// Somebody.
  case person
  /// A change: a move, a birthday, a school year's end.
  case transition
  /// How somebody stays in touch.
  case agreement
  /// One worker leaves, another begins.
  case handover
  /// A meeting.
  case meeting
  /// Something to do.
  case step
  /// Something that was noticed.
  case worry
  /// A finding that was talked over and accepted.
  case accept
  /// This service's own lengths of time.
  case local
}

/// The names of fields.
///
/// Which block takes which is in the reader's table.
public enum Field: String, CaseIterable, Hashable, Sendable {
  case about
  case actingAs = "acting as"
  case after
  case agreedByMe = "agreed by me"
  case agreedByThem = "agreed by them"
  case approvedBy = "approved by"
  case asked
  case away
  case born
  case brings
  case by
  case changingIt = "changing it"
  case child
  case circle
  case decided
  case decidedBy = "decided by"
  case doesNotHelpWith = "does not help with"
  case doing
  case done
  case ends
  case endingWell = "ending well"
  case feelings
  case from
  case giftsAndMoney = "gifts and money"
  case goodbye
  case helpsWith = "helps with"
  case iHelpWith = "i help with"
  case ifItFallsThrough = "if it falls through"
  case ifWorried = "if worried"
  case iWant = "i want"
  case iWouldNotAskFor = "i would not ask for"
  case inTouch = "in touch"
  case introduced
  case keepChangesApart = "keep changes apart"
  case keepingInTouch = "keeping in touch"
  case kind
  case knows
  case lastDay = "last day"
  case leaving
  case lookAgain = "look again"
  case lookThisFarAhead = "look this far ahead"
  case lookedAfterAt16 = "looked after at 16"
  case lookedAfterUntil = "looked after until"
  case meetBeforeAChange = "meet before a change"
  case metThrough = "met through"
  case myAnswer = "my answer"
  case namedWorker = "named worker"
  case nation
  case needs
  case note
  case on
  case paid
  case partOf = "part of"
  case passedOn = "passed on"
  case peopleAtHome = "people at home"
  case privacy
  case privateFamilyTime = "private family time"
  case pronouns
  case reachedThrough = "reached through"
  case reviewAgreementsEvery = "review agreements every"
  case reviewBy = "review by"
  case reviewed
  case safety
  case says
  case seenBy = "seen by"
  case since
  case socialMedia = "social media"
  case starts
  case stayOffered = "stay offered"
  case supportedBy = "supported by"
  case takingOver = "taking over"
  case talkedOverWith = "talked over with"
  case there
  case time
  case together
  case toldMe = "told me"
  case tonight
  case until
  case visits
  case waysToKeepInTouch = "ways to keep in touch"
  case who
  case withdrawnByMe = "withdrawn by me"
  case withdrawnByThem = "withdrawn by them"
  case writtenBy = "written by"

  /// The topics of an agreement, in canonical order.
  public static let topics: [Field] = [
    .time, .waysToKeepInTouch, .socialMedia, .visits, .giftsAndMoney, .feelings, .privacy, .safety,
    .peopleAtHome, .changingIt, .endingWell, .ifWorried,
  ]
}
