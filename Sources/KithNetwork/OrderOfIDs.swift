import KithGraph
public import KithModel

extension Record {
  /// The place of each person among all people in the order of their ids.
  ///
  /// - Complexity: O(*n* log *n*).
  public var orderOfIDs: [Int] {
    let people = people
    var byID = people.indices.map { (start: people[$0].id.start, person: $0) }
    byID.sort { one, other in
      one.start != other.start
        ? one.start < other.start : people[one.person].id < people[other.person].id
    }
    var order = [Int](filledWith: 0, count: people.count)
    for (place, (_, person)) in byID.enumerated() { order[person] = place }
    return order
  }

  /// The first bytes of the id of a person or a setting.
  func start(ofID subject: Subject) -> UInt64 {
    switch subject {
    case .person(let place): people[place].id.start
    case .setting(let place): settings[place].id.start
    }
  }
}

extension ID {
  /// Its first bytes as a number.
  ///
  /// Of two ids that differ in it, the one with the smaller comes first. Mostly that is enough, and whole ids
  /// need not be looked at.
  var start: UInt64 {
    var start: UInt64 = 0
    var count: UInt64 = 0
    for byte in description.utf8 {
      start = start << 8 | UInt64(byte)
      count += 1
      if count == 8 { return start }
    }
    return start << (8 * (8 - count))
  }
}
