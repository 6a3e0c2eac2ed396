import Foundation
import KithCaseload
import KithFindings
import KithModel
import KithNetwork
import KithReport
import KithText

/// What one network of many costs, from its text to everything that is so over time: one line for each part.
///
/// The networks stand one after another in a file; each part's time is that of all of them, divided by how
/// many there are.
enum ManyFiles {
  static func run(_ path: String, runs: Int, only part: String? = nil) throws -> String {
    let texts = try networks([UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
    guard let today = Day(year: 2026, month: 11, day: 22), !texts.isEmpty else {
      throw Failure("\(path) holds no network")
    }
    let readings = texts.map { Reading(SourceText($0), rules: []) }
    let copies = readings.map { Handing($0, for: .reviewer, on: today).copy }
    let views = copies.map { View($0) }
    let rules = RuleChoice(named: ["nobody-helps", "only-one", "only-route"])
    let findings = views.map { Findings($0, rules: rules) }
    let parts: [(String, () -> Int)] = [
      ("lines", { texts.reduce(0) { $0 + SourceText($1).lines.count } }),
      (
        "reading",
        { texts.reduce(0) { $0 + Reading(SourceText($1), rules: []).record.people.count } }
      ),
      (
        "copy",
        {
          readings.reduce(0) {
            $0 + Handing($1, for: .reviewer, on: today).copy.record.people.count
          }
        }
      ),
      ("timeline", { copies.reduce(0) { $0 + Timeline($1.analysed).needs.count } }),
      ("history", { copies.reduce(0) { $0 + History($1.analysed, from: today).facts.count } }),
      ("view", { copies.reduce(0) { $0 + View($1).orderOfIDs.count } }),
      ("findings", { views.reduce(0) { $0 + Findings($1, rules: rules).all.count } }),
      (
        "json",
        {
          zip(readings, findings).reduce(0) {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(4_096)
            JSON.writeCheck($1.0, $1.1, file: "-", isForSomebody: true, to: &bytes)
            return $0 + bytes.count
          }
        }
      ),
      (
        "caseload",
        {
          var summary = CaseloadSummary()
          for view in views {
            summary.add(CaseloadEntry(view, until: today.adding(730)), hasProblems: false)
          }
          return summary.carried.bearers.count
        }
      ),
    ]
    return parts.filter { part == nil || $0.0 == part }.map { name, work in
      Measure.line(name, runs: runs, times: 1, dividedBy: texts.count, work)
    }.joined(separator: "\n")
  }

  private static func networks(_ bytes: [UInt8]) -> [[UInt8]] {
    let word = Array("\nkith: 1".utf8)
    var texts: [[UInt8]] = []
    var start = 0
    for place in bytes.indices
    where bytes[place] == word[0] && bytes[place...].starts(with: word) {
      texts.append(Array(bytes[start...place]))
      start = place + 1
    }
    texts.append(Array(bytes[start...]))
    return texts
  }
}
