import Foundation
import KithModel
import KithNetwork
import KithText

/// What one file costs, from its text to the network of a day: one line for each part.
enum DayOfFile {
  static func run(_ path: String, runs: Int) throws -> String {
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    let record = Reading(SourceText(bytes), rules: []).record
    guard let day = Day(year: 2026, month: 11, day: 26) else { throw Failure("no such day") }
    let timeline = Timeline(record)
    let network = timeline.network(on: day)
    let parts: [(String, () -> Int)] = [
      ("reading", { Reading(SourceText(bytes), rules: []).record.people.count }),
      ("timeline", { Timeline(record).needs.count }),
      ("network", { timeline.network(on: day).needsWithoutHelp }),
      ("lifelines", { network.lifelines().reduce(0, +) }),
      ("pairs", { network.pairs().count }),
      ("whoKnowsWhom", { network.acquaintance().groups.count }),
    ]
    return parts.map { name, work in
      Measure.line(name, runs: runs, times: 1_000, work)
    }.joined(separator: "\n")
  }
}

extension Network {
  fileprivate var needsWithoutHelp: Int { timeline.needs.indices.count(where: isWithoutHelp) }
}
