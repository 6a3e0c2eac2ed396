import KithModel

/// The changes that begin and end each person and setting.
struct Beginnings {
  private let record: Record
  /// Of each setting, and then of each person.
  private var days: [Days]

  private struct Days {
    var starts: [Day?] = []
    var ends: [Day?] = []
  }

  /// - Complexity: O(record).
  init(_ record: Record) {
    self.record = record
    days = [Days](repeating: Days(), count: record.settings.count + record.people.count)
    for (place, transition) in record.transitions.enumerated() {
      let on = WrittenDay.transition(place)
      for subject in transition.starts ?? [] {
        days[self.place(of: subject)].starts.append(record.day(on, .beginning))
      }
      for subject in transition.ends ?? [] {
        days[self.place(of: subject)].ends.append(record.day(on, .lastDay))
      }
    }
  }

  private func place(of subject: Subject) -> Int {
    switch subject {
    case .setting(let place): place
    case .person(let place): record.settings.count + place
    }
  }

  /// When a person or a setting is there, apart from times away.
  func stretches(_ subject: Subject, from: WrittenDay?, until: WrittenDay?) -> Stretches {
    var days = days[place(of: subject)]
    if let from, from.saysThereIsOne { days.starts.append(record.day(from, .beginning)) }
    if let until, until.saysThereIsOne { days.ends.append(record.day(until, .lastDay)) }
    return Stretches(beginnings: days.starts, ends: days.ends)
  }
}
