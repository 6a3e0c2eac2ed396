/// Copies for one of the people, and for everybody: made anew from what may be told, field by field, so that
/// a new field is hidden until somebody decides.
extension Copier {
  /// What is told: of a person name, `who`, kind, ways, `knows`, `helps with` and days; of an agreement its
  /// days, needs and topics to the person it is with, and to others only that there is one; of everything
  /// else its title and days; and whatever is bracketed for the reader.
  func handedOut() -> Record {
    var copy = Record()
    copy.me.name = record.me.name
    copy.me.pronouns = record.me.pronouns
    copy.me.needs = record.me.needs
    copy.me.says = open.says(record.me.says)
    copy.needs = record.needs.map { need in
      var told = Need(id: need.id, title: need.title)
      told.says = open.says(need.says)
      return told
    }
    copy.settings = settings.places.map { told(setting: $0) }
    copy.people = people.places.map { told(person: $0) }
    copy.transitions = toldTransitions()
    copy.agreements = agreements.places.compactMap { told(agreement: $0) }
    copy.handovers = handovers.places.map { told(handover: $0) }
    copy.meetings = meetings.places.map { told(meeting: $0) }
    copy.steps = steps.places.map { told(step: $0) }
    return copy
  }

  private func told(setting place: Int) -> Setting {
    let setting = record.settings[place]
    var told = Setting(id: setting.id, name: setting.name)
    // Without it a room would stay open in a house that closes.
    switch setting.partOf {
    case .setting(let whole): told.partOf = settings[whole].map { .setting($0) }
    case .nowhere: told.partOf = .nowhere
    case nil: break
    }
    told.from = day(setting.from)
    told.until = day(setting.until)
    told.away = setting.away.map(period)
    told.says = open.says(setting.says)
    told.notes = open.notes(setting.notes)
    return told
  }

  private func told(person place: Int) -> Person {
    let person = record.people[place]
    var told = Person(id: person.id, name: person.name)
    told.who = person.who
    told.kind = person.kind
    if open.circle(person.circlePermissions) { told.circle = person.circle }
    told.routes = routes(person.routes)
    told.helpsWith = person.helpsWith
    told.knows = people(person.knows)
    told.from = day(person.from)
    told.until = day(person.until)
    told.away = person.away.map(period)
    told.says = open.says(person.says)
    told.notes = open.notes(person.notes)
    return told
  }

  private func toldTransitions() -> [Transition] {
    let isUndated = isUndated
    return transitions.places.map { place in
      let change = record.transitions[place]
      var told = Transition(id: change.id, title: change.title, on: period(change.on))
      if !isUndated[place] { (told.first, told.last) = (change.first, change.last) }
      // Whose days these are is told with them.
      told.ends = subjects(change.ends)
      told.starts = subjects(change.starts)
      told.says = open.says(change.says)
      told.notes = open.notes(change.notes)
      return told
    }
  }

  private func told(agreement place: Int) -> Agreement? {
    let agreement = record.agreements[place]
    guard let with = people[agreement.with] else { return nil }
    guard open.audience == .person(agreement.with) else {
      var told = Agreement(with: with, title: "An agreement", from: .unknown)
      told.says = open.says(agreement.says)
      told.notes = open.notes(agreement.notes)
      return told
    }
    var told = Agreement(with: with, title: agreement.title, from: day(agreement.from))
    told.until = day(agreement.until)
    told.helpsWith = agreement.helpsWith
    told.agreedByMe = day(agreement.agreedByMe)
    told.agreedByThem = day(agreement.agreedByThem)
    told.withdrawnByMe = day(agreement.withdrawnByMe)
    told.withdrawnByThem = day(agreement.withdrawnByThem)
    told.topics = agreement.topics
    told.says = open.says(agreement.says)
    told.notes = open.notes(agreement.notes)
    return told
  }

  private func told(handover place: Int) -> Handover {
    let handover = record.handovers[place]
    var told = Handover(
      id: handover.id, title: handover.title, leaving: handover.leaving.flatMap { people[$0] },
      takingOver: handover.takingOver.flatMap { people[$0] })
    told.introduced = day(handover.introduced)
    told.together = handover.together.map { $0.map { day($0) } }
    told.lastDay = day(handover.lastDay)
    told.says = open.says(handover.says)
    told.notes = open.notes(handover.notes)
    return told
  }

  private func told(meeting place: Int) -> Meeting {
    let meeting = record.meetings[place]
    var told = Meeting(id: meeting.id, title: meeting.title, on: day(meeting.on))
    told.lookAgain = day(meeting.lookAgain)
    told.says = open.says(meeting.says)
    told.notes = open.notes(meeting.notes)
    return told
  }

  private func told(step place: Int) -> Step {
    let step = record.steps[place]
    // A file can’t leave out who does it.
    var told = Step(id: step.id, title: step.title, who: Step.untold, by: day(step.by))
    told.done = day(step.done)
    told.notes = open.notes(step.notes)
    return told
  }
}

extension Step {
  /// What stands for who does a step where that is not told.
  public static let untold = "not told here"
}
