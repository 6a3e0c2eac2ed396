import KithModel
import KithNetwork
import KithTestSupport
import KithText
import Testing

/// The record of a file with these lines, under a young person for whom two needs count.
func record(_ lines: String, born: String = "2009-03-02") -> Record {
  let head = "kith: 1\n\nme: Ada\n  born: \(born)\n  needs: listening, crisis\n\n"
  return Reading(SourceText(head + lines), rules: []).record
}

/// The day that is written.
func day(_ text: String) throws -> Day { try #require(Day(text)) }

extension Period {
  /// `2026-12-01…2026-12-31`, without the day on a side that has no bound.
  var text: String { "\(first?.description ?? "")…\(last?.description ?? "")" }
}

extension Record {
  /// The people and settings of these ids.
  func subjects(_ ids: String...) throws -> [Subject] { try ids.map { try subject($0) } }

  func subject(_ id: String) throws -> Subject {
    if let place = people.firstIndex(where: { $0.id == ID(id) }) { return .person(place) }
    return .setting(try #require(settings.firstIndex { $0.id == ID(id) }))
  }

  func person(_ id: String) throws -> Int {
    try #require(people.firstIndex { $0.id == ID(id) })
  }

  /// Where a need stands among those that count.
  func need(_ id: String) throws -> Int {
    try #require(needsThatCount.firstIndex { needs[$0].id == ID(id) })
  }

  /// The network on a day.
  func on(_ text: String) throws -> Network { Timeline(self).network(on: try #require(Day(text))) }
}
