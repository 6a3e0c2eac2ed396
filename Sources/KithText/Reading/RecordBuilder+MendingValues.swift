import KithModel

/// What to write instead of a value, or of a part of one.
///
/// Nothing that is offered makes up a fact, or opens what was meant to be kept back.
extension RecordBuilder {
  // MARK: Lists

  /// The line without an item of a list and without a comma beside it.
  func without(_ place: TextRange) -> Problem.Mending? {
    guard let line = source.lines.indices.contains(lineIndex(place)) ? line(of: place) : nil,
      place.lowerBound >= line.lowerBound, place.upperBound <= line.upperBound
    else { return nil }
    let before = source.bytes[line.lowerBound..<place.lowerBound]
    if let last = before.lastIndex(where: { !$0.isWhiteSpace }), before[last] == .comma {
      return .changing(last..<place.upperBound, to: "")
    }
    let after = source.bytes[place.upperBound..<line.upperBound]
    guard let next = after.firstIndex(where: { !$0.isWhiteSpace }), after[next] == .comma else {
      return nil
    }
    let rest = after[(next + 1)...].firstIndex { !$0.isWhiteSpace } ?? line.upperBound
    return .changing(place.lowerBound..<rest, to: "")
  }

  private func lineIndex(_ place: TextRange) -> Int { source.lineNumber(of: place.lowerBound) - 1 }

  private func line(of place: TextRange) -> TextRange { source.lines[lineIndex(place)] }

  /// The line with another id instead of an item.
  func mending(_ value: Value, _ item: TextRange, as id: String, among items: [TextRange])
    -> Problem.Mending?
  {
    guard isOnOneLine(value, item), items.count <= 1000 else { return nil }
    let isThere = items.contains { ID(written: value.bytes(in: source)[$0])?.description == id }
    // Perhaps it is somebody else, whom nobody has written down yet.
    return isThere ? nil : .changing(value.place(item), to: id)
  }

  private func isOnOneLine(_ value: Value, _ range: TextRange) -> Bool {
    value.place(range).count == range.count
  }

  mutating func tellOfEmptyItem(_ value: Value, _ item: TextRange) {
    if problems.onlyCounts() { return }
    let place = value.place(item)
    let hasOthers = value.bytes(in: source).prefix(4000).contains {
      $0 != .comma && !$0.isWhiteSpace
    }
    problems.append(.emptyItem(place, hasOthers ? without(place) : nil))
  }

  mutating func tellOfRepeatedItem(_ value: Value, _ item: TextRange) {
    if problems.onlyCounts() { return }
    let place = value.place(item)
    problems.append(
      .repeatedItem(
        place, value.text(item, in: source), isOnOneLine(value, item) ? without(place) : nil))
  }

  /// "listening and home" with a comma.
  func severalNeeds(_ value: Value, _ item: TextRange, among items: [TextRange])
    -> Problem.Mending?
  {
    guard item.count <= 100, items.count <= 1000, isOnOneLine(value, item) else { return nil }
    let others = items.compactMap { ID(written: value.bytes(in: source)[$0])?.description }
    var ids: [String] = []
    for word in value.name(item, in: source).split(whereSeparator: { " &/;+".contains($0) })
    where word != "and" {
      guard let id = ID(written: Array(word.utf8)[...]), self.ids.bearer(of: id, .need) != nil
      else { return nil }
      if !others.contains(id.description), !ids.contains(id.description) {
        ids.append(id.description)
      }
    }
    return ids.isEmpty ? nil : .changing(value.place(item), to: ids.joined(separator: ", "))
  }

  // MARK: Days

  /// Whether a day that would be offered is not before its beginning or after its end.
  func isInOrder(_ offered: String, _ field: Field, _ value: Value, _ range: TextRange) -> Bool {
    // The other end may be no better, and asks in its turn.
    guard !isTrying else { return true }
    var trial = self
    trial.isTrying = true
    let spelt = Value(offered)
    let day = trial.day(field, spelt, spelt.range, mayBeNone: false)
    var other: WrittenDay?
    var isEnd = field == .until
    if let to = value.wordTo(in: source) {
      isEnd = range.lowerBound >= to.upperBound
      let side =
        isEnd
        ? value.range.lowerBound..<to.lowerBound : to.upperBound..<value.range.upperBound
      other = trial.day(field, value, value.trimmed(side, in: source), mayBeNone: false)
    } else if field == .inTouch {
      // One of two days in a line with commas: rather none than the wrong way round.
      return value.items(in: source).count <= 2
    } else if field == .from || field == .until,
      let written = inHand.flatMap({
        document.fields(of: $0).first { $0.field == (isEnd ? .from : .until) }
      }),
      let rule = kind.rule(isEnd ? .from : .until)
    {
      other = trial.day(self.value(of: written, rule), rule)
    }
    let (first, last) = isEnd ? (other, day) : (day, other)
    guard let first = record.day(first, .beginning), let last = record.day(last, .ending) else {
      return true
    }
    return first <= last
  }

  /// A stretch with its two days the other way round, where both are written outright.
  func turned(_ value: Value, _ from: WrittenDay, _ to: WrittenDay) -> Problem.Mending? {
    guard case .day(let last) = from, case .day(let first) = to, isOnOneLine(value, value.range)
    else { return nil }
    return .changing(value.place, to: "\(first) to \(last)")
  }

  /// "since 2021-05-01" as `from`, "till 2027-03-31" as `until`.
  func bound(_ value: Value, _ item: TextRange, _ state: InTouch) -> Problem.Mending? {
    guard isOnOneLine(value, item) else { return nil }
    let words = value.name(item, in: source).split(separator: " ")
    guard words.count == 2, let day = Day(words[1]), day >= .earliest, day <= .latest else {
      return nil
    }
    switch words[0] {
    case "since" where state.from == nil: return .changing(value.place(item), to: "from \(day)")
    case "till" where state.until == nil, "to" where state.until == nil:
      return .changing(value.place(item), to: "until \(day)")
    default: return nil
    }
  }

  /// A change’s day that hangs on itself left open, with what was written as a comment.
  func openDay(_ written: (period: WrittenPeriod, place: TextRange)) -> Problem.Mending? {
    guard written.period.to == nil else { return nil }
    return .changing(written.place, to: "unknown  # \(source.text(written.place))")
  }

  // MARK: Brackets

  /// The line with its brackets closed, where what they say can then be read.
  func closed(_ field: Document.Field) -> Problem.Mending? {
    guard let brackets = field.brackets, source.bytes.indices.contains(brackets.upperBound),
      source.bytes[brackets.upperBound] == .colon
    else { return nil }
    var trial = trial
    var field = field
    field.bracketsAreWhole = true
    guard trial.permissions(field)?.isEmpty == false else { return nil }
    let end = source.trimmed(brackets).upperBound
    return .changing(end..<end, to: "]")
  }

  // MARK: Whole fields

  /// Whether a field can be read by a rule without a problem.
  func canBeRead(_ field: Document.Field, _ rule: FieldRule) -> Bool {
    if field.brackets != nil, !rule.takesBrackets { return false }
    let value = value(of: field, rule)
    guard !value.isEmpty else { return false }
    var trial = trial
    switch rule.shape {
    case .text: break
    case .day where rule.field == .born: _ = trial.birthDay(value, rule)
    case .day where rule.isRequired: _ = trial.requiredDay(value, rule)
    case .day: _ = trial.day(value, rule)
    case .dayOrPeriod where value.wordTo(in: source) == nil: _ = trial.requiredDay(value, rule)
    case .dayOrPeriod, .period: _ = trial.period(value, rule)
    case .days: _ = trial.days(value, rule)
    case .memory: _ = trial.memory(value, rule)
    case .word(let words): return words.all.contains { $0.lowercased() == value.name(in: source) }
    case .personOrNobodyYet where value.name(in: source) == "nobody yet": break
    case .person, .personOrNobodyYet: _ = trial.person(value, rule)
    case .setting: _ = trial.whole(value, rule)
    case .people: _ = trial.people(value, rule)
    case .subjects: _ = trial.subjectList(value, rule)
    case .matters: _ = trial.matters(value, rule, mayBeNone: !rule.isRequired)
    case .needs: _ = trial.needList(value, rule, mayBeNone: rule.field != .needs)
    case .routes: _ = trial.routes(value, rule)
    case .guests: _ = trial.guests(value, rule)
    case .inTouch: _ = trial.inTouch(value, rule)
    case .dayOrNotYet: _ = trial.toldMe(field, rule)
    case .audiences: _ = trial.seenBy(value, rule)
    case .number: _ = trial.number(value, rule)
    }
    _ = trial.permissions(field)
    return trial.problems.count == 0
  }

  /// A builder that knows the same, to try out a line on.
  private var trial: RecordBuilder {
    var trial = self
    trial.problems = ProblemList()
    trial.nearest = .atRest
    return trial
  }

  /// Whether a block has room for a field: it takes it, and has not got it where it may stand once.
  func takes(_ field: Field, _ block: Document.Block, _ kind: BlockKind) -> FieldRule? {
    guard let rule = kind.rule(field) else { return nil }
    return rule.mayRepeat || !document.fields(of: block).contains { $0.field == field } ? rule : nil
  }

  /// The line of a field under its right name.
  func spelt(_ field: Document.Field, as name: String, in kind: BlockKind) -> Problem.Mending? {
    guard let block = inHand, let known = Field(rawValue: name),
      let rule = takes(known, block, kind)
    else { return nil }
    var field = field
    field.field = known
    return canBeRead(field, rule) ? .changing(field.name, to: name) : nil
  }
}
