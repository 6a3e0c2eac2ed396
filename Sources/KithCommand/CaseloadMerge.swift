import Foundation
import KithCaseload
import KithModel
import KithReport

extension Command {
  /// Puts the summary lines of several runs into one, which comes last; the lines of networks go on as they are.
  ///
  /// A line that is neither is told, and not passed on.
  func merge(_ paths: [String]) -> Int32 {
    var merged: (summary: CaseloadSummary, today: Day, until: Day)?
    var networks = 0
    var exit = Exit.good
    for path in paths {
      var lines = Lines(system, path)
      do throws(System.Unreadable) {
        while let line = try lines.next() {
          if NetworkLine.isOne(line) {
            networks += 1
            if system.print(line + [10]) { continue }
            system.complain("kith: Nothing can be written there.\n")
            return Exit.unreadable
          }
          guard let part = SummaryLine(line) else {
            throw System.Unreadable(
              why: """
                Line \(lines.number) is neither a network nor a summary as “kith caseload --format json” writes \
                them.
                """)
          }
          guard let before = merged else {
            merged = (part.summary, part.today, part.until)
            continue
          }
          guard before.today == part.today, before.until == part.until else {
            throw System.Unreadable(
              why: """
                Line \(lines.number) counts from another day, or to another, than the lines before. Give every run \
                the same “--today” and “--until”.
                """)
          }
          merged?.summary.add(part.summary)
        }
      } catch {
        let name = path == "-" ? "Standard input" : Page.harmless(path)
        system.complain("kith: \(name) could not be read. \(error.why)\n")
        exit = Exit.unreadable
      }
    }
    guard let merged else {
      if exit == Exit.good {
        system.complain(
          "kith: There is no summary in it, so that there is nothing to put together.\n")
      }
      return max(exit, Exit.unusable)
    }
    if networks > 0, networks != merged.summary.networks {
      system.complain(
        "kith: There are lines of \(networks) networks, and the summaries count \(merged.summary.networks).\n"
      )
      exit = max(exit, Exit.unusable)
    }
    let line = JSON.summaryLine(merged.summary, today: merged.today, until: merged.until)
    return print(line, then: exit)
  }
}

/// The line of a network, as `kith caseload` writes it.
private enum NetworkLine {
  private static let beginning = Array(#"{"file":"#.utf8)

  /// Whether a line may be one: what is inside is not looked at, but nothing in it controls a terminal.
  static func isOne(_ line: [UInt8]) -> Bool {
    line.starts(with: beginning) && line.last == UInt8(ascii: "}")
      && line.allSatisfy { $0 >= 32 && $0 != 127 }
  }
}

/// The lines of a file, one after another.
private struct Lines {
  private(set) var number = 0
  private let system: System
  private let path: String
  private var piece: (() throws(System.Unreadable) -> [UInt8]?)?
  private var held: [UInt8] = []
  private var start = 0
  private var hasEnded = false

  /// The longest line that is read: half a gigabyte.
  private static let longest = 1 << 29

  init(_ system: System, _ path: String) {
    (self.system, self.path) = (system, path)
  }

  /// The next line without its end; `nil` at the end.
  mutating func next() throws(System.Unreadable) -> [UInt8]? {
    if piece == nil { piece = try system.stream(path, true) }
    var looked = start
    while true {
      if let end = held[looked...].firstIndex(of: 10) {
        defer { start = end + 1 }
        number += 1
        return Array(held[start..<end])
      }
      looked = held.count
      guard !hasEnded else { break }
      guard let bytes = try piece?() else { continue }
      hasEnded = bytes.isEmpty
      held.removeFirst(start)
      looked -= start
      start = 0
      held += bytes
      guard held.count <= Lines.longest else {
        throw System.Unreadable(why: "A line of it is longer than half a gigabyte.")
      }
    }
    guard start < held.count else { return nil }
    defer { start = held.count }
    number += 1
    return Array(held[start...])
  }
}

/// A summary line, as it is read again.
private struct SummaryLine {
  let summary: CaseloadSummary
  let today: Day
  let until: Day

  /// `nil` for what is none.
  init?(_ line: [UInt8]) {
    guard let read = try? JSONDecoder().decode(Whole.self, from: Data(line)).summary,
      read.kith == 1, let today = Day(read.today), let until = Day(read.until), read.isPossible
    else { return nil }
    var summary = CaseloadSummary()
    summary.add(networks: read.networks, withProblems: read.withProblems)
    summary.addNotRead(read.notRead)
    for (bearers, arePeople) in [(read.people, true), (read.settings, false)] {
      for bearer in bearers {
        summary.carry(
          CaseloadEntry.Bearer(isPerson: arePeople, id: ID(bearer.id), name: bearer.name),
          youngPeople: bearer.youngPeople, needs: SummaryLine.needs(bearer.needs))
      }
    }
    for closing in read.closings {
      guard let first = Day(closing.from), let last = Day(closing.to) else { return nil }
      summary.close(
        CaseloadEntry.Bearer(isPerson: false, id: ID(closing.id), name: closing.name),
        CaseloadSummary.Days(first: first, last: last), youngPeople: closing.youngPeople,
        people: closing.people, needs: SummaryLine.needs(closing.needs))
    }
    for week in read.ends {
      guard let monday = Day(week.week), monday.isMonday else { return nil }
      summary.addEnds(
        CaseloadSummary.Ends(people: week.people, settings: week.settings),
        in: monday)
    }
    for week in read.due {
      guard let monday = week["week"]?.text.flatMap({ Day($0) }), monday.isMonday
      else { return nil }
      for kind in CaseloadEntry.Due.Kind.allCases {
        guard let count = week[kind.rawValue]?.count, count > 0 else { continue }
        summary.addDue(count, kind, in: monday)
      }
    }
    (self.summary, self.today, self.until) = (summary, today, until)
  }

  private static func needs(_ written: [String: Int]) -> [ID: Int] {
    Dictionary(
      written.map { (ID($0.key), $0.value) }, uniquingKeysWith: { one, _ in one })
  }

  private struct Whole: Decodable {
    var summary: Written
  }

  private struct Written: Decodable {
    var kith: Int
    var today: String
    var until: String
    var networks: Int
    var withProblems: Int
    var notRead: Int
    var people: [Bearer]
    var settings: [Bearer]
    var closings: [Closing]
    var ends: [Ends]
    var due: [[String: TextOrCount]]

    /// Whether nothing is counted below nothing, and nobody twice.
    var isPossible: Bool {
      var counts = [networks, withProblems, notRead]
      for week in ends { counts += [week.people, week.settings] }
      for bearer in people + settings { counts += [bearer.youngPeople] + bearer.needs.values }
      for closing in closings {
        counts += [closing.people, closing.youngPeople] + closing.needs.values
      }
      for week in due { counts += week.values.compactMap(\.count) }
      let isOnce = [people, settings].allSatisfy { bearers in
        Set(bearers.map { [$0.id, $0.name] }).count == bearers.count
      }
      return counts.allSatisfy { $0 >= 0 } && withProblems <= networks && isOnce
    }
  }

  private struct Bearer: Decodable {
    var id: String
    var name: String
    var needs: [String: Int]
    var youngPeople: Int
  }

  private struct Closing: Decodable {
    var from: String
    var to: String
    var id: String
    var name: String
    var needs: [String: Int]
    var people: Int
    var youngPeople: Int
  }

  private struct Ends: Decodable {
    var people: Int
    var settings: Int
    var week: String
  }

  private struct TextOrCount: Decodable {
    var text: String?
    var count: Int?

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let count = try? value.decode(Int.self) {
        self.count = count
      } else {
        text = try value.decode(String.self)
      }
    }
  }
}

extension Day {
  fileprivate var isMonday: Bool { monday == self }
}
