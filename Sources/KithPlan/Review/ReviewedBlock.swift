import KithFindings
import KithModel

/// A block of one version of a file, as it is compared with another.
struct ReviewedBlock {
  /// What makes it the same block in both versions.
  var key: String
  /// How it is called in a sentence.
  var title: String
  /// Whether it says that there is a worry.
  var isOnWorries: Bool
  var facets: [Facet]
}

extension Record {
  /// The blocks of a kind, each with everything that it says, under the `keys` of that kind; `written` has
  /// the whole of names that are cut here.
  ///
  /// - Complexity: O(*n* log *n*) in what they say.
  func reviewedBlocks(_ kind: BlockKind, _ keys: [String], _ written: Record) -> [ReviewedBlock] {
    let words = FacetsInWords(record: self)
    var next = 0
    func block(
      _ title: String, isOnWorries: Bool = false, them: String = "",
      _ say: (inout FacetList) -> Void
    ) -> ReviewedBlock {
      var list = FacetList(me: name, them: them)
      say(&list)
      next += 1
      return ReviewedBlock(
        key: keys[next - 1], title: title, isOnWorries: isOnWorries, facets: list.facets)
    }
    switch kind {
    case .kith: return []
    case .me:
      return [
        block(name) { list in
          list.add("name", written.me.name, shown: me.name)
          sayMe(words, &list)
        }
      ]
    case .need:
      return zip(needs, written.needs).dropFirst(Need.builtIn.count).map { need, written in
        block(need.title) { list in
          list.add("title", written.title, shown: need.title)
          list.add(need.says)
        }
      }
    case .setting:
      return zip(settings, written.settings).map { setting, written in
        block(setting.name) { list in
          list.add("name", written.name, shown: setting.name)
          say(setting, words, &list)
        }
      }
    case .person:
      return zip(people, written.people).map { person, written in
        block(person.name) { list in
          list.add("name", written.name, shown: person.name)
          say(person, words, &list)
        }
      }
    case .transition:
      return zip(transitions, written.transitions).map { change, written in
        block(change.title) { list in
          list.add("title", written.title, shown: change.title)
          list.add("on", words.period(change.on))
          list.add("ends", list: words.subjects(change.ends))
          list.add("starts", list: words.subjects(change.starts))
          list.add("if it falls through", change.ifItFallsThrough, isQuoted: true)
          list.add(change.says, notes: change.notes)
        }
      }
    case .agreement:
      return agreements.map { agreement in
        let person = people[agreement.with]
        return block(
          "Agreement with \(person.name), “\(agreement.title)”", them: person.name
        ) { say(agreement, words, &$0) }
      }
    case .handover:
      return handovers.map { handover in
        block("Handover “\(handover.title)”") { list in
          list.add("title", handover.title)
          list.add("leaving", handover.leaving.map(words.person))
          list.add(
            "taking over",
            handover.takingOver.map(words.person)
              ?? Facet.Item(key: "nobody yet", shown: "nobody yet"))
          list.add("introduced", handover.introduced.map { words.day($0, .beginning) })
          list.add("together", list: words.days(handover.together, .beginning))
          list.add("last day", handover.lastDay.map { words.day($0, .lastDay) })
          list.add("goodbye", handover.goodbye, isQuoted: true)
          list.add(handover.says, notes: handover.notes)
        }
      }
    case .meeting:
      return meetings.map { meeting in
        block("Meeting “\(meeting.title)”") { say(meeting, words, &$0) }
      }
    case .step:
      return steps.map { step in
        block("Step “\(step.title)”") { list in
          list.add("title", step.title)
          list.add("who", step.who, shown: called(step.who))
          list.add("by", words.day(step.by, .beginning))
          list.add("done", step.done.map { words.day($0, .beginning) })
          list.add("about", list: words.matters(step.about))
          list.add([], notes: step.notes)
        }
      }
    case .worry:
      return worries.map { worry in
        block("Worry “\(worry.title)”", isOnWorries: true) { say(worry, words, &$0) }
      }
    case .accept:
      return acceptances.map { acceptance in
        let about = Saying.list((words.matters(acceptance.about) ?? []).map(\.shown))
        return block(
          "Accepted: \(acceptance.rule), about \(about)", isOnWorries: acceptance.isOnWorries
        ) { list in
          list.add("reason", acceptance.reason, isQuoted: true)
          list.add("by", acceptance.by, shown: called(acceptance.by))
          list.add("on", words.day(acceptance.on, .beginning))
          list.add("until", words.day(acceptance.until, .lastDay))
          list.add(acceptance.says)
        }
      }
    case .local:
      return local.map { local in
        [
          block("This service’s lengths of time") { list in
            list.add("title", local.title)
            for (field, days) in [
              (Field.reviewAgreementsEvery, local.reviewAgreementsEvery),
              (.meetBeforeAChange, local.meetBeforeAChange),
              (.keepChangesApart, local.keepChangesApart),
              (.lookThisFarAhead, local.lookThisFarAhead),
            ] {
              list.add(field.rawValue, days.map { "\($0) days" })
            }
          }
        ]
      } ?? []
    }
  }

  private func sayMe(_ words: FacetsInWords, _ list: inout FacetList) {
    list.add("born", me.born.map { words.day($0, .beginning) })
    list.add("nation", me.nation?.rawValue)
    list.add("pronouns", me.pronouns)
    list.add("looked after at 16", me.lookedAfterAt16?.rawValue)
    list.add("looked after until", me.lookedAfterUntil.map { words.day($0, .lastDay) })
    list.add("needs that matter", list: words.needs(me.needs))
    list.add("named worker", me.namedWorker.map(words.person))
    list.add("whom to ring tonight", me.tonight, isQuoted: true)
    list.add("written by", some: me.writtenBy.map(words.dated))
    list.add("looked through", me.reviewed.map(words.dated))
    list.add(me.says)
  }

  private func say(_ setting: Setting, _ words: FacetsInWords, _ list: inout FacetList) {
    list.add("kind", setting.kind?.rawValue)
    switch setting.partOf {
    case .setting(let whole): list.add("part of", words.subject(.setting(whole)))
    case .nowhere: list.add("part of", "?", shown: "something nobody knows")
    case nil: break
    }
    list.add("helps with", list: words.needs(setting.helpsWith))
    list.add("from", setting.from.map { words.day($0, .beginning) })
    list.add("until", setting.until.map { words.day($0, .lastDay) })
    list.add("away", some: setting.away.map(words.period))
    list.add("staying on was offered", setting.stayOffered.map { words.day($0, .beginning) })
    list.add("{me}’s answer", setting.myAnswer, isQuoted: true)
    list.add(setting.says, notes: setting.notes)
  }

  private func say(_ person: Person, _ words: FacetsInWords, _ list: inout FacetList) {
    list.add("who", person.who, isQuoted: true)
    list.add("kind", person.kind?.rawValue)
    list.add("paid", words.yesOrNo(person.paid))
    list.add("child", words.yesOrNo(person.child))
    list.add("circle", person.circle?.rawValue)
    list.add("reached through", list: words.routes(person.routes))
    list.add("met through", person.metThrough, isQuoted: true)
    list.add("helps with", list: words.needs(person.helpsWith))
    list.add("does not help with", list: words.needs(person.doesNotHelpWith))
    list.add("{me} would not ask for", list: words.needs(person.iWouldNotAskFor))
    list.add("{me} helps with", list: words.needs(person.iHelpWith))
    list.add("{me} wants", person.iWant?.rawValue)
    list.add("asked", person.asked.map { words.day($0, .beginning) })
    list.add("knows", list: words.people(person.knows))
    list.add("from", person.from.map { words.day($0, .beginning) })
    list.add("until", person.until.map { words.day($0, .lastDay) })
    list.add("away", some: person.away.map(words.period))
    list.add("since", person.since)
    list.add("in touch", inOrder: person.inTouch.map(words.inTouch))
    list.add("decided by", person.decidedBy)
    list.add("to be looked at again", person.lookAgain.map { words.day($0, .beginning) })
    list.add("keeping in touch", person.keepingInTouch, isQuoted: true)
    list.add("afterwards", person.after?.text, isQuoted: true)
    list.add(person.says, notes: person.notes)
  }

  private func say(_ agreement: Agreement, _ words: FacetsInWords, _ list: inout FacetList) {
    list.add("title", agreement.title)
    list.add("from", words.day(agreement.from, .beginning))
    list.add("until", agreement.until.map { words.day($0, .lastDay) })
    list.add("helps with", list: words.needs(agreement.helpsWith))
    list.add("brings", list: words.people(agreement.brings))
    list.add("acting as", agreement.actingAs, isQuoted: true)
    list.add("agreed by {me}", agreement.agreedByMe.map { words.day($0, .beginning) })
    list.add("agreed by {them}", agreement.agreedByThem.map { words.day($0, .beginning) })
    list.add("taken back by {me}", agreement.withdrawnByMe.map { words.day($0, .ending) })
    list.add("taken back by {them}", agreement.withdrawnByThem.map { words.day($0, .ending) })
    list.add("talked over with", some: agreement.talkedOverWith.map(words.dated))
    list.add("approved by", some: agreement.approvedBy.map(words.dated))
    list.add("supported by", agreement.supportedBy)
    list.add("to be looked at again by", agreement.reviewBy.map { words.day($0, .beginning) })
    list.add("looked at again", agreement.reviewed.map(words.dated))
    for topic in agreement.topics { list.add(topic.topic.rawValue, topic.text, isQuoted: true) }
    list.add(agreement.says, notes: agreement.notes)
  }

  private func say(_ meeting: Meeting, _ words: FacetsInWords, _ list: inout FacetList) {
    list.add("title", meeting.title)
    list.add("on", words.day(meeting.on, .beginning))
    list.add("kind", meeting.kind?.rawValue)
    list.add(
      "there",
      list: meeting.there.map { guests in
        guests.map { guest in
          switch guest {
          case .me: Facet.Item(key: "me", shown: name)
          case .person(let person): words.person(person)
          }
        }
      })
    list.add("time for the family by themselves", words.yesOrNo(meeting.privateFamilyTime))
    list.add("decided", texts: meeting.decided)
    list.add("to be looked at again", meeting.lookAgain.map { words.day($0, .beginning) })
    list.add(meeting.says, notes: meeting.notes)
  }

  private func say(_ worry: Worry, _ words: FacetsInWords, _ list: inout FacetList) {
    list.add("what was noticed", worry.title)
    list.add("about", worry.about.map(words.person))
    list.add("by", worry.by)
    list.add("on", words.day(worry.on, .beginning))
    list.add("doing", worry.doing, isQuoted: true)
    list.add("passed on", worry.passedOn, isQuoted: true)
    list.add("to be looked at again", words.day(worry.lookAgain, .beginning))
    switch worry.toldMe {
    case .on(let day): list.add("{me} was told", words.day(day, .beginning))
    case .notYet(let why): list.add("{me} was told", "not yet, \(why)")
    case nil: break
    }
  }
}

extension FacetList {
  /// Somebody’s words, shown in “curly quotes”.
  mutating func add(_ label: String, _ text: String?, isQuoted: Bool) {
    add(label, text, shown: text.map { "“\($0)”" })
  }
}
