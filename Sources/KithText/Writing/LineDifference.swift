/// Which lines of one text are not in another, and which are new there.
///
///     let changes = LineDifference(from: SourceText("a\nb\n"), to: SourceText("a\nc\n"))
///     changes.steps.map(\.kind)  // [.same, .gone, .new]
public struct LineDifference: Hashable, Sendable {
  /// What became of a line.
  public enum Kind: Hashable, Sendable {
    /// In both.
    case same
    /// Only in the old text.
    case gone
    /// Only in the new text.
    case new
  }

  /// One line.
  public struct Step: Hashable, Sendable {
    /// What became of it.
    public var kind: Kind
    /// The line, without its line feed, but with all else that it holds.
    public var bytes: ArraySlice<UInt8>
  }

  /// Every line of both texts, in order; of lines that changed, those that are gone first.
  public private(set) var steps: [Step] = []

  /// More lines than these, once what is alike at both ends is set apart, are not compared one by one:
  /// what Myers’ way keeps in mind grows with the square of what differs.
  private static let most = 2000

  /// Compares line by line, line ends and a byte-order mark included.
  ///
  /// E. W. Myers, "An O(ND) difference algorithm and its variations", *Algorithmica* 1, 1986,
  /// [doi:10.1007/BF01840446](https://doi.org/10.1007/BF01840446), by way of the standard library.
  ///
  /// - Complexity: O(bytes + lines × differing lines), of at most two thousand lines.
  public init(from old: SourceText, to new: SourceText) {
    let (old, new) = (LineDifference.lines(old), LineDifference.lines(new))
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start,
      old[old.count - 1 - end] == new[new.count - 1 - end]
    { end += 1 }
    let (before, after) = (old[start..<(old.count - end)], new[start..<(new.count - end)])
    steps += old[..<start].map { Step(kind: .same, bytes: $0) }
    add(Array(before), Array(after))
    steps += old[(old.count - end)...].map { Step(kind: .same, bytes: $0) }
  }

  private mutating func add(_ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]) {
    var gone = Set(before.indices)
    var new = Set(after.indices)
    if before.count + after.count <= LineDifference.most {
      (gone, new) = ([], [])
      for change in after.difference(from: before) {
        switch change {
        case .remove(let place, _, _): gone.insert(place)
        case .insert(let place, _, _): new.insert(place)
        }
      }
    }
    var place = 0
    for (index, line) in before.enumerated() {
      if gone.contains(index) {
        steps.append(Step(kind: .gone, bytes: line))
        continue
      }
      while place < after.count, new.contains(place) {
        steps.append(Step(kind: .new, bytes: after[place]))
        place += 1
      }
      steps.append(Step(kind: .same, bytes: line))
      place += 1
    }
    steps += after[min(place, after.count)...].map { Step(kind: .new, bytes: $0) }
  }

  private static func lines(_ text: SourceText) -> [ArraySlice<UInt8>] {
    var lines = text.bytes.split(separator: .lineFeed, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
