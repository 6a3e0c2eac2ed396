/// Blocks as a copy for the young person, the worker or a reviewer has them: without what is hidden, and without
/// what names it.
extension Copier {
  func copiedMe() -> Me {
    var me = record.me
    me.lookedAfterUntil = day(me.lookedAfterUntil)
    me.namedWorker = me.namedWorker.flatMap { people[$0] }
    me.says = open.says(me.says)
    if open.audience == .me, !open.leavesOutOwn { me.says += open.says(saidInHiddenBlocks) }
    return me
  }

  /// What the young person said in blocks that they may not see: theirs all the same, without what it
  /// stood beside.
  private var saidInHiddenBlocks: [Statement] {
    func hidden<Block>(_ blocks: [Block], _ kept: Kept, _ says: (Block) -> [Statement])
      -> [Statement]
    {
      guard !kept.areAll else { return [] }
      return blocks.indices.filter { kept[$0] == nil }.flatMap { says(blocks[$0]) }
    }
    return hidden(record.settings, settings, \.says)
      + hidden(record.transitions, transitions, \.says)
      + hidden(record.agreements, agreements, \.says)
      + hidden(record.handovers, handovers, \.says)
      + hidden(record.meetings, meetings, \.says)
      + hidden(record.acceptances, acceptances, \.says)
  }

  func copiedSetting(_ place: Int) -> Setting {
    var setting = record.settings[place]
    if case .setting(let whole) = setting.partOf {
      setting.partOf = settings[whole].map { .setting($0) }
    }
    setting.from = day(setting.from)
    setting.until = day(setting.until)
    setting.away = setting.away.map(period)
    setting.stayOffered = day(setting.stayOffered)
    setting.seenBy = nil
    setting.says = open.says(setting.says)
    setting.notes = open.notes(setting.notes)
    return setting
  }

  func copiedPerson(_ place: Int) -> Person {
    var person = record.people[place]
    guard !onlyPlaced.contains(place) else {
      var placed = Person(id: person.id, name: person.name)
      if open.circle(person.circlePermissions) { placed.circle = person.circle }
      placed.says = open.says(person.says)
      return placed
    }
    if !open.circle(person.circlePermissions) { person.circle = nil }
    person.circlePermissions = nil
    person.routes = routes(person.routes)
    person.asked = day(person.asked)
    person.knows = people(person.knows)
    person.from = day(person.from)
    person.until = day(person.until)
    person.away = person.away.map(period)
    person.inTouch = person.inTouch.map {
      InTouch(state: $0.state, from: day($0.from), until: day($0.until))
    }
    person.lookAgain = day(person.lookAgain)
    person.seenBy = nil
    person.says = open.says(person.says)
    person.notes = open.notes(person.notes)
    return person
  }

  /// Changes that have no day any more: those that hang on a hidden one, at whatever distance.
  var isUndated: [Bool] {
    var isUndated = record.transitions.indices.map { transitions[$0] == nil }
    var hanging = [[Int]](repeating: [], count: isUndated.count)
    for (place, transition) in record.transitions.enumerated() {
      for case .transition(let other) in [transition.on.from, transition.on.to ?? .none] {
        hanging[other].append(place)
      }
      // Nor has one that is said by an age, where the day of birth is not told.
      for case .age in [transition.on.from, transition.on.to ?? .none] where isForOthers {
        isUndated[place] = true
      }
    }
    var next = isUndated.indices.filter { isUndated[$0] }
    while let other = next.popLast() {
      for place in hanging[other] where !isUndated[place] {
        isUndated[place] = true
        next.append(place)
      }
    }
    return isUndated
  }

  func copiedTransitions() -> [Transition] {
    let isUndated = isUndated
    return transitions.places.map { place in
      var transition = record.transitions[place]
      transition.on = period(transition.on)
      if isUndated[place] { (transition.first, transition.last) = (nil, nil) }
      transition.ends = subjects(transition.ends)
      transition.starts = subjects(transition.starts)
      transition.seenBy = nil
      transition.says = open.says(transition.says)
      transition.notes = open.notes(transition.notes)
      return transition
    }
  }

  func copiedAgreement(_ place: Int) -> Agreement? {
    var agreement = record.agreements[place]
    guard let with = people[agreement.with] else { return nil }
    agreement.with = with
    agreement.from = day(agreement.from)
    agreement.until = day(agreement.until)
    agreement.brings = people(agreement.brings)
    agreement.agreedByMe = day(agreement.agreedByMe)
    agreement.agreedByThem = day(agreement.agreedByThem)
    agreement.withdrawnByMe = day(agreement.withdrawnByMe)
    agreement.withdrawnByThem = day(agreement.withdrawnByThem)
    agreement.reviewBy = day(agreement.reviewBy)
    agreement.seenBy = nil
    agreement.says = open.says(agreement.says)
    agreement.notes = open.notes(agreement.notes)
    return agreement
  }

  func copiedHandover(_ place: Int) -> Handover {
    var handover = record.handovers[place]
    handover.leaving = handover.leaving.flatMap { people[$0] }
    handover.takingOver = handover.takingOver.flatMap { people[$0] }
    handover.introduced = day(handover.introduced)
    handover.together = handover.together.map { $0.map { day($0) } }
    handover.lastDay = day(handover.lastDay)
    handover.seenBy = nil
    handover.says = open.says(handover.says)
    handover.notes = open.notes(handover.notes)
    return handover
  }

  func copiedMeeting(_ place: Int) -> Meeting {
    var meeting = record.meetings[place]
    meeting.on = day(meeting.on)
    if let there = meeting.there {
      let left = there.compactMap { guest -> Meeting.Guest? in
        switch guest {
        case .me: .me
        case .person(let person): people[person].map { .person($0) }
        }
      }
      meeting.there = left.isEmpty && !there.isEmpty ? nil : left
    }
    meeting.lookAgain = day(meeting.lookAgain)
    meeting.seenBy = nil
    meeting.says = open.says(meeting.says)
    meeting.notes = open.notes(meeting.notes)
    return meeting
  }

  func copiedStep(_ place: Int) -> Step {
    var step = record.steps[place]
    step.by = day(step.by)
    step.done = day(step.done)
    step.about = step.about.map { $0.compactMap(matter) }
    step.seenBy = nil
    step.notes = open.notes(step.notes)
    return step
  }

  func copiedWorry(_ place: Int) -> Worry {
    var worry = record.worries[place]
    worry.about = worry.about.flatMap { people[$0] }
    worry.on = day(worry.on)
    worry.lookAgain = day(worry.lookAgain)
    if case .on(let told) = worry.toldMe { worry.toldMe = .on(day(told)) }
    worry.seenBy = nil
    return worry
  }

  func copiedAcceptance(_ place: Int) -> Acceptance {
    var acceptance = record.acceptances[place]
    acceptance.about = acceptance.about.compactMap(matter)
    acceptance.on = day(acceptance.on)
    acceptance.until = day(acceptance.until)
    acceptance.says = open.says(acceptance.says)
    return acceptance
  }
}
