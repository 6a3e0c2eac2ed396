public import KithModel
import KithNetwork

extension View {
  /// Steps not done yet that are about somebody or something a finding names, by place in
  /// `Record/steps`.
  ///
  /// - Complexity: O(*n* log *n*) for *n* names and their steps; for people who are lost with somebody,
  ///   O(what steps are about).
  public func steps(about fold: Fold) -> [Int] {
    guard !openSteps.isEmpty else { return [] }
    return Set(fold.findings.flatMap { steps(about: $0.evidence) }).sorted()
  }

  func steps(about evidence: Evidence) -> [Int] {
    guard !openSteps.isEmpty, evidence.mayBeAnsweredByAStep else { return [] }
    var matters = evidence.people.map { Matter.subject(.person($0)) }
    matters += evidence.settings.map { .subject(.setting($0)) }
    if let through = evidence.through { matters.append(.subject(.person(through))) }
    if let need = evidence.need { matters.append(.need(need)) }
    if let lost = evidence.lost {
      matters += openSteps.keys.filter { matter in
        if case .subject(.person(let person)) = matter { lost.contains(person) } else { false }
      }
    }
    return Set(matters.flatMap { openSteps[$0] ?? [] }).sorted()
  }

  static func peopleWithSteps(_ record: Record) -> Set<Int> {
    Set(
      record.steps.flatMap { $0.about ?? [] }.compactMap { matter in
        if case .subject(.person(let person)) = matter { person } else { nil }
      })
  }

  static func openSteps(_ record: Record, by today: Day) -> [Matter: [Int]] {
    var steps: [Matter: [Int]] = [:]
    for (place, step) in record.steps.enumerated() where !record.isDone(step, by: today) {
      for matter in step.about ?? [] { steps[matter, default: []].append(place) }
    }
    return steps
  }
}

extension Record {
  /// Whether a step was done by a day.
  public func isDone(_ step: Step, by today: Day) -> Bool { hasHappened(step.done, by: today) }

  /// A step as it is told: what, who, by when, and that this day has passed.
  public func stepInWords(_ place: Int, on today: Day) -> String {
    let step = steps[place]
    let by = day(step.by, .beginning).map { day in
      ", by \(Saying.day(day))" + (day < today ? ", and that day has passed" : "")
    }
    return "\(step.title) (\(called(step.who))\(by ?? ""))"
  }

  /// Who was written down, as it reads for others: the young person's name for “me”.
  public func called(_ who: String) -> String {
    who.lowercased() == "me" ? name : who
  }
}
