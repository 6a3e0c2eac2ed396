import KithModel

/// Fixed names in ASCII, to be found by the bytes that are written: for names of fields and blocks and for
/// fixed words, of which there is one on nearly every line, so that no string has to be made of it.
///
/// A few bytes of a name say in which slot it is; where that is taken, it is in the next free one. The
/// names are Kith’s own, so no file can make many of them stand in one place.
struct NameTable {
  /// For each slot the place of a name, from 1, or 0 where it is free; their number is a power of 2.
  private var slots: [UInt8]
  /// All names, small, one after another.
  private var letters: [UInt8] = []
  /// Where each name begins, and where the last one ends.
  private var starts: [Int] = [0]
  /// Whether one of them is of several words.
  private let hasSpaces: Bool

  /// Names, of which no two are the same but for small and capital letters; at most 128.
  init(_ names: [String]) {
    var length = 4
    while length < 4 * names.count { length *= 2 }
    slots = Array(repeating: 0, count: length)
    hasSpaces = names.contains { $0.utf8.contains(.space) }
    for (place, name) in names.enumerated() {
      let bytes = name.utf8.map(\.lowerCased)
      var slot = NameTable.slot(of: bytes, bytes.indices)
      while slots[slot & (length - 1)] != 0 { slot &+= 1 }
      slots[slot & (length - 1)] = UInt8(place + 1)
      letters += bytes
      starts.append(letters.count)
    }
  }

  /// The place of the name that a stretch of bytes says, if it says one.
  ///
  /// Small and capital letters are the same, and inner white space is one space; none stands around it.
  @inline(__always)
  func place(of range: TextRange, in bytes: [UInt8]) -> Int? {
    exactPlace(of: range, in: bytes) ?? placeOfUntidy(range, in: bytes)
  }

  /// The place of a name that is written with single spaces, without white space around it.
  private func exactPlace(of range: TextRange, in bytes: [UInt8]) -> Int? {
    guard !range.isEmpty else { return nil }
    let mask = slots.count - 1
    var slot = NameTable.slot(of: bytes, range) & mask
    while true {
      let next = Int(slots[slot])
      guard next > 0 else { return nil }
      let start = starts[next - 1]
      if starts[next] - start == range.count, says(bytes, range, start) { return next - 1 }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private func says(_ bytes: [UInt8], _ range: TextRange, _ start: Int) -> Bool {
    for offset in 0..<range.count
    where letters[start + offset] != bytes[range.lowerBound + offset].lowerCased {
      return false
    }
    return true
  }

  /// The place of a name with white space of another kind in it, or with more.
  private func placeOfUntidy(_ range: TextRange, in bytes: [UInt8]) -> Int? {
    guard hasSpaces, range.contains(where: { bytes[$0].isWhiteSpace }) else { return nil }
    let tidy = bytes[range].nameBytes
    return exactPlace(of: tidy.indices, in: tidy)
  }

  @inline(__always)
  private static func slot(of bytes: [UInt8], _ range: TextRange) -> Int {
    let first = Int(bytes[range.lowerBound].lowerCased)
    let last = Int(bytes[range.upperBound - 1].lowerCased)
    let middle = Int(bytes[range.lowerBound + range.count / 2].lowerCased)
    return ((range.count &* 71 &+ first) &* 71 &+ middle) &* 71 &+ last
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
