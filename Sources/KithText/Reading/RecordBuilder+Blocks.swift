import KithModel

/// One method a kind of block: which field goes where.
extension RecordBuilder {
  mutating func read(_ kept: Kept) {
    switch kept.kind {
    case .need: readNeed(kept)
    case .setting: readSetting(kept)
    case .person: readPerson(kept)
    case .transition: readTransition(kept)
    case .agreement: readAgreement(kept)
    case .handover: readHandover(kept)
    case .meeting: readMeeting(kept)
    case .step: readStep(kept)
    case .worry: readWorry(kept)
    case .accept: readAccept(kept)
    case .local: readLocal(kept)
    case .kith, .me: break
    }
  }

  /// Reads a block that is left out, for what is wrong in it.
  mutating func readForProblems(_ kept: Kept) {
    switch kept.kind {
    case .transition: readTransitionForProblems(kept)
    case .agreement, .handover, .meeting, .step, .worry, .accept:
      let count = places.count(kept.kind)
      read(kept)
      places.removeLast(places.count(kept.kind) - count, kept.kind)
      record.forgetLast(kept.kind, keeping: count)
    default: findReadable(kept.block, kept.kind)
    }
  }

  private mutating func readTransitionForProblems(_ kept: Kept) {
    findReadable(kept.block, kept.kind)
    for place in readable {
      let written = readable(place)
      let rule = written.rule
      if rule.shape == .subjects { _ = subjectList(value(written), rule) }
      if rule.shape == .audiences { _ = seenBy(value(written), rule) }
      if rule.takesBrackets { _ = statement(written) }
    }
  }

  /// The places of the fields that can be read, with their lines in ``places``.
  private mutating func fields(_ kept: Kept) -> Range<Int> {
    findReadable(kept.block, kept.kind)
    noteLines(kept)
    return readable
  }

  mutating func readMe(_ kept: Kept) {
    var me = Me()
    let name = title(kept)
    me.name = name.isEmpty ? nil : name
    for field in fields(kept) {
      let written = readable(field)
      let rule = written.rule
      switch rule.field {
      case .born:
        // A birthday on which the others hang: only a day says it.
        me.born = birthDay(value(written), rule)
        record.me.born = me.born
      case .nation: me.nation = word(value(written), rule, as: Me.Nation.self)
      case .pronouns: me.pronouns = text(written)
      case .lookedAfterAt16: me.lookedAfterAt16 = word(value(written), rule, as: Me.Answer.self)
      case .lookedAfterUntil: me.lookedAfterUntil = day(value(written), rule)
      case .needs: me.needs = needList(value(written), rule, mayBeNone: false).map { Array($0) }
      case .namedWorker: me.namedWorker = person(value(written), rule)
      case .tonight: me.tonight = text(written)
      case .writtenBy: me.writtenBy.append(datedLast(text(written)))
      case .reviewed: me.reviewed = datedFirst(text(written))
      case .says: me.says.append(statement(written))
      default: break
      }
    }
    record.me = me
  }

  private mutating func readNeed(_ kept: Kept) {
    guard let place = kept.place else { return }
    for field in fields(kept) where readable(field).rule.field == .says {
      record.needs[place].says.append(statement(readable(field)))
    }
  }

  private mutating func readSetting(_ kept: Kept) {
    guard let place = kept.place else { return }
    for field in fields(kept) {
      let written = readable(field)
      let rule = written.rule
      switch rule.field {
      case .kind: record.settings[place].kind = word(value(written), rule, as: Setting.Kind.self)
      case .partOf:
        let whole = whole(value(written), rule)
        if case .setting(let other) = whole, other >= place { mayHaveCircleOfSettings = true }
        record.settings[place].partOf = whole
      case .helpsWith: record.settings[place].helpsWith = needList(value(written), rule)
      case .from: record.settings[place].from = day(value(written), rule)
      case .until: record.settings[place].until = until(value(written), rule, of: .setting(place))
      case .away:
        if let away = period(value(written), rule) { record.settings[place].away.append(away) }
      case .stayOffered: record.settings[place].stayOffered = day(value(written), rule)
      case .myAnswer: record.settings[place].myAnswer = text(written)
      case .seenBy: record.settings[place].seenBy = seenBy(value(written), rule)
      case .says: record.settings[place].says.append(statement(written))
      case .note: record.settings[place].notes.append(statement(written))
      default: break
      }
    }
  }

  private mutating func readPerson(_ kept: Kept) {
    guard let place = kept.place else { return }
    var refused: [(need: Int, place: TextRange)] = []
    for field in fields(kept) {
      let written = readable(field)
      let rule = written.rule
      switch rule.field {
      case .who: record.people[place].who = text(written)
      case .kind: record.people[place].kind = word(value(written), rule, as: Person.Kind.self)
      case .paid: record.people[place].paid = yes(value(written), rule)
      case .child: record.people[place].child = yes(value(written), rule)
      case .circle:
        record.people[place].circle = word(value(written), rule, as: Person.Circle.self)
        record.people[place].circlePermissions = permissions(written)
      case .reachedThrough:
        let routes = routes(value(written), rule)
        for case .person(let other) in routes where other >= place { mayHaveCircleOfRoutes = true }
        record.people[place].routes = routes
      case .metThrough: record.people[place].metThrough = text(written)
      case .helpsWith: record.people[place].helpsWith = needList(value(written), rule)
      case .doesNotHelpWith:
        record.people[place].doesNotHelpWith = needList(value(written), rule) {
          refused.append(($0, $1))
        }
      case .iWouldNotAskFor: record.people[place].iWouldNotAskFor = needList(value(written), rule)
      case .iHelpWith: record.people[place].iHelpWith = needList(value(written), rule)
      case .iWant: record.people[place].iWant = word(value(written), rule, as: Person.Wish.self)
      case .asked: record.people[place].asked = day(value(written), rule)
      case .knows: record.people[place].knows = people(value(written), rule)
      case .from: record.people[place].from = day(value(written), rule)
      case .until: record.people[place].until = until(value(written), rule, of: .person(place))
      case .away:
        if let away = period(value(written), rule) { record.people[place].away.append(away) }
      case .since: record.people[place].since = memory(value(written), rule)
      case .inTouch:
        if let state = inTouch(value(written), rule) { record.people[place].inTouch.append(state) }
      case .decidedBy: record.people[place].decidedBy = text(written)
      case .lookAgain: record.people[place].lookAgain = day(value(written), rule)
      case .keepingInTouch: record.people[place].keepingInTouch = text(written)
      case .after: record.people[place].after = afterwards(text(written))
      case .seenBy: record.people[place].seenBy = seenBy(value(written), rule)
      case .says: record.people[place].says.append(statement(written))
      case .note: record.people[place].notes.append(statement(written))
      default: break
      }
    }
    for refusal in refused where record.people[place].helpsWith?.contains(refusal.need) == true {
      problems.append(
        .contradiction(
          refusal.place, record.needs[refusal.need].id.description))
    }
  }

  private mutating func readTransition(_ kept: Kept) {
    guard let place = kept.place else { return }
    for field in fields(kept) {
      let written = readable(field)
      let rule = written.rule
      switch rule.field {
      case .ends: record.transitions[place].ends = subjectList(value(written), rule)
      case .starts: record.transitions[place].starts = subjectList(value(written), rule)
      case .ifItFallsThrough: record.transitions[place].ifItFallsThrough = text(written)
      case .seenBy: record.transitions[place].seenBy = seenBy(value(written), rule)
      case .says: record.transitions[place].says.append(statement(written))
      case .note: record.transitions[place].notes.append(statement(written))
      default: break
      }
    }
  }

  private mutating func readAgreement(_ kept: Kept) {
    let head = document.blocks[kept.block].id
    var with: Int?
    switch subject(head) {
    case .person(let place): with = place
    case .setting:
      problems.append(.wrongKind(head, source.text(head), in: nil, of: .agreement))
    case nil:
      tellOfUnknownPerson(in: head)
    }
    let place = record.agreements.count
    let untilsBefore = untils.count
    var agreement = Agreement(with: with ?? 0, title: title(kept), from: .unknown)
    for field in fields(kept) {
      let written = readable(field)
      let rule = written.rule
      switch rule.field {
      case .from: agreement.from = requiredDay(value(written), rule)
      case .until: agreement.until = agreementUntil(value(written), rule, place)
      case .helpsWith: agreement.helpsWith = needList(value(written), rule)
      case .brings: agreement.brings = people(value(written), rule)
      case .actingAs: agreement.actingAs = text(written)
      case .agreedByMe: agreement.agreedByMe = agreedDay(value(written), rule)
      case .agreedByThem: agreement.agreedByThem = agreedDay(value(written), rule)
      case .withdrawnByMe: agreement.withdrawnByMe = day(value(written), rule)
      case .withdrawnByThem: agreement.withdrawnByThem = day(value(written), rule)
      case .talkedOverWith: agreement.talkedOverWith.append(datedLast(text(written)))
      case .approvedBy: agreement.approvedBy.append(datedLast(text(written)))
      case .supportedBy: agreement.supportedBy = text(written)
      case .reviewBy: agreement.reviewBy = day(value(written), rule)
      case .reviewed: agreement.reviewed = datedFirst(text(written))
      case .seenBy: agreement.seenBy = seenBy(value(written), rule)
      case .says: agreement.says.append(statement(written))
      case .note: agreement.notes.append(statement(written))
      default: agreement.topics.append(Agreement.Topic(topic: rule.field, text: text(written)))
      }
    }
    if agreement.topics.count > 1 { sortTopics(&agreement.topics) }
    guard with != nil else {
      // With nobody it is left out, and what else is wrong in it is told.
      places.removeLast(1, .agreement)
      untils.removeLast(untils.count - untilsBefore)
      return
    }
    record.agreements.append(agreement)
  }

  /// In canonical order.
  private func sortTopics(_ topics: inout [Agreement.Topic]) {
    topics.sort {
      (Field.topics.firstIndex(of: $0.topic) ?? 0) < (Field.topics.firstIndex(of: $1.topic) ?? 0)
    }
  }

  private mutating func readHandover(_ kept: Kept) {
    guard let id = id(kept) else { return }
    var handover = Handover(id: id, title: title(kept), leaving: nil, takingOver: nil)
    var isWhole = true
    for field in fields(kept) {
      let written = readable(field)
      let rule = written.rule
      switch rule.field {
      case .leaving:
        handover.leaving = person(value(written), rule) { isWhole = false }
      case .takingOver:
        let value = value(written)
        if value.first(value.range, in: source) != UInt8(ascii: "n")
          || value.name(in: source) != "nobody yet"
        {
          handover.takingOver = person(value, rule) { isWhole = false }
        }
      case .introduced: handover.introduced = day(value(written), rule)
      case .together: handover.together = days(value(written), rule)
      case .lastDay: handover.lastDay = day(value(written), rule)
      case .goodbye: handover.goodbye = text(written)
      case .seenBy: handover.seenBy = seenBy(value(written), rule)
      case .says: handover.says.append(statement(written))
      case .note: handover.notes.append(statement(written))
      default: break
      }
    }
    guard isWhole else { places.removeLast(1, .handover); return }
    record.handovers.append(handover)
  }

  private mutating func readMeeting(_ kept: Kept) {
    guard let id = id(kept) else { return }
    var meeting = Meeting(id: id, title: title(kept), on: .unknown)
    for field in fields(kept) {
      let written = readable(field)
      let rule = written.rule
      switch rule.field {
      case .on: meeting.on = requiredDay(value(written), rule)
      case .kind: meeting.kind = word(value(written), rule, as: Meeting.Kind.self)
      case .there: meeting.there = guests(value(written), rule)
      case .privateFamilyTime: meeting.privateFamilyTime = yes(value(written), rule)
      case .decided: meeting.decided.append(text(written))
      case .lookAgain: meeting.lookAgain = day(value(written), rule)
      case .seenBy: meeting.seenBy = seenBy(value(written), rule)
      case .says: meeting.says.append(statement(written))
      case .note: meeting.notes.append(statement(written))
      default: break
      }
    }
    record.meetings.append(meeting)
  }

  private mutating func readStep(_ kept: Kept) {
    guard let id = id(kept) else { return }
    var step = Step(id: id, title: title(kept), who: "", by: .unknown)
    for field in fields(kept) {
      let written = readable(field)
      let rule = written.rule
      switch rule.field {
      case .who: step.who = text(written)
      case .by: step.by = requiredDay(value(written), rule)
      case .done: step.done = agreedDay(value(written), rule)
      case .about: step.about = matters(value(written), rule)
      case .seenBy: step.seenBy = seenBy(value(written), rule)
      case .note: step.notes.append(statement(written))
      default: break
      }
    }
    record.steps.append(step)
  }

  private mutating func readWorry(_ kept: Kept) {
    guard let id = id(kept) else { return }
    var worry = Worry(
      id: id, title: title(kept), about: nil, by: "", on: .unknown, lookAgain: .unknown)
    var isWhole = true
    for field in fields(kept) {
      let written = readable(field)
      let rule = written.rule
      switch rule.field {
      case .about:
        // What was noticed is about somebody. Without them nobody can say who may see it.
        worry.about = person(value(written), rule)
        isWhole = isWhole && worry.about != nil
      case .by: worry.by = text(written)
      case .on: worry.on = requiredDay(value(written), rule)
      case .doing: worry.doing = text(written)
      case .passedOn: worry.passedOn = text(written)
      case .lookAgain: worry.lookAgain = requiredDay(value(written), rule)
      case .toldMe: worry.toldMe = toldMe(written)
      case .seenBy: worry.seenBy = seenBy(value(written), rule, only: [.worker, .reviewer])
      default: break
      }
    }
    guard isWhole else { places.removeLast(1, .worry); return }
    record.worries.append(worry)
  }

  private mutating func readAccept(_ kept: Kept) {
    guard let id = id(kept) else { return }
    var accept = Acceptance(
      rule: id.description, reason: title(kept), about: [], by: "", on: .unknown, until: .unknown)
    for field in fields(kept) {
      let written = readable(field)
      let rule = written.rule
      switch rule.field {
      case .about:
        accept.about =
          matters(value(written), rule, mayBeNone: false) { accept.isWhole = false } ?? []
      case .by: accept.by = text(written)
      case .on: accept.on = requiredDay(value(written), rule)
      case .until: accept.until = requiredDay(value(written), rule)
      case .says: accept.says.append(statement(written))
      default: break
      }
    }
    let block = document.blocks[kept.block]
    if meansToHide(block) || document.fields(of: block).contains(where: { $0.field == .seenBy }) {
      accept.isWhole = false
    }
    record.acceptances.append(accept)
  }

  private mutating func readLocal(_ kept: Kept) {
    var local = Local(title: title(kept))
    for field in fields(kept) {
      let written = readable(field)
      let rule = written.rule
      let days = number(value(written), rule)
      switch rule.field {
      case .reviewAgreementsEvery: local.reviewAgreementsEvery = days
      case .meetBeforeAChange: local.meetBeforeAChange = days
      case .keepChangesApart: local.keepChangesApart = days
      case .lookThisFarAhead: local.lookThisFarAhead = days
      default: break
      }
    }
    record.local = local
  }
}

extension Record {
  /// Keeps so many blocks of a kind.
  fileprivate mutating func forgetLast(_ kind: BlockKind, keeping count: Int) {
    switch kind {
    case .agreement: agreements.removeLast(agreements.count - count)
    case .handover: handovers.removeLast(handovers.count - count)
    case .meeting: meetings.removeLast(meetings.count - count)
    case .step: steps.removeLast(steps.count - count)
    case .worry: worries.removeLast(worries.count - count)
    case .accept: acceptances.removeLast(acceptances.count - count)
    default: break
    }
  }
}
