import KithModel

/// The ids of a file and what bears them, to be found by the bytes that are written.
///
/// Ids are looked up for nearly every item of every list, so an ASCII id is found without a string being
/// made of it. A file can make many ids meet in one slot: after a few steps they go where all others are,
/// into a dictionary, so that looking one up is never slow.
struct IDTable {
  /// Ids of different spaces don’t meet: a need may be called like a meeting.
  enum Space: UInt8 {
    /// People and settings share one.
    case subject
    case need, transition, handover, meeting, step, worry
  }

  /// What bears an id.
  struct Bearer {
    /// The place of its block in the document; `nil` for a built-in need.
    var block: Int?
    /// Its place among those of its kind in the record; `nil` where its block is left out.
    var place: Int?
    /// Whether it is a setting, in the space that these share with people.
    var isSetting = false
  }

  /// An id, small: there are many.
  private struct Entry {
    /// Its first eight bytes: mostly all.
    var first: UInt64
    var hash: UInt32
    var count: UInt32
    /// Where its bytes are among ``letters``, where it has more.
    var start: UInt32
    /// Below 0 for none.
    var block: Int32
    /// Below 0 for none.
    var place: Int32
    var space: Space
    var isSetting: Bool

    @inline(__always)
    var bearer: Bearer {
      get {
        Bearer(
          block: block < 0 ? nil : Int(block), place: place < 0 ? nil : Int(place),
          isSetting: isSetting)
      }
      set {
        block = Int32(truncatingIfNeeded: newValue.block ?? -1)
        place = Int32(truncatingIfNeeded: newValue.place ?? -1)
        isSetting = newValue.isSetting
      }
    }
  }

  private struct Key: Hashable {
    var space: Space
    var id: ID
  }

  /// How many slots are looked into before the dictionary is.
  private static let steps = 16

  private var entries: [Entry] = []
  /// The places of entries, from 1, or 0 where the slot is free; their number is a power of 2.
  private var slots: [Int32]
  /// The bytes of those entries that have more than eight, one after another.
  private var letters: [UInt8] = []
  /// Entries that are found by no slot: ids that are not ASCII, and those that met too many others.
  private var others: [Key: Int] = [:]

  /// Room for so many ids, before it has to grow.
  init(capacity: Int) {
    var length = 64
    while length < 2 * min(capacity, 1 << 16) { length *= 2 }
    slots = Array(repeating: 0, count: length)
    entries.reserveCapacity(length / 2)
  }

  /// The needs that every file knows, which are no entries.
  private static let builtIn = NameTable(Need.builtIn.map(\.id.description))

  @inline(__always)
  private static func builtIn(_ range: TextRange, in bytes: [UInt8], _ space: Space) -> Bearer? {
    guard space == .need, let place = builtIn.place(of: range, in: bytes) else { return nil }
    return Bearer(block: nil, place: place)
  }

  // MARK: Finding

  /// What bears the id that a stretch of bytes says.
  func bearer(of range: TextRange, in bytes: [UInt8], _ space: Space) -> Bearer? {
    if let need = IDTable.builtIn(range, in: bytes, space) { return need }
    if let place = exactEntry(of: range, in: bytes, space) { return entries[place].bearer }
    return bearer(ofUntidy: range, in: bytes, space)
  }

  @inline(never)
  private func bearer(ofUntidy range: TextRange, in bytes: [UInt8], _ space: Space) -> Bearer? {
    if let entry = entry(of: range, in: bytes, space) { return entries[entry].bearer }
    guard space == .need, let id = ID(written: bytes[range]) else { return nil }
    let normal = Array(id.description.utf8)
    return IDTable.builtIn(normal.indices, in: normal, space)
  }

  /// What bears an id.
  func bearer(of id: ID, _ space: Space) -> Bearer? {
    let bytes = Array(id.description.utf8)
    return bearer(of: bytes.indices, in: bytes, space)
  }

  /// The place of an id’s entry.
  func entry(of range: TextRange, in bytes: [UInt8], _ space: Space) -> Int? {
    // Nearly always an id is written as it is in its head, and in its normal form.
    if let place = exactEntry(of: range, in: bytes, space) { return place }
    if others.isEmpty, !IDTable.mayHaveAnotherForm(range, in: bytes) { return nil }
    guard let id = ID(written: bytes[range]) else { return nil }
    let normal = Array(id.description.utf8)
    if let place = exactEntry(of: normal.indices, in: normal, space) { return place }
    return others.isEmpty ? nil : others[Key(space: space, id: id)]
  }

  /// Whether the normal form of a written id may have other bytes.
  private static func mayHaveAnotherForm(_ range: TextRange, in bytes: [UInt8]) -> Bool {
    range.contains { bytes[$0] >= 0x80 || bytes[$0].lowerCased != bytes[$0] }
  }

  private func exactEntry(of range: TextRange, in bytes: [UInt8], _ space: Space) -> Int? {
    guard !range.isEmpty else { return nil }
    let count = range.upperBound &- range.lowerBound
    let first = bytes.word(at: range.lowerBound, count)
    let mask = slots.count &- 1
    var slot =
      Int(truncatingIfNeeded: IDTable.hash(range, in: bytes, from: first, space)) & mask
    for _ in 0..<IDTable.steps {
      let next = Int(slots[slot])
      guard next > 0 else { return nil }
      let entry = entries[next &- 1]
      if entry.first == first, Int(entry.count) == count, entry.space == space,
        count <= 8 || bytes.says(range, as: Int(entry.start), of: letters)
      {
        return next &- 1
      }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  // MARK: Adding

  subscript(entry: Int) -> Bearer { entries[entry].bearer }

  /// Gives what bears an id its place in the record.
  mutating func give(_ entry: Int, _ place: Int, isSetting: Bool) {
    entries[entry].place = Int32(truncatingIfNeeded: place)
    entries[entry].isSetting = isSetting
  }

  /// The place of an id’s entry, which is a new one unless the id is there.
  ///
  /// `isNormal` says that it is written in its normal form, and in ASCII.
  mutating func entry(
    of range: TextRange, in bytes: [UInt8], isNormal: Bool, _ space: Space, orAdd bearer: Bearer
  ) -> (place: Int, isNew: Bool) {
    guard isNormal, others.isEmpty else {
      if let place = entry(of: range, in: bytes, space) { return (place, false) }
      let normal = ID(written: bytes[range]).map { Array($0.description.utf8) } ?? []
      return (add(normal.indices, in: normal, space, bearer), true)
    }
    if let place = exactEntry(of: range, in: bytes, space) { return (place, false) }
    return (add(range, in: bytes, space, bearer), true)
  }

  /// A new id, by the bytes of its normal form.
  private mutating func add(
    _ range: TextRange, in bytes: [UInt8], _ space: Space, _ bearer: Bearer
  ) -> Int {
    let place = entries.count
    let first = bytes.word(at: range.lowerBound, range.count)
    let hash = IDTable.hash(range, in: bytes, from: first, space)
    var entry = Entry(
      first: first, hash: hash, count: UInt32(atMost: range.count),
      start: UInt32(atMost: letters.count), block: -1, place: -1, space: space, isSetting: false)
    entry.bearer = bearer
    entries.append(entry)
    if range.count > 8 { letters += bytes[range] }
    if 2 * entries.count > slots.count { grow() }
    // What looks the same may be written with other bytes where they are not ASCII.
    let isASCII = !range.contains { bytes[$0] >= 0x80 }
    if !isASCII || !take(hash, for: place) {
      let id = ID(String(decoding: bytes[range], as: UTF8.self))
      others[Key(space: space, id: id)] = place
    }
    return place
  }

  /// Whether there was a slot near enough.
  private mutating func take(_ hash: UInt32, for place: Int) -> Bool {
    guard place < Int(Int32.max), letters.count < Int(UInt32.max) else { return false }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    for _ in 0..<IDTable.steps {
      if slots[slot] == 0 {
        slots[slot] = Int32(place + 1)
        return true
      }
      slot = (slot + 1) & mask
    }
    return false
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: 2 * old.count)
    for next in old where next > 0 {
      let place = Int(next) - 1
      if !take(entries[place].hash, for: place) {
        others[Key(space: entries[place].space, id: id(of: place))] = place
      }
    }
  }

  private func id(of place: Int) -> ID {
    let entry = entries[place]
    guard entry.count <= 8 else {
      let start = Int(entry.start)
      let bytes = letters[start..<(start + Int(entry.count))]
      return ID(String(decoding: bytes, as: UTF8.self))
    }
    let bytes = (0..<Int(entry.count)).map {
      UInt8(truncatingIfNeeded: entry.first &>> UInt64(8 * $0))
    }
    return ID(String(decoding: bytes, as: UTF8.self))
  }

  // MARK: All

  /// How many ids there are in a space.
  ///
  /// - Complexity: O(*n*) for *n* ids.
  func count(_ space: Space) -> Int { entries.count { $0.space == space } }

  /// The ids of a space, in the order in which they came.
  func ids(_ space: Space) -> [ID] {
    entries.indices.filter { entries[$0].space == space }.map { id(of: $0) }
  }

  /// A number made of an id’s bytes, eight at a time, of which the first are at hand.
  @inline(__always)
  private static func hash(
    _ range: TextRange, in bytes: [UInt8], from first: UInt64, _ space: Space
  ) -> UInt32 {
    var hash = UInt64(space.rawValue) &+ UInt64(truncatingIfNeeded: range.count) &<< 8
    hash = (hash ^ first) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash &>> 32
    if range.count > 8 { goOn(&hash, range, in: bytes) }
    return UInt32(truncatingIfNeeded: hash)
  }

  @inline(never)
  private static func goOn(_ hash: inout UInt64, _ range: TextRange, in bytes: [UInt8]) {
    var place = range.lowerBound + 8
    while place < range.upperBound {
      hash = (hash ^ bytes.word(at: place, range.upperBound - place)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 32
      place += 8
    }
  }
}

extension UInt8 {
  static let hyphen = UInt8(ascii: "-")
}
