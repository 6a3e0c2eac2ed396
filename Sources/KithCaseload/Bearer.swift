public import KithModel

extension CaseloadEntry {
  /// A person or a setting of some network.
  ///
  /// Two are the same only where id and name agree: ids alone are given in each file for itself.
  public struct Bearer: Hashable, Comparable, Sendable {
    /// Whether it is a person.
    public var isPerson: Bool
    /// The id.
    public var id: ID
    /// The name, as it is written.
    public var name: String

    /// Somebody or something.
    public init(isPerson: Bool, id: ID, name: String) {
      (self.isPerson, self.id, self.name) = (isPerson, id, name)
    }

    /// In the order of names, by UTF-8 bytes, then of ids; people before settings.
    public static func < (one: Bearer, other: Bearer) -> Bool {
      if one.name != other.name {
        return one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
      }
      if one.id != other.id { return one.id < other.id }
      return one.isPerson && !other.isPerson
    }
  }
}

extension CaseloadEntry.Bearer {
  /// Somebody or something of a record.
  public init(_ subject: Subject, _ record: Record) {
    switch subject {
    case .person(let place):
      self.init(isPerson: true, id: record.people[place].id, name: record.people[place].name)
    case .setting(let place):
      self.init(isPerson: false, id: record.settings[place].id, name: record.settings[place].name)
    }
  }
}

extension Array<CaseloadEntry.Bearer> {
  /// Their places, in order.
  ///
  /// A nation has a hundred thousand, so that names are mostly told apart by their first bytes, without being
  /// looked at one by one.
  ///
  /// - Complexity: O(*n* log *n*).
  package var placesInOrder: [Int] {
    indices.map { (start: Start(self[$0].name), place: $0) }.sorted { one, other in
      one.start == other.start
        ? self[one.place] < self[other.place] : one.start < other.start
    }.map(\.place)
  }

  /// The first sixteen bytes of a name as numbers, zeros for those that it doesn’t have: in the order of names.
  private struct Start: Comparable {
    var first: UInt64 = 0
    var second: UInt64 = 0

    init(_ name: String) {
      for (place, byte) in name.utf8.prefix(16).enumerated() {
        let shifted = UInt64(byte) &<< UInt64(56 - place % 8 * 8)
        if place < 8 { first |= shifted } else { second |= shifted }
      }
    }

    static func < (one: Start, other: Start) -> Bool {
      one.first != other.first ? one.first < other.first : one.second < other.second
    }
  }
}
