import KithModel

/// Blocks that name others: agreements, handovers, meetings, steps, worries and acceptances, and a service’s own
/// lengths of time; which field goes where.
extension RecordBuilder {
  mutating func readAgreement(_ kept: Kept) {
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

  mutating func readHandover(_ kept: Kept) {
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

  mutating func readMeeting(_ kept: Kept) {
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

  mutating func readStep(_ kept: Kept) {
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

  mutating func readWorry(_ kept: Kept) {
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

  mutating func readAccept(_ kept: Kept) {
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

  mutating func readLocal(_ kept: Kept) {
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
