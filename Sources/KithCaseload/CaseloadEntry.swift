public import KithFindings
public import KithModel
import KithNetwork

/// What one network brings into a caseload: what rests on whom, what ends, what closes and what is due.
public struct CaseloadEntry: Sendable {
  /// What rests on each person and setting, in the order of the file, settings first, and then of days.
  public let resting: [Resting]
  /// Whose role ends, and which settings close, in the order of the file.
  public let endings: [Ending]
  /// What is due, in the order of kinds and of the file.
  public let due: [Due]

  /// A person or a setting of some network.
  ///
  /// Two are the same only where id and name agree: ids alone are given in each file for itself.
  public struct Bearer: Hashable, Comparable, Sendable {
    /// Whether it is a person.
    public var isPerson: Bool
    /// The id.
    public var id: ID
    /// The name, as it is written.
    public var name: String

    /// Somebody or something.
    public init(isPerson: Bool, id: ID, name: String) {
      (self.isPerson, self.id, self.name) = (isPerson, id, name)
    }

    /// In the order of names, by UTF-8 bytes, then of ids; people before settings.
    public static func < (one: Bearer, other: Bearer) -> Bool {
      if one.name != other.name {
        return one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
      }
      if one.id != other.id { return one.id < other.id }
      return one.isPerson && !other.isPerson
    }
  }

  /// Everything for a need passes through one person or setting.
  public struct Resting: Sendable {
    /// Its place among all settings and then all people.
    var place: Int
    /// Through whom.
    public var on: Subject
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
    /// The last day.
    public var last: Day
    /// Needs that rest on it on that day, by place in `Record/needs`.
    public var needs: [Int]
    /// People who are out of reach with it, where it is a setting.
    public var people: Int
  }

  /// Something that is due.
  public struct Due: Sendable {
    /// What it is, in the order in which they are listed.
    public enum Kind: String, CaseIterable, Comparable, Hashable, Sendable {
      /// An agreement to look at again.
      case agreements
      /// A change of worker.
      case handovers
      /// A tie or a meeting to look at again.
      case looks
      /// A step that somebody took on.
      case steps
      /// A worry to look at again.
      case worries

      /// In the order in which they are listed.
      public static func < (one: Kind, other: Kind) -> Bool {
        allCases.firstIndex(of: one) ?? 0 < allCases.firstIndex(of: other) ?? 0
      }
    }

    /// What it is.
    public var kind: Kind
    /// By which day; it may have passed.
    public var day: Day
    /// By place among the blocks of its kind in the record.
    public var matter: Matter

    /// Where in a record it is written.
    public enum Matter: Hashable, Sendable {
      case agreement(Int)
      case handover(Int)
      case person(Int)
      case meeting(Int)
      case worry(Int)
      case step(Int)
    }
  }

  /// What a network brings, up to a last day; what rests on somebody, from today to the last day that is looked
  /// at.
  ///
  /// - Complexity: O(facts + people + what is due), and that of a network for each setting that closes after the last
  ///   day that is looked at.
  public init(_ view: View, until last: Day) {
    resting = CaseloadEntry.resting(view)
    endings = CaseloadEntry.endings(view, resting, until: last)
    due = CaseloadEntry.due(view, until: last)
  }

  // MARK: What rests on whom

  private static func resting(_ view: View) -> [Resting] {
    let (record, timeline) = (view.record, view.history.timeline)
    var resting: [Resting] = []
    for fact in view.history.facts {
      guard case .onlyOne(let subject, let need) = fact.fact else { continue }
      resting.append(
        Resting(
          place: record.place(of: subject), on: subject, need: timeline.needs[need],
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
    let record = view.record
    var endings: [Ending] = []
    func add(_ subject: Subject) {
      guard let end = view.lastDay(of: subject), end >= view.today, end <= last else { return }
      var ending = Ending(what: subject, last: end, needs: [], people: 0)
      let place = record.place(of: subject)
      let first = resting.indices.firstPlace { resting[$0].place >= place }
      for one in resting[first...].prefix(while: { $0.place == place })
      where one.from <= end && one.until ?? .latest >= end {
        ending.needs.append(one.need)
      }
      ending.needs.sort()
      if case .setting(let setting) = subject {
        ending.people = view.history.peopleGoing(with: setting, after: end)
      }
      endings.append(ending)
    }
    for place in record.settings.indices { add(.setting(place)) }
    for place in record.people.indices { add(.person(place)) }
    return endings
  }

  // MARK: What is due

  private static func due(_ view: View, until last: Day) -> [Due] {
    let record = view.record
    var due: [Due] = []
    func add(_ kind: Due.Kind, _ day: Day?, _ matter: Due.Matter) {
      guard let day, day <= last else { return }
      due.append(Due(kind: kind, day: day, matter: matter))
    }
    for place in view.openAgreements {
      add(
        .agreements, record.day(record.agreements[place].reviewBy, .beginning), .agreement(place))
    }
    for place in view.openHandovers {
      add(.handovers, view.lastDay(ofHandover: place), .handover(place))
    }
    for (place, person) in record.people.enumerated() where person.lookAgain != nil {
      add(.looks, record.day(person.lookAgain, .beginning), .person(place))
    }
    for (place, meeting) in record.meetings.enumerated() {
      add(.looks, record.day(meeting.lookAgain, .beginning), .meeting(place))
    }
    for (place, worry) in record.worries.enumerated() {
      add(.worries, record.day(worry.lookAgain, .beginning), .worry(place))
    }
    for (place, step) in record.steps.enumerated() where !record.isDone(step, by: view.today) {
      add(.steps, record.day(step.by, .beginning), .step(place))
    }
    return due
  }
}

extension CaseloadEntry.Bearer {
  /// Somebody or something of a record.
  public init(_ subject: Subject, _ record: Record) {
    switch subject {
    case .person(let place):
      self.init(isPerson: true, id: record.people[place].id, name: record.people[place].name)
    case .setting(let place):
      self.init(isPerson: false, id: record.settings[place].id, name: record.settings[place].name)
    }
  }
}

extension Record {
  /// The place of somebody or something among all settings and then all people.
  fileprivate func place(of subject: Subject) -> Int {
    switch subject {
    case .setting(let place): place
    case .person(let place): settings.count + place
    }
  }
}
