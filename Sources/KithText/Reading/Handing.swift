public import KithModel

/// A file as one reader may know it: their copy, and the problems that are told to them.
public struct Handing: Sendable {
  /// What was read; for whom the copy is handed on, their copy itself, in which nothing is wrong.
  public let reading: Reading
  /// The copy.
  public let copy: Copy
  /// Problems of the file that are told although ``reading`` doesn't have them: code, and line of the copy.
  public let told: [(code: Problem.Code, line: Int)]

  /// Whether something that this reader may see could not be read.
  public var hasErrors: Bool {
    reading.hasErrors || told.contains { $0.code.severity == .error }
  }

  /// Whether something that this reader may see has a warning.
  public var hasWarnings: Bool {
    reading.hasWarnings || told.contains { $0.code.severity == .warning }
  }

  /// A file for a reader, on a day.
  ///
  /// What is handed on has the lines of its own text, since those of the file would tell how much is left
  /// out. Of a copy for one of the people, or for everybody, no problem is told; the young person is told of
  /// those in what they may see, by the line of its block in their copy. What a `newer` version keeps from the
  /// reader is left out.
  ///
  /// - Complexity: O(record + problems × log blocks).
  public init(
    _ reading: Reading, for reader: Copy.Reader, on today: Day, leavesOutOwn: Bool = false,
    newer: Reading? = nil
  ) {
    let copy = Copy(
      of: reading.record, reading.places, for: reader, on: today, isIncomplete: reading.hasErrors,
      leavesOutOwn: leavesOutOwn, newer: newer?.record)
    guard reader.isHandedOn, !reading.isUnread else {
      (self.reading, self.copy, told) = (reading, copy, [])
      return
    }
    let own = Reading(copy.text, rules: reading.record.acceptances.map(\.rule))
    told = reader == .me ? Handing.told(reading, copy, own.places) : []
    self.reading = own
    self.copy = copy.placed(
      own.places, isIncomplete: told.contains { $0.code.severity == .error })
  }

  /// The same for the worker or a reviewer, of a file that is read for nothing else: what it says is used up for
  /// the copy, and ``reading`` keeps of it the name alone.
  ///
  /// - Complexity: O(record), without making anything twice that both have.
  public init(using reading: consuming Reading, for reader: Copy.Reader, on today: Day) {
    guard !reader.isHandedOn else {
      self.init(reading, for: reader, on: today)
      return
    }
    let copy = Copy(
      of: reading.takeRecord(), reading.places, for: reader, on: today,
      isIncomplete: reading.hasErrors)
    self.init(reading, copy)
  }

  private init(_ reading: Reading, _ copy: Copy) {
    (self.reading, self.copy, told) = (reading, copy, [])
  }

  /// Problems in blocks that are in the young person’s copy, but for those in notes, which may be for others.
  private static func told(
    _ reading: Reading, _ copy: Copy, _ places: Places
  ) -> [(code: Problem.Code, line: Int)] {
    var lines: [Int: Int] = [:]
    for kind in BlockKind.allCases {
      for (old, new) in zip(copy.origin[kind], places[kind]) { lines[old.line] = new.line }
    }
    let blocks = reading.document.blocks
    return zip(reading.problems, reading.places(of: reading.problems)).compactMap {
      problem, place in
      let next = blocks.firstPlace { $0.line > place.line }
      guard next > 0, let line = lines[blocks[next - 1].line] else { return nil }
      let field = reading.document.fields(of: blocks[next - 1]).last { $0.line <= place.line }
      return field?.field == .note ? nil : (problem.code, line)
    }
  }
}
