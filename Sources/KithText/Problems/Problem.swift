/// Something in a file that could not be taken as it stands: what, where, in whose words, why it
/// matters, and what to write instead.
public struct Problem: Hashable, Sendable {
  /// The fixed names of problems.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    case notUTF8 = "not-utf8"
    case notABlock = "not-a-block"
    case notAField = "not-a-field"
    case noVersion = "no-version"
    case unknownVersion = "unknown-version"
    case noMe = "no-me"
    case unknownBlock = "unknown-block"
    case unknownField = "unknown-field"
    case misplacedField = "misplaced-field"
    case repeatedBlock = "repeated-block"
    case repeatedField = "repeated-field"
    case repeatedID = "repeated-id"
    case repeatedItem = "repeated-item"
    case missingID = "missing-id"
    case badID = "bad-id"
    case missingField = "missing-field"
    case emptyValue = "empty-value"
    case unknownValue = "unknown-value"
    case badDay = "bad-day"
    case untilBeforeFrom = "until-before-from"
    case unknownPerson = "unknown-person"
    case unknownSetting = "unknown-setting"
    case unknownNeed = "unknown-need"
    case unknownTransition = "unknown-transition"
    case unknownRule = "unknown-rule"
    case wrongKind = "wrong-kind"
    case circle
    case contradiction
    case badAudience = "bad-audience"
    case overlap
    case looksLikeAField = "looks-like-a-field"
    case unlistedNeed = "unlisted-need"

    /// A warning leaves nothing out; an error does.
    public var severity: Severity {
      switch self {
      case .overlap, .looksLikeAField, .unlistedNeed: .warning
      default: .error
      }
    }
  }

  /// Whether something was left out.
  public enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  /// Which problem.
  public var code: Code
  /// Where, in bytes of the file.
  public var range: TextRange
  /// What was seen, in the user’s own words.
  public var message: String
  /// Why that matters for the young person.
  var why: Why
  /// What to do, where that has to be said in words.
  var advice: String
  /// How the problem is mended, where there is one sensible answer.
  public var mending: Mending?

  init(
    _ code: Code, _ range: TextRange, _ message: String, why: Why, advice: String = "",
    _ mending: Mending? = nil
  ) {
    self.code = code
    self.range = range
    self.message = message
    self.why = why
    self.advice = advice
    self.mending = mending
  }

  /// Why the problem matters for the young person, by their name.
  public func why(for name: String) -> String { why.filled(with: name) }

  /// What was seen, why that matters for the young person, and what to do where that takes words.
  public func told(for name: String) -> String {
    [message, why(for: name), advice].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
