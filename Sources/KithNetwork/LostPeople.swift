import KithGraph
/// The people who are out of reach without one person, by place in `Record/people`.
///
/// Of a chain of people each loses all behind them. So these lists are never written out: all of one
/// day share one order of people, in which those who are lost with somebody stand in one stretch.
public struct LostPeople: Hashable, Sendable {
  /// The people in the order of the tree of who passes through whom.
  private var order: [Int] = []
  /// Where each person stands in `order`; -1 where they don't.
  private var places: [Int] = []
  /// The stretch of `order` that is meant.
  private var range = 0..<0
  /// The bits of those who are meant and don't stand in `order`.
  private var few: UInt64 = 0

  init(_ order: [Int], _ places: [Int], _ range: Range<Int>) {
    (self.order, self.places, self.range) = (order, places, range)
  }

  /// These people, each named once.
  public init(_ people: [Int]) {
    var places = [Int](repeating: -1, count: (people.max() ?? -1) + 1)
    for (place, person) in people.enumerated() { places[person] = place }
    self.init(people, places, people.indices)
  }

  /// The people whose bits are in a word.
  init(bits: UInt64) { few = bits }

  /// How many they are.
  public var count: Int { range.count + few.nonzeroBitCount }

  /// Whether somebody is one of them.
  ///
  /// - Complexity: O(1).
  public func contains(_ person: Int) -> Bool {
    if places.indices.contains(person), range.contains(places[person]) { return true }
    return person >= 0 && few >> UInt64(person) & 1 == 1
  }

  /// Who it is, where it is one.
  public var only: Int? {
    guard count == 1 else { return nil }
    return few != 0 ? few.trailingZeroBitCount : order[range.lowerBound]
  }

  private var people: ArraySlice<Int> {
    guard few != 0 else { return order[range] }
    var people: [Int] = []
    people.reserveCapacity(few.nonzeroBitCount)
    forEach { people.append($0) }
    return people[...]
  }

  /// Looks at all of them, in an order that means nothing.
  public func forEach(_ look: (Int) -> Void) {
    for person in order[range] { look(person) }
    var left = few
    while left != 0 { look(left.removeFirstBit()) }
  }

  /// All of them, in the order of some number for each person.
  ///
  /// - Complexity: O(*n* log *n*).
  public func sorted(by keys: [Int]) -> [Int] {
    sorted { keys[$0] < keys[$1] }
  }

  /// All of them in some order.
  ///
  /// - Complexity: O(*n* log *n*).
  public func sorted(by areInOrder: (Int, Int) -> Bool) -> [Int] {
    if let only { return [only] }
    return people.sorted(by: areInOrder)
  }

  /// The first few of them in the order of some number for each person.
  ///
  /// - Complexity: O(*n* + few² log *n*) for people in no order.
  public func first(_ few: Int, by keys: [Int]) -> [Int] {
    let people = people
    guard let start = people.first, let end = people.last else { return [] }
    // A list that falls is read from its end, so that few have to be moved.
    let isFalling = keys[end] < keys[start]
    var first: [Int] = []
    var limit = Int.max
    for step in 0..<people.count {
      let person = people[isFalling ? people.endIndex - 1 - step : people.startIndex + step]
      guard keys[person] < limit else { continue }
      let place = first.firstIndex { keys[person] < keys[$0] } ?? first.count
      first.insert(person, at: place)
      if first.count > few { first.removeLast() }
      if first.count == few, let last = first.last { limit = keys[last] }
    }
    return first
  }

  /// The same people, whatever their order.
  public static func == (one: LostPeople, other: LostPeople) -> Bool {
    guard one.count == other.count else { return false }
    // Lists that share their storage are seen to be equal at once.
    if one.range == other.range, one.order == other.order { return one.few == other.few }
    return one.people.allSatisfy(other.contains)
  }

  /// Their number: only lists of one person passed through are ever compared.
  public func hash(into hasher: inout Hasher) { hasher.combine(count) }
}
