import KithModel

/// The phrases of Kith's that a service may replace by its own, and how it writes them down.
///
/// Legal terms differ between nations, and every service has names for its people. What a young person calls a
/// need is in their file; this is for Kith's own words.
public enum ServiceWords {
  /// The phrases, as they stand in sentences.
  public static let phrases: [String] =
    Record.needPhrases + [
      "school, college and work", "health and appointments", "company and good times",
    ]
    + ["The worker", "The reviewer", "Everybody", "Named worker"]

  /// Why words can't be used, in one sentence, and on which line.
  public struct Unusable: Error, Equatable {
    /// The line, from 1.
    public var line: Int
    /// Why.
    public var why: String
  }

  /// Reads lines such as `running a home: keeping house`; lines that begin with `#` are comments.
  ///
  /// - Complexity: O(length).
  public static func read(_ text: String) throws(Unusable) -> [String: String] {
    var words: [String: String] = [:]
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() {
      let line = trimmed(Substring(line))
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let parts = line.split(separator: ":", maxSplits: 1).map { trimmed($0) }
      guard parts.count == 2, !parts[1].isEmpty else {
        throw Unusable(
          line: place + 1, why: "A line is Kith’s phrase, a colon, and what to say instead.")
      }
      guard phrases.contains(parts[0]) else {
        let known = phrases.map { "“\($0)”" }.joined(separator: ", ")
        throw Unusable(
          line: place + 1,
          why: "“\(parts[0])” is no phrase that can be replaced. There are: \(known).")
      }
      guard words.updateValue(parts[1], forKey: parts[0]) == nil else {
        throw Unusable(line: place + 1, why: "“\(parts[0])” is there twice.")
      }
    }
    return words
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}

extension Record {
  /// The built-in needs as they stand in a sentence, in their order; of the last two what comes before and after
  /// a name.
  static let needPhrases = [
    "someone to talk to", "someone to ring at any hour", "running a home", "help with money",
    "learning",
    "health", "being part of something", "good times", "someone to speak up with", "story",
  ]
}
