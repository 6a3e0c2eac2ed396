public import KithModel
public import KithNetwork

extension Record {
  /// Why somebody is not there, in a few words: "on hold, since 6 September 2026".
  public func absenceInWords(_ absence: Absence) -> String {
    switch absence {
    case .notInTouch(let state):
      let words = stateInWords(state.state)
      guard state.state != .died else { return words }
      let from = day(state.from, .beginning).map { ", since \(Saying.day($0))" } ?? ""
      let until = day(state.until, .lastDay).map { ", until \(Saying.day($0))" } ?? ""
      return words + from + until
    case .away(let until):
      return until.map { "away until \(Saying.day($0))" } ?? "away"
    case .notYet(let from):
      return from.map { "from \(Saying.day($0))" } ?? "from a day that is not known yet"
    case .over(let last): return "until \(Saying.day(last))"
    case .noWay: return "no way to reach them"
    }
  }

  /// Why somebody is not there, in two or three words for a card: "on hold".
  public func absenceInShort(_ absence: Absence) -> String {
    switch absence {
    case .notInTouch(let state):
      switch state.state {
      case .paused: "paused"
      case .onHold: "on hold"
      case .endedByMe, .endedByThem: "ended"
      case .notAllowed: "not allowed"
      case .died: "has died"
      case .notKnown, .yes, .withSomeoneThere: "not known"
      }
    case .away: "away"
    case .notYet: "not there yet"
    case .over: "not there any more"
    case .noWay: "out of reach"
    }
  }

  /// How it stands between somebody and the young person.
  private func stateInWords(_ state: InTouch.State) -> String {
    switch state {
    case .paused: "paused"
    case .onHold: "on hold"
    case .endedByMe: "\(name) ended it"
    case .endedByThem: "they ended it"
    case .notAllowed: "not allowed to be in touch"
    case .died: "has died, and keeps a place here"
    case .notKnown, .yes, .withSomeoneThere: "not known whether they are in touch"
    }
  }
}
