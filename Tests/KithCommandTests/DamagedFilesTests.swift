import Foundation
import KithTestSupport
import Testing

@testable import KithCommand

/// What slips of the finger and half-finished copying make of a file.
///
/// A few hundred places an example; with `KITH_EVERYWHERE=1` in the environment every byte and every line,
/// which takes minutes in a release build:
///
///     KITH_EVERYWHERE=1 swift test -c release -Xswiftc -enable-testing --filter DamagedFiles
@Suite struct `A damaged file is read as far as it goes` {
  private static let isEverywhere =
    ProcessInfo.processInfo.environment["KITH_EVERYWHERE"] == "1"

  private static let commands: [[String]] = [
    ["check"], ["check", "--format", "json"], ["plan"], ["map"], ["map", "--view", "lifelines"],
    ["network"], ["network", "--format", "json"], ["format", "--check"], ["format"],
    ["check", "--for", "reviewer"],
  ]

  /// Runs commands on a damaged file: all of them everywhere, else one after the other.
  private func look(at text: [UInt8], _ number: Int, _ damage: String) throws -> Int {
    // What is cut in the middle of a letter is no UTF-8, and stays that.
    let commands = Self.commands
    let some = Self.isEverywhere ? commands : [commands[number % commands.count]]
    for command in some {
      let outcome = try kith(command + ["a.kith"], bytes: ["a.kith": text])
      let isTold = outcome.exit == 0 || !(outcome.printed + outcome.complained).isEmpty
      #expect((0...2).contains(outcome.exit) && isTold, "\(command) \(damage)")
    }
    return some.count
  }

  private func strides(_ count: Int, about: Int) -> StrideTo<Int> {
    stride(from: 0, to: count, by: Self.isEverywhere ? 1 : max(1, count / about))
  }

  @Test(arguments: try! Golden.files(in: "Examples", ending: ".kith"))
  func `cut off at any byte`(_ name: String) throws {
    let bytes = Array(try Golden.text(at: "Examples/\(name)").utf8)
    var runs = 0
    let clock = ContinuousClock()
    var longest = Duration.zero
    for (number, end) in strides(bytes.count, about: 90).enumerated() {
      let time = try clock.measure {
        runs += try look(at: Array(bytes[..<end]), number, "\(name) cut at \(end)")
      }
      longest = max(longest, time)
    }
    let whole = try clock.measure { _ = try look(at: bytes, 0, name) }
    if Self.isEverywhere {
      print("\(name): \(runs) runs cut short, longest \(longest) a file; the whole file \(whole)")
    }
  }

  @Test(arguments: try! Golden.files(in: "Examples", ending: ".kith"))
  func `a line deleted, doubled or moved`(_ name: String) throws {
    let lines = Golden.lines(try Golden.text(at: "Examples/\(name)"))
    var random = SplitMix64(seed: 11)
    var runs = 0
    let clock = ContinuousClock()
    var longest = Duration.zero
    for (number, place) in strides(lines.count, about: 30).enumerated() {
      var files: [(String, [String])] = []
      var without = lines
      let line = without.remove(at: place)
      files.append(("deleted", without))
      files.append(("doubled", Array(lines[...place]) + lines[place...]))
      let elsewhere = Int.random(in: 0...without.count, using: &random)
      for to in [0, min(place + 1, without.count), without.count, elsewhere] {
        var moved = without
        moved.insert(line, at: to)
        files.append(("moved to \(to)", moved))
      }
      for (file, (damage, text)) in files.enumerated() {
        let time = try clock.measure {
          runs += try look(
            at: Array(text.joined(separator: "\n").utf8), number + file,
            "\(name), line \(place + 1) \(damage)")
        }
        longest = max(longest, time)
      }
    }
    if Self.isEverywhere {
      print("\(name): \(runs) runs with a line out of place, longest \(longest) a file")
    }
  }
}
