public import KithModel

/// What one file says, where it says it, and what could not be taken as it stands.
///
///     let reading = Reading(SourceText("kith: 1\n\nme: Ada\n"), rules: [])
///     reading.record.name  // "Ada"
public struct Reading: Hashable, Sendable {
  /// The file.
  public let source: SourceText
  /// Its blocks, fields and comments.
  public let document: Document
  /// What it says, as far as it could be understood.
  public private(set) var record: Record
  /// On which lines.
  public let places: Places
  /// Every problem, in the order of the file.
  ///
  /// Of very many only the first hundred thousand that were found; see ``problemsNotTold``.
  public let problems: [Problem]
  /// How many problems there are beside ``problems``.
  public let problemsNotTold: Int
  /// Whether something was left out.
  public let hasErrors: Bool
  /// Whether there is a warning.
  public let hasWarnings: Bool

  /// Reads one network.
  ///
  /// Never fails and never stops at the first problem: what is wrong is left out and told.
  ///
  /// A second `kith:` in the first column begins another network, which is not read.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - rules: The names that `accept` may have.
  /// - Complexity: O(bytes) where there are few problems.
  public init(_ source: SourceText, rules: [String]) {
    if let place = source.firstByteThatIsNotUTF8 {
      self.init(source, alone: .notUTF8(place..<(place + 1)))
      return
    }
    var scanner = Scanner(source)
    scanner.scan()
    if let head = scanner.document.blocks.first(where: { $0.kind == .kith }) {
      let value = Value(head.title, in: source, withComments: true)
      guard value.text(in: source) == "1" else {
        self.init(source, alone: .unknownVersion(head.title, value.text(in: source)))
        return
      }
    }
    var builder = RecordBuilder(source, scanner.document, rules: rules, problems: scanner.problems)
    builder.build()
    self.init(
      source, scanner.document, builder.takeRecord(), builder.places, builder.problems)
  }

  /// A file of which nothing could be read.
  private init(_ source: SourceText, alone problem: Problem) {
    var problems = ProblemList()
    problems.append(problem)
    self.init(source, Document(), Record(), Places(), problems)
  }

  private init(
    _ source: SourceText, _ document: Document, _ record: Record, _ places: Places,
    _ problems: ProblemList
  ) {
    self.source = source
    self.document = document
    self.record = record
    self.places = places
    self.problems =
      problems.kept.count < 2
      ? problems.kept
      : problems.kept.enumerated().sorted {
        ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
      }.map(\.element)
    problemsNotTold = problems.count - problems.kept.count
    hasErrors = problems.errorCount > 0
    hasWarnings = problems.warningCount > 0
  }

  /// Whether nothing could be read: not UTF-8, or of another version.
  public var isUnread: Bool {
    problems.contains { $0.code == .notUTF8 || $0.code == .unknownVersion }
  }

  /// What it says, which it keeps no longer but for the name.
  mutating func takeRecord() -> Record {
    var left = Record()
    left.me.name = record.me.name
    swap(&left, &record)
    return left
  }

  /// The line and column of each problem, given in the order of the file.
  ///
  /// - Complexity: O(problems × log lines + bytes of their lines).
  public func places(of problems: [Problem]) -> [(line: Int, column: Int)] {
    source.positions(of: problems.map(\.range.lowerBound))
  }

  /// The lines on which blocks begin that are left out whole.
  ///
  /// - Complexity: O(blocks).
  public var linesOfBlocksLeftOut: [Int] {
    let kept = Set(BlockKind.allCases.flatMap { places[$0].map(\.line) })
    return document.blocks.filter { $0.kind != .kith && !kept.contains($0.line) }.map(\.line)
  }
}
