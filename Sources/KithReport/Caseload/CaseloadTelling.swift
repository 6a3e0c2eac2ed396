public import KithCaseload
public import KithFindings
public import KithModel
import KithNetwork
public import KithText

/// What one network brings into a caseload, in words: all that is kept of it for a page.
public struct CaseloadTelling: Sendable {
  /// Something told of a person or a setting.
  struct Told: Sendable {
    var who: CaseloadEntry.Bearer
    /// The name as it is shown.
    var name: String
    /// Whether it is somebody of the family, or a friend: “Mum” is somebody else in every file.
    var isKin: Bool
    var day: Day
    var words: String
  }

  /// Something that is due, or open from a day on.
  struct Dated: Sendable {
    var kind: CaseloadEntry.Due.Kind
    var day: Day
    var words: String
  }

  /// The young person's name.
  let name: String
  /// The file, and which network in it where it holds several.
  let file: String
  /// From which day on nobody is written down for what.
  let open: [(day: Day, words: String)]
  /// What rests on whom: needs, and from when until when.
  let resting: [Told]
  /// What ends, by its last day.
  let endings: [Told]
  /// What closing a setting takes; only of those that take something.
  let closings: [Told]
  /// How much each closing takes, in the same order: needs and people.
  let takes: [Int]
  /// What ends on a day that is not known.
  let undated: [String]
  /// What is due.
  let due: [Dated]
  /// What would be so without whom was named; `nil` where nobody was.
  let without: WithoutTelling?
  /// How many problems there are.
  let problems: Int
  /// Whether something could not be read.
  let hasErrors: Bool

  /// How many lines of a page it may take.
  public var count: Int {
    1 + open.count + resting.count + endings.count + due.count + undated.count
      + (without?.count ?? 0)
  }

  /// What a network brings, in words.
  ///
  /// - Parameters:
  ///   - entry: What it brings.
  ///   - findings: What was found in it.
  ///   - view: The copy of which that is said, as it is shown.
  ///   - handing: How it was read.
  ///   - file: The file, as it is called on the page.
  ///   - last: The last day of what is told.
  ///   - without: The ids of people and settings to think away.
  /// - Complexity: O(what it brings), that of two networks for each setting that closes, and that of the network on
  ///   each day of change where somebody is thought away.
  public init(
    _ entry: CaseloadEntry, _ findings: Findings, _ view: View, _ handing: Handing, file: String,
    until last: Day, without: [ID] = []
  ) {
    let record = view.record
    func told(_ subject: Subject, _ day: Day, _ words: String) -> Told {
      // Who is who, is said by the name as it is written.
      Told(
        who: CaseloadEntry.Bearer(subject, view.copy.written), name: record.name(of: subject),
        isKin: record.isKin(subject), day: day, words: words)
    }
    let accepted = Accepted(findings)
    name = record.name
    self.file = file
    open = CaseloadTelling.open(view, accepted, until: last)
    resting = CaseloadTelling.grouped(entry.resting, accepted).map { resting, needs, isAccepted in
      let days = Saying.days(from: resting.from, to: resting.until, today: view.today)
      let needs = record.needsInWords(needs)
      return told(
        resting.on, resting.from,
        (days.isEmpty ? needs : "\(needs), \(days)")
          + (isAccepted ? " (talked over and accepted)" : ""))
    }
    endings = entry.endings.map { told($0.what, $0.last, "") }
    let closing = entry.endings.filter { ending in
      if case .setting = ending.what { ending.people > 0 || !ending.needs.isEmpty } else { false }
    }
    closings = closing.map { told($0.what, $0.last, CaseloadTelling.taken($0, view)) }
    takes = closing.map { $0.people + $0.needs.count }
    undated =
      entry.undated.map(record.name(of:))
      + view.openHandovers.filter { view.lastDay(ofHandover: $0) == nil }.map { place in
        record.inWords(.handover(place))
      }
    due = entry.due.map { Dated(kind: $0.kind, day: $0.day, words: record.inWords($0.matter)) }
    self.without = without.isEmpty ? nil : WithoutTelling(without, view)
    problems =
      handing.reading.problems.count + handing.reading.problemsNotTold + handing.told.count
    hasErrors = handing.hasErrors
  }

  /// From which day on nobody is written down for what: needs of the same days together.
  private static func open(
    _ view: View, _ accepted: Accepted, until last: Day
  ) -> [(day: Day, words: String)] {
    var days: [(from: Day, to: Day?, isAccepted: Bool, needs: [Int])] = []
    for fact in view.history.facts where fact.from <= last {
      guard case .nobodyHelps(let place) = fact.fact else { continue }
      let need = view.history.timeline.needs[place]
      let isAccepted = accepted.open.contains(need)
      if let known = days.firstIndex(where: {
        $0.from == fact.from && $0.to == fact.to && $0.isAccepted == isAccepted
      }) {
        days[known].needs.append(need)
      } else {
        days.append((fact.from, fact.to, isAccepted, [need]))
      }
    }
    return days.map { entry in
      let needs = view.record.needsInWords(entry.needs.sorted(), "or")
      let until = entry.to.map { ", until \(Saying.day($0))" } ?? ""
      return (entry.from, needs + until + (entry.isAccepted ? " (talked over and accepted)" : ""))
    }.inOrderOfDays(\.day)
  }

  /// Needs that rest on one over the same days are told together.
  private static func grouped(
    _ resting: [CaseloadEntry.Resting], _ accepted: Accepted
  ) -> [(CaseloadEntry.Resting, needs: [Int], isAccepted: Bool)] {
    var groups: [(CaseloadEntry.Resting, needs: [Int], isAccepted: Bool)] = []
    for one in resting {
      let isAccepted = accepted.resting.contains(Accepted.Rest(on: one.on, need: one.need))
      let known = groups.lastIndex {
        $0.0.on == one.on && $0.0.from == one.from && $0.0.until == one.until
          && $0.isAccepted == isAccepted
      }
      if let known {
        groups[known].needs.append(one.need)
      } else {
        groups.append((one, [one.need], isAccepted))
      }
    }
    return groups
  }

  /// "Kofi goes with it; good times rests on it".
  private static func taken(_ ending: CaseloadEntry.Ending, _ view: View) -> String {
    var words: [String] = []
    if ending.people > 0, case .setting(let setting) = ending.what {
      let going = view.history.peopleGoing(with: setting, after: ending.last)
      let verb = going.count == 1 ? "goes" : "go"
      words.append("\(view.record.names(going)) \(verb) with it")
    }
    if !ending.needs.isEmpty {
      let verb = ending.needs.count == 1 ? "rests" : "rest"
      words.append("\(view.record.needsInWords(ending.needs)) \(verb) on it")
    }
    return words.joined(separator: "; ")
  }
}

/// What was talked over and accepted of what a caseload tells.
private struct Accepted {
  struct Rest: Hashable {
    var on: Subject
    var need: Int
  }

  private(set) var resting: Set<Rest> = []
  private(set) var open: Set<Int> = []

  init(_ findings: Findings) {
    for finding in findings.all where finding.accepted != nil {
      guard let need = finding.evidence.need else { continue }
      switch finding.rule {
      case "nobody-helps": open.insert(need)
      case "only-one":
        for person in finding.evidence.people {
          resting.insert(Rest(on: .person(person), need: need))
        }
        for setting in finding.evidence.settings {
          resting.insert(Rest(on: .setting(setting), need: need))
        }
      default: break
      }
    }
  }
}

extension Record {
  fileprivate func isKin(_ subject: Subject) -> Bool {
    guard case .person(let place) = subject else { return false }
    return people[place].kind == .family || people[place].kind == .friend
      || people[place].kind == .partner
  }

  /// What is due, as a line of a list says it.
  fileprivate func inWords(_ matter: CaseloadEntry.Due.Matter) -> String {
    switch matter {
    case .agreement(let place):
      return "look at the agreement with \(people[agreements[place].with].name)"
    case .handover(let place):
      let next = handovers[place].takingOver.map { people[$0].name } ?? "nobody yet"
      return "the last day of \(leaving(place)), and taking over: \(next)"
    case .together(let place):
      let next = handovers[place].takingOver.map { people[$0].name } ?? "whoever takes over"
      return "\(leaving(place)) and \(next) are there together"
    case .namedWorker(let place):
      return
        "the last day of \(people[place].name), the named worker; nobody is written down as next"
    case .person(let place): return "look again at how it is with \(people[place].name)"
    case .meeting(let place): return "look again at “\(meetings[place].title)”"
    case .acceptance(let place):
      return "talk over again what was accepted: “\(acceptances[place].reason)”"
    case .worry(let place):
      let about = worries[place].about.map { " about \(people[$0].name)" } ?? ""
      return "look again at a worry\(about)"
    case .step(let place): return "\(steps[place].title) (\(called(steps[place].who)))"
    }
  }

  private func leaving(_ handover: Int) -> String {
    handovers[handover].leaving.map { people[$0].name } ?? "somebody"
  }
}
