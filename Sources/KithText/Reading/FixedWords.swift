import KithModel

/// A list of words of which a field says one.
public enum FixedWords: Hashable, Sendable {
  /// The four nations.
  case nation
  /// An answer that may not be known.
  case answer
  /// Yes or no.
  case yesOrNo
  /// What sort of place a setting is.
  case settingKind
  /// What part of life a person belongs to.
  case personKind
  /// How near somebody is.
  case circle
  /// What the young person would like of a tie.
  case wish
  /// What sort of meeting it is.
  case meetingKind

  /// The words, as they are written in canonical form.
  public var all: [String] {
    switch self {
    case .nation: Me.Nation.words
    case .answer: Me.Answer.words
    case .yesOrNo: YesOrNo.words
    case .settingKind: Setting.Kind.words
    case .personKind: Person.Kind.words
    case .circle: Person.Circle.words
    case .wish: Person.Wish.words
    case .meetingKind: Meeting.Kind.words
    }
  }
}

/// What one of some fixed words says.
protocol FixedWord: CaseIterable, RawRepresentable<String>, Sendable {
  /// What each of its words says, to be found by their bytes.
  static var named: Named<Self> { get }
}

extension FixedWord {
  static var words: [String] { allCases.map(\.rawValue) }
}

enum YesOrNo: String, CaseIterable { case yes, no }

extension YesOrNo: FixedWord {
  static let named = Named<Self>()
}

extension Me.Nation: FixedWord {
  static let named = Named<Self>()
}

extension Me.Answer: FixedWord {
  static let named = Named<Self>()
}

extension Setting.Kind: FixedWord {
  static let named = Named<Self>()
}

extension Person.Kind: FixedWord {
  static let named = Named<Self>()
}

extension Person.Circle: FixedWord {
  static let named = Named<Self>()
}

extension Person.Wish: FixedWord {
  static let named = Named<Self>()
}

extension InTouch.State: FixedWord {
  static let named = Named<Self>()
}

extension Meeting.Kind: FixedWord {
  static let named = Named<Self>()
}

/// Words that are nobody's id, beside the built-in needs.
enum ReservedWord: String, CaseIterable {
  case me, directly
  case noOne = "none"
  case unknown, everyone, worker, reviewer
}

extension ReservedWord: FixedWord {
  static let named = Named<Self>()

  /// Whether an id is one of them.
  static func contains(_ id: String) -> Bool { ReservedWord(rawValue: id) != nil }
}

/// Ids that nobody may have.
enum TakenIDs {
  static let names = NameTable(ReservedWord.words + Need.builtIn.map(\.id.description))
}
