/// A structured value (ids, days, lists, fixed words): its bytes joined over lines, trailing comments
/// taken off, with the way back to where each byte stands in the file.
struct Value {
  private(set) var bytes: ArraySlice<UInt8>
  /// Where each line's part begins, in `bytes` and in the file; empty where `bytes` is of the file.
  private var parts: [(here: Int, file: Int)] = []

  /// - Complexity: O(length).
  init(_ pieces: [TextRange], in source: SourceText, withComments: Bool) {
    let kept = pieces.lazy
      .map { withComments ? Value.withoutComment($0, in: source) : $0 }
      .filter { !$0.isEmpty }
    guard let first = kept.first else {
      bytes = []
      return
    }
    if kept.count == 1 {
      bytes = source.bytes[first]
      return
    }
    var joined: [UInt8] = []
    for piece in kept {
      if !joined.isEmpty { joined.append(.space) }
      parts.append((joined.count, piece.lowerBound))
      joined += source.bytes[piece]
    }
    bytes = joined[...]
  }

  var isEmpty: Bool { bytes.isEmpty }
  var range: TextRange { bytes.startIndex..<bytes.endIndex }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  func text(_ range: TextRange) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Where a stretch of the value stands in the file.
  ///
  /// One that runs over lines is cut at the first.
  func place(_ range: TextRange) -> TextRange {
    guard let index = parts.lastIndex(where: { $0.here <= range.lowerBound }) else { return range }
    let shift = parts[index].file - parts[index].here
    let end = index + 1 < parts.count ? parts[index + 1].here - 1 : bytes.endIndex
    return (range.lowerBound + shift)..<(max(range.lowerBound, min(range.upperBound, end)) + shift)
  }

  /// The whole value in the file.
  var place: TextRange { place(range) }

  func trimmed(_ range: TextRange) -> TextRange { bytes[range].trimmed }

  /// The items between commas, without white space around them.
  func items() -> [TextRange] {
    var items: [TextRange] = []
    items.reserveCapacity(bytes.count { $0 == .comma } + 1)
    var start = bytes.startIndex
    for place in bytes.indices where bytes[place] == .comma {
      items.append(trimmed(start..<place))
      start = place + 1
    }
    items.append(trimmed(start..<bytes.endIndex))
    return items
  }

  func name(_ range: TextRange) -> String { bytes[range].name }

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
  private static func withoutComment(_ piece: TextRange, in source: SourceText) -> TextRange {
    guard let comment = comment(in: piece, of: source) else { return piece }
    return source.trimmed(piece.lowerBound..<comment.lowerBound)
  }

  /// The comment behind one line's part of a structured value, from its `#` on.
  static func comment(in piece: TextRange, of source: SourceText) -> TextRange? {
    for place in piece where source.bytes[place] == .hash {
      if place > 0, source.bytes[place - 1].isIndent { return place..<piece.upperBound }
    }
    return nil
  }
}
