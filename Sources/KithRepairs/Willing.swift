import KithFindings
import KithModel
import KithNetwork

/// Who may be asked for what.
///
/// Never proposed: a person there is a worry about, on hold, not taking part, a child, who is not to be asked for
/// it, whose tie is settled to end, whom the young person wants less of, or what an acceptance covers.
struct Willing {
  private let view: View
  private let worried: Set<Int>
  /// What is agreed with each person.
  private let agreements: [Int: [Agreement]]
  private let accepted: [(people: Set<Int>, needs: Set<Int>)]

  init(_ view: View) {
    self.view = view
    agreements = Dictionary(grouping: view.record.agreements, by: \.with)
    worried = Set(view.record.worries.compactMap(\.about))
    accepted = view.record.acceptances.filter { view.holds($0) }.map { acceptance in
      var (people, needs): (Set<Int>, Set<Int>) = ([], [])
      for matter in acceptance.about {
        switch matter {
        case .subject(.person(let person)): people.insert(person)
        case .need(let need): needs.insert(need)
        case .subject(.setting): break
        }
      }
      return (people, needs)
    }
  }

  /// Whether it was accepted that nobody is written down for a need, or that it rests on one.
  func isAccepted(need: Int) -> Bool {
    accepted.contains { $0.needs.contains(need) }
  }

  /// Whether somebody may be asked for a need.
  func mayBeAsked(_ place: Int, for need: Int) -> Bool {
    let (record, person) = (view.record, view.record.people[place])
    let id = record.needs[need].id.description
    // Good times and belonging are nobody's job; and what was talked over about money is not talked over anew.
    if person.isPaid, ["fun", "belonging"].contains(id) { return false }
    let hasMoneyRule = (agreements[place] ?? []).contains { agreement in
      agreement.topics.contains { $0.topic == .giftsAndMoney }
    }
    if id == "money", hasMoneyRule { return false }
    return !(person.doesNotHelpWith ?? []).contains(need)
      && !(person.iWouldNotAskFor ?? []).contains(need) && mayBeReached(place)
  }

  /// Whether somebody may be asked to be reached in another way.
  func mayBeReached(_ place: Int) -> Bool {
    let (record, person) = (view.record, view.record.people[place])
    // Whoever is not in touch now, or on some later day, is left in peace.
    return mayBeAsked(place) && view.history.timeline.takesPart(place, on: view.today)
      && !person.inTouch.contains { state in
        !state.state.takesPart
          && (record.day(state.until, .lastDay).map { $0 >= view.today } ?? true)
      }
  }

  /// Whether somebody may be looked for: only whom the young person would like to be back in touch with, and where
  /// neither of them, nor anybody else, has said no.
  func mayBeFoundAgain(_ place: Int) -> Bool {
    let person = view.record.people[place]
    guard person.iWant == .backInTouch, mayBeAsked(place),
      !view.history.timeline.takesPart(place, on: view.today)
    else { return false }
    return person.inTouch.allSatisfy { state in
      [.yes, .withSomeoneThere, .paused, .notKnown].contains(state.state)
    }
  }

  /// Whether somebody may be asked anything at all.
  private func mayBeAsked(_ place: Int) -> Bool {
    let person = view.record.people[place]
    // Of a kind that Kith doesn't know (a dog, a stranger) nothing is asked.
    guard !person.isChild, person.kind != .other, !worried.contains(place),
      person.after?.settled != .ends,
      !accepted.contains(where: { $0.people.contains(place) })
    else { return false }
    switch person.iWant {
    case .less, .toStop, .notNow: return false
    case .more, .toStayInTouch, .backInTouch, nil: break
    }
    // With someone there, nothing is asked of them alone.
    guard !person.inTouch.contains(where: { $0.state == .withSomeoneThere }) else { return false }
    // Whoever took an agreement back has said no once; whoever has not answered yet is not asked for more.
    return !(agreements[place] ?? []).contains { agreement in
      view.isTakenBack(agreement) || !(agreement.agreedByThem?.saysThereIsOne ?? false)
        || !(agreement.agreedByMe?.saysThereIsOne ?? false)
    }
  }

  /// Whom to ask first: by circle, then who helps with something already, then who carries least; then as in the
  /// file.
  func order(_ place: Int) -> (Int, Int, Int, Int, Int) {
    let person = view.record.people[place]
    let circle =
      switch person.circle {
      case .inner: 0
      case .middle: 1
      case .outer: 2
      case nil: 3
      }
    let carried = (person.helpsWith ?? []).count
    let wanted = person.iWant == .more || person.iWant == .toStayInTouch ? 0 : 1
    return (circle, wanted, carried == 0 ? 1 : 0, carried, place)
  }
}
