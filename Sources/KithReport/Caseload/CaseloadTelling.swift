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
    var day: Day
    var words: String
  }

  /// The young person's name.
  let name: String
  /// The file, and which network in it where it holds several.
  let file: String
  /// What rests on whom: needs, and from when until when.
  let resting: [Told]
  /// What ends, by its last day.
  let endings: [Told]
  /// What closing a setting takes; only of those that take something.
  let closings: [Told]
  /// How much each closing takes, in the same order: needs and people.
  let takes: [Int]
  /// What is due.
  let due: [(kind: CaseloadEntry.Due.Kind, day: Day, words: String)]
  /// What would be open without whom was named, and who that is; `nil` where none of them is in it.
  let without: (names: String, gaps: String)?
  /// How many problems there are.
  let problems: Int
  /// Whether something could not be read.
  let hasErrors: Bool

  /// How many lines of a page it may take.
  public var count: Int { 1 + resting.count + endings.count + due.count }

  /// What a network brings, in words.
  ///
  /// - Parameters:
  ///   - entry: What it brings.
  ///   - view: The copy of which that is said, as it is shown.
  ///   - handing: How it was read.
  ///   - file: The file, as it is called on the page.
  ///   - without: The ids of people and settings to think away.
  /// - Complexity: O(what it brings), and that of the network on each day of change where somebody is thought away.
  public init(
    _ entry: CaseloadEntry, _ view: View, _ handing: Handing, file: String, without: [ID] = []
  ) {
    let record = view.record
    // Who is who, is said by the name as it is written.
    func told(_ subject: Subject, _ day: Day, _ words: String) -> Told {
      Told(
        who: CaseloadEntry.Bearer(subject, view.copy.written), name: record.name(of: subject),
        day: day, words: words)
    }
    name = record.name
    self.file = file
    resting = CaseloadTelling.grouped(entry.resting).map { resting, needs in
      let days = Saying.days(from: resting.from, to: resting.until, today: view.today)
      let needs = record.needsInWords(needs)
      return told(resting.on, resting.from, days.isEmpty ? needs : "\(needs), \(days)")
    }
    endings = entry.endings.map { told($0.what, $0.last, "") }
    let closing = entry.endings.filter { ending in
      if case .setting = ending.what { ending.people > 0 || !ending.needs.isEmpty } else { false }
    }
    closings = closing.map { ending in
      var words: [String] = []
      if ending.people > 0 {
        words.append(
          ending.people == 1
            ? "one person goes with it"
            : "\(ending.people) people go with it")
      }
      if !ending.needs.isEmpty {
        words.append(
          "\(record.needsInWords(ending.needs)) \(ending.needs.count == 1 ? "rests" : "rest") on it"
        )
      }
      return told(ending.what, ending.last, words.joined(separator: "; "))
    }
    takes = closing.map { $0.people + $0.needs.count }
    due = entry.due.map { ($0.kind, $0.day, record.inWords($0.matter, view)) }
    self.without = CaseloadTelling.without(without, view)
    problems =
      handing.reading.problems.count + handing.reading.problemsNotTold + handing.told.count
    hasErrors = handing.hasErrors
  }

  /// Needs that rest on one over the same days are told together.
  private static func grouped(
    _ resting: [CaseloadEntry.Resting]
  ) -> [(CaseloadEntry.Resting, needs: [Int])] {
    var groups: [(CaseloadEntry.Resting, needs: [Int])] = []
    for one in resting {
      if let last = groups.last?.0, last.on == one.on, last.from == one.from,
        last.until == one.until
      {
        groups[groups.count - 1].needs.append(one.need)
      } else {
        groups.append((one, [one.need]))
      }
    }
    return groups
  }

  private static func without(_ ids: [ID], _ view: View) -> (names: String, gaps: String)? {
    let record = view.record
    let gone = record.subjects.filter { ids.contains(record.id(of: $0)) }
    guard !gone.isEmpty else { return nil }
    let gaps = view.newGaps(in: record.without(gone))
    return (Saying.list(gone.map(record.name(of:))), gaps.isEmpty ? "" : view.inWords(gaps))
  }
}

extension Record {
  /// What is due, as a line of a list says it.
  fileprivate func inWords(_ matter: CaseloadEntry.Due.Matter, _ view: View) -> String {
    switch matter {
    case .agreement(let place):
      return "look at the agreement with \(people[agreements[place].with].name)"
    case .handover(let place):
      let handover = handovers[place]
      let leaving = handover.leaving.map { people[$0].name } ?? "somebody"
      let next = handover.takingOver.map { people[$0].name } ?? "nobody yet"
      return "the last day of \(leaving), and taking over: \(next)"
    case .person(let place): return "look again at how it is with \(people[place].name)"
    case .meeting(let place): return "look again at “\(meetings[place].title)”"
    case .worry(let place):
      let about = worries[place].about.map { " about \(people[$0].name)" } ?? ""
      return "look again at a worry\(about)"
    case .step(let place): return "\(steps[place].title), \(called(steps[place].who))"
    }
  }
}
