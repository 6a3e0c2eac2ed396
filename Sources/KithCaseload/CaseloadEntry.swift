public import KithFindings
public import KithModel
import KithNetwork

/// What one network brings into a caseload: what rests on whom, what ends, what closes and what is due.
public struct CaseloadEntry: Sendable {
  /// What rests on each person and setting, in the order of the file, settings first, and then of days.
  public let resting: [Resting]
  /// Whose role ends, and which settings close, in the order of the file.
  public let endings: [Ending]
  /// Roles that end and settings that close, on a day that is not known.
  public let undated: [Subject]
  /// What is due, in the order of kinds and of the file.
  public let due: [Due]
  /// The ids of the young person's own needs, behind those that every file knows.
  let ownNeeds: [ID]

  /// Everything for a need passes through one person or setting.
  public struct Resting: Sendable {
    /// Its place among all settings and then all people.
    var place: Int
    /// Through whom.
    public var on: Subject
    /// Who that is, in other networks too.
    var who: Bearer
    /// The need, by place in `Record/needs`.
    public var need: Int
    /// From which day; today where it is so already.
    public var from: Day
    /// Until which day; `nil` where it lasts to the last day that is looked at.
    public var until: Day?
  }

  /// A role that ends, or a setting that closes.
  public struct Ending: Sendable {
    /// Who or what.
    public var what: Subject
    /// Who that is, in other networks too.
    var who: Bearer
    /// The last day.
    public var last: Day
    /// Needs that rest on it on that day, by place in `Record/needs`.
    public var needs: [Int]
    /// People who are out of reach with it, where it is a setting.
    public var people: Int
  }

  /// What a network brings, up to a last day.
  ///
  /// - Complexity: O(facts + people + what is due), and that of a network for each setting that closes after the last
  ///   day that is looked at.
  public init(_ view: View, until last: Day) {
    resting = CaseloadEntry.resting(view, until: last)
    endings = CaseloadEntry.endings(view, resting, until: last)
    undated = view.history.timeline.subjectsWithUnknownEnd
    due = CaseloadEntry.due(view, until: last)
    ownNeeds = view.record.needs.dropFirst(Need.builtIn.count).map(\.id)
  }

  // MARK: What rests on whom

  private static func resting(_ view: View, until last: Day) -> [Resting] {
    let timeline = view.history.timeline
    var resting: [Resting] = []
    for fact in view.history.facts {
      guard case .onlyOne(let subject, let need) = fact.fact, fact.from <= last else { continue }
      resting.append(
        Resting(
          place: view.record.row(of: subject), on: subject,
          who: Bearer(subject, view.record), need: timeline.needs[need],
          from: fact.from, until: fact.to))
    }
    resting.sort { one, other in
      if one.place != other.place { return one.place < other.place }
      if one.from != other.from { return one.from < other.from }
      let (end, otherEnd) = (one.until ?? .latest, other.until ?? .latest)
      return end != otherEnd ? end < otherEnd : one.need < other.need
    }
    return resting
  }

  // MARK: What ends

  private static func endings(_ view: View, _ resting: [Resting], until last: Day) -> [Ending] {
    let history = view.history
    var endings: [Ending] = []
    endings.reserveCapacity(8)
    func add(_ subject: Subject) {
      guard let end = view.lastDay(of: subject), end >= view.today, end <= last else { return }
      var ending = Ending(
        what: subject, who: Bearer(subject, view.record), last: end, needs: [], people: 0)
      let place = view.record.row(of: subject)
      let first = resting.indices.firstPlace { resting[$0].place >= place }
      for one in resting[first...].prefix(while: { $0.place == place })
      where one.from <= end && one.until ?? .latest >= end {
        ending.needs.append(one.need)
      }
      ending.needs.sort()
      if case .setting(let setting) = subject {
        ending.people = history.countGoing(with: setting, after: end)
      }
      endings.append(ending)
    }
    for place in view.record.settings.indices { add(.setting(place)) }
    for place in view.record.people.indices { add(.person(place)) }
    return endings
  }
}
