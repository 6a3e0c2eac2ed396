import KithModel

/// Reading words: fixed ones, numbers, and texts with a day in them.
extension RecordBuilder {
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
}
