import KithModel

/// Reading values other than days: words, ids, lists, who may see it.
extension RecordBuilder {
  // MARK: Words

  mutating func word<Word: CaseIterable & RawRepresentable<String>>(
    _ value: Value, _ range: TextRange, in field: Field, as type: Word.Type
  ) -> Word? {
    let name = value.name(range)
    let known = Word.allCases.first { $0.rawValue.lowercased() == name }
    if known == nil {
      let choices = Word.allCases.map(\.rawValue)
      let near = nearest.name(to: name, among: choices.lazy.map { $0.lowercased() })
      let spelt =
        LikelyWord.meant(by: value.text(range), among: choices)
        ?? choices.first { $0.lowercased() == near }
      problems.append(
        .unknownValue(
          value.place(range), value.text(range), in: field, choices: choices, nearest: spelt))
    }
    return known
  }

  mutating func word<Word: CaseIterable & RawRepresentable<String>>(
    _ field: Document.Field, _ rule: FieldRule, as type: Word.Type
  ) -> Word? {
    let value = value(of: field, rule)
    return word(value, value.range, in: rule.field, as: type)
  }

  private enum YesOrNo: String, CaseIterable { case yes, no }

  mutating func yes(_ field: Document.Field, _ rule: FieldRule) -> Bool? {
    word(field, rule, as: YesOrNo.self).map { $0 == .yes }
  }

  mutating func number(_ field: Document.Field, _ rule: FieldRule) -> Int? {
    let value = value(of: field, rule)
    if value.bytes.count <= 9, value.bytes.allSatisfy(\.isDigit), let number = Int(value.text),
      number <= 36525
    {
      return number
    }
    problems.append(.notANumber(value.place, value.text))
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
    let first = trim(text.prefix { $0 != "," })
    guard let day = Day(first) else { return Agreement.Dated(text: text, day: nil) }
    let rest = text.drop { $0 != "," }.dropFirst()
    return Agreement.Dated(text: String(trim(rest)), day: day)
  }

  private func trim(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }

  // MARK: Ids

  private enum Items {
    case none
    case unknown
    case items([TextRange])
  }

  /// The items of a list, without empty ones.
  private mutating func items(_ value: Value, mayBeNone: Bool, mayBeUnknown: Bool) -> Items {
    let name = value.name
    if mayBeNone, name == "none" { return .none }
    if mayBeUnknown, name == "unknown" { return .unknown }
    var items = value.items()
    for item in items where item.isEmpty { tellOfEmptyItem(value, item) }
    items.removeAll(where: \.isEmpty)
    return .items(items)
  }

  /// Tells that an id is nobody’s, with the nearest of those that can stand there.
  ///
  /// Without a field it is the id in the head of an agreement.
  private mutating func tellOfUnknownPerson(
    _ field: Field?, _ value: Value, _ item: TextRange, among items: [TextRange] = []
  ) {
    if problems.onlyCounts() { return }
    let (place, text) = (value.place(item), value.text(item))
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

  func subject(_ value: Value, _ item: TextRange) -> Subject? {
    ID(written: value.bytes[item]).flatMap { subjects[$0] }
  }

  private mutating func person(
    _ field: Field, _ value: Value, _ item: TextRange, among items: [TextRange] = [],
    orElse: () -> Void = {}
  ) -> Int? {
    switch subject(value, item) {
    case .person(let place): return place
    case .setting:
      problems.append(.wrongKind(value.place(item), value.text(item), in: field, of: kind))
      orElse()
    case nil:
      tellOfUnknownPerson(field, value, item, among: items)
    }
    return nil
  }

  /// One person.
  ///
  /// `orElse` is called where the value is no person's and so leaves its field out.
  mutating func person(
    _ field: Document.Field, _ rule: FieldRule, orElse: () -> Void = {}
  ) -> Int? {
    let value = value(of: field, rule)
    if !rule.isRequired, value.name == "none" || value.name == "unknown" { return nil }
    return person(rule.field, value, value.range, orElse: orElse)
  }

  mutating func people(_ field: Document.Field, _ rule: FieldRule) -> [Int]? {
    let value = value(of: field, rule)
    guard case .items(let items) = items(value, mayBeNone: true, mayBeUnknown: true) else {
      return []
    }
    var people: [Int] = []
    var seen: Set<Int> = []
    for item in items {
      if let place = person(rule.field, value, item, among: items),
        isNew(place, in: &seen, value, item)
      {
        people.append(place)
      }
    }
    return people
  }

  mutating func isNew<Item: Hashable>(
    _ new: Item, in seen: inout Set<Item>, _ value: Value, _ item: TextRange
  ) -> Bool {
    if seen.insert(new).inserted { return true }
    tellOfRepeatedItem(value, item)
    return false
  }

  mutating func guests(_ field: Document.Field, _ rule: FieldRule) -> [Meeting.Guest]? {
    let value = value(of: field, rule)
    guard case .items(let items) = items(value, mayBeNone: true, mayBeUnknown: true) else {
      return []
    }
    var guests: [Meeting.Guest] = []
    var seen: Set<Meeting.Guest> = []
    for item in items {
      let guest: Meeting.Guest? =
        value.name(item) == "me"
        ? .me : person(rule.field, value, item, among: items).map { .person($0) }
      if let guest, isNew(guest, in: &seen, value, item) { guests.append(guest) }
    }
    return guests
  }

  mutating func subjectList(_ field: Document.Field, _ rule: FieldRule) -> [Subject]? {
    let value = value(of: field, rule)
    guard case .items(let items) = items(value, mayBeNone: true, mayBeUnknown: true) else {
      return []
    }
    var subjects: [Subject] = []
    var seen: Set<Subject> = []
    for item in items {
      guard let subject = subject(value, item) else {
        tellOfUnknownPerson(rule.field, value, item, among: items)
        continue
      }
      if isNew(subject, in: &seen, value, item) { subjects.append(subject) }
    }
    return subjects
  }

  /// What a setting is part of.
  ///
  /// An id that nobody bears, or nobody's setting, never opens.
  mutating func whole(_ field: Document.Field, _ rule: FieldRule) -> Setting.Whole? {
    let value = value(of: field, rule)
    if value.name == "none" { return nil }
    switch subject(value, value.range) {
    case .setting(let place): return .setting(place)
    case .person:
      problems.append(.wrongKind(value.place, value.text, in: rule.field, of: kind))
      return nil
    case nil:
      if value.name != "unknown" {
        problems.append(
          .unknownSetting(value.place, value.text, nearest: nearestSetting(value.text)))
      }
      return .nowhere
    }
  }

  mutating func routes(_ field: Document.Field, _ rule: FieldRule) -> [Route] {
    let value = value(of: field, rule)
    guard case .items(let items) = items(value, mayBeNone: false, mayBeUnknown: true) else {
      return [.nobody]
    }
    var routes: [Route] = []
    var seen: Set<Route> = []
    for item in items {
      let route: Route
      switch subject(value, item) {
      case .person(let place): route = .person(place)
      case .setting(let place): route = .setting(place)
      case nil where value.name(item) == "directly": route = .directly
      case nil:
        if ID.reserved.contains(value.name(item)) {
          problems.append(.noRoute(value.place(item), value.text(item)))
        } else {
          tellOfUnknownPerson(rule.field, value, item, among: items)
        }
        if routes.last != .nobody { routes.append(.nobody) }
        continue
      }
      if isNew(route, in: &seen, value, item) { routes.append(route) }
    }
    // Something is written, so it is not nothing: a line that can't be read never means “directly”.
    return routes.isEmpty ? [.nobody] : routes
  }

  private func need(_ value: Value, _ item: TextRange) -> Int? {
    ID(written: value.bytes[item]).flatMap { needs[$0] }
  }

  private mutating func tellOfUnknownNeed(
    _ field: Field, _ value: Value, _ item: TextRange, among items: [TextRange]
  ) {
    if problems.onlyCounts() { return }
    let (name, text) = (value.name(item), value.text(item))
    var near: String?
    var mending: Problem.Mending?
    if !ID.reserved.contains(name), nearest.spend(among: record.needs.count) {
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
    _ field: Document.Field, _ rule: FieldRule, mayBeNone: Bool = true,
    each: (Int, TextRange) -> Void = { _, _ in }
  ) -> [Int]? {
    let value = value(of: field, rule)
    guard
      case .items(let items) = items(value, mayBeNone: mayBeNone, mayBeUnknown: mayBeNone)
    else { return [] }
    var list: [Int] = []
    var seen: Set<Int> = []
    for item in items {
      guard let need = need(value, item) else {
        tellOfUnknownNeed(rule.field, value, item, among: items)
        continue
      }
      guard isNew(need, in: &seen, value, item) else { continue }
      list.append(need)
      each(need, value.place(item))
    }
    return list
  }

  /// `orElse` is called where an item names nobody and nothing.
  mutating func matters(
    _ field: Document.Field, _ rule: FieldRule, mayBeNone: Bool = true, orElse: () -> Void = {}
  ) -> [Matter]? {
    let value = value(of: field, rule)
    guard
      case .items(let items) = items(value, mayBeNone: mayBeNone, mayBeUnknown: mayBeNone)
    else { return [] }
    var matters: [Matter] = []
    var seen: Set<Matter> = []
    for item in items {
      let matter: Matter
      if let subject = subject(value, item) {
        matter = .subject(subject)
      } else if let need = need(value, item) {
        matter = .need(need)
      } else {
        tellOfUnknownPerson(rule.field, value, item, among: items)
        orElse()
        continue
      }
      if isNew(matter, in: &seen, value, item) { matters.append(matter) }
    }
    return matters
  }
}
