import KithModel

/// Reading who may see something: brackets, and `seen by`.
extension RecordBuilder {
  mutating func statement(_ written: ReadableField) -> Statement {
    Statement(text: text(written), permissions: permissions(written))
  }

  /// What the brackets of a field say.
  @inline(__always)
  mutating func permissions(_ written: ReadableField) -> [Permission]? {
    guard let place = written.place, let brackets = document.fields[place].brackets else {
      return nil
    }
    if document.fields[place].bracketsAreWhole, let last = lastBrackets,
      last.range.count == brackets.count,
      source.bytes.says(brackets, as: last.range.lowerBound, of: source.bytes)
    {
      return last.permissions
    }
    return permissions(document.fields[place])
  }

  /// `nil` without brackets; empty, so that it is kept back, where they can't be read.
  mutating func permissions(_ field: Document.Field) -> [Permission]? {
    guard let brackets = field.brackets else { return nil }
    guard field.bracketsAreWhole else {
      problems.append(.openBrackets(field.name, kept(field), closed(field)))
      return []
    }
    let value = Value(source.trimmed(brackets), in: source, withComments: false)
    guard !value.isEmpty else {
      // Without brackets, too, it is for the young person alone.
      let bare = (brackets.lowerBound - 1)..<(brackets.upperBound + 1)
      problems.append(
        .badAudience(
          brackets, "", kept(field), nearest: nil,
          field.field == .says ? .changing(field.name.upperBound..<bare.upperBound, to: "") : nil))
      return []
    }
    let before = problems.count
    var groups: [Permission] = []
    var open: [Audience] = []
    for item in value.items(in: source) {
      if let audience = audience(value, item) {
        open.append(audience)
        continue
      }
      if value.first(item, in: source) == UInt8(ascii: "w"),
        value.name(item, in: source).hasPrefix("withdrawn ")
      {
        let rest = value.trimmed((item.lowerBound + 10)..<item.upperBound, in: source)
        let withdrawn = permissionDay(value, rest, kept(field))
        if !open.isEmpty {
          groups.append(Permission(audiences: open, withdrawn: withdrawn))
          open = []
        } else if let last = groups.indices.last, groups[last].withdrawn == nil {
          groups[last].withdrawn = withdrawn
        } else {
          problems.append(
            .badAudience(value.place(item), value.text(item, in: source), kept(field), nearest: nil)
          )
        }
        continue
      }
      let told = problems.count
      let from = permissionDay(value, item, kept(field))
      guard !open.isEmpty else {
        // A day for nobody; what is no day either, and a day after such, is told already.
        if problems.count == told, told == before {
          problems.append(
            .badAudience(value.place(item), value.text(item, in: source), kept(field), nearest: nil)
          )
        }
        continue
      }
      groups.append(Permission(audiences: open, from: from))
      open = []
    }
    if !open.isEmpty { groups.append(Permission(audiences: open)) }
    guard problems.count == before else { return [] }
    lastBrackets = (brackets, groups)
    return groups
  }

  private func kept(_ field: Document.Field) -> Problem.KeptBack {
    field.field == .says ? .words : .line
  }

  func audience(_ value: Value, _ item: TextRange) -> Audience? {
    switch value.reserved(item, in: source) {
    case .me: return .me
    case .worker: return .worker
    case .reviewer: return .reviewer
    case .everyone: return .everyone
    default:
      guard case .person(let place) = subject(value, item) else { return nil }
      return .person(place)
    }
  }

  /// A day in brackets.
  ///
  /// What is neither a day nor an audience can't be read as either.
  private mutating func permissionDay(
    _ value: Value, _ item: TextRange, _ kept: Problem.KeptBack
  ) -> WrittenDay {
    if let day = value.day(item, in: source) { return .day(day) }
    let name = value.name(item, in: source)
    if name == "unknown" { return .unknown }
    if let years = isAge(name) { return .age(years) }
    if let change = value.bearer(item, .transition, among: ids, in: source) {
      return change.place.map { .transition($0) } ?? .unknown
    }
    tellOfBadAudience(value, item, kept, name)
    return .unknown
  }

  private mutating func tellOfBadAudience(
    _ value: Value, _ item: TextRange, _ kept: Problem.KeptBack, _ name: String,
    of allowed: [Audience]? = nil
  ) {
    if problems.onlyCounts() { return }
    let near = nearestAudience(name, of: allowed)
    problems.append(
      .badAudience(value.place(item), value.text(item, in: source), kept, nearest: near))
  }

  /// Who was probably meant.
  ///
  /// Words that mean nobody are no slips: to name somebody for them would open what was meant to be
  /// closed.
  private mutating func nearestAudience(_ name: String, of allowed: [Audience]? = nil) -> String? {
    let words = ["me", "worker", "reviewer", "everyone"]
    guard !name.isEmpty, !["none", "nobody", "no-one", "unknown"].contains(name),
      !words.contains(name)
    else {
      return nil
    }
    guard nearest.spend(among: record.people.count) else { return nil }
    if allowed != nil { return Nearest.name(to: name, among: ["worker", "reviewer"]) }
    return Nearest.name(to: name, among: words + record.people.map(\.id.description))
  }

  mutating func seenBy(
    _ value: Value, _ rule: FieldRule, only allowed: [Audience]? = nil
  ) -> [Audience] {
    // Nothing that can be read: the problem is told already.
    guard !value.isEmpty else { return [] }
    var isReadable = true
    var audiences = ListOfDifferent<[Audience]>()
    for item in value.items(in: source) {
      guard let audience = audience(value, item), allowed?.contains(audience) ?? true else {
        isReadable = false
        tellOfBadAudience(value, item, .block, value.name(item, in: source), of: allowed)
        continue
      }
      add(audience, to: &audiences, value, item)
    }
    // A word said twice hides nothing; a word that can't be read hides everything.
    return isReadable ? audiences.items : []
  }
}
