import KithFindings
public import KithModel
import KithNetwork

extension CaseloadEntry {
  /// Something that is due.
  public struct Due: Sendable {
    /// What it is, in the order in which they are listed.
    public enum Kind: String, CaseIterable, Comparable, Hashable, Sendable {
      /// An agreement to look at again.
      case agreements
      /// A change of worker.
      case handovers
      /// A tie, a meeting or something that was accepted, to look at again.
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
      case acceptance(Int)
      /// A day on which both people of a handover are there.
      case together(Int)
      /// The last day of the named worker, by place in `Record/people`, where no handover says who comes next.
      case namedWorker(Int)
    }
  }

  /// What is due up to a last day.
  ///
  /// - Complexity: O(agreements, handovers, people, meetings, worries, steps and acceptances).
  static func due(_ view: View, until last: Day) -> [Due] {
    let record = view.record
    var due: [Due] = []
    due.reserveCapacity(8)
    func add(_ kind: Due.Kind, _ day: Day?, _ matter: Due.Matter) {
      guard let day, day <= last else { return }
      due.append(Due(kind: kind, day: day, matter: matter))
    }
    for place in view.openAgreements {
      let day = record.day(record.agreements[place].reviewBy, .beginning)
      add(.agreements, day, .agreement(place))
    }
    for place in view.openHandovers {
      func addTogether(_ written: WrittenDay?) {
        guard let day = record.day(written, .beginning), day >= view.today else { return }
        add(.handovers, day, .together(place))
      }
      addTogether(record.handovers[place].introduced)
      for day in record.handovers[place].together ?? [] { addTogether(day) }
      add(.handovers, view.lastDay(ofHandover: place), .handover(place))
    }
    if let worker = record.me.namedWorker,
      !record.handovers.contains(where: { $0.leaving == worker })
    {
      add(.handovers, view.lastDay(of: .person(worker)), .namedWorker(worker))
    }
    for place in record.people.indices where record.people[place].lookAgain != nil {
      add(.looks, record.day(record.people[place].lookAgain, .beginning), .person(place))
    }
    for (place, meeting) in record.meetings.enumerated() {
      add(.looks, record.day(meeting.lookAgain, .beginning), .meeting(place))
    }
    for (place, acceptance) in record.acceptances.enumerated() {
      add(
        acceptance.isOnWorries ? .worries : .looks,
        record.day(acceptance.until, .lastDay), .acceptance(place))
    }
    for (place, worry) in record.worries.enumerated() {
      add(.worries, record.day(worry.lookAgain, .beginning), .worry(place))
    }
    for (place, step) in record.steps.enumerated()
    where !record.isDone(step, by: view.today) {
      add(.steps, record.day(step.by, .beginning), .step(place))
    }
    return due
  }
}
