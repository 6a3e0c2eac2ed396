import KithModel

/// The days of changes, which may hang on each other, and what hangs on them.
extension RecordBuilder {
  /// When a change is, before it is known when other changes are.
  private mutating func dayOfChange(_ place: Int) -> (WrittenPeriod, TextRange) {
    take(place, .transition)
    let fields = document.blocks[place].fields
    guard let rule = BlockKind.transition.rule(.on, in: rulesOfFields),
      let field = fields.first(where: { document.fields[$0].field == .on }),
      document.fields[field].brackets == nil
    else { return (WrittenPeriod(from: .unknown), headRange(document.blocks[place])) }
    let value = value(of: field, rule)
    guard !value.isEmpty else {
      return (WrittenPeriod(from: .unknown), headRange(document.blocks[place]))
    }
    if let day = value.day(value.range, in: source) {
      return (WrittenPeriod(from: .day(day)), value.place)
    }
    guard let to = value.wordTo(in: source) else {
      return (
        WrittenPeriod(
          from: day(.on, value, value.range, mayBeNone: false, beyondDoubt: true)), value.place
      )
    }
    let from = day(
      .on, value, value.trimmed(value.range.lowerBound..<to.lowerBound, in: source),
      mayBeNone: false)
    let until = day(
      .on, value, value.trimmed(to.upperBound..<value.range.upperBound, in: source),
      mayBeNone: false)
    return (WrittenPeriod(from: from, to: until), value.place)
  }

  /// Works out the days of all changes, also of those that hang on the day of another.
  mutating func resolveChanges(_ blocks: some Sequence<Int>) {
    var written = blocks.map { dayOfChange($0) }
    func others(_ place: Int) -> [Int] {
      [written[place].0.from, written[place].0.to].compactMap {
        if case .transition(let other) = $0 { other } else { nil }
      }
    }
    func hangs(_ day: WrittenDay?) -> Bool { if case .transition = day { true } else { false } }
    if !written.contains(where: { hangs($0.0.from) || hangs($0.0.to) }) {
      // None hangs on another.
      for place in written.indices { resolve(place, written[place].0, at: written[place].1) }
      return
    }
    for group in Circles.groups(count: written.count, next: others) {
      let isCircle = group.count > 1 || others(group[0]).contains(group[0])
      for place in group {
        if isCircle {
          if place == group[0] {
            problems.append(
              .circleOfDays(
                written[place].1, record.transitions[place].id.description,
                openDay(written[place])))
          }
          written[place].0 = WrittenPeriod(from: .unknown)
        }
        resolve(place, written[place].0, at: written[place].1)
      }
    }
  }

  private mutating func resolve(_ place: Int, _ on: WrittenPeriod, at range: TextRange) {
    var on = on
    var first = record.day(on.from, .ending)
    var last = record.day(on.to ?? on.from, .beginning)
    if on.to != nil, let start = first, let end = last, end < start {
      problems.append(
        .untilBeforeFrom(
          range, from: start, until: end, in: .on, of: .transition,
          turned(Value([range], in: source, withComments: true), on.from, on.to ?? on.from)))
      on = WrittenPeriod(from: .unknown)
      (first, last) = (nil, nil)
    }
    record.transitions[place].on = on
    record.transitions[place].first = first
    record.transitions[place].last = last
  }

  /// An `until` before its own block's `from` counts as unknown.
  mutating func checkUntils() {
    for check in untils {
      let (from, until): (WrittenDay?, WrittenDay?) =
        switch check.owner {
        case .subject(.person(let place)):
          (record.people[place].from, record.people[place].until)
        case .subject(.setting(let place)):
          (record.settings[place].from, record.settings[place].until)
        case .agreement(let place):
          record.agreements.indices.contains(place)
            ? (record.agreements[place].from, record.agreements[place].until) : (nil, nil)
        }
      guard let first = record.day(from, .beginning), let last = record.day(until, .lastDay),
        last < first
      else { continue }
      let kind =
        switch check.owner {
        case .subject(.person): BlockKind.person
        case .subject(.setting): BlockKind.setting
        case .agreement: BlockKind.agreement
        }
      problems.append(
        .untilBeforeFrom(check.place, from: first, until: last, in: .until, of: kind))
      switch check.owner {
      case .subject(.person(let place)): record.people[place].until = .unknown
      case .subject(.setting(let place)): record.settings[place].until = .unknown
      case .agreement(let place): record.agreements[place].until = .unknown
      }
    }
  }
}
