/// Pieces of sentences that several mistakes have in common.
extension Problem {
  /// In quotes, at most 60 characters.
  static func quoted(_ text: String) -> String {
    let short = text.prefix(60)
    return "“\(short)\(short.endIndex == text.endIndex ? "" : "…")”"
  }

  static func didYouMean(_ nearest: String?) -> String {
    nearest.map { " Did you mean “\($0)”?" } ?? ""
  }

  static func list(_ words: [String], _ last: String = "and") -> String {
    let shown = words.prefix(12).map { "“\($0.prefix(60))”" }
    guard words.count <= 12, let end = shown.last, shown.count > 1 else {
      return shown.joined(separator: ", ") + (words.count > 12 ? " \(last) others" : "")
    }
    return shown.dropLast().joined(separator: ", ") + " \(last) " + end
  }
}
