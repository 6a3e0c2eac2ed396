import KithFindings
import KithModel
import KithNetwork

/// A way to somebody that could be opened: it may help with several needs at once.
public enum Opening: Hashable, Sendable {
  /// Somebody (by place in `Record/people`) is reached directly, and not only through others.
  case directly(Int)
  /// Somebody whom the young person would like to be back in touch with is found again.
  case backInTouch(Int)

  /// Who it is, by place in `Record/people`.
  public var person: Int {
    switch self {
    case .directly(let person), .backInTouch(let person): person
    }
  }

  /// The most that are looked at together: each doubles the work.
  static let most = 6

  /// Those that are looked at: to whoever is not paid, and not in reach on some day only because no way to them
  /// stands; and to whom the young person would like to find again.
  static func all(_ view: View) -> [Opening] {
    let (record, willing) = (view.record, Willing(view))
    let networks = view.history.networks
    let people = record.people.indices.sorted { willing.order($0) < willing.order($1) }
    return people.compactMap { place in
      if willing.mayBeFoundAgain(place) { return .backInTouch(place) }
      // Whoever is paid to be there, and is not any more, stays by agreement or not at all.
      guard let routes = record.people[place].routes, !routes.isEmpty, !routes.contains(.directly),
        !record.people[place].isPaid, willing.mayBeReached(place),
        networks.contains(where: { $0.hasOnlyNoWay(to: place) })
      else { return nil }
      return .directly(place)
    }
  }

  /// The record as if it had been opened today.
  func opened(in record: Record, today: Day) -> Record {
    var record = record
    switch self {
    case .directly(let person): record.people[person].routes?.append(.directly)
    case .backInTouch(let person):
      record.people[person].inTouch.append(InTouch(state: .yes, from: .day(today)))
    }
    return record
  }
}

extension Network {
  /// Whether somebody is not there on this day only because no way to them stands.
  fileprivate func hasOnlyNoWay(to person: Int) -> Bool {
    switch absence(of: person) {
    case .noWay, .wayOver, .wayNotYet: true
    case .away(let until): until == nil
    case .notInTouch, .notYet, .over, nil: false
    }
  }
}
