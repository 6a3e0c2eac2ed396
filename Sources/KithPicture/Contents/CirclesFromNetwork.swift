import KithFindings
import KithModel
import KithNetwork

extension CirclesContents {
  /// The people around the young person, on a day or across a change.
  ///
  /// Everybody in the copy is drawn, also who is not there: with plain words for why.
  ///
  /// - Complexity: O(people + routes).
  public init(_ sides: Sides) {
    let record = sides.record
    let onlyFor = sides.onlyFor()
    self.init(
      name: record.name, caption: sides.caption, smallPrint: sides.smallPrint,
      people: record.people.indices.map { place in
        let person = record.people[place]
        let routes = sides.routes(to: place)
        return Card(
          name: person.name, who: person.who, ring: person.circle.map(CirclesContents.ring),
          sector: CirclesContents.sector(person, record), state: sides.state(.person(place)),
          agreed: sides.isAgreed(place),
          onlyFor: (onlyFor[.person(place)] ?? []).map(sides.shortTitle),
          remark: sides.remark(place),
          through: routes.compactMap { if case .person(let other) = $0 { other } else { nil } })
      })
    asksWho = !sides.copy.reader.isForOthers
  }

  private static func ring(_ circle: Person.Circle) -> Ring {
    switch circle {
    case .inner: .inner
    case .middle: .middle
    case .outer: .outer
    }
  }

  /// The part of life somebody belongs to: what they are to the young person; of workers, mentors and
  /// others, where they are met.
  private static func sector(_ person: Person, _ record: Record) -> Sector {
    let met = met(person, record)
    switch person.kind {
    case .family: return .family
    case .friend, .partner: return .friends
    case .carer: return .home
    case .worker: return met == .home || met == .schoolAndWork ? met ?? .services : .services
    case .mentor: return met == .schoolAndWork ? .schoolAndWork : .community
    case .community: return .community
    case .other, nil: return met ?? .onlineAndOther
    }
  }

  /// The part of life of the first setting that somebody is reached through.
  private static func met(_ person: Person, _ record: Record) -> Sector? {
    for case .setting(let place) in person.routes ?? [] {
      switch record.settings[place].kind {
      case .home: return .home
      case .school, .work: return .schoolAndWork
      case .team, .service: return .services
      case .group: return .community
      case .family: return .family
      case .online, .other: return .onlineAndOther
      case nil: continue
      }
    }
    return nil
  }
}
