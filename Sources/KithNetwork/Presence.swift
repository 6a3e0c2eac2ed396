import KithModel

/// Who and what is there on one day.
struct Presence: Hashable, Sendable {
  /// Whether each setting is open.
  let isOpen: [Bool]
  /// Whether each person is there in their role.
  let inRole: [Bool]
  /// Whether each person is there by agreement.
  let byAgreement: [Bool]

  func isThere(_ person: Int) -> Bool { inRole[person] || byAgreement[person] }
}

extension Timeline {
  /// Who is there on a day.
  ///
  /// With `ignoringAway`, as if nobody and nothing were away: being away is not ending.
  ///
  /// - Complexity: O(record).
  func presence(on day: Day, ignoringAway: Bool = false) -> Presence {
    let isOpen = openSettings(on: day, ignoringAway: ignoringAway)
    let runs = record.people.indices.map { person in
      takesPart(person, on: day)
        && stretches.periods.contains(day, record.row(of: .person(person)))
        && (ignoringAway || !isAway(.person(person), on: day))
    }
    var blocked = runs.map { !$0 }
    var inRole = people(runningUnless: blocked) {
      hasRouteOfItsOwn($0, isOpen) || isBrought($0, on: day) { _ in true }
    }
    // An agreement may bring somebody through whom its own person is reached: round in a circle, in
    // which nobody would be there. Then its person is there by the agreement, as it says.
    while anyAgreementBrings {
      let carried = people(runningUnless: blocked) {
        hasRouteOfItsOwn($0, isOpen) || isBrought($0, on: day) { !inRole[$0] }
      }
      let ring = inRole.indices.filter { inRole[$0] && !carried[$0] }
      // One at a time, in the order of the file: the others may then be carried after all.
      var first: Int?
      for person in ring {
        _ = isBrought(person, on: day) { other in
          if inRole[other], !carried[other] { first = min(first ?? other, other) }
          return false
        }
      }
      guard let first else { break }
      blocked[first] = true
      inRole = people(runningUnless: blocked) {
        hasRouteOfItsOwn($0, isOpen) || isBrought($0, on: day) { _ in true }
      }
    }
    let byAgreement = inRole.indices.map { person in
      !inRole[person] && agreementsOf[person].contains { isInForce($0, on: day) }
    }
    return Presence(isOpen: isOpen, inRole: inRole, byAgreement: byAgreement)
  }

  private func openSettings(on day: Day, ignoringAway: Bool) -> [Bool] {
    var isOpen = [Bool](repeating: false, count: record.settings.count)
    for setting in settingsByWhole {
      if case .setting(let whole) = record.settings[setting].partOf, !isOpen[whole] { continue }
      isOpen[setting] =
        stretches.periods.contains(day, record.row(of: .setting(setting)))
        && (ignoringAway || !isAway(.setting(setting), on: day))
    }
    return isOpen
  }

  /// From those whom something of their own carries, on to those who are reached through them: people
  /// who are reached only round in a circle are never met.
  private func people(runningUnless blocked: [Bool], carriedBy itself: (Int) -> Bool) -> [Bool] {
    var isMet = [Bool](repeating: false, count: blocked.count)
    var found: [Int] = []
    for person in blocked.indices where !blocked[person] && itself(person) {
      isMet[person] = true
      found.append(person)
    }
    while let person = found.popLast() {
      for other in throughPerson[person] where !blocked[other] && !isMet[other] {
        isMet[other] = true
        found.append(other)
      }
    }
    return isMet
  }

  /// Whether a route stands that needs nobody else.
  private func hasRouteOfItsOwn(_ person: Int, _ isOpen: [Bool]) -> Bool {
    routes.places(person).contains { place in
      switch routes.elements[place] {
      case .directly: true
      case .setting(let setting): isOpen[setting]
      case .person, .nobody: false
      }
    }
  }

  /// Whether an agreement with somebody through whom a person is reached brings that person.
  private func isBrought(_ person: Int, on day: Day, by counts: (Int) -> Bool) -> Bool {
    anyAgreementBrings
      && broughtBy[person].contains { agreement in
        isInForce(agreement, on: day) && counts(record.agreements[agreement].with)
      }
  }
}
