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

  /// One error more.
  ///
  /// Its words are made only where it is kept.
  mutating func append(_ error: @autoclosure () -> Problem) {
    errorCount += 1
    keep(error(), .error)
  }

  /// One warning more.
  mutating func warn(_ warning: @autoclosure () -> Problem) {
    warningCount += 1
    keep(warning(), .warning)
  }

  private mutating func keep(_ problem: @autoclosure () -> Problem, _ severity: Problem.Severity) {
    guard hasRoom else { return }
    let problem = problem()
    assert(problem.code.severity == severity, "told as what it is not")
    kept.append(problem)
  }
}
