import KithModel

/// Reading lists of ids: needs, people, settings, ways to reach somebody.
extension RecordBuilder {
  /// Whether a list says that it has no items.
  @inline(__always)
  private func saysNothing(_ value: Value, mayBeNone: Bool, mayBeUnknown: Bool) -> Bool {
    // “none” or “unknown”: most lists begin otherwise.
    let first = value.first(value.range, in: source)
    guard first == UInt8(ascii: "n") || first == UInt8(ascii: "u") else { return false }
    return switch value.reserved(in: source) {
    case .noOne: mayBeNone
    case .unknown: mayBeUnknown
    default: false
    }
  }

  /// The next item of a list that is not empty.
  @inline(__always)
  private mutating func nextItem(of value: Value, from start: inout Int) -> TextRange? {
    while let item = value.item(from: &start, in: source) {
      if !item.isEmpty { return item }
      tellOfEmptyItem(value, item)
    }
    return nil
  }

  /// All items of the list in which something is wrong.
  mutating func wrongItems(_ value: Value) -> [TextRange] {
    let start = value.place.lowerBound
    if let wrongList, wrongList.start == start { return wrongList.items }
    let items = value.items(in: source).filter { !$0.isEmpty }
    wrongList = (start, items)
    return items
  }

  mutating func people(_ value: Value, _ rule: FieldRule) -> PlaceList? {
    if saysNothing(value, mayBeNone: true, mayBeUnknown: true) {
      return []
    }
    var people = ListOfDifferent<PlaceList>()
    var start = value.range.lowerBound
    while let item = nextItem(of: value, from: &start) {
      if let place = person(rule.field, value, item, inList: true) {
        add(place, to: &people, value, item)
      }
    }
    return people.items
  }

  /// Puts an item into a list; one that is there is told instead.
  @inline(__always)
  mutating func add<List>(
    _ new: List.Element, to list: inout ListOfDifferent<List>, _ value: Value, _ item: TextRange
  ) {
    if !list.append(new) { tellOfRepeatedItem(value, item) }
  }

  mutating func guests(_ value: Value, _ rule: FieldRule) -> [Meeting.Guest]? {
    if saysNothing(value, mayBeNone: true, mayBeUnknown: true) {
      return []
    }
    var guests = ListOfDifferent<[Meeting.Guest]>()
    var start = value.range.lowerBound
    while let item = nextItem(of: value, from: &start) {
      let guest: Meeting.Guest? =
        value.reserved(item, in: source) == .me
        ? .me : person(rule.field, value, item, inList: true).map { .person($0) }
      if let guest { add(guest, to: &guests, value, item) }
    }
    return guests.items
  }

  mutating func subjectList(_ value: Value, _ rule: FieldRule) -> [Subject]? {
    if saysNothing(value, mayBeNone: true, mayBeUnknown: true) {
      return []
    }
    var subjects = ListOfDifferent<[Subject]>()
    var start = value.range.lowerBound
    while let item = nextItem(of: value, from: &start) {
      guard let subject = subject(value, item) else {
        tellOfUnknownPerson(rule.field, value, item, inList: true)
        continue
      }
      add(subject, to: &subjects, value, item)
    }
    return subjects.items
  }

  /// What a setting is part of.
  ///
  /// An id that nobody bears, or nobody's setting, never opens.
  mutating func whole(_ value: Value, _ rule: FieldRule) -> Setting.Whole? {
    if value.reserved(in: source) == .noOne { return nil }
    switch subject(value, value.range) {
    case .setting(let place): return .setting(place)
    case .person:
      problems.append(.wrongKind(value.place, value.text(in: source), in: rule.field, of: kind))
      return nil
    case nil:
      if value.reserved(in: source) != .unknown {
        problems.append(
          .unknownSetting(
            value.place, value.text(in: source), nearest: nearestSetting(value.text(in: source))))
      }
      return .nowhere
    }
  }

  mutating func routes(_ value: Value, _ rule: FieldRule) -> RouteList {
    if saysNothing(value, mayBeNone: false, mayBeUnknown: true) {
      return [.nobody]
    }
    var routes = ListOfDifferent<RouteList>()
    var start = value.range.lowerBound
    while let item = nextItem(of: value, from: &start) {
      let route: Route
      switch subject(value, item) {
      case .person(let place): route = .person(place)
      case .setting(let place): route = .setting(place)
      case nil where value.reserved(item, in: source) == .directly: route = .directly
      case nil:
        if value.reserved(item, in: source) != nil {
          problems.append(.noRoute(value.place(item), value.text(item, in: source)))
        } else {
          tellOfUnknownPerson(rule.field, value, item, inList: true)
        }
        if routes.items.last != .nobody { routes.appendAgain(.nobody) }
        continue
      }
      add(route, to: &routes, value, item)
    }
    // Something is written, so it is not nothing: a line that can't be read never means “directly”.
    return routes.items.isEmpty ? [.nobody] : routes.items
  }

  @inline(__always)
  private func need(_ value: Value, _ item: TextRange) -> Int? {
    value.bearer(item, .need, among: ids, in: source)?.place
  }

  private mutating func tellOfUnknownNeed(
    _ field: Field, _ value: Value, _ item: TextRange
  ) {
    if problems.onlyCounts() { return }
    let items = wrongItems(value)
    let (name, text) = (value.name(item, in: source), value.text(item, in: source))
    var near: String?
    var mending: Problem.Mending?
    if !ReservedWord.contains(name), nearest.spend(among: record.needs.count) {
      near =
        record.needs.first { $0.title.lowercased() == name }?.id.description
        ?? Nearest.name(to: text, among: record.needs.lazy.map(\.id.description))
      mending =
        near.map { self.mending(value, item, as: $0, among: items) }
        ?? severalNeeds(value, item, among: items)
    }
    problems.append(
      .unknownNeed(value.place(item), text, in: field, nearest: near, mending))
  }

  mutating func needList(
    _ value: Value, _ rule: FieldRule, mayBeNone: Bool = true,
    each: (Int, TextRange) -> Void = { _, _ in }
  ) -> PlaceList? {
    if saysNothing(value, mayBeNone: mayBeNone, mayBeUnknown: mayBeNone) {
      return []
    }
    var list = ListOfDifferent<PlaceList>()
    var start = value.range.lowerBound
    while let item = nextItem(of: value, from: &start) {
      guard let need = need(value, item) else {
        tellOfUnknownNeed(rule.field, value, item)
        continue
      }
      guard list.append(need) else {
        tellOfRepeatedItem(value, item)
        continue
      }
      each(need, value.place(item))
    }
    return list.items
  }

  /// `orElse` is called where an item names nobody and nothing.
  mutating func matters(
    _ value: Value, _ rule: FieldRule, mayBeNone: Bool = true, orElse: () -> Void = {}
  ) -> [Matter]? {
    if saysNothing(value, mayBeNone: mayBeNone, mayBeUnknown: mayBeNone) {
      return []
    }
    var matters = ListOfDifferent<[Matter]>()
    var start = value.range.lowerBound
    while let item = nextItem(of: value, from: &start) {
      let matter: Matter
      if let subject = subject(value, item) {
        matter = .subject(subject)
      } else if let need = need(value, item) {
        matter = .need(need)
      } else {
        tellOfUnknownPerson(rule.field, value, item, inList: true)
        orElse()
        continue
      }
      add(matter, to: &matters, value, item)
    }
    return matters.items
  }
}
