import KithGraph
import KithModel

/// Everything that is so in a network of few people, with its days: what is so already on the day before
/// goes on.
///
/// The same as ``OpenFacts``, by bits: whom a need rests on, and who is lost with somebody.
struct FewFacts {
  private(set) var dated: [DatedFact] = []
  /// What is known of each need and each person, by number.
  private var known: [Known]
  /// The people with whom somebody is lost.
  private var losing: UInt64 = 0
  /// The same of each need and whom or what it rests on.
  private var onlyOnePlaces: [Rest] = []
  private var found: [UInt64]

  private struct Known {
    /// Of a need the bits of those that all ways to it pass through, itself among them, and none where nobody is
    /// there for it; of a person the bits of the people who are lost with them.
    var bits: UInt64 = 0
    /// Where in `dated` stands that nobody is there, or that somebody is lost.
    var place = 0
  }

  private struct Rest {
    var need: Int
    var vertex: Int
    var place: Int
  }

  init(_ few: borrowing FewPeople) {
    known = [Known](filledWith: Known(), count: few.vertices.count)
    found = [UInt64](filledWith: 0, count: few.vertices.count)
    // As if all ways to a need had passed through itself alone before the first day, so that it rested on nobody.
    for vertex in few.vertices.need(0)..<few.vertices.count { known[vertex].bits = .bit(vertex) }
    dated.reserveCapacity(16)
  }

  /// Goes on with the day in hand.
  mutating func goOn(with few: borrowing FewPeople, _ timeline: Timeline, on day: Day) {
    let firstNeed = few.vertices.need(0)
    for vertex in firstNeed..<few.vertices.count {
      let now = few.search.dominators(of: vertex)
      // Mostly it rests on the same as the day before.
      guard now != known[vertex].bits else { continue }
      goOn(vertex - firstNeed, now, few, timeline, on: day)
    }
    if !timeline.throughPerson.areEmpty { goOnWithRoutes(few, timeline, on: day) }
  }

  private mutating func goOn(
    _ need: Int, _ dominators: UInt64, _ few: borrowing FewPeople, _ timeline: Timeline,
    on day: Day
  ) {
    let vertex = few.vertices.need(need)
    if dominators == 0 {
      known[vertex].place = dated.count
      dated.append(DatedFact(fact: .nobodyHelps(need: need), from: day, to: nil))
    } else if known[vertex].bits == 0 {
      dated[known[vertex].place].to = day.adding(-1)
    }
    let subjects = few.settings | few.people
    let (now, then) = (dominators & subjects, known[vertex].bits & subjects)
    known[vertex].bits = dominators
    let (new, gone) = (now & ~then, then & ~now)
    for (_, rest, subject) in few.inOrder(new, timeline) {
      onlyOnePlaces.append(Rest(need: need, vertex: rest, place: dated.count))
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
      let lost = known[vertex].bits
      guard lostNow != lost else { continue }
      if lost != 0 { dated[known[vertex].place].to = day.adding(-1) }
      known[vertex].bits = lostNow
      if lostNow != 0 { new |= .bit(vertex) }
    }
    losing = now
    let firstPerson = UInt64(few.vertices.vertex(.person(0)))
    for (_, vertex, subject) in few.inOrder(new, timeline) {
      guard case .person(let person) = subject else { continue }
      let lost = LostPeople(bits: known[vertex].bits >> firstPerson)
      known[vertex].place = dated.count
      let fact = Fact.onlyRoute(through: person, to: lost)
      dated.append(DatedFact(fact: fact, from: day, to: nil))
    }
  }
}

extension FewPeople {
  /// Those whose bits are in a word, in the order of their ids.
  fileprivate func inOrder(
    _ bits: UInt64, _ timeline: Timeline
  ) -> [(start: UInt64, vertex: Int, subject: Subject)] {
    guard bits != 0 else { return [] }
    var all: [(start: UInt64, vertex: Int, subject: Subject)] = []
    all.reserveCapacity(bits.nonzeroBitCount)
    var left = bits
    while left != 0 {
      let vertex = left.removeFirstBit()
      guard let subject = vertices.subject(vertex) else { continue }
      let start = timeline.record.start(ofID: subject)
      // Mostly they are one or two.
      var place = all.count
      all.append((start, vertex, subject))
      while place > 0,
        start < all[place - 1].start
          || start == all[place - 1].start
            && timeline.record.id(of: subject) < timeline.record.id(of: all[place - 1].subject)
      {
        all.swapAt(place, place - 1)
        place -= 1
      }
    }
    return all
  }
}
