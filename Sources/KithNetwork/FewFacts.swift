import KithGraph
import KithModel

/// Everything that is so in a network of few people, with its days: what is so already on the day before
/// goes on.
///
/// The same as ``OpenFacts``, by bits: whom a need rests on, and who is lost with somebody.
struct FewFacts {
  private(set) var dated: [DatedFact] = []
  /// The needs for which nobody is there.
  private var nobody: UInt64 = 0
  /// For each need the bits of those it rests on.
  private var onlyOne: [UInt64]
  /// For each number the bits of the people who are lost with that person.
  private var lost: [UInt64]
  /// The people with whom somebody is lost.
  private var losing: UInt64 = 0
  /// Where in `dated` each open fact stands: of each need that nobody is there for, and of each person with
  /// whom somebody is lost.
  private var places: [Int]
  /// The same of each need and whom or what it rests on.
  private var onlyOnePlaces: [Rest] = []
  private var found: [UInt64]

  private struct Rest {
    var need: Int
    var vertex: Int
    var place: Int
  }

  init(_ few: borrowing FewPeople) {
    onlyOne = [UInt64](repeating: 0, count: few.timeline.needs.count)
    let none = [UInt64](repeating: 0, count: few.vertices.count)
    (lost, found) = (none, none)
    places = [Int](repeating: 0, count: few.vertices.count)
  }

  /// Goes on with the day in hand.
  mutating func goOn(with few: borrowing FewPeople, on day: Day) {
    for need in onlyOne.indices { goOn(need, few, on: day) }
    if !few.timeline.throughPerson.areEmpty { goOnWithRoutes(few, on: day) }
  }

  private mutating func goOn(_ need: Int, _ few: borrowing FewPeople, on day: Day) {
    let vertex = few.vertices.need(need)
    let dominators = few.search.dominators(of: vertex)
    let bit = UInt64.bit(need)
    if dominators == 0, nobody & bit == 0 {
      nobody |= bit
      places[vertex] = dated.count
      dated.append(DatedFact(fact: .nobodyHelps(need: need), from: day, to: nil))
    } else if dominators != 0, nobody & bit != 0 {
      nobody &= ~bit
      dated[places[vertex]].to = day.adding(-1)
    }
    let now = dominators & (few.settings | few.people)
    guard now != onlyOne[need] else { return }
    let (new, gone) = (now & ~onlyOne[need], onlyOne[need] & ~now)
    onlyOne[need] = now
    few.timeline.record.inOrder(new, few.vertices) { vertex, subject in
      onlyOnePlaces.append(Rest(need: need, vertex: vertex, place: dated.count))
      dated.append(DatedFact(fact: .onlyOne(subject, need: need), from: day, to: nil))
    }
    guard gone != 0 else { return }
    onlyOnePlaces.removeAll { rest in
      guard rest.need == need, gone & .bit(rest.vertex) != 0 else { return false }
      dated[rest.place].to = day.adding(-1)
      return true
    }
  }

  private mutating func goOnWithRoutes(_ few: borrowing FewPeople, on day: Day) {
    let now = few.search.findDominated(among: few.people, &found)
    var left = now | losing
    var new: UInt64 = 0
    while left != 0 {
      let vertex = left.removeFirstBit()
      let lostNow = now & .bit(vertex) == 0 ? 0 : found[vertex]
      guard lostNow != lost[vertex] else { continue }
      if lost[vertex] != 0 { dated[places[vertex]].to = day.adding(-1) }
      lost[vertex] = lostNow
      if lostNow != 0 { new |= .bit(vertex) }
    }
    losing = now
    let firstPerson = UInt64(few.vertices.vertex(.person(0)))
    few.timeline.record.inOrder(new, few.vertices) { vertex, subject in
      guard case .person(let person) = subject else { return }
      places[vertex] = dated.count
      let fact = Fact.onlyRoute(through: person, to: LostPeople(bits: lost[vertex] >> firstPerson))
      dated.append(DatedFact(fact: fact, from: day, to: nil))
    }
  }
}

extension Record {
  /// Those whose bits are in a word, in the order of their ids.
  fileprivate func inOrder(
    _ bits: UInt64, _ vertices: SupportGraph.Vertices, _ tell: (Int, Subject) -> Void
  ) {
    guard bits != 0 else { return }
    var left = bits
    if bits & (bits &- 1) == 0 {
      let vertex = left.removeFirstBit()
      if let subject = vertices.subject(vertex) { tell(vertex, subject) }
      return
    }
    var all: [(vertex: Int, subject: Subject, start: UInt64)] = []
    all.reserveCapacity(bits.nonzeroBitCount)
    while left != 0 {
      let vertex = left.removeFirstBit()
      guard let subject = vertices.subject(vertex) else { continue }
      all.append((vertex, subject, id(of: subject).start))
    }
    all.sort { one, other in
      one.start != other.start
        ? one.start < other.start : id(of: one.subject) < id(of: other.subject)
    }
    for (vertex, subject, _) in all { tell(vertex, subject) }
  }
}

extension ID {
  /// Its first bytes as a number: of two ids with different ones the smaller comes first.
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
