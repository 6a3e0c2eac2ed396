import KithModel

/// Blocks that others name: the young person, needs, settings, people and changes; which field goes where.
extension RecordBuilder {
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

  mutating func readNeed(_ kept: Kept) {
    guard let place = kept.place else { return }
    for field in fields(kept) where readable(field).rule.field == .says {
      record.needs[place].says.append(statement(readable(field)))
    }
  }

  mutating func readSetting(_ kept: Kept) {
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

  mutating func readPerson(_ kept: Kept) {
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

  mutating func readTransition(_ kept: Kept) {
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
}
