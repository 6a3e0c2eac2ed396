import KithFindings
public import KithModel
import KithNetwork
public import KithPlan

extension Page {
  /// What `kith plan --for jean` says: somebody’s own part, as a letter to them.
  ///
  /// - Complexity: O(plan).
  public static func letter(_ plan: Plan, to id: ID) -> Page {
    var page = Page()
    let (view, record) = (plan.view, plan.view.record)
    let place = record.people.firstIndex { $0.id == id }
    let theirName = place.map { record.people[$0].name }
    page.add(CopyLine.text(view.copy))
    page.gap()
    if let theirName { page.add("Dear \(theirName),") }
    guard let place else {
      page.said(plan)
      if plan.said.isEmpty { page.add("There is nothing in this copy yet.") }
      return page
    }
    page.gap()
    page.add("This is what \(record.name) wants you to have. It is about the two of you.")
    page.said(plan, to: theirName)
    page.yourPart(place, record)
    page.agreedWith(place, plan)
    page.others(besides: place, plan)
    page.dates(plan)
    page.gap()
    page.add("Thank you for being there.")
    page.longNames(view.copy)
    return page
  }

  /// What `kith plan --for everyone` says: what the young person wants everybody to know.
  ///
  /// - Complexity: O(plan).
  public static func handout(_ plan: Plan) -> Page {
    var page = Page()
    let (view, record) = (plan.view, plan.view.record)
    page.add("About \(record.name)")
    page.add(CopyLine.text(view.copy))
    page.gap()
    guard
      !(plan.said.isEmpty && record.people.isEmpty && record.transitions.isEmpty
        && record.settings.isEmpty && record.handovers.isEmpty && record.meetings.isEmpty
        && record.steps.isEmpty)
    else {
      page.add("There is nothing in this copy yet.")
      return page
    }
    page.add("This is what \(record.name) wants everybody to know.")
    page.said(plan)
    page.others(besides: nil, plan)
    page.dates(plan)
    page.longNames(view.copy)
    return page
  }

  private mutating func yourPart(_ place: Int, _ record: Record) {
    let person = record.people[place]
    heading("Your part")
    if let who = person.who { add("\(record.name) calls you “\(who)”.", indent: 2) }
    if let needs = person.helpsWith, !needs.isEmpty {
      add("You are written down for \(record.needsInWords(needs)).", indent: 2)
    }
    if let circle = person.circle {
      add(
        "In \(Saying.whose(record.name)) picture you are in the \(circle.rawValue) circle.",
        indent: 2)
    }
    if let until = record.day(person.until, .lastDay) {
      add("As things are now, your role is until \(Saying.day(until)).", indent: 2)
    }
    for note in person.notes { add("Note: \(note.text)", indent: 2) }
  }

  private mutating func agreedWith(_ place: Int, _ plan: Plan) {
    let record = plan.view.record
    let agreements = record.agreements.indices.filter { record.agreements[$0].with == place }
    guard !agreements.isEmpty else { return }
    heading("What was agreed with you")
    for agreement in agreements {
      gap()
      add(record.agreements[agreement].title, indent: 2, hanging: 6)
      let words = plan.view.agreementInPlainWords(agreement, them: "you", me: record.name)
      for sentence in words { add(sentence, indent: 4) }
      for note in record.agreements[agreement].notes { add("Note: \(note.text)", indent: 4) }
    }
  }

  private mutating func others(besides place: Int?, _ plan: Plan) {
    let record = plan.view.record
    let people = record.people.indices.filter { $0 != place }
    guard !people.isEmpty else { return }
    heading(place == nil ? "Who is there" : "Others, as far as you may know")
    for person in people {
      let needs = record.people[person].helpsWith ?? []
      let what = needs.isEmpty ? "" : ": for \(record.needsInWords(needs))"
      add("\(record.nameAndWho(person))\(what).", indent: 2, hanging: 6)
      if record.agreements.contains(where: { $0.with == person }) {
        add("Something is agreed with them.", indent: 6)
      }
      for note in record.people[person].notes { add("Note: \(note.text)", indent: 6) }
    }
  }

  /// Changes, places, meetings, handovers and steps: their titles and days.
  private mutating func dates(_ plan: Plan) {
    let record = plan.view.record
    var entries: [(day: Day?, text: String)] = []
    for change in record.transitions {
      entries.append((change.first, "\(Saying.when(change.first, change.last)): \(change.title)"))
    }
    for setting in record.settings {
      let from = record.day(setting.from, .beginning)
      let until = record.day(setting.until, .lastDay)
      let days = [
        from.map { "from \(Saying.day($0))" }, until.map { "until \(Saying.day($0))" },
      ].compactMap(\.self).joined(separator: " ")
      entries.append((from ?? until, days.isEmpty ? setting.name : "\(setting.name), \(days)"))
    }
    for handover in record.handovers {
      let last = record.day(handover.lastDay, .lastDay)
      let names = [handover.leaving, handover.takingOver].map { place in
        place.map { record.people[$0].name } ?? "nobody yet"
      }
      let day = last.map { "\(Saying.day($0)): " } ?? ""
      entries.append((last, "\(day)\(handover.title). \(names[1]) takes over from \(names[0])."))
    }
    for meeting in record.meetings {
      let on = record.day(meeting.on, .beginning)
      entries.append((on, "\(Saying.when(on, on)): \(meeting.title)"))
    }
    for step in record.steps {
      let by = record.day(step.by, .beginning)
      let isDone = record.isDone(step, by: plan.view.today)
      let when = isDone ? "Done" : by.map { "By \(Saying.day($0))" } ?? "No day yet"
      entries.append((by, "\(when): \(step.title)"))
    }
    guard !entries.isEmpty else { return }
    heading("Places and days")
    for entry in entries.inOrderOfDays(\.day) {
      add(Saying.sentence(Saying.capitalized(entry.text)), indent: 2, hanging: 6)
    }
  }
}
