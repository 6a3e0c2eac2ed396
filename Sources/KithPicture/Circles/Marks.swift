/// Two letters for each of some people, no two alike: what stands for a card where there is no room for one.
enum Marks {
  /// The marks, in the order of the names.
  ///
  /// The first letters of the first and the last word, or of one word its first two; where two would be alike,
  /// later letters of the name, then numbers.
  ///
  /// - Complexity: O(names × letters).
  static func marks(for names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let mark = candidates(name).first { !taken.contains($0) } ?? "\(taken.count + 1)"
      taken.insert(mark)
      return mark
    }
  }

  private static func candidates(_ name: String) -> [String] {
    let words = PlainText.cleaned(name).split(separator: " ").map(Array.init)
      .map { $0.filter { $0.isLetter || $0.isNumber || !$0.isASCII } }.filter { !$0.isEmpty }
    guard let first = words.first, let head = first.first else { return [] }
    let large = String(head).uppercased()
    var candidates: [String] = []
    if words.count > 1, let last = words.last?.first {
      candidates.append(large + String(last).uppercased())
    }
    candidates += words.flatMap { $0 }.dropFirst().prefix(12).map { large + String($0) }
    if first.count == 1, words.count == 1 { candidates.insert(large, at: 0) }
    return candidates
  }
}
