package import KithModel

/// When each setting and each person is there, apart from times away.
///
/// The beginnings of each are its `from` and the day of each change that starts it; its ends are its
/// `until` and the day before each change that ends it. In date order, and on one day beginnings first: of
/// beginnings in a row the latest counts, of ends in a row the earliest; each end closes a stretch,
/// the next beginning opens another.
struct Stretches: Sendable {
  /// The stretches of every setting, then of every person, each in order; no day is in two of one.
  let periods: Rows<Period>
  /// Those of which the file says that they end, but not when, in order.
  let unknownEnds: [Int]

  /// - Complexity: O(*n* log *n*) in what is written.
  init(_ settings: [Setting], _ people: [Person], _ days: KnownDays) {
    let transitions = days.transitions
    let rows = settings.count + people.count
    let changes = Rows<Event>(rows, filler: Event(day: nil, isEnd: false)) { tell in
      for place in transitions.indices {
        for subject in transitions[place].starts ?? [] {
          let day = days.day(.transition(place), .beginning)
          tell(Stretches.row(of: subject, settings), Event(day: day, isEnd: false))
        }
        for subject in transitions[place].ends ?? [] {
          let day = days.day(.transition(place), .lastDay)
          tell(Stretches.row(of: subject, settings), Event(day: day, isEnd: true))
        }
      }
    }
    var unknownEnds: [Int] = []
    var events: [Event] = []
    periods = Rows(rows, about: 1) { row, periods in
      let person = row - settings.count
      let (from, until) =
        person < 0
        ? (settings[row].from, settings[row].until) : (people[person].from, people[person].until)
      let isChanged = !changes.places(row).isEmpty
      if from == nil, until == nil, !isChanged {
        // Mostly nothing is written.
        periods.append(Period(first: nil, last: nil))
        return
      }
      if !isChanged, from == nil || until == nil {
        // As is so of most of the others: a beginning, or an end.
        let isEnd = from == nil
        if let day = days.day(from ?? until, isEnd ? .lastDay : .beginning) {
          periods.append(Period(first: isEnd ? nil : day, last: isEnd ? day : nil))
          return
        }
      }
      events.removeAll(keepingCapacity: true)
      if let from, from.saysThereIsOne {
        events.append(Event(day: days.day(from, .beginning), isEnd: false))
      }
      if let until, until.saysThereIsOne {
        events.append(Event(day: days.day(until, .lastDay), isEnd: true))
      }
      if isChanged { events += changes[row] }
      if events.contains(where: { $0.isEnd && $0.day == nil }) { unknownEnds.append(row) }
      Stretches.add(&events, to: &periods)
    }
    self.unknownEnds = unknownEnds
  }

  private static func row(of subject: Subject, _ settings: [Setting]) -> Int {
    switch subject {
    case .setting(let place): place
    case .person(let place): settings.count + place
    }
  }

  /// The stretches between some events.
  private static func add(_ events: inout [Event], to periods: inout [Period]) {
    let hasUnknownBeginning = events.contains { !$0.isEnd && $0.day == nil }
    events.removeAll { $0.day == nil }
    if events.count > 1 { events.sort() }
    guard let first = events.first else {
      // Nothing is dated: it is there, unless it has yet to begin.
      if !hasUnknownBeginning { periods.append(Period(first: nil, last: nil)) }
      return
    }
    var begun: Day?
    var isThere = first.isEnd
    for event in events {
      if event.isEnd {
        // The earliest of ends in a row: the later ones find it gone already.
        if isThere { periods.append(Period(first: begun, last: event.day)) }
        isThere = false
      } else {
        // The latest of beginnings in a row: each one moves the beginning on.
        begun = event.day
        isThere = true
      }
    }
    if isThere { periods.append(Period(first: begun, last: nil)) }
  }

  /// Whether the file says that it ends, but not when.
  func hasUnknownEnd(_ row: Int) -> Bool {
    let place = unknownEnds.firstPlace { $0 >= row }
    return place < unknownEnds.count && unknownEnds[place] == row
  }

  /// A beginning, or an end as last day; without a day that is not known.
  private struct Event: Comparable, Sendable {
    var day: Day?
    var isEnd: Bool

    static func < (one: Event, other: Event) -> Bool {
      let (first, second) = (one.day?.number ?? .min, other.day?.number ?? .min)
      return first != second ? first < second : !one.isEnd && other.isEnd
    }
  }
}

extension Record {
  /// The row of a setting or a person where each has one: every setting, then every person.
  package func row(of subject: Subject) -> Int {
    switch subject {
    case .setting(let place): place
    case .person(let place): settings.count + place
    }
  }
}
