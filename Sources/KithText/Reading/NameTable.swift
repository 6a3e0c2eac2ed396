import KithModel

/// Fixed names in ASCII, to be found by the bytes that are written: for names of fields and blocks and for
/// fixed words, of which there is one on nearly every line, so that no string has to be made of it.
///
/// A few bytes of a name say in which slot it is; where that is taken, it is in the next free one. The
/// names are Kith’s own, so no file can make many of them stand in one place.
struct NameTable {
  /// A name, small, eight bytes at a time: its first eight, its last eight, and those between.
  private struct Name {
    var first: UInt64 = 0
    /// 0 where there are no more than eight.
    var last: UInt64 = 0
    /// 0 where there are no more than sixteen.
    var middle: UInt64 = 0
    /// How many bytes; 0 where the slot is free.
    var count: UInt32 = 0
    /// Its place in the list of names.
    var place: UInt32 = 0

    /// What stands in a stretch of at most ``NameTable/length`` bytes, and not none.
    @inline(__always)
    init(_ range: TextRange, in bytes: [UInt8]) {
      let count = range.count
      self.count = UInt32(truncatingIfNeeded: count)
      first = bytes.word(at: range.lowerBound, count)
      if count > 8 { last = bytes.word(at: range.upperBound &- 8) }
      if count > 16 { middle = bytes.word(at: range.lowerBound &+ 8) }
    }

    init() {}

    /// A number made of its bytes, of which the upper bits say in which slot it is.
    @inline(__always)
    var mixed: UInt64 {
      (first ^ (last &* 31) ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
    }

    @inline(__always)
    func says(_ other: Name) -> Bool {
      first == other.first && count == other.count && last == other.last && middle == other.middle
    }
  }

  /// How long a name may be.
  private static let length = 24

  /// The names, each in its slot; their number is a power of 2.
  private let slots: [Name]
  /// By how many bits a mixed number is shifted to say a slot.
  private let shift: UInt64
  /// Whether one of them is of several words.
  private let hasSpaces: Bool
  private let longest: Int
  /// A bit for each letter with which one of them begins: most of what is looked up begins with another.
  private let initials: UInt32

  /// Names of at most 24 bytes, of which no two are the same but for small and capital letters; each begins
  /// with a letter.
  init(_ texts: [String]) {
    var bits = 2
    while 1 << bits < 4 * texts.count { bits += 1 }
    var slots = Array(repeating: Name(), count: 1 << bits)
    shift = UInt64(64 - bits)
    hasSpaces = texts.contains { $0.utf8.contains(.space) }
    longest = texts.map(\.utf8.count).max() ?? 0
    var initials: UInt32 = 0
    for (place, text) in texts.enumerated() {
      let bytes = text.utf8.map(\.lowerCased)
      precondition(!bytes.isEmpty && bytes.count <= NameTable.length, "no name, or too long a one")
      initials |= NameTable.bit(bytes[0])
      var name = Name(bytes.indices, in: bytes)
      name.place = UInt32(truncatingIfNeeded: place)
      var slot = Int(truncatingIfNeeded: name.mixed &>> shift)
      while slots[slot].count != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = name
    }
    self.slots = slots
    self.initials = initials
  }

  /// The place of the name that a stretch of bytes says, if it says one.
  ///
  /// Small and capital letters are the same, and inner white space is one space; none stands around it.
  func place(of range: TextRange, in bytes: [UInt8]) -> Int? {
    // Without spaces in it, no name is longer however it is written.
    guard !range.isEmpty, hasSpaces || range.count <= longest,
      initials & NameTable.bit(bytes[range.lowerBound]) != 0
    else { return nil }
    return exactPlace(of: range, in: bytes) ?? placeOfUntidy(range, in: bytes)
  }

  /// The bit of a letter, large or small; some bytes that are no letters have that of one.
  @inline(__always)
  private static func bit(_ byte: UInt8) -> UInt32 { 1 &<< UInt32(byte & 31) }

  /// The place of a name that is written small, with single spaces.
  @inline(__always)
  private func exactPlace(of range: TextRange, in bytes: [UInt8]) -> Int? {
    guard range.count <= NameTable.length else { return nil }
    let name = Name(range, in: bytes)
    var slot = Int(truncatingIfNeeded: name.mixed &>> shift)
    while true {
      let found = slots[slot]
      if found.says(name) { return Int(found.place) }
      if found.count == 0 { return nil }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
  }

  /// The place of a name with capital letters or more white space.
  @inline(never)
  private func placeOfUntidy(_ range: TextRange, in bytes: [UInt8]) -> Int? {
    var isOdd = false
    for place in range where !isOdd {
      let byte = bytes[place]
      isOdd = byte.lowerCased != byte || hasSpaces && byte.isWhiteSpace
    }
    guard isOdd else { return nil }
    let tidy = bytes[range].nameBytes
    return tidy.isEmpty ? nil : exactPlace(of: tidy.indices, in: tidy)
  }
}

/// Values that are found by the bytes of their names.
struct Named<Value: CaseIterable & RawRepresentable<String> & Sendable>: Sendable {
  private let values = Array(Value.allCases)
  let names = NameTable(Value.allCases.map(\.rawValue))

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
