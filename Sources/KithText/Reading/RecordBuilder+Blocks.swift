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
    default: _ = readableFields(kept.block, kept.kind)
    }
  }

  private mutating func readTransitionForProblems(_ kept: Kept) {
    for (field, rule) in readableFields(kept.block, kept.kind) {
      if rule.shape == .subjects { _ = subjectList(field, rule) }
      if rule.shape == .audiences { _ = seenBy(field, rule) }
      if rule.takesBrackets { _ = statement(field) }
    }
  }

  private mutating func fields(_ kept: Kept)
    -> [(field: Document.Field, rule: FieldRule)]
  {
    let fields = readableFields(kept.block, kept.kind)
    places[kept.kind].append(lines(of: kept.block, fields.map(\.field)))
    return fields
  }

  mutating func readMe(_ kept: Kept) {
    var me = Me()
    me.name = kept.title.isEmpty ? nil : kept.title
    for (field, rule) in fields(kept) {
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
    guard let id = kept.id, let place = needs[id] else { return }
    for (field, rule) in fields(kept) where rule.field == .says {
      record.needs[place].says.append(statement(field))
    }
  }

  private mutating func readSetting(_ kept: Kept) {
    guard let id = kept.id, case .setting(let place) = subjects[id] else { return }
    var setting = record.settings[place]
    for (field, rule) in fields(kept) {
      switch rule.field {
      case .kind: setting.kind = word(field, rule, as: Setting.Kind.self)
      case .partOf: setting.partOf = whole(field, rule)
      case .helpsWith: setting.helpsWith = needList(field, rule)
      case .from: setting.from = day(field, rule)
      case .until: setting.until = until(field, rule, of: .setting(place))
      case .away: if let away = period(field, rule) { setting.away.append(away) }
      case .stayOffered: setting.stayOffered = day(field, rule)
      case .myAnswer: setting.myAnswer = text(field)
      case .seenBy: setting.seenBy = seenBy(field, rule)
      case .says: setting.says.append(statement(field))
      case .note: setting.notes.append(statement(field))
      default: break
      }
    }
    record.settings[place] = setting
  }

  private mutating func readPerson(_ kept: Kept) {
    guard let id = kept.id, case .person(let place) = subjects[id] else { return }
    var person = record.people[place]
    var refused: [(need: Int, place: TextRange)] = []
    for (field, rule) in fields(kept) {
      switch rule.field {
      case .who: person.who = text(field)
      case .kind: person.kind = word(field, rule, as: Person.Kind.self)
      case .paid: person.paid = yes(field, rule)
      case .child: person.child = yes(field, rule)
      case .circle:
        person.circle = word(field, rule, as: Person.Circle.self)
        person.circlePermissions = permissions(field)
      case .reachedThrough: person.routes = routes(field, rule)
      case .metThrough: person.metThrough = text(field)
      case .helpsWith: person.helpsWith = needList(field, rule)
      case .doesNotHelpWith:
        person.doesNotHelpWith = needList(field, rule) { refused.append(($0, $1)) }
      case .iWouldNotAskFor: person.iWouldNotAskFor = needList(field, rule)
      case .iHelpWith: person.iHelpWith = needList(field, rule)
      case .iWant: person.iWant = word(field, rule, as: Person.Wish.self)
      case .asked: person.asked = day(field, rule)
      case .knows: person.knows = people(field, rule)
      case .from: person.from = day(field, rule)
      case .until: person.until = until(field, rule, of: .person(place))
      case .away: if let away = period(field, rule) { person.away.append(away) }
      case .since: person.since = memory(field, rule)
      case .inTouch: if let state = inTouch(field, rule) { person.inTouch.append(state) }
      case .decidedBy: person.decidedBy = text(field)
      case .lookAgain: person.lookAgain = day(field, rule)
      case .keepingInTouch: person.keepingInTouch = text(field)
      case .after: person.after = afterwards(text(field))
      case .seenBy: person.seenBy = seenBy(field, rule)
      case .says: person.says.append(statement(field))
      case .note: person.notes.append(statement(field))
      default: break
      }
    }
    for refusal in refused where person.helpsWith?.contains(refusal.need) == true {
      problems.append(
        .contradiction(
          refusal.place, record.needs[refusal.need].id.description))
    }
    record.people[place] = person
  }

  private mutating func readTransition(_ kept: Kept) {
    guard let id = kept.id, case .some(.some(let place)) = transitions[id] else { return }
    var transition = record.transitions[place]
    for (field, rule) in fields(kept) {
      switch rule.field {
      case .ends: transition.ends = subjectList(field, rule)
      case .starts: transition.starts = subjectList(field, rule)
      case .ifItFallsThrough: transition.ifItFallsThrough = text(field)
      case .seenBy: transition.seenBy = seenBy(field, rule)
      case .says: transition.says.append(statement(field))
      case .note: transition.notes.append(statement(field))
      default: break
      }
    }
    record.transitions[place] = transition
  }

  private mutating func readAgreement(_ kept: Kept) {
    guard let id = kept.id else { return }
    var with: Int?
    switch subjects[id] {
    case .person(let place): with = place
    case .setting:
      problems.append(
        .wrongKind(kept.block.id, source.text(kept.block.id), in: nil, of: .agreement))
    case nil:
      tellOfUnknownPerson(in: kept.block.id)
    }
    let place = record.agreements.count
    let untilsBefore = untils.count
    var agreement = Agreement(with: with ?? 0, title: kept.title, from: .unknown)
    for (field, rule) in fields(kept) {
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
    agreement.topics.sort {
      (Field.topics.firstIndex(of: $0.topic) ?? 0) < (Field.topics.firstIndex(of: $1.topic) ?? 0)
    }
    guard with != nil else {
      // With nobody it is left out, and what else is wrong in it is told.
      places[.agreement].removeLast()
      untils.removeLast(untils.count - untilsBefore)
      return
    }
    record.agreements.append(agreement)
  }

  private mutating func readHandover(_ kept: Kept) {
    guard let id = kept.id else { return }
    var handover = Handover(id: id, title: kept.title, leaving: nil, takingOver: nil)
    var isWhole = true
    for (field, rule) in fields(kept) {
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
    for (field, rule) in fields(kept) {
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
    for (field, rule) in fields(kept) {
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
    for (field, rule) in fields(kept) {
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
    for (field, rule) in fields(kept) {
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
    if meansToHide(kept.block) || kept.block.fields.contains(where: { $0.field == .seenBy }) {
      accept.isWhole = false
    }
    record.acceptances.append(accept)
  }

  private mutating func readLocal(_ kept: Kept) {
    var local = Local(title: kept.title)
    for (field, rule) in fields(kept) {
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
