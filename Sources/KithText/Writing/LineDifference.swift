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

  /// How many lines of either text are passed over before the first step: they are the same.
  public private(set) var linesBefore = 0
  /// From three lines before the first difference to three after the last, in order; of lines that
  /// changed, those that are gone first.
  public private(set) var steps: [Step] = []
  /// How many lines more are gone or new, where so many are that nobody reads them.
  public private(set) var linesNotTold = 0

  /// More lines than these, once what is alike at both ends is set apart, are not compared one by one:
  /// what Myers’ way keeps in mind grows with the square of what differs.
  private static let most = 2000
  /// The lines around what differs that are told.
  private static let around = 3

  /// Compares line by line, line ends and a byte-order mark included.
  ///
  /// E. W. Myers, "An O(ND) difference algorithm and its variations", *Algorithmica* 1, 1986,
  /// [doi:10.1007/BF01840446](https://doi.org/10.1007/BF01840446), by way of the standard library.
  ///
  /// - Complexity: O(bytes + lines × differing lines), of at most two thousand lines.
  public init(from old: SourceText, to new: SourceText) {
    let shorter = min(old.lines.count, new.lines.count)
    var start = 0
    while start < shorter, old.whole(start) == new.whole(start) { start += 1 }
    var end = 0
    while end < shorter - start,
      old.whole(old.lines.count - 1 - end) == new.whole(new.lines.count - 1 - end)
    { end += 1 }
    linesBefore = max(0, start - LineDifference.around)
    steps += (linesBefore..<start).map { Step(kind: .same, bytes: old.whole($0)) }
    let (gone, added) = (start..<(old.lines.count - end), start..<(new.lines.count - end))
    guard gone.count + added.count <= LineDifference.most else {
      let some = LineDifference.most / 2
      steps += gone.prefix(some).map { Step(kind: .gone, bytes: old.whole($0)) }
      steps += added.prefix(some).map { Step(kind: .new, bytes: new.whole($0)) }
      linesNotTold = gone.dropFirst(some).count + added.dropFirst(some).count
      return
    }
    add(gone.map(old.whole), added.map(new.whole))
    let rest = gone.upperBound..<min(old.lines.count, gone.upperBound + LineDifference.around)
    steps += rest.map { Step(kind: .same, bytes: old.whole($0)) }
  }

  private mutating func add(_ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]) {
    var gone: Set<Int> = []
    var new: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let place, _, _): gone.insert(place)
      case .insert(let place, _, _): new.insert(place)
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
}

extension SourceText {
  /// A line with all that it holds but its line feed: a carriage return, a byte-order mark.
  fileprivate func whole(_ line: Int) -> ArraySlice<UInt8> {
    let start = line == 0 ? 0 : lines[line].lowerBound
    guard line + 1 == lines.count else { return bytes[start..<(lines[line + 1].lowerBound - 1)] }
    return bytes[start..<(bytes.last == .lineFeed ? bytes.count - 1 : bytes.count)]
  }
}
