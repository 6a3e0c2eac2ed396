public import KithModel

/// What many people and settings carry: a row of counts for each.
public struct Loads: Sendable {
  /// A count that every row has, before those of the needs.
  enum Count: Int {
    case youngPeople, people
  }

  /// Who has a row, in the order in which they came.
  public private(set) var bearers: [CaseloadEntry.Bearer] = []
  private var rows: [CaseloadEntry.Bearer: Int32] = [:]
  /// Row after row: two counts, and one for each need that every file knows.
  private var counts: [UInt32] = []
  /// Counts of young people's own needs, which are few.
  private var own: [Own: UInt32] = [:]

  private struct Own: Hashable {
    var row: Int32
    var need: ID
  }

  private static let width = 2 + Need.builtIn.count
  /// The needs that every file knows, in the order of their ids.
  private static let builtInByID = Need.builtIn.indices
    .map { (place: $0, id: Need.builtIn[$0].id) }.sorted { $0.id < $1.id }

  init() {}

  /// For how many young people.
  public func youngPeople(_ row: Int) -> Int { Int(counts[row * Loads.width]) }

  /// How many people are out of reach with it, where it closes.
  public func people(_ row: Int) -> Int { Int(counts[row * Loads.width + 1]) }

  /// For how many young people each need does.
  public var needs: Needs { Needs(self) }

  /// For how many young people each need rests on somebody or something, row by row.
  public struct Needs: Sendable {
    private let loads: Loads
    /// Counts of young people's own needs, by row: the order in which a table gives its entries up is never seen.
    private var own: [Int32: [(need: ID, count: Int)]] = [:]

    fileprivate init(_ loads: Loads) {
      self.loads = loads
      for (key, count) in loads.own where count > 0 {
        own[key.row, default: []].append((need: key.need, count: Int(count)))
      }
    }

    /// The needs of a row, by id; those that are counted for nobody are left out.
    ///
    /// - Complexity: O(*n* log *n*) for *n* needs.
    public subscript(row: Int) -> [(need: ID, count: Int)] {
      var needs: [(need: ID, count: Int)] = []
      for (place, id) in Loads.builtInByID {
        let count = loads.counts[row * Loads.width + 2 + place]
        if count > 0 { needs.append((need: id, count: Int(count))) }
      }
      // Most have none of their own.
      guard let own = own[Int32(row)] else { return needs }
      return (needs + own).sorted { $0.need < $1.need }
    }
  }

  /// The row of somebody, if they have one.
  public func row(for bearer: CaseloadEntry.Bearer) -> Int? { rows[bearer].map { Int($0) } }

  /// The row of somebody, a new one if they have none.
  mutating func row(of bearer: CaseloadEntry.Bearer) -> Int {
    let new = Int32(bearers.count)
    let row = rows[bearer, default: new]
    if row == new {
      rows[bearer] = new
      bearers.append(bearer)
      counts.append(contentsOf: repeatElement(0, count: Loads.width))
    }
    return Int(row)
  }

  mutating func add(_ more: Int, to row: Int, _ count: Count) {
    counts[row * Loads.width + count.rawValue].add(more)
  }

  /// Adds to the count of a need, by place in `Record/needs`.
  mutating func add(_ more: Int, to row: Int, _ need: Int, _ ownNeeds: [ID]) {
    if need < Need.builtIn.count {
      counts[row * Loads.width + 2 + need].add(more)
    } else {
      own[Own(row: Int32(row), need: ownNeeds[need - Need.builtIn.count]), default: 0].add(more)
    }
  }

  mutating func add(_ more: Int, to row: Int, _ need: ID) {
    if let place = Need.builtIn.firstIndex(where: { $0.id == need }) {
      counts[row * Loads.width + 2 + place].add(more)
    } else {
      own[Own(row: Int32(row), need: need), default: 0].add(more)
    }
  }

  mutating func add(_ other: Loads) {
    var places: [Int] = []
    for bearer in other.bearers { places.append(row(of: bearer)) }
    for (row, place) in places.enumerated() {
      for count in 0..<Loads.width {
        counts[place * Loads.width + count].add(Int(other.counts[row * Loads.width + count]))
      }
    }
    for (key, count) in other.own {
      own[Own(row: Int32(places[Int(key.row)]), need: key.need), default: 0].add(Int(count))
    }
  }
}

extension UInt32 {
  /// Adds, up to the largest number there is.
  fileprivate mutating func add(_ other: Int) {
    let (sum, isTooLarge) = addingReportingOverflow(UInt32(clamping: other))
    self = isTooLarge ? .max : sum
  }
}
