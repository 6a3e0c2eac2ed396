import KithFindings
import KithModel
import KithNetwork
import KithPlan

extension Page {
  /// Changes of the last three months: what has just happened is why a plan is made.
  mutating func justChanged(_ plan: Plan) {
    let (record, today) = (plan.view.record, plan.view.today)
    let recent = record.transitions.filter { transition in
      transition.last.map { $0 <= today && $0 > today.adding(-92) } ?? false
    }
    guard !recent.isEmpty else { return }
    heading("What has just changed")
    for transition in recent.sorted(by: { ($0.last ?? today) < ($1.last ?? today) }) {
      gap()
      let day = transition.last.map(Saying.day) ?? ""
      add("\(day): \(transition.title)", indent: 2, hanging: 6)
      for (label, subjects) in [("Ended", transition.ends), ("Began", transition.starts)] {
        let names = Saying.list((subjects ?? []).map(record.name(of:)))
        if !names.isEmpty { add("\(label): \(names).", indent: 4) }
      }
      notes(transition.notes, indent: 4)
    }
  }

  /// Each coming change: what ends, who stays in which way, what to look at from then on.
  mutating func changes(_ plan: Plan) {
    heading("What is coming")
    if plan.changes.isEmpty {
      let isWhole = !plan.view.copy.isIncomplete
      add(isWhole ? "No change is written down." : "No change could be read.", indent: 2)
    }
    for change in plan.changes {
      gap()
      add(title(change, plan.view.record), indent: 2, hanging: 6)
      passages(change, plan)
      ifItFallsThrough(change, plan.view.record)
    }
  }

  private func title(_ change: Change, _ record: Record) -> String {
    let titles = change.transitions.map { record.transitions[$0].title }
    let when = Saying.capitalized(change.crossing.whenInWords)
    return titles.isEmpty ? when : "\(when): \(titles.joined(separator: "; "))"
  }

  private mutating func passages(_ change: Change, _ plan: Plan) {
    let view = plan.view
    let record = view.record
    func names(_ subjects: [Subject]) -> String { Saying.list(subjects.map(record.name(of:))) }
    var unplanned: [Int: Day] = [:]
    for fold in change.findings where fold.rule == "ending-unplanned" {
      for finding in fold.findings {
        for person in finding.evidence.people { unplanned[person] = finding.evidence.from }
      }
    }
    func line(_ label: String, _ text: String) {
      if !text.isEmpty { add("\(label): \(text).", indent: 4) }
    }
    func some(_ subjects: [Subject], people: Bool, away: Bool, _ isAway: (Subject) -> Bool)
      -> String
    {
      names(
        subjects.filter { subject in
          if case .person = subject {
            people && isAway(subject) == away
          } else {
            !people && isAway(subject) == away
          }
        })
    }
    func goesAway(_ subject: Subject) -> Bool {
      change.sides.contains { $0.goes(subject) && $0.after.isAway(subject) }
    }
    func comesBack(_ subject: Subject) -> Bool {
      change.sides.contains { side in
        guard side.comes(subject) else { return false }
        if case .person(let person) = subject,
          case .notInTouch = side.before.absence(of: person)
        {
          return true
        }
        return side.before.isAway(subject)
      }
    }
    line("Closes", some(change.goes, people: false, away: false, goesAway))
    for case .setting(let setting) in change.goes where goesAway(.setting(setting)) {
      let until = change.sides.lazy.compactMap { $0.after.isAwayUntil(.setting(setting)) }.first
      line(
        "Closed for a while",
        record.settings[setting].name + (until.map { ", until \(Saying.day($0))" } ?? ""))
    }
    line("Opens", some(change.comes, people: false, away: false, comesBack))
    line("Open again", some(change.comes, people: false, away: true, comesBack))
    line("Comes", some(change.comes, people: true, away: false, comesBack))
    line("Back", some(change.comes, people: true, away: true, comesBack))
    for person in change.staysByAgreement {
      line("Stays by agreement", agreed(person, change))
    }
    for case .person(let person) in change.goes {
      let name = record.people[person].name
      let absence = change.sides.lazy.filter { $0.goes(.person(person)) }.compactMap {
        $0.after.absence(of: person)
      }.first
      if let absence, case .away(let until) = absence {
        // Without a day it is not they who are away, but the way to them.
        line(
          until == nil ? "Out of reach for a while" : "Away",
          name + (until.map { ", until \(Saying.day($0))" } ?? ""))
      } else if let absence, case .notInTouch = absence {
        line("Not in touch", "\(name), \(record.absenceInWords(absence))")
      } else if let day = unplanned[person] {
        line(
          "No longer in reach", "\(name), and \(view.whatIsWritten(about: [person], from: day))")
      } else {
        line("No longer in reach", name + planned(person, change, view))
      }
    }
    for fold in change.findings where fold.rule != "ending-unplanned" {
      add(fold.says, indent: 4)
    }
    if change.crossing.first == nil { undated(change, view) }
  }

  /// What somebody is still there for: "Morag Bell, for someone to talk to".
  private func agreed(_ person: Int, _ change: Change) -> String {
    let record = change.crossing.after.record
    let after = change.sides.lazy.map(\.after).first { $0.isByAgreement(person) }
    let needs = after.map { Page.needs(of: person, $0) } ?? []
    let name = record.people[person].name
    return needs.isEmpty ? name : "\(name), for \(record.needsInWords(needs))"
  }

  /// What is written down about somebody who goes.
  private func planned(_ person: Int, _ change: Change, _ view: View) -> String {
    let record = view.record
    if let after = record.people[person].after { return " (afterwards: \(after.text))" }
    if let handover = record.handovers.first(where: { $0.leaving == person }) {
      let next = handover.takingOver.map { "\(record.people[$0].name) takes over" }
      return " (\(next ?? "nobody yet takes over"))"
    }
    return ""
  }

  /// Of a change without a date, what would be so if it came today.
  private mutating func undated(_ change: Change, _ view: View) {
    let timeline = view.history.timeline
    let record = view.record
    let without = change.crossing.needsWithoutHelpNow.map { timeline.needs[$0] }
    if !without.isEmpty {
      add(
        "From then on nobody is written down for \(record.needsInWords(without, "or")).", indent: 4)
    }
    for need in change.crossing.needsThatRestOnOneNow {
      let names = Saying.list(need.on.map(record.name(of:)))
      let title = record.needInWords(timeline.needs[need.need])
      add(
        "From then on everything written down for \(title) rests on \(names).", indent: 4)
    }
  }

  private mutating func ifItFallsThrough(_ change: Change, _ record: Record) {
    for place in change.transitions {
      let transition = record.transitions[place]
      if let text = transition.ifItFallsThrough {
        add("If it falls through: \(text)", indent: 4)
      } else if transition.isMove(record) {
        add("If it falls through: nothing is written down yet.", indent: 4)
      }
      notes(transition.notes, indent: 4)
    }
  }
}

extension Transition {
  /// Whether a home ends or begins with it: then it can fall through.
  fileprivate func isMove(_ record: Record) -> Bool {
    ((ends ?? []) + (starts ?? [])).contains { subject in
      guard case .setting(let setting) = subject else { return false }
      return record.settings[setting].kind == .home
    }
  }
}
