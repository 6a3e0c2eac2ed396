import KithModel

/// Whom and what an id names, and who was probably meant where it is nobody’s.
extension RecordBuilder {
  /// Tells that an id is nobody’s, with the nearest of those that can stand there.
  ///
  /// Without a field it is the id in the head of an agreement.
  mutating func tellOfUnknownPerson(
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
  mutating func nearestPerson(_ text: String, _ field: Field?) -> String? {
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

  mutating func nearestSetting(_ text: String) -> String? {
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

  mutating func person(
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
}
