/// One kind of mistake: what it is, what Kith does meanwhile, and a small file that shows it.
///
/// A mistake is a value in a file of its own, beside the words in which Kith tells of it.
public struct Mistake: Sendable {
  /// What the mistake is about: the order in which a reader meets them.
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    case file = "The file itself"
    case blocks = "Blocks"
    case fields = "Fields"
    case values = "Values and days"
    case names = "People, settings, needs and changes"
    case audiences = "Who may see what"
    case warnings = "Warnings"
  }

  /// Its fixed name.
  public let code: Problem.Code
  /// What it is about.
  public let subject: Subject
  /// What it is, in one sentence, whatever the file.
  public let meaning: String
  /// What Kith leaves out, or takes it for, until it is mended.
  public let meanwhile: String
  /// A file that shows it, byte by byte.
  public let example: [UInt8]

  init(
    _ code: Problem.Code, _ subject: Subject, meaning: String, meanwhile: String, example: String
  ) {
    self.init(code, subject, meaning: meaning, meanwhile: meanwhile, bytes: Array(example.utf8))
  }

  init(
    _ code: Problem.Code, _ subject: Subject, meaning: String, meanwhile: String, bytes: [UInt8]
  ) {
    self.code = code
    self.subject = subject
    self.meaning = meaning
    self.meanwhile = meanwhile
    example = bytes + [.lineFeed]
  }
}

extension Problem.Code {
  /// What is known of the mistake, whatever the file.
  public var mistake: Mistake {
    switch self {
    case .notUTF8: .notUTF8
    case .notABlock: .notABlock
    case .notAField: .notAField
    case .noVersion: .noVersion
    case .unknownVersion: .unknownVersion
    case .noMe: .noMe
    case .unknownBlock: .unknownBlock
    case .unknownField: .unknownField
    case .misplacedField: .misplacedField
    case .repeatedBlock: .repeatedBlock
    case .repeatedField: .repeatedField
    case .repeatedID: .repeatedID
    case .repeatedItem: .repeatedItem
    case .missingID: .missingID
    case .badID: .badID
    case .missingField: .missingField
    case .emptyValue: .emptyValue
    case .unknownValue: .unknownValue
    case .badDay: .badDay
    case .untilBeforeFrom: .untilBeforeFrom
    case .unknownPerson: .unknownPerson
    case .unknownSetting: .unknownSetting
    case .unknownNeed: .unknownNeed
    case .unknownTransition: .unknownTransition
    case .unknownRule: .unknownRule
    case .wrongKind: .wrongKind
    case .circle: .circle
    case .contradiction: .contradiction
    case .badAudience: .badAudience
    case .overlap: .overlap
    case .looksLikeAField: .looksLikeAField
    case .unlistedNeed: .unlistedNeed
    }
  }
}
