import KithModel

/// A structured value (ids, days, lists, fixed words): its bytes joined over lines, trailing comments
/// taken off, with the way back to where each byte stands in the file.
struct Value {
  /// The parts of several lines, one after another.
  private final class Joined: Sendable {
    let letters: [UInt8]
    /// Where each line's part begins, here and in the file.
    let parts: [(here: Int, file: Int)]

    init(_ letters: [UInt8], _ parts: [(here: Int, file: Int)]) {
      (self.letters, self.parts) = (letters, parts)
    }
  }

  /// The value’s stretch, of the file or of what is joined.
  let range: TextRange
  /// Nearly every value stands on one line, and then it holds nothing of its own: there is one on nearly every
  /// line of a file.
  private let joined: Joined?

  /// - Complexity: O(length).
  @inline(__always)
  init(_ pieces: Pieces, in source: SourceText, withComments: Bool) {
    if let single = pieces.single {
      self.init(single, in: source, withComments: withComments)
    } else {
      self.init(joining: pieces, in: source, withComments: withComments)
    }
  }

  @inline(never)
  private init(joining pieces: Pieces, in source: SourceText, withComments: Bool) {
    let kept = pieces.lazy
      .map { withComments ? Value.withoutComment($0, in: source) : $0 }
      .filter { !$0.isEmpty }
    guard kept.count > 1 else {
      self.init(kept.first ?? 0..<0)
      return
    }
    var letters: [UInt8] = []
    var parts: [(here: Int, file: Int)] = []
    for piece in kept {
      if !letters.isEmpty { letters.append(.space) }
      parts.append((letters.count, piece.lowerBound))
      letters += source.bytes[piece]
    }
    self.init(letters.indices, Joined(letters, parts))
  }

  /// A value on one line.
  @inline(__always)
  init(_ piece: TextRange, in source: SourceText, withComments: Bool) {
    let piece = withComments ? Value.withoutComment(piece, in: source) : piece
    self.init(piece.isEmpty ? 0..<0 : piece)
  }

  /// A value that stands in no file.
  init(_ text: String) {
    let letters = Array(text.utf8)
    self.init(letters.indices, Joined(letters, []))
  }

  /// Nothing.
  @inline(__always)
  init() { self.init(0..<0) }

  @inline(__always)
  private init(_ range: TextRange, _ joined: Joined? = nil) {
    self.range = range
    self.joined = joined
  }

  /// What is done with the bytes in which the value stands.
  @inline(__always)
  private func with<Result>(_ source: SourceText, _ work: ([UInt8]) -> Result) -> Result {
    if let joined { return work(joined.letters) }
    return work(source.bytes)
  }

  @inline(__always)
  var isEmpty: Bool { range.isEmpty }

  func bytes(in source: SourceText) -> ArraySlice<UInt8> { with(source) { $0[range] } }

  func text(in source: SourceText) -> String { text(range, in: source) }

  func text(_ range: TextRange, in source: SourceText) -> String {
    with(source) { String(decoding: $0[range], as: UTF8.self) }
  }

  /// Where a stretch of the value stands in the file.
  ///
  /// One that runs over lines is cut at the first.
  @inline(__always)
  func place(_ range: TextRange) -> TextRange {
    guard let joined else { return range }
    return place(range, joined.parts)
  }

  private func place(_ range: TextRange, _ parts: [(here: Int, file: Int)]) -> TextRange {
    guard let index = parts.lastIndex(where: { $0.here <= range.lowerBound }) else { return range }
    let shift = parts[index].file - parts[index].here
    let end = index + 1 < parts.count ? parts[index + 1].here - 1 : self.range.upperBound
    return (range.lowerBound + shift)..<(max(range.lowerBound, min(range.upperBound, end)) + shift)
  }

  /// The whole value in the file.
  var place: TextRange { place(range) }

  func trimmed(_ range: TextRange, in source: SourceText) -> TextRange {
    with(source) { $0.trimmed(range) }
  }

  /// The items between commas, without white space around them.
  func items(in source: SourceText) -> [TextRange] {
    var items: [TextRange] = []
    var start = range.lowerBound
    while let item = item(from: &start, in: source) { items.append(item) }
    return items
  }

  /// The item that begins at a place, which is put where the next begins; `nil` behind the last.
  @inline(__always)
  func item(from start: inout Int, in source: SourceText) -> TextRange? {
    guard start <= range.upperBound else { return nil }
    let rest = start..<range.upperBound
    let end = with(source) { $0.place(of: .comma, in: rest) }
    let item = with(source) { $0.trimmed(rest.lowerBound..<end) }
    start = end &+ 1
    return item
  }

  /// The first byte of a stretch, small.
  @inline(__always)
  func first(_ range: TextRange, in source: SourceText) -> UInt8? {
    range.isEmpty ? nil : with(source) { $0[range.lowerBound].lowerCased }
  }

  /// What a stretch says, if that is one of some fixed words.
  @inline(__always)
  func word<Word: FixedWord>(_ range: TextRange, as type: Word.Type, in source: SourceText)
    -> Word?
  {
    with(source) { Word.named.value(range, in: $0) }
  }

  /// The word that a stretch says, where that is nobody’s id.
  @inline(__always)
  func reserved(_ range: TextRange, in source: SourceText) -> ReservedWord? {
    word(range, as: ReservedWord.self, in: source)
  }

  /// The word that the whole value says, where that is nobody’s id.
  @inline(__always)
  func reserved(in source: SourceText) -> ReservedWord? { reserved(range, in: source) }

  /// What bears the id that a stretch says.
  @inline(__always)
  func bearer(
    _ range: TextRange, _ space: IDTable.Space, among ids: IDTable, in source: SourceText
  ) -> IDTable.Bearer? {
    with(source) { ids.bearer(of: range, in: $0, space) }
  }

  /// The id that a stretch says.
  func id(_ range: TextRange, in source: SourceText) -> ID? {
    with(source) { ID(written: $0[range]) }
  }

  /// The day that a stretch writes outright, if a file can name it.
  @inline(__always)
  func day(_ range: TextRange, in source: SourceText) -> Day? {
    guard let day = with(source, { Day.written(range, in: $0) }), day >= .earliest, day <= .latest
    else {
      return nil
    }
    return day
  }

  func name(_ range: TextRange, in source: SourceText) -> String { with(source) { $0[range].name } }

  func name(in source: SourceText) -> String { name(range, in: source) }

  /// The first stand-alone word `to`, by which two days are parted.
  func wordTo(in source: SourceText) -> TextRange? {
    let bytes = bytes(in: source)
    var start = bytes.startIndex
    while start < bytes.endIndex {
      guard let wordStart = bytes[start...].firstIndex(where: { !$0.isWhiteSpace }) else { break }
      let wordEnd = bytes[wordStart...].firstIndex { $0.isWhiteSpace } ?? bytes.endIndex
      let word = bytes[wordStart..<wordEnd]
      if word.count == 2, word.map(\.lowerCased) == Array("to".utf8) { return wordStart..<wordEnd }
      start = wordEnd
    }
    return nil
  }

  /// A stretch up to the `#` that follows white space or begins it.
  @inline(__always)
  private static func withoutComment(_ piece: TextRange, in source: SourceText) -> TextRange {
    guard source.hasHashes, let comment = comment(in: piece, of: source) else { return piece }
    return source.trimmed(piece.lowerBound..<comment.lowerBound)
  }

  /// The comment behind one line's part of a structured value, from its `#` on.
  static func comment(in piece: TextRange, of source: SourceText) -> TextRange? {
    var start = piece.lowerBound
    while true {
      let place = source.bytes.place(of: .hash, in: start..<piece.upperBound)
      guard place < piece.upperBound else { return nil }
      if place > 0, source.bytes[place - 1].isIndent { return place..<piece.upperBound }
      start = place + 1
    }
  }
}
