import KithModel

/// Reading values other than days: words, ids, lists, who may see it.
extension RecordBuilder {
  // MARK: Words

  mutating func word<Word: CaseIterable & RawRepresentable<String>>(
    _ value: Value, _ range: TextRange, as type: Word.Type
  ) -> Word? {
    let name = value.name(range)
    let known = Word.allCases.first { $0.rawValue.lowercased() == name }
    if known == nil {
      let choices = Word.allCases.map(\.rawValue)
      let near = nearest.name(to: name, among: choices.lazy.map { $0.lowercased() })
      let spelt = choices.first { $0.lowercased() == near }
      problems.append(
        .unknownValue(value.place(range), value.text(range), choices: choices, nearest: spelt))
    }
    return known
  }

  mutating func word<Word: CaseIterable & RawRepresentable<String>>(
    _ field: Document.Field, _ rule: FieldRule, as type: Word.Type
  ) -> Word? {
    let value = value(of: field, rule)
    return word(value, value.range, as: type)
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
    for item in items where item.isEmpty { problems.append(.emptyItem(value.place(item))) }
    items.removeAll(where: \.isEmpty)
    return .items(items)
  }

  /// That nobody has an id.
  ///
  /// The text is asked for only where somebody reads it.
  mutating func tellUnknownPerson(_ place: TextRange, _ text: @autoclosure () -> String) {
    var near: String?
    if problems.hasRoom, nearest.spend() {
      near = bearer(of: text()) ?? nearest.name(to: text(), among: knownIDs { _ in true })
    }
    problems.append(.unknownPerson(place, text(), nearest: near))
  }

  /// The id of whoever has this name: a name is the commonest slip for an id.
  private func bearer(of name: String) -> String? {
    let name = name.lowercased()
    return record.people.first { $0.name.lowercased() == name }?.id.description
      ?? record.settings.first { $0.name.lowercased() == name }?.id.description
  }

  private func knownIDs(_ isMeant: (Subject) -> Bool) -> [String] {
    (record.people.map(\.id) + record.settings.map(\.id))
      .filter { id in subjects[id].map(isMeant) ?? false }.map(\.description)
  }

  private func subject(_ value: Value, _ item: TextRange) -> Subject? {
    ID(written: value.bytes[item]).flatMap { subjects[$0] }
  }

  private mutating func person(_ value: Value, _ item: TextRange, orElse: () -> Void = {}) -> Int? {
    switch subject(value, item) {
    case .person(let place): return place
    case .setting:
      problems.append(
        .wrongKind(value.place(item), value.text(item), is: "setting", wanted: "person"))
      orElse()
    case nil:
      tellUnknownPerson(value.place(item), value.text(item))
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
    return person(value, value.range, orElse: orElse)
  }

  mutating func people(_ field: Document.Field, _ rule: FieldRule) -> [Int]? {
    let value = value(of: field, rule)
    guard case .items(let items) = items(value, mayBeNone: true, mayBeUnknown: true) else {
      return []
    }
    var people: [Int] = []
    var seen: Set<Int> = []
    for item in items {
      if let place = person(value, item), isNew(place, in: &seen, value, item) {
        people.append(place)
      }
    }
    return people
  }

  private mutating func isNew<Item: Hashable>(
    _ new: Item, in seen: inout Set<Item>, _ value: Value, _ item: TextRange
  ) -> Bool {
    if seen.insert(new).inserted { return true }
    problems.append(.repeatedItem(value.place(item), value.text(item)))
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
        value.name(item) == "me" ? .me : person(value, item).map { .person($0) }
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
        tellUnknownPerson(value.place(item), value.text(item))
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
      problems.append(.wrongKind(value.place, value.text, is: "person", wanted: "setting"))
      return nil
    case nil:
      if value.name != "unknown" {
        let near =
          nearest.spend()
          ? nearest.name(
            to: value.text, among: knownIDs { if case .setting = $0 { true } else { false } })
          : nil
        problems.append(.unknownSetting(value.place, value.text, nearest: near))
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
          tellUnknownPerson(value.place(item), value.text(item))
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

  private mutating func unknownNeed(_ value: Value, _ item: TextRange) {
    let name = value.name(item)
    guard !ID.reserved.contains(name) else {
      problems.append(.unknownNeed(value.place(item), value.text(item), nearest: nil))
      return
    }
    let near =
      record.needs.first { $0.title.lowercased() == name }?.id.description
      ?? nearest.name(to: value.text(item), among: record.needs.lazy.map(\.id.description))
    problems.append(.unknownNeed(value.place(item), value.text(item), nearest: near))
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
      guard let need = need(value, item) else { unknownNeed(value, item); continue }
      guard isNew(need, in: &seen, value, item) else { continue }
      list.append(need)
      each(need, value.place(item))
    }
    return list
  }

  mutating func matters(_ field: Document.Field, _ rule: FieldRule, mayBeNone: Bool = true)
    -> [Matter]?
  {
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
        tellUnknownPerson(value.place(item), value.text(item))
        continue
      }
      if isNew(matter, in: &seen, value, item) { matters.append(matter) }
    }
    return matters
  }

  // MARK: Who may see it

  mutating func statement(_ field: Document.Field) -> Statement {
    Statement(text: text(field), permissions: permissions(field))
  }

  /// `nil` without brackets; empty, so that it is kept back, where they can't be read.
  mutating func permissions(_ field: Document.Field) -> [Permission]? {
    guard let brackets = field.brackets else { return nil }
    guard field.bracketsAreWhole else {
      problems.append(.openBrackets(field.name))
      return []
    }
    let value = Value([source.trimmed(brackets)], in: source, withComments: false)
    guard !value.isEmpty else {
      problems.append(.badAudience(brackets, "", nearest: nil))
      return []
    }
    let before = problems.count
    var groups: [Permission] = []
    var open: [Audience] = []
    for item in value.items() {
      let name = value.name(item)
      if let audience = audience(value, item, name) {
        open.append(audience)
        continue
      }
      if name.hasPrefix("withdrawn ") {
        let rest = value.trimmed((item.lowerBound + 10)..<item.upperBound)
        let withdrawn = permissionDay(value, rest)
        if !open.isEmpty {
          groups.append(Permission(audiences: open, withdrawn: withdrawn))
          open = []
        } else if let last = groups.indices.last, groups[last].withdrawn == nil {
          groups[last].withdrawn = withdrawn
        } else {
          problems.append(.badAudience(value.place(item), value.text(item), nearest: nil))
        }
        continue
      }
      let told = problems.count
      let from = permissionDay(value, item)
      guard !open.isEmpty else {
        // A day for nobody; what is no day either, and a day after such, is told already.
        if problems.count == told, told == before {
          problems.append(.badAudience(value.place(item), value.text(item), nearest: nil))
        }
        continue
      }
      groups.append(Permission(audiences: open, from: from))
      open = []
    }
    if !open.isEmpty { groups.append(Permission(audiences: open)) }
    return problems.count > before ? [] : groups
  }

  private func audience(_ value: Value, _ item: TextRange, _ name: String) -> Audience? {
    switch name {
    case "me": .me
    case "worker": .worker
    case "reviewer": .reviewer
    case "everyone": .everyone
    default:
      if case .person(let place) = subject(value, item) { .person(place) } else { nil }
    }
  }

  /// A day in brackets.
  ///
  /// What is neither a day nor an audience can't be read as either.
  private mutating func permissionDay(_ value: Value, _ item: TextRange) -> WrittenDay {
    let name = value.name(item)
    if let day = Day(utf8: value.bytes[item]), day >= .earliest, day <= .latest {
      return .day(day)
    }
    if name == "unknown" { return .unknown }
    if let years = isAge(name) { return .age(years) }
    if let id = ID(written: value.bytes[item]), let known = transitions[id] {
      return known.map { .transition($0) } ?? .unknown
    }
    tellBadAudience(value, item, name)
    return .unknown
  }

  private mutating func tellBadAudience(_ value: Value, _ item: TextRange, _ name: String) {
    let near = nearestAudience(name)
    problems.append(.badAudience(value.place(item), value.text(item), nearest: near))
  }

  /// Who was probably meant.
  ///
  /// Words that mean nobody are no slips: to name somebody for them would open what was meant to be
  /// closed.
  private mutating func nearestAudience(_ name: String) -> String? {
    let words = ["me", "worker", "reviewer", "everyone"]
    guard !name.isEmpty, !["none", "nobody", "no-one", "unknown"].contains(name),
      !words.contains(name)
    else {
      return nil
    }
    guard nearest.spend() else { return nil }
    return nearest.name(to: name, among: words + record.people.map(\.id.description))
  }

  mutating func seenBy(
    _ field: Document.Field, _ rule: FieldRule, only allowed: [Audience]? = nil
  ) -> [Audience] {
    let value = value(of: field, rule)
    // Nothing that can be read: the problem is told already.
    guard !value.isEmpty else { return [] }
    var isReadable = true
    var audiences: [Audience] = []
    var seen: Set<Audience> = []
    for item in value.items() {
      let name = value.name(item)
      guard let audience = audience(value, item, name), allowed?.contains(audience) ?? true else {
        isReadable = false
        tellBadAudience(value, item, name)
        continue
      }
      if isNew(audience, in: &seen, value, item) { audiences.append(audience) }
    }
    // A word said twice hides nothing; a word that can't be read hides everything.
    return isReadable ? audiences : []
  }
}
