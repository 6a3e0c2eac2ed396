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
    var object: [String: JSON] = [
      "kith": .number(1),
      "file": .string(file),
      "today": .string(findings.view.today.description),
      "horizon": .string(findings.view.history.horizon.description),
      "problems": .array(
        zip(reading.problems, reading.places(of: reading.problems)).map {
          problem($0, at: $1, in: reading, isForSomebody: isForSomebody)
        }
          + told.map {
            .object([
              "code": .string($0.code.rawValue), "line": .number($0.line), "column": .number(1),
            ])
          }),
      "findings": .array(findings.all.map { finding($0, findings.view) }),
    ]
    // Only where there are so many that no list holds them.
    if reading.problemsNotTold > 0 {
      object["problemsNotTold"] = .number(reading.problemsNotTold)
    }
    return .object(object)
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
    let (record, evidence) = (view.record, finding.evidence)
    let people = evidence.lost?.sorted(by: view.orderOfIDs) ?? evidence.people
    let lines = view.lines(of: [finding])
    return .object([
      "rule": .string(finding.rule),
      "need": .optional(evidence.need.map { record.needs[$0].id.description }),
      "from": .string(evidence.from.description),
      "to": .optional(evidence.to?.description),
      "through": .optional(evidence.through.map { record.people[$0].id.description }),
      "people": .strings(people.map { record.people[$0].id.description }),
      "settings": .strings(evidence.settings.map { record.settings[$0].id.description }),
      "lines": .array(lines.map { .number($0) }),
      "says": .string(finding.says),
      "ask": .string(finding.ask),
      "accepted": accepted(finding, view),
    ])
  }

  private static func accepted(_ finding: Finding, _ view: View) -> JSON {
    guard let place = finding.accepted else { return .null }
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
