import KithModel

/// Reading days: outright, by age, by a change.
extension RecordBuilder {
  /// An `until` whose order with its block's `from` is looked at when all days are known.
  struct UntilCheck {
    enum Owner {
      case subject(Subject)
      case agreement(Int)
    }
    var owner: Owner
    var place: TextRange
  }

  func isAge(_ name: String) -> Int? {
    guard name.hasPrefix("age ") else { return nil }
    let digits = name.dropFirst(4)
    guard (1...3).contains(digits.utf8.count), digits.utf8.allSatisfy(\.isDigit),
      digits == "0" || !digits.hasPrefix("0"),
      let years = Int(digits), years <= 150
    else { return nil }
    return years
  }

  /// A day; `unknown`, with the problem told, where it can't be read.
  ///
  /// `beyondDoubt` says that there is such a day, whatever is written.
  mutating func day(
    _ field: Field, _ value: Value, _ range: TextRange, mayBeNone: Bool, beyondDoubt: Bool = false
  ) -> WrittenDay {
    if let day = value.day(range, in: source) { return .day(day) }
    let reserved = value.reserved(range, in: source)
    if reserved == .unknown { return .unknown }
    if reserved == .noOne, mayBeNone { return .none }
    if let change = value.bearer(range, .transition, among: ids, in: source) {
      return change.place.map { .transition($0) } ?? .unknown
    }
    if let years = isAge(value.name(range, in: source)) { return .age(years) }
    let (place, text) = (value.place(range), value.text(range, in: source))
    guard let id = value.id(range, in: source), reserved != .noOne else {
      let isWhole =
        beyondDoubt && place.count == value.bytes(in: source).count && range == value.range
      problems.append(
        .badDay(
          place, text, in: field, of: kind, mayBeUnknown: isWhole,
          isInOrder: { isInOrder($0, field, value, range) }))
      return .unknown
    }
    guard value.bytes(in: source)[range].first?.isDigit != true else {
      problems.append(
        .badDay(
          place, text, in: field, of: kind, isInOrder: { isInOrder($0, field, value, range) }))
      return .unknown
    }
    let near = nearestTransition(id)
    problems.append(
      .unknownTransition(
        place, text, in: field, of: kind, nearest: near, .replacing(place, text, by: near)))
    return .unknown
  }

  private mutating func nearestTransition(_ id: ID) -> String? {
    guard nearest.spend(among: ids.count(.transition)) else { return nil }
    // No change is on the day of itself.
    let own = kind == .transition ? inHand.flatMap { ID(written: source.bytes[$0.id]) } : nil
    let ids = ids.ids(.transition).filter { $0 != own }.sorted()
    return Nearest.name(to: id.description, among: ids.lazy.map(\.description))
  }

  mutating func day(_ value: Value, _ rule: FieldRule) -> WrittenDay {
    day(
      rule.field, value, value.range, mayBeNone: true,
      beyondDoubt: rule.field == .from || rule.field == .until)
  }

  mutating func requiredDay(_ value: Value, _ rule: FieldRule) -> WrittenDay {
    day(rule.field, value, value.range, mayBeNone: false, beyondDoubt: true)
  }

  /// The day of birth, on which ages hang: only a day or `unknown` says it.
  mutating func birthDay(_ value: Value, _ rule: FieldRule) -> WrittenDay {
    if let day = value.day(value.range, in: source) { return .day(day) }
    if value.reserved(in: source) == .unknown { return .unknown }
    if value.reserved(in: source) == .noOne { return .none }
    problems.append(.badDay(value.place, value.text(in: source), in: .born, of: .me))
    return .unknown
  }

  /// The day somebody agreed, was told, or did something.
  ///
  /// A day that can’t be read is a day all the same. But what is no day at all (“no”, “not yet”) must
  /// never count as somebody’s word, or as done.
  mutating func agreedDay(_ value: Value, _ rule: FieldRule) -> WrittenDay {
    let before = problems.count
    let day = day(rule.field, value, value.range, mayBeNone: true)
    let isDayLike = value.bytes(in: source).first?.isDigit ?? false
    return problems.count == before || isDayLike ? day : .none
  }

  mutating func days(_ value: Value, _ rule: FieldRule) -> [WrittenDay]? {
    if value.reserved(in: source) == .noOne { return [] }
    if value.reserved(in: source) == .unknown { return [.unknown] }
    var days = ListOfDifferent<[WrittenDay]>()
    for item in value.items(in: source) {
      guard !item.isEmpty else { tellOfEmptyItem(value, item); continue }
      let day = day(rule.field, value, item, mayBeNone: false)
      if day == .unknown {
        days.appendAgain(day)
      } else if !days.append(day) {
        tellOfRepeatedItem(value, item)
      }
    }
    return days.items
  }

  mutating func until(_ value: Value, _ rule: FieldRule, of subject: Subject) -> WrittenDay {
    untils.append(UntilCheck(owner: .subject(subject), place: value.place))
    return day(value, rule)
  }

  mutating func agreementUntil(_ value: Value, _ rule: FieldRule, _ place: Int)
    -> WrittenDay
  {
    untils.append(UntilCheck(owner: .agreement(place), place: value.place))
    return day(value, rule)
  }

  /// A day `to` a day; `nil` where it can't be read as such.
  mutating func period(_ value: Value, _ rule: FieldRule) -> WrittenPeriod? {
    guard let to = value.wordTo(in: source) else {
      problems.append(.badPeriod(value.place, value.text(in: source)))
      return nil
    }
    let from = day(
      rule.field, value, value.trimmed(value.range.lowerBound..<to.lowerBound, in: source),
      mayBeNone: false)
    let until = day(
      rule.field, value, value.trimmed(to.upperBound..<value.range.upperBound, in: source),
      mayBeNone: false)
    if let first = record.day(from, .beginning), let last = record.day(until, .ending), last < first
    {
      problems.append(
        .untilBeforeFrom(
          value.place, from: first, until: last, in: rule.field, of: kind,
          turned(value, from, until)))
      return nil
    }
    return WrittenPeriod(from: from, to: until)
  }

  /// `2021`, `2021-05` or `2021-05-14`: memory is not exact.
  mutating func memory(_ value: Value, _ rule: FieldRule) -> String? {
    if let word = value.reserved(in: source), word == .unknown || word == .noOne {
      return word.rawValue
    }
    let count = value.range.count
    let filler = "0000-01-01".utf8.dropFirst(count)
    if count == 4 || count == 7 || count == 10,
      let day = Day(utf8: (Array(value.bytes(in: source)) + Array(filler))[...]), day >= .earliest,
      day <= .latest
    {
      return value.text(in: source)
    }
    problems.append(.badMemory(value.place, value.text(in: source)))
    return nil
  }

  mutating func inTouch(_ value: Value, _ rule: FieldRule) -> InTouch? {
    let items = value.items(in: source)
    // Whoever wrote the line had something to say about being in touch. What can’t be read must never
    // turn somebody who may not be in touch into somebody who is there.
    let state = word(value, items[0], in: .inTouch, as: InTouch.State.self) ?? .notKnown
    var result = InTouch(state: state)
    for item in items.dropFirst() {
      let name = value.name(item, in: source)
      let isFrom = name.hasPrefix("from ")
      guard isFrom || name.hasPrefix("until "), (isFrom ? result.from : result.until) == nil else {
        problems.append(
          .notABound(value.place(item), value.text(item, in: source), bound(value, item, result)))
        // From when, or until when, can’t be read: nobody is there by that.
        if result.state.takesPart { result.state = .notKnown }
        continue
      }
      let length = isFrom ? 4 : 5
      let rest = value.trimmed((item.lowerBound + length)..<item.upperBound, in: source)
      let day = day(.inTouch, value, rest, mayBeNone: false)
      if isFrom { result.from = day } else { result.until = day }
    }
    if let first = record.day(result.from, .beginning),
      let last = record.day(result.until, .lastDay), last < first
    {
      problems.append(
        .untilBeforeFrom(value.place, from: first, until: last, in: .inTouch, of: kind))
      result.until = .unknown
    }
    return result
  }

  mutating func toldMe(_ written: ReadableField) -> Worry.ToldMe? {
    written.place.flatMap { toldMe(document.fields[$0], written.rule) }
  }

  mutating func toldMe(_ field: Document.Field, _ rule: FieldRule) -> Worry.ToldMe? {
    if field.saysNotYet(in: source) {
      let why = text(field).dropFirst(7).drop { $0 == "," || $0 == " " || $0 == ":" }
      return .notYet(String(why))
    }
    return .on(agreedDay(value(of: field, rule), rule))
  }
}

extension Document.Field {
  /// Whether the value begins with “not yet”, large or small: why not yet is text, in which `#` is a
  /// character like others.
  func saysNotYet(in source: SourceText) -> Bool {
    let start = pieces.prefix(7).map { source.text($0.prefix(7)) }.joined(separator: " ")
    return start.lowercased().hasPrefix("not yet")
  }
}
