import KithModel

/// Who and what is there on one day.
struct Presence: Hashable, Sendable {
  /// Whether each setting is open.
  private(set) var isOpen: [Bool]
  /// Whether each person is there in their role.
  private(set) var inRole: [Bool]
  /// Whether each person is there by agreement.
  private(set) var byAgreement: [Bool]

  func isThere(_ person: Int) -> Bool { inRole[person] || byAgreement[person] }
}

extension Timeline {
  /// Who is there on a day. With `ignoringAway`, as if nobody and nothing were away: being away is not
  /// ending.
  ///
  /// - Complexity: O(record).
  func presence(on day: Day, ignoringAway: Bool = false) -> Presence {
    let isOpen = openSettings(on: day, ignoringAway: ignoringAway)
    let inForce = record.people.indices.map { agreements(with: $0, inForceOn: day) }
    let runs = record.people.indices.map { person in
      takesPart(person, on: day) && people[person].contains(day)
        && (ignoringAway || !isAway(.person(person), on: day))
    }
    // From those whom a setting, an agreement or nobody carries, on to those reached through them:
    // people who are reached only round in a circle are never met.
    var inRole = [Bool](repeating: false, count: runs.count)
    var found: [Int] = []
    for person in runs.indices where runs[person] && hasRouteOfItsOwn(person, isOpen, inForce) {
      inRole[person] = true
      found.append(person)
    }
    while let person = found.popLast() {
      for other in throughPerson[person] where runs[other] && !inRole[other] {
        inRole[other] = true
        found.append(other)
      }
    }
    let byAgreement = inRole.indices.map { !inRole[$0] && !inForce[$0].isEmpty }
    return Presence(isOpen: isOpen, inRole: inRole, byAgreement: byAgreement)
  }

  private func openSettings(on day: Day, ignoringAway: Bool) -> [Bool] {
    var isOpen = [Bool](repeating: false, count: settings.count)
    for setting in settingsByWhole {
      if case .setting(let whole) = record.settings[setting].partOf, !isOpen[whole] { continue }
      isOpen[setting] =
        settings[setting].contains(day)
        && (ignoringAway || !isAway(.setting(setting), on: day))
    }
    return isOpen
  }

  /// Whether a route stands that doesn't need somebody else to be there in their role.
  private func hasRouteOfItsOwn(_ person: Int, _ isOpen: [Bool], _ inForce: [[Int]]) -> Bool {
    guard let routes = record.people[person].routes else { return true }
    return routes.contains { route in
      switch route {
      case .directly: true
      case .setting(let setting): isOpen[setting]
      case .person(let other): brings(other, person, inForce[other])
      case .nobody: false
      }
    }
  }

  /// Whether one of these agreements with somebody brings somebody else.
  func brings(_ person: Int, _ other: Int, _ agreements: [Int]) -> Bool {
    agreements.contains { record.agreements[$0].brings?.contains(other) ?? false }
  }
}
