import KithFindings
import KithModel
import KithNetwork
import KithPlan

extension Page {
  /// Who is there today and what each tie rests on; then who is written down and not there.
  mutating func whoIsThere(_ plan: Plan) {
    let (view, record) = (plan.view, plan.view.record)
    heading("Who is there now, and through what")
    let today = view.history.now
    if record.people.isEmpty {
      add("Nobody is written down yet. This is where everybody begins.", indent: 2)
    }
    for group in plan.now.groups {
      gap()
      var depth = 0
      switch group.heading {
      case .setting(let setting, let deep):
        depth = deep
        let indent = 2 + 2 * min(depth, 12)
        add(settingInWords(setting, view), indent: indent, hanging: indent + 4)
        notes(record.settings[setting].notes, indent: indent + 2)
      case .directly: add("Known directly", indent: 2)
      case .byAgreement: add("By agreement", indent: 2)
      }
      for row in group.rows {
        let indent = 4 + 2 * min(depth + row.depth, 12)
        add(personInWords(row.person, today), indent: indent, hanging: indent + 4)
        notes(record.people[row.person].notes, indent: indent + 2)
      }
    }
    guard !plan.notThere.isEmpty else { return }
    gap()
    add("Written down, and not there today", indent: 2)
    for person in plan.notThere {
      let who = record.people[person].who.map { ", “\($0)”" } ?? ""
      let why = today.absence(of: person).map { "\(record.absenceInWords($0))." } ?? ""
      add(
        "\(record.people[person].name)\(who): \(why)\(decided(person, record, on: view.today))",
        indent: 4, hanging: 8
      )
      notes(record.people[person].notes, indent: 6)
    }
  }

  /// Who decided about being in touch, and when to look at it again.
  private func decided(_ place: Int, _ record: Record, on today: Day) -> String {
    let person = record.people[place]
    var text = ""
    if let by = person.decidedBy { text += " " + Saying.sentence("Decided by: \(by)") }
    text += Page.again(person.lookAgain, record, on: today)
    if let wish = person.iWant { text += " " + Page.wish(wish, record.name) }
    return text
  }

  /// By when something is to be looked at again, with a space before; nothing where that is not written.
  static func again(_ written: WrittenDay?, _ record: Record, on today: Day) -> String {
    guard let written, written.saysThereIsOne else { return "" }
    guard let day = record.day(written, .beginning) else {
      return " To be looked at again; it is not known when."
    }
    return " To be looked at again by \(Saying.day(day))\(passed(day, on: today))."
  }

  /// That a day has passed by which something was to be looked at.
  static func passed(_ day: Day, on today: Day) -> String {
    day < today ? ", and that day has passed" : ""
  }

  /// "Rowan House, until 31 March 2027".
  private func settingInWords(_ place: Int, _ view: View) -> String {
    let (record, setting) = (view.record, view.record.settings[place])
    var parts = [setting.name]
    if let last = view.lastDay(of: .setting(place)) {
      parts.append("until \(Saying.day(last))")
    } else if view.history.timeline.hasUnknownEnd(.setting(place)) {
      parts.append("until a day that is not known yet")
    }
    var text = parts.joined(separator: ", ")
    if let needs = setting.helpsWith, !needs.isEmpty {
      text += ": for \(record.needsInWords(needs))"
    }
    if let offered = record.day(setting.stayOffered, .beginning) {
      let was = offered <= view.today ? "was offered" : "is to be offered"
      text += ". Staying on \(was) on \(Saying.day(offered))"
      text += "."
    }
    if let answer = setting.myAnswer {
      text += Saying.sentence(" \(record.name) answered “\(answer)”")
    }
    return text
  }

  /// "Morag Bell, “my keyworker”: for someone to talk to. Not for help with money."
  ///
  /// Of somebody who is there by agreement, only what the agreement says.
  private func personInWords(_ place: Int, _ today: Network) -> String {
    let (record, person) = (today.record, today.record.people[place])
    var text = person.name
    if let who = person.who { text += ", “\(who)”" }
    if today.isInRole(place) {
      let stretches = today.timeline.stretches(.person(place))
      if let last = stretches.first(where: { $0.contains(today.day) })?.last {
        text += ", until \(Saying.day(last))"
      }
      if today.timeline.hasUnknownEnd(.person(place)) {
        text += ", until a day that is not known yet"
      }
    }
    let needs = today.writtenNeeds(of: place)
    if !needs.isEmpty { text += ": for \(record.needsInWords(needs))" }
    text += "."
    if let needs = person.doesNotHelpWith, !needs.isEmpty {
      text += " Not for \(record.needsInWords(needs, "or"))."
    }
    if let needs = person.iWouldNotAskFor, !needs.isEmpty {
      text += " \(record.name) would not ask them for \(record.needsInWords(needs, "or"))."
    }
    if let needs = person.iHelpWith, !needs.isEmpty {
      let given = Saying.list(needs.map { record.needInWords($0, theirs: true) })
      text += " What \(record.name) does for them: \(given)."
    }
    if let state = today.timeline.state(place, on: today.day), state.state != .yes {
      text += " In touch with someone there."
    }
    text += decided(place, today.record, on: today.day)
    if let keeping = person.keepingInTouch { text += " " + Saying.sentence(keeping) }
    if let after = person.after { text += " " + Saying.sentence("Afterwards: \(after.text)") }
    return text
  }

  static func wish(_ wish: Person.Wish, _ name: String) -> String {
    switch wish {
    case .toStayInTouch: "\(name) wants to stay in touch."
    case .more: "\(name) wants to see more of them."
    case .less: "\(name) wants to see less of them."
    case .backInTouch: "\(name) wants to be back in touch."
    case .toStop: "\(name) does not want to be in touch."
    case .notNow: "Not now, \(name) says."
    }
  }
}
