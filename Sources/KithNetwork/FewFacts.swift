import KithGraph
import KithModel

/// Everything that is so in a network of few people, with its days: what is so already on the day before
/// goes on.
///
/// The same as ``OpenFacts``, by bits: whom a need rests on, and who is lost with somebody.
struct FewFacts {
  private(set) var dated: [DatedFact] = []
  /// For each need the bits of those that all ways to it pass through, itself among them; none where nobody is
  /// there for it.
  private var before: [UInt64]
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
    // As if everything had passed through itself alone before the first day, so that nothing rested on anybody.
    before = (0..<few.needs.nonzeroBitCount).map { .bit(few.vertices.need($0)) }
    let none = [UInt64](repeating: 0, count: few.vertices.count)
    (lost, found) = (none, none)
    places = [Int](repeating: 0, count: few.vertices.count)
  }

  /// Goes on with the day in hand.
  mutating func goOn(with few: borrowing FewPeople, _ timeline: Timeline, on day: Day) {
    for need in before.indices {
      let now = few.search.dominators(of: few.vertices.need(need))
      // Mostly it rests on the same as the day before.
      if now != before[need] { goOn(need, now, few, timeline, on: day) }
    }
    if !timeline.throughPerson.areEmpty { goOnWithRoutes(few, timeline, on: day) }
  }

  private mutating func goOn(
    _ need: Int, _ dominators: UInt64, _ few: borrowing FewPeople, _ timeline: Timeline,
    on day: Day
  ) {
    let vertex = few.vertices.need(need)
    if dominators == 0 {
      places[vertex] = dated.count
      dated.append(DatedFact(fact: .nobodyHelps(need: need), from: day, to: nil))
    } else if before[need] == 0 {
      dated[places[vertex]].to = day.adding(-1)
    }
    let subjects = few.settings | few.people
    let (now, then) = (dominators & subjects, before[need] & subjects)
    before[need] = dominators
    let (new, gone) = (now & ~then, then & ~now)
    for subject in few.inOrder(new, timeline) {
      let vertex = few.vertices.vertex(subject)
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

  private mutating func goOnWithRoutes(
    _ few: borrowing FewPeople, _ timeline: Timeline, on day: Day
  ) {
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
    for case .person(let person) in few.inOrder(new, timeline) {
      let vertex = few.vertices.vertex(.person(person))
      places[vertex] = dated.count
      let fact = Fact.onlyRoute(through: person, to: LostPeople(bits: lost[vertex] >> firstPerson))
      dated.append(DatedFact(fact: fact, from: day, to: nil))
    }
  }
}

extension FewPeople {
  /// Those whose bits are in a word, in the order of their ids.
  fileprivate func inOrder(_ bits: UInt64, _ timeline: Timeline) -> [Subject] {
    guard bits != 0 else { return [] }
    var all: [(start: UInt64, subject: Subject)] = []
    var left = bits
    while left != 0 {
      guard let subject = vertices.subject(left.removeFirstBit()) else { continue }
      let start = timeline.record.start(ofID: subject)
      // Mostly they are one or two.
      var place = all.count
      while place > 0,
        start < all[place - 1].start
          || start == all[place - 1].start
            && timeline.record.id(of: subject) < timeline.record.id(of: all[place - 1].subject)
      { place -= 1 }
      all.insert((start, subject), at: place)
    }
    return all.map(\.subject)
  }
}
