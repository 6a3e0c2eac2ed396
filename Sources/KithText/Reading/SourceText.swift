/// A stretch of a file, in bytes from its beginning.
public typealias TextRange = Range<Int>

/// The bytes of one file and where its lines are.
///
/// Only LF ends a line, and a CR right before it belongs to it. A byte-order mark is passed over.
public struct SourceText: Hashable, Sendable {
  /// The bytes, as they were read.
  public let bytes: [UInt8]
  /// Each line without its end.
  public let lines: [TextRange]

  /// Whether the bytes are UTF-8.
  let isUTF8: Bool
  /// Whether a line end of another kind may stand inside what is one line here: a CR, or one of Unicode’s.
  let mayHoldLineEnds: Bool
  /// Whether a `#` stands in it somewhere: without one, nobody has to look for comments.
  let hasHashes: Bool

  /// Splits bytes into lines.
  ///
  /// - Complexity: O(bytes).
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let lines = Lines(bytes)
    self.lines = lines.lines
    let held = HeldBytes(bytes)
    let other = held.areASCII ? UTF8Check() : UTF8Check(bytes)
    isUTF8 = other.isUTF8
    mayHoldLineEnds = lines.hasInnerReturns(held, in: bytes) || other.holdsSeparators
    hasHashes = held.haveHashes
  }

  /// The bytes of a string.
  public init(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// The whole text; bytes that are not UTF-8 are shown as �.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of a stretch; bytes that are not UTF-8 are shown as �.
  public func text(_ range: TextRange) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The text of a value, over one line or several.
  @inline(__always)
  func text(_ pieces: Pieces) -> String {
    if let piece = pieces.single { return text(piece) }
    return joined(pieces)
  }

  @inline(never)
  private func joined(_ pieces: Pieces) -> String {
    pieces.map { text($0) }.joined(separator: " ")
  }

  /// The line, from 1, and the column, in Unicode scalars from 1, at which a byte stands.
  ///
  /// - Complexity: O(log lines + length of the line).
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let line = lineNumber(of: offset)
    let start = lines[line - 1].lowerBound
    guard offset > start else { return (line, 1) }
    let before = bytes[start..<min(offset, bytes.count)]
    return (line, 1 + before.count { $0 & 0xC0 != 0x80 })
  }

  /// The line, from 1, on which a byte stands.
  ///
  /// - Complexity: O(log lines).
  public func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// The positions of bytes that are given in increasing order: each line is counted through once, also
  /// where a long line has many of them.
  ///
  /// - Complexity: O(offsets × log lines + bytes of their lines).
  public func positions(of offsets: [Int]) -> [(line: Int, column: Int)] {
    var last: (offset: Int, line: Int, column: Int)?
    return offsets.map { offset in
      let line = lineNumber(of: offset)
      guard let before = last, before.line == line, before.offset <= offset else {
        let place = position(of: offset)
        last = (offset, place.line, place.column)
        return place
      }
      let between = bytes[before.offset..<min(offset, bytes.count)]
      let column = before.column + between.count { $0 & 0xC0 != 0x80 }
      last = (offset, line, column)
      return (line, column)
    }
  }

  /// Where the first byte stands that is not UTF-8, if there is one.
  ///
  /// - Complexity: O(bytes).
  public var firstByteThatIsNotUTF8: Int? {
    if isUTF8 { return nil }
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      offset += UTF8.width(scalar)
    }
    return offset
  }

  func trimmed(_ range: TextRange) -> TextRange { bytes.trimmed(range) }

  func name(_ range: TextRange) -> String { bytes[range].name }
}

extension [UInt8] {
  /// A stretch without white space at either end.
  @inline(__always)
  func trimmed(_ range: TextRange) -> TextRange {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isWhiteSpace { start += 1 }
    while end > start, self[end - 1].isWhiteSpace { end -= 1 }
    return start..<end
  }
}

extension [UInt8] {
  /// A stretch without white space before it.
  @inline(__always)
  func trimmedStart(_ range: TextRange) -> TextRange {
    var start = range.lowerBound
    while start < range.upperBound, self[start].isWhiteSpace { start &+= 1 }
    return start..<range.upperBound
  }

  /// A stretch without white space behind it.
  @inline(__always)
  func trimmedEnd(_ range: TextRange) -> TextRange {
    var end = range.upperBound
    while end > range.lowerBound, self[end &- 1].isWhiteSpace { end &-= 1 }
    return range.lowerBound..<end
  }
}

extension ArraySlice<UInt8> {
  /// The stretch without white space at either end.
  var trimmed: TextRange {
    var (start, end) = (startIndex, endIndex)
    while start < end, self[start].isWhiteSpace { start += 1 }
    while end > start, self[end - 1].isWhiteSpace { end -= 1 }
    return start..<end
  }

  /// The name it says: ASCII letters lower-cased, inner white space folded to one space.
  var name: String { String(decoding: nameBytes, as: UTF8.self) }

  var nameBytes: [UInt8] {
    var name: [UInt8] = []
    for byte in self[trimmed] {
      if !byte.isWhiteSpace {
        name.append(byte.lowerCased)
      } else if name.last != .space {
        name.append(.space)
      }
    }
    return name
  }
}

extension UInt8 {
  static let lineFeed: UInt8 = 10
  static let carriageReturn: UInt8 = 13
  static let space: UInt8 = 32
  static let tab: UInt8 = 9
  static let hash = UInt8(ascii: "#")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")

  var isIndent: Bool { self == .space || self == .tab }
  /// A CR counts too: the last line of a file may end in one.
  var isWhiteSpace: Bool { isIndent || self == .carriageReturn }
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var lowerCased: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self + 32 : self
  }
}
