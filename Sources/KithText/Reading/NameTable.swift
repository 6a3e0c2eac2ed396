import KithModel

/// Fixed names in ASCII, to be found by the bytes that are written: for names of fields and blocks and for
/// fixed words, of which there is one on nearly every line, so that no string has to be made of it.
///
/// A few bytes of a name say in which slot it is; where that is taken, it is in the next free one. The
/// names are Kith’s own, so no file can make many of them stand in one place.
struct NameTable {
  /// A name, small, by eight bytes at a time, and zeros behind it.
  private struct Name {
    var count: Int
    var words: (UInt64, UInt64, UInt64)
  }

  /// How long a name may be.
  private static let length = 24

  /// For each slot the place of a name, from 1, or 0 where it is free; their number is a power of 2.
  private var slots: [UInt8]
  private var names: [Name] = []
  /// Whether one of them is of several words.
  private let hasSpaces: Bool
  private let longest: Int

  /// Names of at most 24 bytes, of which no two are the same but for small and capital letters; at most 128.
  init(_ texts: [String]) {
    var length = 4
    while length < 4 * texts.count { length *= 2 }
    slots = Array(repeating: 0, count: length)
    hasSpaces = texts.contains { $0.utf8.contains(.space) }
    longest = texts.map(\.utf8.count).max() ?? 0
    for (place, text) in texts.enumerated() {
      let bytes = text.utf8.map(\.lowerCased)
      precondition(bytes.count <= NameTable.length, "too long a name")
      let name = NameTable.name(bytes.indices, in: bytes)
      var slot = NameTable.slot(of: name) & (length - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (length - 1) }
      slots[slot] = UInt8(place + 1)
      names.append(name)
    }
  }

  /// The place of the name that a stretch of bytes says, if it says one.
  ///
  /// Small and capital letters are the same, and inner white space is one space; none stands around it.
  @inline(__always)
  func place(of range: TextRange, in bytes: [UInt8]) -> Int? {
    exactPlace(of: range, in: bytes) ?? placeOfUntidy(range, in: bytes)
  }

  /// The place of a name that is written small, with single spaces.
  private func exactPlace(of range: TextRange, in bytes: [UInt8]) -> Int? {
    guard range.count <= NameTable.length else { return nil }
    let name = NameTable.name(range, in: bytes)
    let mask = slots.count - 1
    var slot = NameTable.slot(of: name) & mask
    while true {
      let next = Int(slots[slot])
      guard next > 0 else { return nil }
      if names[next - 1].count == name.count, names[next - 1].words == name.words {
        return next - 1
      }
      slot = (slot + 1) & mask
    }
  }

  /// The place of a name with capital letters or more white space.
  private func placeOfUntidy(_ range: TextRange, in bytes: [UInt8]) -> Int? {
    // Without spaces in it, no name is longer however it is written.
    guard hasSpaces || range.count <= longest else { return nil }
    let isOdd = range.contains { place in
      let byte = bytes[place]
      return byte.lowerCased != byte || hasSpaces && byte.isWhiteSpace
    }
    guard isOdd else { return nil }
    let tidy = bytes[range].nameBytes
    return exactPlace(of: tidy.indices, in: tidy)
  }

  @inline(__always)
  private static func name(_ range: TextRange, in bytes: [UInt8]) -> Name {
    let (start, count) = (range.lowerBound, range.count)
    return Name(
      count: count,
      words: (
        bytes.word(at: start, count), count > 8 ? bytes.word(at: start + 8, count - 8) : 0,
        count > 16 ? bytes.word(at: start + 16, count - 16) : 0
      ))
  }

  @inline(__always)
  private static func slot(of name: Name) -> Int {
    let mixed = (name.words.0 ^ UInt64(truncatingIfNeeded: name.count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 48)
  }
}

extension Field {
  private static let all = allCases
  private static let names = NameTable(all.map(\.rawValue))

  /// The field with the name that a stretch of bytes says.
  init?(named range: TextRange, in bytes: [UInt8]) {
    guard let place = Field.names.place(of: range, in: bytes) else { return nil }
    self = Field.all[place]
  }
}

extension BlockKind {
  private static let all = allCases
  private static let names = NameTable(all.map(\.rawValue))

  /// The kind of block with the keyword that a stretch of bytes says.
  init?(named range: TextRange, in bytes: [UInt8]) {
    guard let place = BlockKind.names.place(of: range, in: bytes) else { return nil }
    self = BlockKind.all[place]
  }
}
