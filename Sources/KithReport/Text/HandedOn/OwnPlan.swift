import KithFindings
import KithModel
import KithNetwork
public import KithPlan
import KithText

extension Page {
  /// What `kith plan --for me` says: the young person’s own plan, to them.
  ///
  /// It begins with what they said and who is there for them, and ends with what happens next and whom to
  /// ring tonight. Nobody is counted, and nobody’s loss is played through: it asks who else there could be.
  ///
  /// - Complexity: O(plan).
  public static func ownPlan(_ plan: Plan) -> Page {
    var page = Page()
    let (view, record) = (plan.view, plan.view.record)
    page.add("Your plan, \(record.name)")
    page.add(CopyLine.text(view.copy))
    if view.copy.isIncomplete {
      page.add("Some lines could not be read. They are left out here.")
    }
    page.whatYouSaid(plan)
    page.whoIsThereForYou(plan)
    page.whatYouGive(plan)
    page.whatWillChange(plan)
    page.whatYouAgreed(plan)
    page.questionsForYou(plan)
    page.besideWhatOthersWrote(plan)
    page.whatHappensNext(plan)
    page.tonight(record)
    page.longNames(view.copy)
    return page
  }

  private mutating func whatYouSaid(_ plan: Plan) {
    guard !plan.said.isEmpty else { return }
    heading("What you said")
    for said in plan.said {
      let about = said.about.map { "\(Saying.heading($0)): " } ?? ""
      add("\(about)“\(said.text)”", indent: 2)
    }
  }

  // MARK: Who is there

  private mutating func whoIsThereForYou(_ plan: Plan) {
    let (record, today) = (plan.view.record, plan.view.history.now)
    heading("Who is there for you")
    if record.people.isEmpty {
      add("Nobody is written down yet. This is where everybody begins.", indent: 2)
      add("Who comes to mind first?", indent: 2)
    }
    let circles: [(Person.Circle?, String)] = [
      (.inner, "Closest to you"), (.middle, "Close to you"), (.outer, "Further out, and with you"),
      (nil, "Not in a circle yet"),
    ]
    for (circle, title) in circles {
      let people = record.people.indices.filter {
        today.isThere($0) && record.people[$0].circle == circle
      }
      guard !people.isEmpty else { continue }
      gap()
      add("\(title):", indent: 2)
      for person in people { somebody(person, today) }
    }
    guard !plan.notThere.isEmpty else { return }
    gap()
    add("You wrote them down, and they are not there today:", indent: 2)
    for person in plan.notThere {
      add("\(record.nameAndWho(person)). \(whyNotThere(person, today))", indent: 4, hanging: 8)
    }
  }

  private mutating func somebody(_ place: Int, _ today: Network) {
    let (record, person) = (today.record, today.record.people[place])
    let people = today.standingRoutes(to: place).compactMap { route in
      if case .person(let other) = route { other } else { nil }
    }
    let through = people.isEmpty ? "" : ", through \(record.names(people, "or"))"
    let agreed = today.isByAgreement(place) ? ", as you agreed" : ""
    add("\(record.nameAndWho(place))\(through)\(agreed).", indent: 4, hanging: 8)
    let needs = today.writtenNeeds(of: place)
    if !needs.isEmpty { add("For: \(record.needsForYou(needs)).", indent: 6) }
    if let keeping = person.keepingInTouch { add(Saying.sentence(keeping), indent: 6) }
    if let wish = person.iWant { add(Page.wishForYou(wish), indent: 6) }
  }

  private func whyNotThere(_ person: Int, _ today: Network) -> String {
    guard let absence = today.absence(of: person) else { return "" }
    if case .notInTouch(let state) = absence, state.state == .died {
      return "They died. They keep their place here."
    }
    return Saying.capitalized(today.record.absenceInWords(absence)) + "."
  }

  private static func wishForYou(_ wish: Person.Wish) -> String {
    switch wish {
    case .toStayInTouch: "You want to stay in touch."
    case .more: "You want to see more of them."
    case .less: "You want to see less of them."
    case .backInTouch: "You want to be back in touch."
    case .toStop: "You don’t want to be in touch."
    case .notNow: "Not now, you say."
    }
  }

  /// What is strong, before what is missing: whom the young person is there for, and who has been there long.
  private mutating func whatYouGive(_ plan: Plan) {
    let (record, today) = (plan.view.record, plan.view.history.now)
    let there = record.people.indices.filter(today.isThere)
    let given = there.filter { !(record.people[$0].iHelpWith ?? []).isEmpty }
    let long = there.filter { record.people[$0].since != nil }
    guard !given.isEmpty || !long.isEmpty else { return }
    heading("What you have built")
    for person in given {
      let needs = record.people[person].iHelpWith ?? []
      let what = needs.map { record.needInWords($0, theirs: true) }.joined(separator: "; ")
      add("You are there for \(record.people[person].name): \(what).", indent: 2)
    }
    for person in long {
      let since = record.people[person].since.map { String($0.prefix(4)) } ?? ""
      add("You and \(record.people[person].name) have known each other since \(since).", indent: 2)
    }
  }

  // MARK: What changes

  private mutating func whatWillChange(_ plan: Plan) {
    let record = plan.view.record
    heading("What will change, and when")
    if plan.changes.isEmpty { add("No change is written down.", indent: 2) }
    for change in plan.changes {
      gap()
      let titles = change.transitions.map { record.transitions[$0].title }
      let when = Saying.capitalized(Saying.when(change.first, change.last))
      add(
        titles.isEmpty ? when : "\(when): \(titles.joined(separator: "; "))", indent: 2, hanging: 6)
      passages(change, record)
      for place in change.transitions {
        if let text = record.transitions[place].ifItFallsThrough {
          add("If it falls through: \(text)", indent: 4)
        }
      }
    }
  }

  private mutating func passages(_ change: Change, _ record: Record) {
    for staying in change.staysByAgreement {
      add("\(record.people[staying.person].name) stays, as you agreed.", indent: 4)
      if !staying.needs.isEmpty { add("For: \(record.needsForYou(staying.needs)).", indent: 6) }
    }
    for coming in change.comes {
      let name = record.name(of: coming.subject)
      add(coming.isBack ? "\(name) is back." : "New: \(name).", indent: 4)
    }
    let unplanned = Set(
      change.findings.filter { $0.rule == "ending-unplanned" }.flatMap(\.findings)
        .flatMap(\.evidence.people))
    for going in change.goes {
      let name = record.name(of: going.subject)
      guard case .person(let person) = going.subject else {
        add(going.isAway ? "\(name) is closed for a while." : "Until then: \(name).", indent: 4)
        continue
      }
      if going.isAway {
        let until = going.awayUntil.map { " until \(Saying.day($0))" } ?? " for a while"
        add("\(name) is away\(until).", indent: 4)
      } else if let after = record.people[person].after {
        add("\(name), after that: \(Saying.sentence(after.text))", indent: 4)
      } else if unplanned.contains(person) {
        add("\(name): what happens then is not settled yet.", indent: 4)
      } else {
        add("Until then: \(name).", indent: 4)
      }
    }
  }

  // MARK: What was agreed

  private mutating func whatYouAgreed(_ plan: Plan) {
    let record = plan.view.record
    guard !record.agreements.isEmpty else { return }
    heading("What you agreed with people")
    for place in record.agreements.indices {
      gap()
      let agreement = record.agreements[place]
      add("\(agreement.title) (\(record.people[agreement.with].name))", indent: 2, hanging: 6)
      agreed(place, plan.view, them: record.people[agreement.with].name, me: "You")
    }
  }

  /// An agreement in plain words, to one of the two.
  mutating func agreed(_ place: Int, _ view: View, them: String, me: String) {
    let (record, agreement) = (view.record, view.record.agreements[place])
    let isTakenBack = view.isTakenBack(agreement)
    if isTakenBack { add("It was taken back.", indent: 4) }
    if let from = record.day(agreement.from, .beginning) {
      add("From \(Saying.day(from)).", indent: 4)
    }
    if let until = record.day(agreement.until, .lastDay) {
      add("Until \(Saying.day(until)).", indent: 4)
    }
    for (name, verb, written) in [
      (me, me == "You" ? "have" : "has", agreement.agreedByMe),
      (them, them == "you" ? "have" : "has", agreement.agreedByThem),
    ] where !(written?.saysThereIsOne ?? false) && !isTakenBack {
      add("\(Saying.capitalized(name)) \(verb) not agreed yet.", indent: 4)
    }
    if let needs = agreement.helpsWith, !needs.isEmpty {
      let words = me == "You" ? record.needsForYou(needs) : record.needsInWords(needs)
      add("For: \(words).", indent: 4)
    }
    if let people = agreement.brings, !people.isEmpty {
      add("It brings \(record.names(people)).", indent: 4)
    }
    for topic in agreement.topics {
      add("\(Saying.capitalized(topic.topic.rawValue)): \(topic.text)", indent: 4)
    }
    if let day = record.day(agreement.reviewBy, .beginning) {
      add("Look at it together by \(Saying.day(day)).", indent: 4)
    }
  }

  // MARK: Questions

  /// What is open, as questions: for each kind of help once.
  private mutating func questionsForYou(_ plan: Plan) {
    let (view, record) = (plan.view, plan.view.record)
    var questions: [String] = []
    func ask(_ question: String) { if !questions.contains(question) { questions.append(question) } }
    var asked: Set<Int> = []
    for fold in plan.withoutStep + plan.withStep + plan.changes.flatMap(\.findings)
    where fold.accepted == nil {
      let from = fold.from.flatMap { $0 > view.today ? $0 : nil }
      let when = from.map { ", from \(Saying.day($0))" } ?? ""
      for finding in fold.findings {
        let need = finding.evidence.need
        let name = finding.evidence.people.first.map { record.people[$0].name } ?? ""
        switch finding.rule {
        case "no-needs-yet": ask("What kinds of help matter to you?")
        case "nobody-listed-yet": ask("Who comes to mind first?")
        case "nobody-helps":
          guard let need, asked.insert(need).inserted else { continue }
          ask(record.questionForYou(need, else: false, when))
        case "only-one":
          guard let need, asked.insert(need).inserted else { continue }
          ask(record.questionForYou(need, else: true))
        case "ending-unplanned":
          ask("What would you like with \(name)\(when)?")
        case "agreement-leaves-behind", "brother-or-sister-no-plan":
          ask("How would you like to see \(name)?")
        case "wish-unanswered": ask("What would be a first step with \(name)?")
        case "stay-not-talked-about":
          ask("You may be able to stay where you live until you are 21. What would you like?")
        case "inner-circle-empty": ask("Whom would you put closest to you?")
        case "not-looked-through": ask("When would you like to look through this again?")
        case "handover-nobody-yet", "named-worker-leaves": ask("Who comes after \(name)?")
        case "handover-no-goodbye": ask("How would you like to say goodbye to \(name)?")
        default: break
        }
      }
    }
    guard !questions.isEmpty else { return }
    heading("What is still open")
    for question in questions { add("- \(question)", indent: 2, hanging: 6) }
  }

  // MARK: Beside what others wrote

  private mutating func besideWhatOthersWrote(_ plan: Plan) {
    let record = plan.view.record
    var parts: [(title: String, others: [String], you: [String])] = []
    func note(_ title: String, _ others: [String], _ says: [Statement]) {
      if !others.isEmpty { parts.append((title, others, says.map(\.text))) }
    }
    for setting in record.settings {
      note(setting.name, setting.notes.map(\.text), setting.says)
    }
    for person in record.people { note(person.name, person.notes.map(\.text), person.says) }
    for change in record.transitions { note(change.title, change.notes.map(\.text), change.says) }
    for agreement in record.agreements {
      note(agreement.title, agreement.notes.map(\.text), agreement.says)
    }
    for handover in record.handovers {
      note(handover.title, handover.notes.map(\.text), handover.says)
    }
    for meeting in record.meetings { note(meeting.title, meeting.notes.map(\.text), meeting.says) }
    for acceptance in record.acceptances {
      let by = record.calledByYou(acceptance.by)
      note("\(by) wrote that this is all right", [acceptance.reason], acceptance.says)
    }
    guard !parts.isEmpty else { return }
    heading("What others wrote, and what you say")
    for part in parts {
      gap()
      add(Saying.heading(part.title), indent: 2, hanging: 6)
      for text in part.others { add("Written down: “\(text)”", indent: 4) }
      for text in part.you { add("You: “\(text)”", indent: 4) }
      if part.you.isEmpty {
        add("If you see it another way, say so. It will stand here.", indent: 4)
      }
    }
  }

  // MARK: Next

  private mutating func whatHappensNext(_ plan: Plan) {
    let record = plan.view.record
    heading("What happens next, and who does it")
    if plan.steps.isEmpty { add("No step is written down yet.", indent: 2) }
    for place in plan.steps {
      let step = record.steps[place]
      let by = record.day(step.by, .beginning).map { ", by \(Saying.day($0))" } ?? ""
      add("[ ] \(record.calledByYou(step.who))\(by): \(step.title)", indent: 2, hanging: 8)
    }
    for place in plan.stepsDone {
      let step = record.steps[place]
      add("[x] \(record.calledByYou(step.who)): \(step.title)", indent: 2, hanging: 8)
    }
  }

  private mutating func tonight(_ record: Record) {
    guard let tonight = record.me.tonight else { return }
    heading("Tonight, if you need somebody")
    add(tonight, indent: 2)
  }
}
