import KithModel

/// Reading a block, one method a kind; those that are left out are read for what else is wrong in them.
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

  mutating func readTransitionForProblems(_ kept: Kept) {
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
  mutating func fields(_ kept: Kept) -> Range<Int> {
    findReadable(kept.block, kept.kind)
    noteLines(kept)
    return readable
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
