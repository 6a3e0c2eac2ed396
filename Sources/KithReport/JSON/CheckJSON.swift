public import KithFindings
import KithModel
import KithNetwork
public import KithText

extension JSON {
  /// What `kith check --format json` says of one file: every problem and every finding.
  ///
  /// Where the copy is made for a named audience (`isForSomebody`), only code and place are told of
  /// problems, since their sentences quote the file.
  ///
  /// - Complexity: O(findings + problems).
  public static func check(
    _ reading: Reading, _ findings: Findings, file: String, isForSomebody: Bool,
    told: [(code: Problem.Code, line: Int)] = []
  ) -> JSON {
    var bytes: [UInt8] = []
    writeCheck(
      reading, findings, file: file, isForSomebody: isForSomebody, told: told, to: &bytes)
    return .written(bytes)
  }

  /// The same, written behind what is written already: a caseload has one for each network.
  public static func writeCheck(
    _ reading: Reading, _ findings: Findings, file: String, isForSomebody: Bool,
    told: [(code: Problem.Code, line: Int)] = [], to bytes: inout [UInt8]
  ) {
    bytes += #"{"file":"#.utf8
    write(file, to: &bytes)
    bytes += #","findings":"#.utf8
    write(findings.all.indices, to: &bytes) {
      write(findings.all, $0, findings.view, to: &$1)
    }
    bytes += #","horizon":"#.utf8
    write(findings.view.history.horizon, to: &bytes)
    bytes += #","kith":1,"problems":"#.utf8
    writeProblems(reading, told, isForSomebody: isForSomebody, to: &bytes)
    // Only where there are so many that no list holds them.
    if reading.problemsNotTold > 0 {
      bytes += #","problemsNotTold":"#.utf8
      write(reading.problemsNotTold, to: &bytes)
    }
    bytes += #","today":"#.utf8
    write(findings.view.today, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  private static func writeProblems(
    _ reading: Reading, _ told: [(code: Problem.Code, line: Int)], isForSomebody: Bool,
    to bytes: inout [UInt8]
  ) {
    guard !reading.problems.isEmpty || !told.isEmpty else {
      bytes += "[]".utf8
      return
    }
    let problems = zip(reading.problems, reading.places(of: reading.problems)).map {
      problem($0, at: $1, in: reading, isForSomebody: isForSomebody)
    }
    let others = told.map {
      JSON.object([
        "code": .string($0.code.rawValue), "line": .number($0.line), "column": .number(1),
      ])
    }
    write(problems + others, to: &bytes) { $0.write(to: &$1) }
  }

  static func problem(
    _ problem: Problem, at place: (line: Int, column: Int), in reading: Reading,
    isForSomebody: Bool
  ) -> JSON {
    var object: [String: JSON] = [
      "code": .string(problem.code.rawValue),
      "line": .number(place.line),
      "column": .number(place.column),
    ]
    if !isForSomebody {
      object["severity"] = .string(problem.code.severity.rawValue)
      object["message"] = .string(problem.told(for: reading.record.name))
      object["instead"] = .optional(problem.instead(in: reading.source))
    }
    return .object(object)
  }

  static func finding(_ finding: Finding, _ view: View) -> JSON {
    var bytes: [UInt8] = []
    write([finding], 0, view, to: &bytes)
    return .written(bytes)
  }

  /// Writes one of some findings: asked for what it holds one by one, since the whole would be copied.
  private static func write(
    _ all: [Finding], _ place: Int, _ view: View, to bytes: inout [UInt8]
  ) {
    bytes += #"{"accepted":"#.utf8
    if let acceptance = all[place].accepted {
      accepted(by: acceptance, view).write(to: &bytes)
    } else {
      bytes += "null".utf8
    }
    bytes += #","ask":"#.utf8
    write(all[place].question, to: &bytes)
    bytes += #","from":"#.utf8
    write(all[place].evidence.from, to: &bytes)
    bytes += #","lines":"#.utf8
    write(
      view.lines(of: all[place].evidence.mentions, and: all[place].evidence.lost), to: &bytes
    ) { write($0, to: &$1) }
    bytes += #","need":"#.utf8
    write(all[place].evidence.need.map { view.record.needs[$0].id }, to: &bytes)
    bytes += #","people":"#.utf8
    if let lost = all[place].evidence.lost {
      write(view.inOrder(lost), to: &bytes) {
        write(view.record.people[$0].id, to: &$1)
      }
    } else {
      write(all[place].evidence.people, to: &bytes) { write(view.record.people[$0].id, to: &$1) }
    }
    bytes += #","rule":"#.utf8
    write(all[place].rule, to: &bytes)
    bytes += #","says":"#.utf8
    write(all[place].sentence, to: &bytes)
    bytes += #","settings":"#.utf8
    write(all[place].evidence.settings, to: &bytes) {
      write(view.record.settings[$0].id, to: &$1)
    }
    bytes += #","through":"#.utf8
    write(all[place].evidence.through.map { view.record.people[$0].id }, to: &bytes)
    bytes += #","to":"#.utf8
    write(all[place].evidence.to, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  private static func write(_ id: ID?, to bytes: inout [UInt8]) {
    guard let id else {
      bytes += "null".utf8
      return
    }
    write(id.description, to: &bytes)
  }

  private static func accepted(by place: Int, _ view: View) -> JSON {
    let acceptance = view.record.acceptances[place]
    let until = view.record.day(acceptance.until, .lastDay)
    return .object([
      "by": .string(acceptance.by),
      "line": view.copy.places.line(of: Mention(.accept, place)).map { .number($0) } ?? .null,
      "reason": .string(acceptance.reason),
      "until": .optional(until?.description),
    ])
  }
}
