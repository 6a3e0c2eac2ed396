/// A short list of places in a record: the needs somebody is written down for, the people they know.
///
/// Nearly every such list is short, and a file has one on every few lines: up to seven small numbers stand in
/// the list itself, so that it needs no memory of its own.
@frozen
public struct PlaceList: RandomAccessCollection, RangeReplaceableCollection, Hashable,
  Sendable, ExpressibleByArrayLiteral
{
  /// How many numbers there are, in the lowest byte, and then the numbers, a byte each; 0 where they are
  /// ``many``.
  @usableFromInline var few: UInt64 = 0
  /// More than seven numbers, or greater ones; else `nil`, so that a list is written in one way only.
  @usableFromInline var many: [Int]?

  /// No places.
  @inlinable public init() {}

  /// Some places.
  @inlinable public init(_ places: some Sequence<Int>) {
    for place in places { append(place) }
  }

  /// Some places.
  @inlinable public init(arrayLiteral places: Int...) { self.init(places) }

  /// 0.
  @inlinable public var startIndex: Int { 0 }
  /// How many there are.
  @inlinable public var endIndex: Int { many?.count ?? Int(few & 0xFF) }

  /// One of them.
  @inlinable public subscript(index: Int) -> Int {
    if let many { return many[index] }
    precondition(index >= 0 && index < Int(few & 0xFF), "outside the list")
    return Int(few &>> UInt64(truncatingIfNeeded: 8 &* index &+ 8) & 0xFF)
  }

  /// Puts one more behind the others.
  @inlinable public mutating func append(_ place: Int) {
    let count = few & 0xFF
    if many == nil, count < 7, place >= 0, place <= 0xFF {
      few |= UInt64(truncatingIfNeeded: place) &<< (8 &* count &+ 8)
      few &+= 1
    } else {
      appendToMany(place)
    }
  }

  @inlinable @inline(never)
  mutating func appendToMany(_ place: Int) {
    var all = many ?? Array(self)
    all.append(place)
    many = all
    few = 0
  }

  /// Puts others in the place of some of them.
  public mutating func replaceSubrange(_ range: Range<Int>, with others: some Collection<Int>) {
    self = PlaceList(Array(self[..<range.lowerBound]) + others + self[range.upperBound...])
  }
}

/// A short list of ways to reach somebody, kept like a ``PlaceList``; no place in it is below 0.
@frozen
public struct RouteList: RandomAccessCollection, RangeReplaceableCollection, Hashable,
  Sendable, ExpressibleByArrayLiteral
{
  /// 0 for directly, 1 for nobody; else twice the place and 2 for a setting, 3 for a person.
  @usableFromInline var codes = PlaceList()

  /// No ways.
  @inlinable public init() {}

  /// Some ways.
  @inlinable public init(_ routes: some Sequence<Route>) {
    for route in routes { append(route) }
  }

  /// Some ways.
  @inlinable public init(arrayLiteral routes: Route...) { self.init(routes) }

  /// 0.
  @inlinable public var startIndex: Int { 0 }
  /// How many there are.
  @inlinable public var endIndex: Int { codes.endIndex }

  /// One of them.
  @inlinable public subscript(index: Int) -> Route {
    let code = codes[index]
    switch code {
    case 0: return .directly
    case 1: return .nobody
    default: return code & 1 == 0 ? .setting(code / 2 - 1) : .person(code / 2 - 1)
    }
  }

  /// Puts one more behind the others.
  @inlinable public mutating func append(_ route: Route) {
    switch route {
    case .directly: codes.append(0)
    case .nobody: codes.append(1)
    case .setting(let place): codes.append(2 * place + 2)
    case .person(let place): codes.append(2 * place + 3)
    }
  }

  /// Puts others in the place of some of them.
  public mutating func replaceSubrange(_ range: Range<Int>, with others: some Collection<Route>) {
    self = RouteList(Array(self[..<range.lowerBound]) + others + self[range.upperBound...])
  }
}
