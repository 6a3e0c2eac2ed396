public import KithModel

/// How a field's value is written.
public enum Shape: Hashable, Sendable {
  /// Words; `#` is one of them.
  case text
  /// A day.
  case day
  /// One day, or a day `to` a day.
  case dayOrPeriod
  /// A day `to` a day.
  case period
  /// Days, separated by commas.
  case days
  /// A year, a month or a day.
  case memory
  /// One of these words.
  case word(FixedWords)
  /// One person's id.
  case person
  /// One setting's id.
  case setting
  /// Ids of people.
  case people
  /// Ids of people and settings.
  case subjects
  /// Ids of people, settings and needs.
  case matters
  /// Ids of needs.
  case needs
  /// Ids of people and settings, or `directly`.
  case routes
  /// `me` and ids of people.
  case guests
  /// A person's id, or `nobody yet`.
  case personOrNobodyYet
  /// A state, and the days it holds.
  case inTouch
  /// A day, or `not yet, ` and why.
  case dayOrNotYet
  /// Who may see it.
  case audiences
  /// A whole number of days.
  case number

  /// Whether it is one day, or one period.
  var isDay: Bool { self == .day || self == .dayOrPeriod }

  /// Whether `#` after white space begins a comment in it.
  public var takesComments: Bool { self != .text }
}

/// What a block takes, in canonical order.
///
/// The one place that knows.
public struct FieldRule: Hashable, Sendable {
  /// The field.
  public var field: Field
  /// How its value is written.
  public var shape: Shape
  /// What else is so of it, a bit each: the rule is asked for on every line, and so kept small.
  private var traits: UInt8 = 0

  /// Whether the block is nothing without it.
  public var isRequired: Bool { traits & 1 != 0 }
  /// Whether it may be written more than once.
  public var mayRepeat: Bool { traits & 2 != 0 }
  /// Whether brackets may follow its name.
  public var takesBrackets: Bool { traits & 4 != 0 }

  init(_ field: Field, _ shape: Shape = .text) {
    self.field = field
    self.shape = shape
    if field == .says || field == .note || field == .circle { traits = 4 }
  }

  var required: FieldRule {
    var rule = self
    rule.traits |= 1
    return rule
  }

  var repeated: FieldRule {
    var rule = self
    rule.traits |= 2
    return rule
  }
}

extension BlockKind {
  /// Whether an id follows the keyword.
  public var takesID: Bool {
    switch self {
    case .kith, .me, .local: false
    default: true
    }
  }

  /// The fields that the block takes, in canonical order.
  public var fields: [FieldRule] { Table.rules[place] }

  /// The fields without which each kind of block is nothing.
  static var requiredFields: [[FieldRule]] { Table.required }

  /// How one of its fields is written; `nil` for a field that it doesn't take.
  func rule(_ field: Field) -> FieldRule? { rule(field, in: BlockKind.rules) }

  /// The same, with all ``rules`` at hand: whoever asks for every line looks them up once.
  @inline(__always)
  func rule(_ field: Field, in rules: [FieldRule?]) -> FieldRule? {
    rules[place * Field.count + field.place]
  }

  /// The rule for each field in each kind of block.
  static var rules: [FieldRule?] { Table.byField }
}

private enum Table {
  static let seenBy = FieldRule(.seenBy, .audiences)
  static let says = FieldRule(.says).repeated
  static let note = FieldRule(.note).repeated
  static let ending = [seenBy, says, note]

  /// The rules of each kind of block.
  static let rules = BlockKind.allCases.map { written[$0] ?? [] }
  static let required = rules.map { $0.filter(\.isRequired) }
  /// The rule for each field in each kind of block: asked for every line, so laid out flat.
  static let byField = rules.flatMap { rules in
    Field.allCases.map { field in rules.first { $0.field == field } }
  }

  static let written: [BlockKind: [FieldRule]] = [
    .kith: [],
    .me: [
      FieldRule(.born, .day), FieldRule(.nation, .word(.nation)), FieldRule(.pronouns),
      FieldRule(.lookedAfterAt16, .word(.answer)), FieldRule(.lookedAfterUntil, .day),
      FieldRule(.needs, .needs), FieldRule(.namedWorker, .person), FieldRule(.tonight),
      FieldRule(.writtenBy).repeated, FieldRule(.reviewed), says,
    ],
    .need: [says],
    .setting: [
      FieldRule(.kind, .word(.settingKind)), FieldRule(.partOf, .setting),
      FieldRule(.helpsWith, .needs), FieldRule(.from, .day), FieldRule(.until, .day),
      FieldRule(.away, .period).repeated, FieldRule(.stayOffered, .day), FieldRule(.myAnswer),
    ] + ending,
    .person: [
      FieldRule(.who), FieldRule(.kind, .word(.personKind)),
      FieldRule(.paid, .word(.yesOrNo)), FieldRule(.child, .word(.yesOrNo)),
      FieldRule(.circle, .word(.circle)), FieldRule(.reachedThrough, .routes),
      FieldRule(.metThrough), FieldRule(.helpsWith, .needs), FieldRule(.doesNotHelpWith, .needs),
      FieldRule(.iWouldNotAskFor, .needs), FieldRule(.iHelpWith, .needs),
      FieldRule(.iWant, .word(.wish)), FieldRule(.asked, .day),
      FieldRule(.knows, .people), FieldRule(.from, .day), FieldRule(.until, .day),
      FieldRule(.away, .period).repeated, FieldRule(.since, .memory),
      FieldRule(.inTouch, .inTouch).repeated, FieldRule(.decidedBy), FieldRule(.lookAgain, .day),
      FieldRule(.keepingInTouch), FieldRule(.after),
    ] + ending,
    .transition: [
      FieldRule(.on, .dayOrPeriod).required, FieldRule(.ends, .subjects),
      FieldRule(.starts, .subjects), FieldRule(.ifItFallsThrough),
    ] + ending,
    .agreement: [
      FieldRule(.from, .day).required, FieldRule(.until, .day), FieldRule(.helpsWith, .needs),
      FieldRule(.brings, .people), FieldRule(.actingAs), FieldRule(.agreedByMe, .day),
      FieldRule(.agreedByThem, .day), FieldRule(.withdrawnByMe, .day),
      FieldRule(.withdrawnByThem, .day), FieldRule(.talkedOverWith).repeated,
      FieldRule(.approvedBy).repeated, FieldRule(.supportedBy), FieldRule(.reviewBy, .day),
      FieldRule(.reviewed),
    ] + Field.topics.map { FieldRule($0) } + ending,
    .handover: [
      FieldRule(.leaving, .person).required, FieldRule(.takingOver, .personOrNobodyYet).required,
      FieldRule(.introduced, .day), FieldRule(.together, .days), FieldRule(.lastDay, .day),
      FieldRule(.goodbye),
    ] + ending,
    .meeting: [
      FieldRule(.on, .day).required, FieldRule(.kind, .word(.meetingKind)),
      FieldRule(.there, .guests), FieldRule(.privateFamilyTime, .word(.yesOrNo)),
      FieldRule(.decided).repeated, FieldRule(.lookAgain, .day),
    ] + ending,
    .step: [
      FieldRule(.who).required, FieldRule(.by, .day).required, FieldRule(.done, .day),
      FieldRule(.about, .matters), seenBy, note,
    ],
    .worry: [
      FieldRule(.about, .person).required, FieldRule(.by).required, FieldRule(.on, .day).required,
      FieldRule(.doing), FieldRule(.passedOn), FieldRule(.lookAgain, .day).required,
      FieldRule(.toldMe, .dayOrNotYet), seenBy,
    ],
    .accept: [
      FieldRule(.about, .matters).required, FieldRule(.by).required, FieldRule(.on, .day).required,
      FieldRule(.until, .day).required, says,
    ],
    .local: [
      FieldRule(.reviewAgreementsEvery, .number), FieldRule(.meetBeforeAChange, .number),
      FieldRule(.keepChangesApart, .number), FieldRule(.lookThisFarAhead, .number),
    ],
  ]
}
