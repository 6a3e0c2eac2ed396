/// The problems of one file as they are found: all are counted, and so many of them kept.
///
/// A list of ten million slips would fill the memory, and nobody reads it.
struct ProblemList {
  /// How many are kept.
  static let limit = 100_000

  /// The first ones.
  private(set) var kept: [Problem] = []
  /// How many leave something out, kept or not.
  private(set) var errorCount = 0
  /// How many leave nothing out, kept or not.
  private(set) var warningCount = 0

  /// How many there are.
  var count: Int { errorCount + warningCount }
  /// Whether one more would be kept.
  var hasRoom: Bool { kept.count < ProblemList.limit }

  /// One problem more.
  mutating func append(_ problem: Problem) {
    count(problem.code.severity)
    if hasRoom { kept.append(problem) }
  }

  /// Whether one more error is only counted: then nobody has to find words for it.
  ///
  /// For what a list may hold ten million of.
  mutating func onlyCounts() -> Bool {
    if hasRoom { return false }
    count(.error)
    return true
  }

  /// Puts what to write instead in the place of advice.
  mutating func mend(_ place: Int, _ mending: Problem.Mending) {
    kept[place].mending = mending
    kept[place].advice = ""
  }

  /// Puts another reason why a problem matters.
  mutating func matter(_ place: Int, _ why: Why) {
    kept[place].why = why
  }

  private mutating func count(_ severity: Problem.Severity) {
    switch severity {
    case .error: errorCount += 1
    case .warning: warningCount += 1
    }
  }
}
