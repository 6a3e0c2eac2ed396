extension Copy {
  /// The same copy as people read it: every text fit to be shown, and long names cut in sentences.
  ///
  /// Pages and pictures are made from this. JSON is not: there the words are what the file says.
  ///
  /// - Complexity: O(record).
  public func shown() -> Copy {
    var showing = Showing(record)
    showing.everything()
    return Copy(self, shown: showing.record, longNames: showing.longNames)
  }
}

/// Makes the texts of a record fit to be shown, block by block.
private struct Showing {
  private(set) var record: Record
  /// The names that are cut, whole, each once.
  private(set) var longNames: [String] = []
  private var known: Set<String> = []

  init(_ record: Record) { self.record = record }

  mutating func everything() {
    showMe()
    for place in record.needs.indices.dropFirst(Need.builtIn.count) {
      record.needs[place].title = name(record.needs[place].title, orElse: record.needs[place].id)
      show(&record.needs[place].says)
    }
    for place in record.settings.indices { showSetting(place) }
    for place in record.people.indices { showPerson(place) }
    for place in record.transitions.indices {
      record.transitions[place].title = name(
        record.transitions[place].title, orElse: record.transitions[place].id)
      show(&record.transitions[place].ifItFallsThrough)
      show(&record.transitions[place].says)
      show(&record.transitions[place].notes)
    }
    for place in record.agreements.indices { showAgreement(place) }
    for place in record.handovers.indices {
      let id = record.handovers[place].id
      show(&record.handovers[place].title, orElse: id)
      show(&record.handovers[place].goodbye)
      show(&record.handovers[place].says)
      show(&record.handovers[place].notes)
    }
    for place in record.meetings.indices {
      let id = record.meetings[place].id
      show(&record.meetings[place].title, orElse: id)
      record.meetings[place].decided = record.meetings[place].decided.map(ShownText.text)
      show(&record.meetings[place].says)
      show(&record.meetings[place].notes)
    }
    for place in record.steps.indices {
      let id = record.steps[place].id
      show(&record.steps[place].title, orElse: id)
      show(&record.steps[place].who)
      show(&record.steps[place].notes)
    }
    for place in record.worries.indices { showWorry(place) }
    for place in record.acceptances.indices {
      show(&record.acceptances[place].reason)
      show(&record.acceptances[place].by)
      show(&record.acceptances[place].says)
    }
    if let title = record.local?.title { record.local?.title = ShownText.text(title) }
  }

  // MARK: Blocks

  private mutating func showMe() {
    if let name = record.me.name {
      // Nobody is called nothing: then as if no name could be read.
      record.me.name = ShownText.isInvisible(name) ? nil : shown(name)
    }
    show(&record.me.pronouns)
    show(&record.me.tonight)
    show(&record.me.writtenBy)
    if let reviewed = record.me.reviewed {
      record.me.reviewed?.text = ShownText.text(reviewed.text)
    }
    show(&record.me.says)
  }

  private mutating func showSetting(_ place: Int) {
    record.settings[place].name = name(
      record.settings[place].name, orElse: record.settings[place].id)
    show(&record.settings[place].myAnswer)
    show(&record.settings[place].says)
    show(&record.settings[place].notes)
  }

  private mutating func showPerson(_ place: Int) {
    var person = record.people[place]
    person.name = name(person.name, orElse: person.id)
    show(&person.who)
    show(&person.metThrough)
    show(&person.decidedBy)
    show(&person.keepingInTouch)
    if let after = person.after { person.after?.text = ShownText.text(after.text) }
    show(&person.says)
    show(&person.notes)
    record.people[place] = person
  }

  private mutating func showAgreement(_ place: Int) {
    var agreement = record.agreements[place]
    show(&agreement.title, orElse: record.people[agreement.with].id)
    show(&agreement.actingAs)
    show(&agreement.talkedOverWith)
    show(&agreement.approvedBy)
    show(&agreement.supportedBy)
    if let reviewed = agreement.reviewed {
      agreement.reviewed?.text = ShownText.text(reviewed.text)
    }
    agreement.topics = agreement.topics.map {
      Agreement.Topic(topic: $0.topic, text: ShownText.text($0.text))
    }
    show(&agreement.says)
    show(&agreement.notes)
    record.agreements[place] = agreement
  }

  private mutating func showWorry(_ place: Int) {
    var worry = record.worries[place]
    show(&worry.title, orElse: worry.id)
    show(&worry.by)
    show(&worry.doing)
    show(&worry.passedOn)
    if case .notYet(let why) = worry.toldMe { worry.toldMe = .notYet(ShownText.text(why)) }
    record.worries[place] = worry
  }

  // MARK: Names

  /// What stands in many sentences: whoever can't be seen is called by their id.
  private mutating func name(_ name: String, orElse id: ID) -> String {
    shown(ShownText.isInvisible(name) ? id.description : name)
  }

  private mutating func shown(_ name: String) -> String {
    let whole = ShownText.cleaned(name)
    let short = ShownText.shortened(whole)
    // Both are written alike up to the cut, so their lengths tell.
    if short.utf8.count != whole.utf8.count {
      let apart = ShownText.apart(whole)
      if known.insert(apart).inserted { longNames.append(apart) }
    }
    return ShownText.apart(short)
  }
}

// MARK: Texts

private func show(_ text: inout String) { text = ShownText.text(text) }

private func show(_ text: inout String?) { text = text.map(ShownText.text) }

/// A title of which nothing can be seen is as good as none, and then the id serves.
private func show(_ title: inout String, orElse id: ID) {
  title = ShownText.text(ShownText.isInvisible(title) ? id.description : title)
}

private func show(_ statements: inout [Statement]) {
  for place in statements.indices { show(&statements[place].text) }
}

private func show(_ dated: inout [Agreement.Dated]) {
  for place in dated.indices { show(&dated[place].text) }
}
