import KithModel
import KithTestSupport
import KithText
import Testing

@testable import KithNetwork

@Suite struct `Settings that close` {
  /// The slow way: the networks of the day before and of the day, and who is missing without the setting.
  private func slowly(_ record: Record, from today: Day) -> [History.Closing] {
    let timeline = Timeline(record)
    let days = timeline.changeDays(from: today, to: record.horizon(from: today))
    return days.dropFirst().flatMap { day in
      let (before, after) = (timeline.network(on: day.adding(-1)), timeline.network(on: day))
      return record.settings.indices.filter { before.isOpen($0) && !after.isOpen($0) }.map {
        var without = record
        without.settings[$0].partOf = .nowhere
        let then = Timeline(without).network(on: day.adding(-1))
        // Whom an agreement keeps doesn’t go.
        let lost = record.people.indices.filter {
          before.isInRole($0) && !then.isInRole($0) && !after.presenceWithoutAway.isThere($0)
        }
        return History.Closing(setting: $0, last: day.adding(-1), people: lost.count)
      }
    }
  }

  @Test(arguments: 0..<400) func `are told with whom each takes along`(_ seed: Int) throws {
    let today = try #require(Day("2026-11-22"))
    let record = Reading(SourceText(RandomNetwork(seed: UInt64(seed)).text), rules: []).record
    let few = History(record, from: today)
    #expect(few.closings == slowly(record, from: today))
    #expect(
      History(
        Timeline(record), from: today, to: record.horizon(from: today), asIfMany: true
      ).closings == few.closings)
  }
}
