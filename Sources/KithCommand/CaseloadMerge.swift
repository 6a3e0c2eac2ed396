import Foundation
import KithCaseload
import KithModel
import KithReport

extension Command {
  /// Puts the summary lines of several runs into one, which comes last; all other lines go on as they are.
  func merge(_ paths: [String]) throws(Arguments.Unusable) -> Int32 {
    var merged: (summary: CaseloadSummary, today: Day, until: Day)?
    var exit = Exit.good
    for path in paths {
      var lines = Lines(system, path)
      do throws(System.Unreadable) {
        while let line = try lines.next() {
          guard line.starts(with: SummaryLine.beginning) else {
            guard system.print(line + [10]) else {
              system.complain("kith: Nothing can be written there.\n")
              return Exit.unreadable
            }
            continue
          }
          guard let part = SummaryLine(line) else {
            throw System.Unreadable(
              why: "Line \(lines.number) is not a summary of “kith caseload --format json”.")
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
        system.complain("kith: \(Page.harmless(path)) could not be read. \(error.why)\n")
        exit = Exit.unreadable
      }
    }
    guard let merged else {
      system.complain(
        "kith: There is no summary in it, so that there is nothing to put together.\n")
      return max(exit, Exit.unusable)
    }
    let value = JSON.summary(merged.summary, today: merged.today, until: merged.until)
    return print(value.written() + "\n", then: exit)
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
    if piece == nil { piece = try system.stream(path) }
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
  static let beginning = Array(#"{"summary":"#.utf8)

  let summary: CaseloadSummary
  let today: Day
  let until: Day

  /// `nil` for what is none.
  init?(_ line: [UInt8]) {
    guard let read = try? JSONDecoder().decode(Whole.self, from: Data(line)).summary,
      read.kith == 1, let today = Day(read.today), let until = Day(read.until)
    else { return nil }
    var summary = CaseloadSummary()
    summary.add(networks: max(0, read.networks), withProblems: max(0, read.withProblems))
    summary.addNotRead(max(0, read.notRead))
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
      guard let monday = Day(week.week) else { return nil }
      summary.addEnds(
        CaseloadSummary.Ends(people: max(0, week.people), settings: max(0, week.settings)),
        in: monday)
    }
    for week in read.due {
      guard let monday = week["week"]?.text.flatMap({ Day($0) }) else { return nil }
      for kind in CaseloadEntry.Due.Kind.allCases {
        guard let count = week[kind.rawValue]?.count, count > 0 else { continue }
        summary.addDue(count, kind, in: monday)
      }
    }
    (self.summary, self.today, self.until) = (summary, today, until)
  }

  private static func needs(_ written: [String: Int]) -> [ID: Int] {
    Dictionary(
      written.map { (ID($0.key), max(0, $0.value)) }, uniquingKeysWith: { one, _ in one })
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
