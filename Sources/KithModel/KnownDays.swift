/// What a written day means: the day of birth and the changes, on one of which it may hang.
///
/// Small beside the record that it comes from, so that whoever looks at many days need not hold the whole of it.
package struct KnownDays: Sendable {
  let born: WrittenDay?
  package let transitions: [Transition]

  /// The day that is meant, if it is known.
  @inline(__always)
  package func day(_ written: WrittenDay?, _ use: DayUse) -> Day? {
    if case .day(let day) = written { return day }
    return written.flatMap { dayThatHangs($0, use) }
  }

  @usableFromInline func dayThatHangs(_ written: WrittenDay, _ use: DayUse) -> Day? {
    switch written {
    case .day(let day): return day
    case .unknown, .none: return nil
    case .age(let years):
      guard case .day(let born) = born else { return nil }
      let birthday = born.birthday(years)
      return use == .lastDay ? birthday?.adding(-1) : birthday
    case .transition(let place):
      guard transitions.indices.contains(place) else { return nil }
      switch use {
      case .beginning: return transitions[place].last
      case .ending: return transitions[place].first
      case .lastDay: return transitions[place].first?.adding(-1)
      }
    }
  }
}

extension Record {
  /// What its written days mean.
  package var knownDays: KnownDays { KnownDays(born: me.born, transitions: transitions) }
}
