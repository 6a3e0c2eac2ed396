/// Something in a file that could not be taken as it stands: what, where, in whose words, and what to
/// write instead.
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
  /// One plain sentence.
  public var message: String
  /// How the problem is mended, where that can be told.
  public var mending: Mending?

  /// What to write instead of the line.
  public enum Mending: Hashable, Sendable {
    /// The marked stretch becomes this.
    case replacing(String)
    /// The whole line becomes this.
    case line(String)
  }

  init(_ code: Code, _ range: TextRange, _ message: String, _ mending: Mending? = nil) {
    self.code = code
    self.range = range
    self.message = message
    self.mending = mending
  }

  /// The line to write instead, if there is one.
  ///
  /// - Complexity: O(length of the line).
  public func instead(in source: SourceText) -> String? {
    switch mending {
    case nil: return nil
    case .line(let line): return line
    case .replacing(let text):
      let line = source.lines[source.lineNumber(of: range.lowerBound) - 1]
      // A line of many thousand letters, again for each of its many problems, helps nobody.
      guard line.count <= 4000, range.lowerBound >= line.lowerBound,
        range.upperBound <= line.upperBound
      else { return nil }
      let mended =
        source.text(line.lowerBound..<range.lowerBound) + text
        + source.text(range.upperBound..<line.upperBound)
      // What runs over lines may look mended in its first.
      return mended == source.text(line) ? nil : mended
    }
  }
}
