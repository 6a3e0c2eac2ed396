import KithModel

/// Fixed names in ASCII, to be found by the bytes that are written: for names of fields and blocks and for
/// fixed words, of which there is one on nearly every line, so that no string has to be made of it.
///
/// A few bytes of a name say in which slot it is; where that is taken, it is in the next free one. The
/// names are Kith’s own, so no file can make many of them stand in one place.
struct NameTable {
  /// A name, small, by eight bytes at a time, and zeros behind it.
  private struct Name {
    /// How many bytes; 0 where the slot is free.
    var count = 0
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
    /// Its place in the list of names.
    var place = 0
  }

  /// How long a name may be.
  private static let length = 24

  /// The names, each in its slot; their number is a power of 2.
  private var slots: [Name]
  /// Whether one of them is of several words.
  private let hasSpaces: Bool
  private let longest: Int

  /// Names of at most 24 bytes, of which no two are the same but for small and capital letters.
  init(_ texts: [String]) {
    var length = 4
    while length < 4 * texts.count { length *= 2 }
    slots = Array(repeating: Name(), count: length)
    hasSpaces = texts.contains { $0.utf8.contains(.space) }
    longest = texts.map(\.utf8.count).max() ?? 0
    for (place, text) in texts.enumerated() {
      let bytes = text.utf8.map(\.lowerCased)
      precondition(bytes.count <= NameTable.length, "too long a name")
      let first = bytes.word(at: 0, bytes.count)
      var slot = NameTable.slot(first, bytes.count) & (length - 1)
      while slots[slot].count != 0 { slot = (slot + 1) & (length - 1) }
      slots[slot] = Name(
        count: bytes.count, first: first, second: NameTable.second(bytes.indices, in: bytes),
        third: NameTable.third(bytes.indices, in: bytes), place: place)
    }
  }

  /// The place of the name that a stretch of bytes says, if it says one.
  ///
  /// Small and capital letters are the same, and inner white space is one space; none stands around it.
  @inline(__always)
  func place(of range: TextRange, in bytes: [UInt8]) -> Int? {
    // Without spaces in it, no name is longer however it is written.
    guard hasSpaces || range.count <= longest else { return nil }
    return exactPlace(of: range, in: bytes) ?? placeOfUntidy(range, in: bytes)
  }

  /// The place of a name that is written small, with single spaces.
  private func exactPlace(of range: TextRange, in bytes: [UInt8]) -> Int? {
    let count = range.count
    guard count <= NameTable.length else { return nil }
    let first = bytes.word(at: range.lowerBound, count)
    let mask = slots.count &- 1
    var slot = NameTable.slot(first, count) & mask
    while slots[slot].count != 0 {
      if slots[slot].first == first, slots[slot].count == count,
        count <= 8 || goesOn(slot, as: range, in: bytes)
      {
        return slots[slot].place
      }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// Whether a name goes on like a stretch after its first eight bytes.
  @inline(never)
  private func goesOn(_ slot: Int, as range: TextRange, in bytes: [UInt8]) -> Bool {
    slots[slot].second == NameTable.second(range, in: bytes)
      && slots[slot].third == NameTable.third(range, in: bytes)
  }

  /// The place of a name with capital letters or more white space.
  private func placeOfUntidy(_ range: TextRange, in bytes: [UInt8]) -> Int? {
    let isOdd = range.contains { place in
      let byte = bytes[place]
      return byte.lowerCased != byte || hasSpaces && byte.isWhiteSpace
    }
    guard isOdd else { return nil }
    let tidy = bytes[range].nameBytes
    return exactPlace(of: tidy.indices, in: tidy)
  }

  @inline(__always)
  private static func second(_ range: TextRange, in bytes: [UInt8]) -> UInt64 {
    range.count > 8 ? bytes.word(at: range.lowerBound + 8, range.count - 8) : 0
  }

  @inline(__always)
  private static func third(_ range: TextRange, in bytes: [UInt8]) -> UInt64 {
    range.count > 16 ? bytes.word(at: range.lowerBound + 16, range.count - 16) : 0
  }

  @inline(__always)
  private static func slot(_ first: UInt64, _ count: Int) -> Int {
    let mixed = (first ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 48)
  }
}

/// Values that are found by the bytes of their names.
struct Named<Value: CaseIterable & RawRepresentable<String> & Sendable>: Sendable {
  private let values = Array(Value.allCases)
  private let names = NameTable(Value.allCases.map(\.rawValue))

  /// The value with the name that a stretch of bytes says.
  @inline(__always)
  func value(_ range: TextRange, in bytes: [UInt8]) -> Value? {
    names.place(of: range, in: bytes).map { values[$0] }
  }
}

extension Field {
  /// All fields by their names; whoever asks for every line takes them out once.
  static let named = Named<Field>()

  /// The field with the name that a stretch of bytes says.
  init?(named range: TextRange, in bytes: [UInt8]) {
    guard let field = Field.named.value(range, in: bytes) else { return nil }
    self = field
  }
}

extension BlockKind {
  /// All kinds of block by their keywords.
  static let named = Named<BlockKind>()
}
