import Foundation
import KithCaseload
import KithFindings
import KithModel
import KithReport
import KithTestSupport
import KithText

/// How the cost of one network of a caseload grows: with the people in it, and with the changes.
///
/// Each line has the median of a few runs, and the exponent: by what power of the size the cost grew since the line
/// before (1: twice the size, twice the cost).
enum Growth {
  static func run() -> String {
    var lines = ["people   changes   µs a network   exponent"]
    lines += table([10, 20, 40, 80, 160, 320, 640, 1_280]) { (people: $0, changes: 4) }
    lines.append("")
    lines += table([1, 2, 4, 8, 16, 32, 64]) { (people: 40, changes: $0) }
    return lines.joined(separator: "\n")
  }

  private static func table(
    _ sizes: [Int], _ shape: (Int) -> (people: Int, changes: Int)
  ) -> [String] {
    var before: Double?
    return sizes.map { size in
      let shape = shape(size)
      let texts = (0..<8).map { network(shape.people, shape.changes, seed: $0) }
      let times = max(1, 4_000 / (shape.people * 8))
      let seconds = Measure.seconds(runs: 5, times: times) {
        texts.reduce(0) { $0 + cost(of: $1) }
      }
      let micros = seconds / Double(texts.count) * 1e6
      let exponent = before.map { String(format: "%.2f", log2(micros / $0)) } ?? ""
      before = micros
      return [
        String(shape.people).padding(toLength: 9, withPad: " ", startingAt: 0),
        String(shape.changes).padding(toLength: 10, withPad: " ", startingAt: 0),
        String(format: "%.1f", micros).padding(toLength: 15, withPad: " ", startingAt: 0), exponent,
      ].joined()
    }
  }

  /// Everything that `kith caseload` does with one network; gives something that depends on all of it.
  private static func cost(of text: [UInt8]) -> Int {
    let today = RandomNetwork.today
    let reading = Reading(SourceText(text), rules: [])
    let copy = Handing(reading, for: .reviewer, on: today).copy
    let findings = Findings(copy, rules: rules)
    var bytes: [UInt8] = []
    JSON.writeCheck(reading, findings, file: "-", isForSomebody: true, to: &bytes)
    return bytes.count + CaseloadEntry(findings.view, until: today.adding(730)).endings.count
  }

  private static let rules = RuleChoice(named: ["nobody-helps", "only-one", "only-route"])

  /// A made-up network: ten settings, each with its share of the people; one person in eight is reached through
  /// another; a fifth of them end on a day of their own.
  private static func network(_ people: Int, _ changes: Int, seed: Int) -> [UInt8] {
    var random = SplitMix64(seed: UInt64(seed))
    let needs = Need.builtIn.map(\.id.description)
    var text = "kith: 1\n\nme: Ada\n  needs: \(needs.joined(separator: ", "))\n"
    for setting in 0..<10 { text += "\nsetting s\(setting): Setting \(setting)\n  kind: service\n" }
    func day() -> String {
      RandomNetwork.today.adding(Int.random(in: 10...700, using: &random)).description
    }
    for person in 0..<people {
      let isThrough = person > 0 && Int.random(in: 0..<8, using: &random) == 0
      let way =
        isThrough
        ? "p\(Int.random(in: 0..<person, using: &random))"
        : "s\(Int.random(in: 0..<10, using: &random))"
      text += "\nperson p\(person): Person \(person)\n  kind: worker\n  reached through: \(way)\n"
      text += "  helps with: \(needs[Int.random(in: 0..<10, using: &random)])\n"
      if person > 0 { text += "  knows: p\(Int.random(in: 0..<person, using: &random))\n" }
      if Int.random(in: 0..<5, using: &random) == 0 { text += "  until: \(day())\n" }
      text += "  says [everyone]: Always there when it matters.\n"
    }
    for change in 0..<changes {
      text += "\ntransition t\(change): Change \(change)\n  on: \(day())\n"
      text += "  ends: p\(Int.random(in: 0..<people, using: &random))\n"
    }
    return Array(text.utf8)
  }
}
