import KithModel

/// A structured value (ids, days, lists, fixed words): its bytes joined over lines, trailing comments
/// taken off, with the way back to where each byte stands in the file.
struct Value {
  /// The file, or the parts of several lines one after another.
  private let letters: [UInt8]
  /// The value’s own stretch of it.
  let range: TextRange
  /// Where each line's part begins, in `letters` and in the file; `nil` where `letters` is the file.
  private var parts: [(here: Int, file: Int)]?

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
    guard let first = kept.first else {
      self.init([], 0..<0)
      return
    }
    if kept.count == 1 {
      self.init(source.bytes, first)
      return
    }
    var joined: [UInt8] = []
    var parts: [(here: Int, file: Int)] = []
    for piece in kept {
      if !joined.isEmpty { joined.append(.space) }
      parts.append((joined.count, piece.lowerBound))
      joined += source.bytes[piece]
    }
    self.init(joined, joined.indices)
    self.parts = parts
  }

  /// A value on one line.
  @inline(__always)
  init(_ piece: TextRange, in source: SourceText, withComments: Bool) {
    let piece = withComments ? Value.withoutComment(piece, in: source) : piece
    if piece.isEmpty { self.init([], 0..<0) } else { self.init(source.bytes, piece) }
  }

  /// Nothing.
  init() { self.init([], 0..<0) }

  private init(_ letters: [UInt8], _ range: TextRange) {
    self.letters = letters
    self.range = range
  }

  var bytes: ArraySlice<UInt8> { letters[range] }
  var isEmpty: Bool { range.isEmpty }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  func text(_ range: TextRange) -> String { String(decoding: letters[range], as: UTF8.self) }

  /// Where a stretch of the value stands in the file.
  ///
  /// One that runs over lines is cut at the first.
  func place(_ range: TextRange) -> TextRange {
    guard let parts, let index = parts.lastIndex(where: { $0.here <= range.lowerBound }) else {
      return range
    }
    let shift = parts[index].file - parts[index].here
    let end = index + 1 < parts.count ? parts[index + 1].here - 1 : self.range.upperBound
    return (range.lowerBound + shift)..<(max(range.lowerBound, min(range.upperBound, end)) + shift)
  }

  /// The whole value in the file.
  var place: TextRange { place(range) }

  func trimmed(_ range: TextRange) -> TextRange { letters.trimmed(range) }

  /// The items between commas, without white space around them.
  func items() -> [TextRange] {
    var items: [TextRange] = []
    addItems(to: &items)
    return items
  }

  /// Puts the items between commas into a list.
  func addItems(to items: inout [TextRange]) {
    var start = range.lowerBound
    while let item = item(from: &start) { items.append(item) }
  }

  /// The item that begins at a place, which is put where the next begins; `nil` behind the last.
  @inline(__always)
  func item(from start: inout Int) -> TextRange? {
    guard start <= range.upperBound else { return nil }
    let end = letters.place(of: .comma, in: start..<range.upperBound)
    let item = letters.trimmed(start..<end)
    start = end &+ 1
    return item
  }

  /// The first byte of a stretch, small.
  func first(_ range: TextRange) -> UInt8? {
    range.isEmpty ? nil : letters[range.lowerBound].lowerCased
  }

  /// What a stretch says, if that is one of some fixed words.
  func word<Word: FixedWord>(_ range: TextRange, as type: Word.Type) -> Word? {
    Word.names.place(of: range, in: letters).map { Word.meanings[$0] }
  }

  /// The word that a stretch says, where that is nobody’s id.
  func reserved(_ range: TextRange) -> ReservedWord? { word(range, as: ReservedWord.self) }

  /// The word that the whole value says, where that is nobody’s id.
  var reserved: ReservedWord? { reserved(range) }

  /// What bears the id that a stretch says.
  func bearer(_ range: TextRange, _ space: IDTable.Space, in ids: IDTable) -> IDTable.Bearer? {
    ids.bearer(of: range, in: letters, space)
  }

  /// The id that a stretch says.
  func id(_ range: TextRange) -> ID? { ID(written: letters[range]) }

  /// The day that a stretch writes outright, if a file can name it.
  func day(_ range: TextRange) -> Day? {
    guard let day = Day(range, in: letters), day >= .earliest, day <= .latest else { return nil }
    return day
  }

  func name(_ range: TextRange) -> String { letters[range].name }

  var name: String { bytes.name }

  /// The first stand-alone word `to`, by which two days are parted.
  func wordTo() -> TextRange? {
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
