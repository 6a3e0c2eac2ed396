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
    var told = ToldSteps()
    for change in plan.changes {
      gap()
      add(title(change, plan.view.record), indent: 2, hanging: 6)
      passages(change, plan)
      if plan.view.copy.reader == .reviewer { withoutAgreement(change, plan.view) }
      for fold in change.findings {
        finding(fold, plan.view, "", indent: 4, told: &told) {
          Saying.sentence(plan.view.record.steps[$0].title)
        }
      }
      undated(change, plan.view)
      ifItFallsThrough(change, plan.view.record)
    }
  }

  private func title(_ change: Change, _ record: Record) -> String {
    let titles = change.transitions.map { record.transitions[$0].title }
    let when = Saying.capitalized(Saying.when(change.first, change.last))
    return titles.isEmpty ? when : "\(when): \(titles.joined(separator: "; "))"
  }

  private mutating func passages(_ change: Change, _ plan: Plan) {
    let record = plan.view.record
    func names(_ subjects: [Subject]) -> String { Saying.list(subjects.map(record.name(of:))) }
    let unplanned = Set(
      change.findings.filter { $0.rule == "ending-unplanned" }.flatMap(\.findings)
        .flatMap(\.evidence.people))
    func line(_ label: String, _ text: String) {
      if !text.isEmpty { add("\(label): \(text).", indent: 4) }
    }
    func going(people: Bool, away: Bool) -> String {
      names(
        change.goes.filter { $0.subject.isPerson == people && $0.isAway == away }.map(\.subject))
    }
    func coming(people: Bool, back: Bool) -> String {
      names(
        change.comes.filter { $0.subject.isPerson == people && $0.isBack == back }.map(\.subject))
    }
    line("Ends for \(record.name)", going(people: false, away: false))
    for going in change.goes where !going.subject.isPerson && going.isAway {
      let until = going.awayUntil.map { ", until \(Saying.day($0))" } ?? ""
      line("Closed for a while", record.name(of: going.subject) + until)
    }
    line("Opens", coming(people: false, back: false))
    line("Open again", coming(people: false, back: true))
    line("Comes", coming(people: true, back: false))
    line("Back", coming(people: true, back: true))
    for staying in change.staysByAgreement {
      let name = record.people[staying.person].name
      let needs = staying.needs
      let agreed = needs.isEmpty ? name : "\(name), for \(record.needsInWords(needs))"
      line("Stays by agreement", agreed)
    }
    for going in change.goes {
      guard case .person(let person) = going.subject else { continue }
      let name = record.people[person].name
      let absence = going.absence
      if let absence, case .away(let until) = absence {
        // Without a day it is not they who are away, but the way to them.
        line(
          until == nil ? "Out of reach for a while" : "Away",
          name + (until.map { ", until \(Saying.day($0))" } ?? ""))
      } else if let absence, case .notInTouch = absence {
        line("Not in touch", "\(name), \(record.absenceInWords(absence))")
      } else if !unplanned.contains(person) {
        line("No longer in reach", name + planned(person, plan))
      }
    }
  }

  /// What is written down about somebody who goes.
  private func planned(_ person: Int, _ plan: Plan) -> String {
    let record = plan.view.record
    if let after = record.people[person].after { return " (afterwards: \(after.text))" }
    if let handover = plan.handovers[person].map({ record.handovers[$0] }) {
      let next = handover.takingOver.map { "\(record.people[$0].name) takes over" }
      return " (\(next ?? "nobody yet takes over"))"
    }
    return ""
  }

  /// Of a change without a date, what would be so if it came today.
  private mutating func undated(_ change: Change, _ view: View) {
    let timeline = view.history.timeline
    let record = view.record
    let without = change.needsWithoutHelp.map { timeline.needs[$0] }
    if !without.isEmpty {
      add(
        "From then on nobody is written down for \(record.needsInWords(without, "or")).", indent: 4)
    }
    for need in change.needsThatRestOnOne {
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

extension Subject {
  fileprivate var isPerson: Bool {
    if case .person = self { true } else { false }
  }
}
