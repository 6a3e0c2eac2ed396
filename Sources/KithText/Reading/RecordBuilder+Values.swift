import KithModel

/// Reading values other than days: words, ids, lists, who may see it.
extension RecordBuilder {
  // MARK: Words

  mutating func word<Word: FixedWord>(
    _ value: Value, _ range: TextRange, in field: Field, as type: Word.Type
  ) -> Word? {
    if let known = value.word(range, as: type, in: source) { return known }
    tellOfUnknownValue(value, range, in: field, choices: Word.words)
    return nil
  }

  private mutating func tellOfUnknownValue(
    _ value: Value, _ range: TextRange, in field: Field, choices: [String]
  ) {
    let near = nearest.name(
      to: value.name(range, in: source), among: choices.lazy.map { $0.lowercased() })
    let spelt =
      LikelyWord.meant(by: value.text(range, in: source), among: choices)
      ?? choices.first { $0.lowercased() == near }
    problems.append(
      .unknownValue(
        value.place(range), value.text(range, in: source), in: field, choices: choices,
        nearest: spelt))
  }

  mutating func word<Word: FixedWord>(
    _ value: Value, _ rule: FieldRule, as type: Word.Type
  ) -> Word? {
    word(value, value.range, in: rule.field, as: type)
  }

  mutating func yes(_ value: Value, _ rule: FieldRule) -> Bool? {
    word(value, rule, as: YesOrNo.self).map { $0 == .yes }
  }

  mutating func number(_ value: Value, _ rule: FieldRule) -> Int? {
    if value.bytes(in: source).count <= 9, value.bytes(in: source).allSatisfy(\.isDigit),
      let number = Int(value.text(in: source)),
      number <= 36525
    {
      return number
    }
    problems.append(.notANumber(value.place, value.text(in: source)))
    return nil
  }

  func afterwards(_ text: String) -> Afterwards {
    let first = text.prefix { $0.isLetter }.lowercased()
    return Afterwards(settled: Afterwards.Settled(rawValue: first), text: text)
  }

  /// Words whose last comma item may be a day.
  func datedLast(_ text: String) -> Agreement.Dated {
    guard let comma = text.utf8.lastIndex(of: .comma) else {
      return Day(text).map { Agreement.Dated(text: "", day: $0) }
        ?? Agreement.Dated(text: text, day: nil)
    }
    guard let day = Day(trim(text[text.utf8.index(after: comma)...])) else {
      return Agreement.Dated(text: text, day: nil)
    }
    return Agreement.Dated(text: String(trim(text[..<comma])), day: day)
  }

  /// Words whose first comma item may be a day.
  func datedFirst(_ text: String) -> Agreement.Dated {
    let comma = text.utf8.firstIndex(of: .comma)
    guard let day = Day(trim(text[..<(comma ?? text.endIndex)])) else {
      return Agreement.Dated(text: text, day: nil)
    }
    // Behind the comma alone: a mark that stands on it is a letter of theirs.
    let rest = comma.map { text[text.utf8.index(after: $0)...] } ?? ""
    return Agreement.Dated(text: String(trim(rest)), day: day)
  }

  /// Without blanks around it.
  private func trim(_ text: Substring) -> Substring {
    var bytes = text.utf8
    while bytes.first?.isIndent == true { bytes.removeFirst() }
    while bytes.last?.isIndent == true { bytes.removeLast() }
    return Substring(bytes)
  }

  // MARK: Ids

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
  private mutating func wrongItems(_ value: Value) -> [TextRange] {
    let start = value.place.lowerBound
    if let wrongList, wrongList.start == start { return wrongList.items }
    let items = value.items(in: source).filter { !$0.isEmpty }
    wrongList = (start, items)
    return items
  }

  /// Tells that an id is nobody’s, with the nearest of those that can stand there.
  ///
  /// Without a field it is the id in the head of an agreement.
  private mutating func tellOfUnknownPerson(
    _ field: Field?, _ value: Value, _ item: TextRange, inList: Bool
  ) {
    if problems.onlyCounts() { return }
    let items = inList ? wrongItems(value) : []
    let (place, text) = (value.place(item), value.text(item, in: source))
    let near = nearestPerson(text, field)
    problems.append(
      .unknownPerson(
        place, text, in: field, of: kind, nearest: near,
        near.flatMap { mending(value, item, as: $0, among: items) }))
  }

  mutating func tellOfUnknownPerson(in head: TextRange) {
    let text = source.text(head)
    let near = nearestPerson(text, nil)
    problems.append(
      .unknownPerson(
        head, text, in: nil, of: .agreement, nearest: near, near.map { .changing(head, to: $0) }))
  }

  /// Who was probably meant: a name is the commonest slip for an id.
  private mutating func nearestPerson(_ text: String, _ field: Field?) -> String? {
    guard nearest.spend(among: record.people.count + record.settings.count) else { return nil }
    let shape = field.flatMap { kind.rule($0)?.shape }
    let people = record.people
    let settings =
      shape == .routes || shape == .subjects || shape == .matters ? record.settings : []
    let name = text.lowercased()
    if let bearer = people.first(where: { $0.name.lowercased() == name })?.id
      ?? settings.first(where: { $0.name.lowercased() == name })?.id
    {
      return bearer.description
    }
    if shape == .personOrNobodyYet,
      ["nobody", "no one", "someone new", "somebody new", "unknown", "not known"].contains(name)
    {
      return "nobody yet"
    }
    if shape == .routes, ["direct", "myself"].contains(name) { return "directly" }
    let needs = shape == .matters ? record.needs.map(\.id) : []
    // Nobody is meant to be reached through themselves.
    let own = field == .reachedThrough ? inHand.flatMap { ID(written: source.bytes[$0.id]) } : nil
    let ids = (people.map(\.id) + settings.map(\.id) + needs).filter { $0 != own }
    return Nearest.name(to: text, among: ids.lazy.map(\.description))
  }

  private mutating func nearestSetting(_ text: String) -> String? {
    guard nearest.spend(among: record.settings.count) else { return nil }
    let name = text.lowercased()
    // Nothing is meant to be part of itself.
    let own = inHand.flatMap { ID(written: source.bytes[$0.id]) }
    let others = record.settings.filter { $0.id != own }
    return others.first { $0.name.lowercased() == name }?.id.description
      ?? Nearest.name(to: text, among: others.lazy.map(\.id.description))
  }

  @inline(__always)
  func subject(_ value: Value, _ item: TextRange) -> Subject? {
    RecordBuilder.subject(value.bearer(item, .subject, among: ids, in: source))
  }

  /// Who bears the id in a head.
  func subject(_ head: TextRange) -> Subject? {
    RecordBuilder.subject(ids.bearer(of: head, in: source.bytes, .subject))
  }

  @inline(__always)
  private static func subject(_ bearer: IDTable.Bearer?) -> Subject? {
    guard let bearer, let place = bearer.place else { return nil }
    return bearer.isSetting ? .setting(place) : .person(place)
  }

  private mutating func person(
    _ field: Field, _ value: Value, _ item: TextRange, inList: Bool, orElse: () -> Void = {}
  ) -> Int? {
    switch subject(value, item) {
    case .person(let place): return place
    case .setting:
      problems.append(
        .wrongKind(value.place(item), value.text(item, in: source), in: field, of: kind))
      orElse()
    case nil:
      tellOfUnknownPerson(field, value, item, inList: inList)
    }
    return nil
  }

  /// One person.
  ///
  /// `orElse` is called where the value is no person's and so leaves its field out.
  mutating func person(
    _ value: Value, _ rule: FieldRule, orElse: () -> Void = {}
  ) -> Int? {
    if !rule.isRequired, let word = value.reserved(in: source), word == .noOne || word == .unknown {
      return nil
    }
    return person(rule.field, value, value.range, inList: false, orElse: orElse)
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
