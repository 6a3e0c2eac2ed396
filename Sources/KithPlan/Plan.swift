public import KithFindings
import KithModel
public import KithNetwork

/// Everything that one conversation about moving on needs, gathered and put in order: what was said,
/// who is there, what is coming, what was agreed, who does what, and what to ask.
public struct Plan: Sendable {
  /// What the findings are about.
  public let view: View
  /// What the young person said, and about whom or what.
  public let said: [Said]
  /// Who is there today, under what they are reached through.
  public let now: Grouping
  /// People who are written down and not there today, in the order of the file.
  public let notThere: [Int]
  /// Every coming change in the order of days; those without a date last.
  public let changes: [Change]
  /// The birthdays that are still to come, with what the law offers then.
  public let ages: [ComingAge]
  /// The first handover that each person leaves, by place in `Record/handovers`.
  public let handovers: [Int: Int]
  /// Steps that are not done, by day and then as in the file, by place in `Record/steps`.
  public let steps: [Int]
  /// Steps that are done.
  public let stepsDone: [Int]
  /// What to talk over, by day: findings that nobody accepted, no step is about, and no change brings.
  public let withoutStep: [Fold]
  /// Findings that nobody accepted, some step is about, and no change brings, by day.
  public let withStep: [Fold]
  /// Findings that were accepted.
  public let accepted: [Fold]
  /// Findings that say that there is a worry, accepted or not, by day: in none of the others.
  public let onWorries: [Fold]

  /// Something the young person said.
  public struct Said: Hashable, Sendable {
    /// About whom or what; `nil` for what they said for themselves.
    public var about: String?
    /// Their words.
    public var text: String

    /// Their words behind what they are about, as in "About Morag Bell: “She is still there.”".
    public var inWords: String {
      (about.map { "About \(Saying.heading($0)): " } ?? "") + "“\(text)”"
    }
  }

  /// The plan that follows from the findings.
  ///
  /// - Complexity: that of the networks of every change.
  public init(_ findings: Findings) {
    let view = findings.view
    let record = view.record
    let today = view.history.now
    self.view = view
    said = Plan.said(record)
    now = Grouping([today], underEachRoute: false)
    notThere = record.people.indices.filter { !today.isThere($0) }
    let all = findings.folded()
    onWorries = all.filter(\.isOnWorries)
    let folds = all.filter { !$0.isOnWorries }
    changes = Change.all(view, folds)
    ages = ComingAge.all(record, from: view.today, to: view.history.horizon)
    handovers = Dictionary(
      record.handovers.enumerated().compactMap { place, handover in
        handover.leaving.map { ($0, place) }
      }, uniquingKeysWith: min)
    let byDay = record.steps.indices.inOrderOfDays { record.day(record.steps[$0].by, .beginning) }
    steps = byDay.filter { !record.isDone(record.steps[$0], by: today.day) }
    stepsDone = byDay.filter { record.isDone(record.steps[$0], by: today.day) }
    // What comes with a change is told there.
    let told = Set(changes.flatMap(\.findings))
    let open = folds.filter { $0.accepted == nil && !told.contains($0) }
    withoutStep = open.filter { view.steps(about: $0).isEmpty }
    withStep = open.filter { !view.steps(about: $0).isEmpty }
    accepted = folds.filter { $0.accepted != nil }
  }

  private static func said(_ record: Record) -> [Said] {
    var said = record.me.says.map { Said(about: nil, text: $0.text) }
    func add(_ about: String, _ statements: [Statement]) {
      said += statements.map { Said(about: about, text: $0.text) }
    }
    for need in record.needs { add(need.title, need.says) }
    for setting in record.settings { add(setting.name, setting.says) }
    for person in record.people { add(person.name, person.says) }
    for transition in record.transitions { add(transition.title, transition.says) }
    for agreement in record.agreements { add(agreement.title, agreement.says) }
    for handover in record.handovers { add(handover.title, handover.says) }
    for meeting in record.meetings { add(meeting.title, meeting.says) }
    for acceptance in record.acceptances where !acceptance.isOnWorries {
      add(acceptance.reason, acceptance.says)
    }
    return said
  }
}
