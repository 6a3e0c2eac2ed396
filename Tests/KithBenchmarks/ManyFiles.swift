import Foundation
import KithModel
import KithNetwork
import KithText

/// What one network of many costs, from its text to everything that is so over time: one line for each part.
///
/// The networks stand one after another in a file; each part's time is that of all of them, divided by how
/// many there are.
enum ManyFiles {
  static func run(_ path: String, runs: Int) throws -> String {
    let texts = try networks([UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
    guard let today = Day(year: 2026, month: 11, day: 22), !texts.isEmpty else {
      throw Failure("\(path) holds no network")
    }
    let readings = texts.map { Reading(SourceText($0), rules: []) }
    let copies = readings.map { Handing($0, for: .reviewer, on: today).copy }
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
    ]
    return parts.map { name, work in
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
