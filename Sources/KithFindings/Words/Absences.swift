public import KithModel
public import KithNetwork

extension Record {
  /// Why somebody is not there, in a few words: "on hold, since 6 September 2026".
  public func absenceInWords(_ absence: Absence) -> String {
    switch absence {
    case .notInTouch(let state):
      guard state.state != .died else { return "has died, and keeps a place here" }
      let until = day(state.until, .lastDay).map { ", until \(Saying.day($0))" } ?? ""
      return stateInWords(state.state, from: day(state.from, .beginning).map(Saying.day)) + until
    case .away(let until):
      return until.map { "away until \(Saying.day($0))" } ?? "away"
    case .notYet(let from):
      return from.map { "from \(Saying.day($0))" } ?? "from a day that is not known yet"
    case .over(let last): return "until \(Saying.day(last))"
    case .wayOver(let way, let last):
      return "reached through \(name(of: way)), until \(Saying.day(last))"
    case .wayNotYet(let way, let from):
      let when = from.map(Saying.day) ?? "a day that is not known yet"
      return "reached through \(name(of: way)), from \(when)"
    case .noWay: return "not in reach now"
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
    case .notYet, .wayNotYet: "not there yet"
    case .over, .wayOver: "not there any more"
    case .noWay: "out of reach"
    }
  }

  /// How it stands between somebody and the young person, and since when if that is known.
  private func stateInWords(_ state: InTouch.State, from day: String?) -> String {
    let since = day.map { ", since \($0)" } ?? ""
    let on = day.map { " on \($0)" } ?? ""
    return switch state {
    case .paused: "paused\(since)"
    case .onHold: "on hold\(since)"
    case .endedByMe: "\(name) ended it\(on)"
    case .endedByThem: "they ended it\(on)"
    case .notAllowed: "not allowed to be in touch\(since)"
    case .died: "has died"
    case .notKnown, .yes, .withSomeoneThere:
      (day.map { "since \($0) " } ?? "") + "it is not known whether they are in touch"
    }
  }
}
