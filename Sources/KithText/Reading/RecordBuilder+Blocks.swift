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
      let count = places[kept.kind].count
      read(kept)
      places[kept.kind].removeLast(places[kept.kind].count - count)
      record.forgetLast(kept.kind, keeping: count)
    default: findReadable(kept.block, kept.kind)
    }
  }

  private mutating func readTransitionForProblems(_ kept: Kept) {
    findReadable(kept.block, kept.kind)
    for written in readable {
      let (field, rule) = (self.field(written, of: kept.block), written.rule)
      if rule.shape == .subjects { _ = subjectList(field, rule) }
      if rule.shape == .audiences { _ = seenBy(field, rule) }
      if rule.takesBrackets { _ = statement(field) }
    }
  }

  /// The fields that can be read, with their lines in ``places``.
  private mutating func fields(_ kept: Kept) -> [ReadableField] {
    findReadable(kept.block, kept.kind)
    places.append(linesOfReadable(kept.block), to: kept.kind)
    return readable
  }

  mutating func readMe(_ kept: Kept) {
    var me = Me()
    me.name = kept.title.isEmpty ? nil : kept.title
    for written in fields(kept) {
      let (field, rule) = (self.field(written, of: kept.block), written.rule)
      switch rule.field {
      case .born:
        // A birthday on which the others hang: only a day says it.
        me.born = birthDay(field, rule)
        record.me.born = me.born
      case .nation: me.nation = word(field, rule, as: Me.Nation.self)
      case .pronouns: me.pronouns = text(field)
      case .lookedAfterAt16: me.lookedAfterAt16 = word(field, rule, as: Me.Answer.self)
      case .lookedAfterUntil: me.lookedAfterUntil = day(field, rule)
      case .needs: me.needs = needList(field, rule, mayBeNone: false)
      case .namedWorker: me.namedWorker = person(field, rule)
      case .tonight: me.tonight = text(field)
      case .writtenBy: me.writtenBy.append(datedLast(text(field)))
      case .reviewed: me.reviewed = datedFirst(text(field))
      case .says: me.says.append(statement(field))
      default: break
      }
    }
    record.me = me
  }

  private mutating func readNeed(_ kept: Kept) {
    guard let place = kept.place else { return }
    for written in fields(kept) where written.rule.field == .says {
      record.needs[place].says.append(statement(field(written, of: kept.block)))
    }
  }

  private mutating func readSetting(_ kept: Kept) {
    guard let place = kept.place else { return }
    for written in fields(kept) {
      let (field, rule) = (self.field(written, of: kept.block), written.rule)
      switch rule.field {
      case .kind: record.settings[place].kind = word(field, rule, as: Setting.Kind.self)
      case .partOf: record.settings[place].partOf = whole(field, rule)
      case .helpsWith: record.settings[place].helpsWith = needList(field, rule)
      case .from: record.settings[place].from = day(field, rule)
      case .until: record.settings[place].until = until(field, rule, of: .setting(place))
      case .away: if let away = period(field, rule) { record.settings[place].away.append(away) }
      case .stayOffered: record.settings[place].stayOffered = day(field, rule)
      case .myAnswer: record.settings[place].myAnswer = text(field)
      case .seenBy: record.settings[place].seenBy = seenBy(field, rule)
      case .says: record.settings[place].says.append(statement(field))
      case .note: record.settings[place].notes.append(statement(field))
      default: break
      }
    }
  }

  private mutating func readPerson(_ kept: Kept) {
    guard let place = kept.place else { return }
    var refused: [(need: Int, place: TextRange)] = []
    for written in fields(kept) {
      let (field, rule) = (self.field(written, of: kept.block), written.rule)
      switch rule.field {
      case .who: record.people[place].who = text(field)
      case .kind: record.people[place].kind = word(field, rule, as: Person.Kind.self)
      case .paid: record.people[place].paid = yes(field, rule)
      case .child: record.people[place].child = yes(field, rule)
      case .circle:
        record.people[place].circle = word(field, rule, as: Person.Circle.self)
        record.people[place].circlePermissions = permissions(field)
      case .reachedThrough: record.people[place].routes = routes(field, rule)
      case .metThrough: record.people[place].metThrough = text(field)
      case .helpsWith: record.people[place].helpsWith = needList(field, rule)
      case .doesNotHelpWith:
        record.people[place].doesNotHelpWith = needList(field, rule) { refused.append(($0, $1)) }
      case .iWouldNotAskFor: record.people[place].iWouldNotAskFor = needList(field, rule)
      case .iHelpWith: record.people[place].iHelpWith = needList(field, rule)
      case .iWant: record.people[place].iWant = word(field, rule, as: Person.Wish.self)
      case .asked: record.people[place].asked = day(field, rule)
      case .knows: record.people[place].knows = people(field, rule)
      case .from: record.people[place].from = day(field, rule)
      case .until: record.people[place].until = until(field, rule, of: .person(place))
      case .away: if let away = period(field, rule) { record.people[place].away.append(away) }
      case .since: record.people[place].since = memory(field, rule)
      case .inTouch:
        if let state = inTouch(field, rule) { record.people[place].inTouch.append(state) }
      case .decidedBy: record.people[place].decidedBy = text(field)
      case .lookAgain: record.people[place].lookAgain = day(field, rule)
      case .keepingInTouch: record.people[place].keepingInTouch = text(field)
      case .after: record.people[place].after = afterwards(text(field))
      case .seenBy: record.people[place].seenBy = seenBy(field, rule)
      case .says: record.people[place].says.append(statement(field))
      case .note: record.people[place].notes.append(statement(field))
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
    for written in fields(kept) {
      let (field, rule) = (self.field(written, of: kept.block), written.rule)
      switch rule.field {
      case .ends: record.transitions[place].ends = subjectList(field, rule)
      case .starts: record.transitions[place].starts = subjectList(field, rule)
      case .ifItFallsThrough: record.transitions[place].ifItFallsThrough = text(field)
      case .seenBy: record.transitions[place].seenBy = seenBy(field, rule)
      case .says: record.transitions[place].says.append(statement(field))
      case .note: record.transitions[place].notes.append(statement(field))
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
    var agreement = Agreement(with: with ?? 0, title: kept.title, from: .unknown)
    for written in fields(kept) {
      let (field, rule) = (self.field(written, of: kept.block), written.rule)
      switch rule.field {
      case .from: agreement.from = requiredDay(field, rule)
      case .until: agreement.until = agreementUntil(field, rule, place)
      case .helpsWith: agreement.helpsWith = needList(field, rule)
      case .brings: agreement.brings = people(field, rule)
      case .actingAs: agreement.actingAs = text(field)
      case .agreedByMe: agreement.agreedByMe = agreedDay(field, rule)
      case .agreedByThem: agreement.agreedByThem = agreedDay(field, rule)
      case .withdrawnByMe: agreement.withdrawnByMe = day(field, rule)
      case .withdrawnByThem: agreement.withdrawnByThem = day(field, rule)
      case .talkedOverWith: agreement.talkedOverWith.append(datedLast(text(field)))
      case .approvedBy: agreement.approvedBy.append(datedLast(text(field)))
      case .supportedBy: agreement.supportedBy = text(field)
      case .reviewBy: agreement.reviewBy = day(field, rule)
      case .reviewed: agreement.reviewed = datedFirst(text(field))
      case .seenBy: agreement.seenBy = seenBy(field, rule)
      case .says: agreement.says.append(statement(field))
      case .note: agreement.notes.append(statement(field))
      default: agreement.topics.append(Agreement.Topic(topic: rule.field, text: text(field)))
      }
    }
    if agreement.topics.count > 1 { sortTopics(&agreement.topics) }
    guard with != nil else {
      // With nobody it is left out, and what else is wrong in it is told.
      places[.agreement].removeLast()
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
    guard let id = kept.id else { return }
    var handover = Handover(id: id, title: kept.title, leaving: nil, takingOver: nil)
    var isWhole = true
    for written in fields(kept) {
      let (field, rule) = (self.field(written, of: kept.block), written.rule)
      switch rule.field {
      case .leaving:
        handover.leaving = person(field, rule) { isWhole = false }
      case .takingOver:
        if value(of: field, rule).name != "nobody yet" {
          handover.takingOver = person(field, rule) { isWhole = false }
        }
      case .introduced: handover.introduced = day(field, rule)
      case .together: handover.together = days(field, rule)
      case .lastDay: handover.lastDay = day(field, rule)
      case .goodbye: handover.goodbye = text(field)
      case .seenBy: handover.seenBy = seenBy(field, rule)
      case .says: handover.says.append(statement(field))
      case .note: handover.notes.append(statement(field))
      default: break
      }
    }
    guard isWhole else { places[.handover].removeLast(); return }
    record.handovers.append(handover)
  }

  private mutating func readMeeting(_ kept: Kept) {
    guard let id = kept.id else { return }
    var meeting = Meeting(id: id, title: kept.title, on: .unknown)
    for written in fields(kept) {
      let (field, rule) = (self.field(written, of: kept.block), written.rule)
      switch rule.field {
      case .on: meeting.on = requiredDay(field, rule)
      case .kind: meeting.kind = word(field, rule, as: Meeting.Kind.self)
      case .there: meeting.there = guests(field, rule)
      case .privateFamilyTime: meeting.privateFamilyTime = yes(field, rule)
      case .decided: meeting.decided.append(text(field))
      case .lookAgain: meeting.lookAgain = day(field, rule)
      case .seenBy: meeting.seenBy = seenBy(field, rule)
      case .says: meeting.says.append(statement(field))
      case .note: meeting.notes.append(statement(field))
      default: break
      }
    }
    record.meetings.append(meeting)
  }

  private mutating func readStep(_ kept: Kept) {
    guard let id = kept.id else { return }
    var step = Step(id: id, title: kept.title, who: "", by: .unknown)
    for written in fields(kept) {
      let (field, rule) = (self.field(written, of: kept.block), written.rule)
      switch rule.field {
      case .who: step.who = text(field)
      case .by: step.by = requiredDay(field, rule)
      case .done: step.done = agreedDay(field, rule)
      case .about: step.about = matters(field, rule)
      case .seenBy: step.seenBy = seenBy(field, rule)
      case .note: step.notes.append(statement(field))
      default: break
      }
    }
    record.steps.append(step)
  }

  private mutating func readWorry(_ kept: Kept) {
    guard let id = kept.id else { return }
    var worry = Worry(
      id: id, title: kept.title, about: nil, by: "", on: .unknown, lookAgain: .unknown)
    var isWhole = true
    for written in fields(kept) {
      let (field, rule) = (self.field(written, of: kept.block), written.rule)
      switch rule.field {
      case .about:
        // What was noticed is about somebody. Without them nobody can say who may see it.
        worry.about = person(field, rule)
        isWhole = isWhole && worry.about != nil
      case .by: worry.by = text(field)
      case .on: worry.on = requiredDay(field, rule)
      case .doing: worry.doing = text(field)
      case .passedOn: worry.passedOn = text(field)
      case .lookAgain: worry.lookAgain = requiredDay(field, rule)
      case .toldMe: worry.toldMe = toldMe(field, rule)
      case .seenBy: worry.seenBy = seenBy(field, rule, only: [.worker, .reviewer])
      default: break
      }
    }
    guard isWhole else { places[.worry].removeLast(); return }
    record.worries.append(worry)
  }

  private mutating func readAccept(_ kept: Kept) {
    guard let id = kept.id else { return }
    var accept = Acceptance(
      rule: id.description, reason: kept.title, about: [], by: "", on: .unknown, until: .unknown)
    for written in fields(kept) {
      let (field, rule) = (self.field(written, of: kept.block), written.rule)
      switch rule.field {
      case .about:
        accept.about = matters(field, rule, mayBeNone: false) { accept.isWhole = false } ?? []
      case .by: accept.by = text(field)
      case .on: accept.on = requiredDay(field, rule)
      case .until: accept.until = requiredDay(field, rule)
      case .says: accept.says.append(statement(field))
      default: break
      }
    }
    let block = document.blocks[kept.block]
    if meansToHide(block) || block.fields.contains(where: { $0.field == .seenBy }) {
      accept.isWhole = false
    }
    record.acceptances.append(accept)
  }

  private mutating func readLocal(_ kept: Kept) {
    var local = Local(title: kept.title)
    for written in fields(kept) {
      let (field, rule) = (self.field(written, of: kept.block), written.rule)
      let days = number(field, rule)
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
