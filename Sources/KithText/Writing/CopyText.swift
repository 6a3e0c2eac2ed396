public import KithModel

extension Copy {
  /// The copy as a file to hand out, in canonical form: what this reader may see, and nothing else.
  ///
  /// Brackets and `seen by` are written anew: open to the young person, the worker, the reviewer and this
  /// reader, whatever day it is; the young person's own copy to nobody else. There are no comments in it, and
  /// nothing that could not be read. Reading it gives a record from which the same copy is made again.
  ///
  /// - Complexity: O(record).
  public var text: SourceText {
    var writer = CopyWriter(record, for: reader)
    writer.writeEverything()
    return SourceText(Array(writer.text.utf8))
  }
}

/// Writes a copy block by block, fields in the table’s order.
private struct CopyWriter {
  let record: Record
  private(set) var text = "kith: 1\n"
  /// Who may see each line, as `seen by` and brackets name them.
  private let open: String

  init(_ record: Record, for reader: Copy.Reader) {
    self.record = record
    var open = ["me", "worker", "reviewer"]
    switch reader {
    // What they said for themselves must not be opened by a copy of a copy.
    case .me: open = ["me"]
    case .worker, .reviewer: break
    case .everyone: open.append("everyone")
    case .person(let id):
      // Somebody who isn’t in their own copy can’t be named in it.
      if record.people.contains(where: { $0.id == id }) { open.append(id.description) }
    }
    self.open = open.joined(separator: ", ")
  }

  mutating func writeEverything() {
    writeMe()
    for need in record.needs.dropFirst(Need.builtIn.count) {
      head(.need, need.id, need.title)
      says(need.says)
    }
    for setting in record.settings { write(setting) }
    for person in record.people { write(person) }
    for change in record.transitions { write(change) }
    for agreement in record.agreements { write(agreement) }
    for handover in record.handovers { write(handover) }
    for meeting in record.meetings { write(meeting) }
    for step in record.steps { write(step) }
    for worry in record.worries { write(worry) }
    for acceptance in record.acceptances { write(acceptance) }
    if let local = record.local { write(local) }
  }

  // MARK: Blocks

  private mutating func writeMe() {
    let me = record.me
    guard me != Me() else { return }
    text += "\n\(BlockKind.me.rawValue): \(record.name)\n"
    field(.born, day(me.born))
    field(.nation, me.nation?.rawValue)
    field(.pronouns, me.pronouns)
    field(.lookedAfterAt16, me.lookedAfterAt16?.rawValue)
    field(.lookedAfterUntil, day(me.lookedAfterUntil))
    if let needs = me.needs, !needs.isEmpty { field(.needs, self.needs(needs)) }
    field(.namedWorker, me.namedWorker.map(id))
    field(.tonight, me.tonight)
    for written in me.writtenBy { field(.writtenBy, datedLast(written)) }
    field(.reviewed, me.reviewed.map(datedFirst))
    says(me.says)
  }

  private mutating func write(_ setting: Setting) {
    head(.setting, setting.id, setting.name)
    field(.kind, setting.kind?.rawValue)
    switch setting.partOf {
    case .setting(let whole): field(.partOf, record.settings[whole].id.description)
    // It never opens, and what was meant could not be read.
    case .nowhere: field(.partOf, "unknown")
    case nil: break
    }
    field(.helpsWith, needs(setting.helpsWith))
    field(.from, day(setting.from))
    field(.until, day(setting.until))
    for away in setting.away { field(.away, period(away)) }
    field(.stayOffered, day(setting.stayOffered))
    field(.myAnswer, setting.myAnswer)
    ending(setting.says, setting.notes)
  }

  private mutating func write(_ person: Person) {
    head(.person, person.id, person.name)
    field(.who, person.who)
    field(.kind, person.kind?.rawValue)
    field(.paid, yesOrNo(person.paid))
    field(.child, yesOrNo(person.child))
    if let circle = person.circle { line(.circle, circle.rawValue, isBracketed: true) }
    field(.reachedThrough, person.routes.map(routes))
    field(.metThrough, person.metThrough)
    field(.helpsWith, needs(person.helpsWith))
    field(.doesNotHelpWith, needs(person.doesNotHelpWith))
    field(.iWouldNotAskFor, needs(person.iWouldNotAskFor))
    field(.iHelpWith, needs(person.iHelpWith))
    field(.iWant, person.iWant?.rawValue)
    field(.asked, day(person.asked))
    field(.knows, list(person.knows.map { $0.map(id) }))
    field(.from, day(person.from))
    field(.until, day(person.until))
    for away in person.away { field(.away, period(away)) }
    field(.since, person.since)
    for state in person.inTouch {
      let days = [state.from.map { "from \(day($0))" }, state.until.map { "until \(day($0))" }]
      field(
        .inTouch, ([state.state.rawValue] + days.compactMap(\.self)).joined(separator: ", "))
    }
    field(.decidedBy, person.decidedBy)
    field(.lookAgain, day(person.lookAgain))
    field(.keepingInTouch, person.keepingInTouch)
    field(.after, person.after?.text)
    ending(person.says, person.notes)
  }

  private mutating func write(_ change: Transition) {
    head(.transition, change.id, change.title)
    field(.on, change.on.to == nil ? day(change.on.from) : period(change.on))
    field(.ends, list(change.ends.map { $0.map(id) }))
    field(.starts, list(change.starts.map { $0.map(id) }))
    field(.ifItFallsThrough, change.ifItFallsThrough)
    ending(change.says, change.notes)
  }

  private mutating func write(_ agreement: Agreement) {
    head(.agreement, record.people[agreement.with].id, agreement.title)
    field(.from, day(agreement.from))
    field(.until, day(agreement.until))
    field(.helpsWith, needs(agreement.helpsWith))
    field(.brings, list(agreement.brings.map { $0.map(id) }))
    field(.actingAs, agreement.actingAs)
    field(.agreedByMe, day(agreement.agreedByMe))
    field(.agreedByThem, day(agreement.agreedByThem))
    field(.withdrawnByMe, day(agreement.withdrawnByMe))
    field(.withdrawnByThem, day(agreement.withdrawnByThem))
    for dated in agreement.talkedOverWith { field(.talkedOverWith, datedLast(dated)) }
    for dated in agreement.approvedBy { field(.approvedBy, datedLast(dated)) }
    field(.supportedBy, agreement.supportedBy)
    field(.reviewBy, day(agreement.reviewBy))
    field(.reviewed, agreement.reviewed.map(datedFirst))
    for topic in agreement.topics { field(topic.topic, topic.text) }
    ending(agreement.says, agreement.notes)
  }

  private mutating func write(_ handover: Handover) {
    // Who leaves stands in every copy that has the handover.
    guard let leaving = handover.leaving else { return }
    head(.handover, handover.id, handover.title)
    field(.leaving, id(leaving))
    field(.takingOver, handover.takingOver.map(id) ?? "nobody yet")
    field(.introduced, day(handover.introduced))
    field(.together, list(handover.together.map { $0.map(day) }))
    field(.lastDay, day(handover.lastDay))
    field(.goodbye, handover.goodbye)
    ending(handover.says, handover.notes)
  }

  private mutating func write(_ meeting: Meeting) {
    head(.meeting, meeting.id, meeting.title)
    field(.on, day(meeting.on))
    field(.kind, meeting.kind?.rawValue)
    field(
      .there,
      list(
        meeting.there.map { guests in
          guests.map { guest in
            switch guest {
            case .me: "me"
            case .person(let person): id(person)
            }
          }
        }))
    field(.privateFamilyTime, yesOrNo(meeting.privateFamilyTime))
    for decided in meeting.decided { field(.decided, decided) }
    field(.lookAgain, day(meeting.lookAgain))
    ending(meeting.says, meeting.notes)
  }

  private mutating func write(_ step: Step) {
    head(.step, step.id, step.title)
    field(.who, step.who)
    field(.by, day(step.by))
    field(.done, day(step.done))
    field(.about, list(step.about.map { $0.map(id) }))
    ending([], step.notes)
  }

  private mutating func write(_ worry: Worry) {
    guard let about = worry.about else { return }
    head(.worry, worry.id, worry.title)
    field(.about, id(about))
    field(.by, worry.by)
    field(.on, day(worry.on))
    field(.doing, worry.doing)
    field(.passedOn, worry.passedOn)
    field(.lookAgain, day(worry.lookAgain))
    switch worry.toldMe {
    case .on(let told): field(.toldMe, day(told))
    case .notYet(let why): field(.toldMe, "not yet, \(why)")
    case nil: break
    }
  }

  private mutating func write(_ acceptance: Acceptance) {
    text += "\n\(BlockKind.accept.rawValue) \(acceptance.rule): \(acceptance.reason)\n"
    field(.about, list(acceptance.about.map(id)))
    field(.by, acceptance.by)
    field(.on, day(acceptance.on))
    field(.until, day(acceptance.until))
    says(acceptance.says)
  }

  private mutating func write(_ local: Local) {
    // Where nobody gave it a name: one that the copy can be read with.
    let title = local.title.isEmpty ? "this service" : local.title
    text += "\n\(BlockKind.local.rawValue): \(title)\n"
    field(.reviewAgreementsEvery, local.reviewAgreementsEvery.map(String.init))
    field(.meetBeforeAChange, local.meetBeforeAChange.map(String.init))
    field(.keepChangesApart, local.keepChangesApart.map(String.init))
    field(.lookThisFarAhead, local.lookThisFarAhead.map(String.init))
  }

  // MARK: Lines

  private mutating func head(_ kind: BlockKind, _ id: ID, _ title: String) {
    text += "\n\(kind.rawValue) \(id): \(title)\n"
  }

  private mutating func field(_ field: Field, _ value: String?) {
    if let value { line(field, value, isBracketed: false) }
  }

  private mutating func line(_ field: Field, _ value: String, isBracketed: Bool) {
    text += "  \(field.rawValue)\(isBracketed ? " [\(open)]" : ""): \(value)\n"
  }

  private mutating func ending(_ says: [Statement], _ notes: [Statement]) {
    line(.seenBy, open, isBracketed: false)
    self.says(says)
    for note in notes { line(.note, note.text, isBracketed: true) }
  }

  private mutating func says(_ says: [Statement]) {
    for statement in says { line(.says, statement.text, isBracketed: true) }
  }

  // MARK: Values

  private func id(_ person: Int) -> String { record.people[person].id.description }

  private func id(_ subject: Subject) -> String { record.id(of: subject).description }

  private func id(_ matter: Matter) -> String { record.id(of: matter).description }

  /// Nothing in a list was asked, and there is none.
  private func list(_ items: [String]?) -> String? {
    items.map { $0.isEmpty ? "none" : $0.joined(separator: ", ") }
  }

  private func needs(_ needs: (some Collection<Int>)?) -> String? {
    list(needs.map { $0.map { record.needs[$0].id.description } })
  }

  private func routes(_ routes: RouteList) -> String {
    let known = routes.compactMap { route -> String? in
      switch route {
      case .directly: "directly"
      case .setting(let place): id(.setting(place))
      case .person(let place): id(place)
      case .nobody: nil
      }
    }
    // A way that could not be read is no way, and not “directly”.
    return known.isEmpty ? "unknown" : known.joined(separator: ", ")
  }

  private func day(_ written: WrittenDay?) -> String? { written.map { day($0) } }

  private func day(_ written: WrittenDay) -> String {
    switch written {
    case .day(let day): day.description
    case .age(let years): "age \(years)"
    case .transition(let place): record.transitions[place].id.description
    case .unknown: "unknown"
    case .none: "none"
    }
  }

  private func period(_ period: WrittenPeriod) -> String {
    "\(day(period.from)) to \(day(period.to ?? .unknown))"
  }

  private func yesOrNo(_ answer: Bool?) -> String? { answer.map { $0 ? "yes" : "no" } }

  private func datedLast(_ dated: Agreement.Dated) -> String {
    [dated.text, dated.day?.description ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func datedFirst(_ dated: Agreement.Dated) -> String {
    [dated.day?.description ?? "", dated.text].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
