import KithFindings
import KithModel
import KithNetwork
public import KithPlan

/// The young person's own plan in words, to them: what a page of text and a web page both say.
///
/// It begins with what they said and who is there for them. Nobody is counted, and nobody's loss is played
/// through: it asks who else there could be.
public struct OwnWords: Sendable {
  /// A title with sentences below it.
  public struct Part: Hashable, Sendable {
    /// The title.
    public var title: String
    /// The sentences.
    public var sentences: [String]
  }

  /// Somebody, as the young person reads it.
  public struct Somebody: Hashable, Sendable {
    /// By place in `Record/people`.
    public var person: Int
    /// How they are named, as in "Morag Bell, “my keyworker”".
    public var name: String
    /// What stands below.
    public var sentences: [String]
  }

  /// Somebody's words beside the record.
  public struct Beside: Hashable, Sendable {
    /// What it is about.
    public var title: String
    /// What others wrote.
    public var others: [String]
    /// What the young person says.
    public var you: [String]

    /// What others wrote, then what the young person says, or that they can.
    public var sentences: [String] {
      others.map { "Written down: “\($0)”" } + you.map { "You: “\($0)”" }
        + (you.isEmpty ? ["If you see it another way, say so. It will stand here."] : [])
    }
  }

  /// What they said: with what it is about before it.
  public let said: [String]
  /// Who is there, by circle; circles without anybody are left out.
  public let circles: [(title: String, people: [Somebody])]
  /// Who is written down and not there.
  public let notThere: [Somebody]
  /// What is strong: whom they are there for, whom they have known long.
  public let built: [String]
  /// Each coming change, in order.
  public let changes: [Part]
  /// Each change of worker that is not over.
  public let handovers: [Part]
  /// Each agreement.
  public let agreements: [Part]
  /// What is open, as questions, each once.
  public let questions: [String]
  /// What others wrote, and what they say of it.
  public let beside: [Beside]
  /// What happens next: whether it is done, and who does what by when.
  public let steps: [(isDone: Bool, text: String)]
  /// Whom to ring at any hour, and whether that may have changed.
  public let tonight: [String]

  /// The words of a plan that was made from the young person's own copy.
  ///
  /// - Complexity: O(plan).
  public init(_ plan: Plan) {
    let (view, record) = (plan.view, plan.view.record)
    let today = view.history.now
    said = plan.said.map(\.inWords)
    let titles: [(Person.Circle?, String)] = [
      (.inner, "Closest to you"), (.middle, "Close to you"), (.outer, "Further out, and with you"),
      (nil, "Not in a circle yet"),
    ]
    circles = titles.compactMap { circle, title in
      let people = record.people.indices.filter {
        today.isThere($0) && record.people[$0].circle == circle
      }
      return people.isEmpty ? nil : (title, people.map { OwnWords.somebody($0, today) })
    }
    notThere = plan.notThere.map { person in
      Somebody(
        person: person, name: record.nameAndWho(person) + ".",
        sentences: [OwnWords.whyNotThere(person, today)].filter { !$0.isEmpty })
    }
    built = OwnWords.built(record, today)
    changes = plan.changes.map { OwnWords.change($0, record) }
    handovers = view.openHandovers.map { OwnWords.handover($0, view) }
    agreements = record.agreements.indices.map { place in
      let agreement = record.agreements[place]
      let them = record.people[agreement.with].name
      return Part(
        title: "\(agreement.title) (\(them))",
        sentences: view.agreementInPlainWords(place, them: them, me: "You"))
    }
    questions = OwnWords.questions(plan)
    beside = OwnWords.beside(record)
    steps =
      plan.steps.map { place in
        let step = record.steps[place]
        let by = record.day(step.by, .beginning).map { ", by \(Saying.day($0))" } ?? ""
        return (false, "\(record.calledByYou(step.who))\(by): \(step.title)")
      }
      + plan.stepsDone.map { place in
        (true, "\(record.calledByYou(record.steps[place].who)): \(record.steps[place].title)")
      }
    tonight =
      record.me.tonight.map { tonight in
        [tonight]
          + view.endings(namedIn: tonight).map { name, last in
            last < view.today
              ? "\(name) ended for you on \(Saying.day(last)). Ask whom you can ring now."
              : "\(name) is there until \(Saying.day(last)). Ask whom you can ring after that."
          }
      } ?? []
  }

  // MARK: Who is there

  private static func somebody(_ place: Int, _ today: Network) -> Somebody {
    let (record, person) = (today.record, today.record.people[place])
    let people = today.standingRoutes(to: place).compactMap { route in
      if case .person(let other) = route { other } else { nil }
    }
    let through = people.isEmpty ? "" : ", through \(record.names(people, "or"))"
    let agreed = today.isByAgreement(place) ? ", as you agreed" : ""
    var sentences: [String] = []
    let needs = today.writtenNeeds(of: place)
    if !needs.isEmpty { sentences.append("For: \(record.needsForYou(needs)).") }
    if let keeping = person.keepingInTouch { sentences.append(Saying.sentence(keeping)) }
    if let wish = person.iWant { sentences.append(OwnWords.wish(wish)) }
    return Somebody(
      person: place, name: "\(record.nameAndWho(place))\(through)\(agreed).", sentences: sentences)
  }

  private static func whyNotThere(_ person: Int, _ today: Network) -> String {
    guard let absence = today.absence(of: person) else { return "" }
    let record = today.record
    switch absence {
    case .notInTouch(let state):
      let since = record.day(state.from, .beginning).map(Saying.day)
      switch state.state {
      case .died: return "They died. They keep their place here."
      case .endedByMe: return "You ended it\(since.map { " on \($0)" } ?? "")."
      case .notKnown, .yes, .withSomeoneThere:
        let from = since.map { "Since \($0) it" } ?? "It"
        return "\(from) is not known whether you are in touch."
      case .paused, .onHold, .endedByThem, .notAllowed: break
      }
    case .noWay, .wayOver: return "How you reach each other now is not written down."
    case .away, .notYet, .over, .wayNotYet: break
    }
    return Saying.capitalized(record.absenceInWords(absence)) + "."
  }

  private static func wish(_ wish: Person.Wish) -> String {
    switch wish {
    case .toStayInTouch: "You want to stay in touch."
    case .more: "You want to see more of them."
    case .less: "You want to see less of them."
    case .backInTouch: "You want to be back in touch."
    case .toStop: "You don’t want to be in touch."
    case .notNow: "Not now, you say."
    }
  }

  private static func built(_ record: Record, _ today: Network) -> [String] {
    let there = record.people.indices.filter(today.isThere)
    let given = there.compactMap { place -> String? in
      let person = record.people[place]
      guard let needs = person.iHelpWith, !needs.isEmpty else { return nil }
      let what = needs.map { record.needInWords($0, theirs: true) }.joined(separator: "; ")
      return "You are there for \(person.name): \(what)."
    }
    let long = there.compactMap { place -> String? in
      let person = record.people[place]
      return person.since.map {
        "You and \(person.name) have known each other since \($0.prefix(4))."
      }
    }
    return given + long
  }

  // MARK: What changes

  private static func change(_ change: Change, _ record: Record) -> Part {
    let titles = change.transitions.map { record.transitions[$0].title }
    let when = Saying.capitalized(Saying.when(change.first, change.last))
    var sentences: [String] = []
    for staying in change.staysByAgreement {
      sentences.append("\(record.people[staying.person].name) stays, as you agreed.")
      if !staying.needs.isEmpty { sentences.append("For: \(record.needsForYou(staying.needs)).") }
    }
    for coming in change.comes {
      let name = record.name(of: coming.subject)
      sentences.append(coming.isBack ? "\(name) is back." : "New: \(name).")
    }
    let unplanned = Set(
      change.findings.filter { $0.rule == "ending-unplanned" }.flatMap(\.findings)
        .flatMap(\.evidence.people))
    for going in change.goes {
      let name = record.name(of: going.subject)
      guard case .person(let person) = going.subject else {
        sentences.append(
          going.isAway ? "\(name) is closed for a while." : "Until then: \(name).")
        continue
      }
      if going.isAway {
        let until = going.awayUntil.map { " until \(Saying.day($0))" } ?? " for a while"
        sentences.append("\(name) is away\(until).")
      } else if let after = record.people[person].after {
        sentences.append("\(name), after that: \(Saying.sentence(after.text))")
      } else if unplanned.contains(person) {
        sentences.append("\(name): what happens then is not settled yet.")
      } else {
        sentences.append("Until then: \(name).")
      }
    }
    for place in change.transitions {
      if let text = record.transitions[place].ifItFallsThrough {
        sentences.append("If it falls through: \(text)")
      }
    }
    return Part(
      title: titles.isEmpty ? when : "\(when): \(titles.joined(separator: "; "))",
      sentences: sentences)
  }

  /// Who comes after whom, when they meet, and how they part.
  private static func handover(_ place: Int, _ view: View) -> Part {
    let (record, handover) = (view.record, view.record.handovers[place])
    let leaving = handover.leaving.map { record.people[$0].name } ?? "Somebody"
    var sentences: [String] = []
    if let next = handover.takingOver {
      sentences.append("\(record.people[next].name) takes over from \(leaving).")
    } else {
      sentences.append("\(leaving) leaves. Nobody is named yet to take over.")
    }
    if let met = record.day(handover.introduced, .beginning) {
      sentences.append("You \(met > view.today ? "meet" : "met") on \(Saying.day(met)).")
    }
    let together = (handover.together ?? []).compactMap { record.day($0, .beginning) }
    if !together.isEmpty {
      sentences.append("Both are there on \(Saying.list(together.map(Saying.day))).")
    }
    if let last = view.lastDay(ofHandover: place) {
      sentences.append("The last day of \(leaving): \(Saying.day(last)).")
    }
    if let goodbye = handover.goodbye {
      sentences.append(Saying.sentence("How you say goodbye: \(goodbye)"))
    }
    return Part(title: Saying.heading(handover.title), sentences: sentences)
  }

  // MARK: Questions

  private static func questions(_ plan: Plan) -> [String] {
    let (view, record) = (plan.view, plan.view.record)
    var questions: [String] = []
    var known: Set<String> = []
    func ask(_ question: String) {
      if known.insert(question).inserted { questions.append(question) }
    }
    var asked: Set<Int> = []
    var askedAbout: Set<Int> = []
    for fold in plan.withoutStep + plan.withStep + plan.changes.flatMap(\.findings)
    where fold.accepted == nil {
      let from = fold.from.flatMap { $0 > view.today ? $0 : nil }
      let when = from.map { ", from \(Saying.day($0))" } ?? ""
      for finding in fold.findings {
        let need = finding.evidence.need
        // Of a handover, who leaves: nobody else is said goodbye to.
        let place =
          finding.evidence.handover.flatMap { record.handovers[$0].leaving }
          ?? finding.evidence.people.first
        let name = place.map { record.people[$0].name } ?? ""
        switch finding.rule {
        case "no-needs-yet": ask("What kinds of help matter to you?")
        case "nobody-listed-yet": ask("Who comes to mind first?")
        case "nobody-helps":
          guard let need, asked.insert(need).inserted else { continue }
          ask(record.questionForYou(need, else: false, when))
        case "only-one":
          guard let need, asked.insert(need).inserted else { continue }
          ask(record.questionForYou(need, else: true))
        case "ending-unplanned", "no-way-now", "agreement-leaves-behind",
          "brother-or-sister-no-plan":
          guard let place, askedAbout.insert(place).inserted else { continue }
          ask("How would you like to keep in touch with \(name)\(when)?")
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
    return questions
  }

  // MARK: Beside what others wrote

  private static func beside(_ record: Record) -> [Beside] {
    var parts: [Beside] = []
    func note(_ title: String, _ others: [String], _ says: [Statement]) {
      guard !others.isEmpty else { return }
      parts.append(
        Beside(title: Saying.heading(title), others: others, you: says.map(\.text)))
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
      let about = acceptance.about.map { matter in
        switch matter {
        case .subject(let subject): record.name(of: subject)
        case .need(let need): record.needForYou(need)
        }
      }
      let by = record.calledByYou(acceptance.by)
      note(
        "\(Saying.capitalized(Saying.list(about))): \(by) wrote that it is all right as it is",
        [acceptance.reason], acceptance.says)
    }
    return parts
  }
}

extension View {
  /// An agreement in plain words, to one of the two.
  func agreementInPlainWords(_ place: Int, them: String, me: String) -> [String] {
    let agreement = record.agreements[place]
    var sentences: [String] = []
    let isBack = isTakenBack(agreement)
    if isBack {
      let days = [agreement.withdrawnByMe, agreement.withdrawnByThem].compactMap {
        record.day($0, .ending)
      }
      let since = days.min().map { "Since \(Saying.day($0)) it" } ?? "It"
      return ["\(since) does not stand any more."]
    }
    if let from = record.day(agreement.from, .beginning) {
      sentences.append("From \(Saying.day(from)).")
    }
    if let until = record.day(agreement.until, .lastDay) {
      sentences.append("Until \(Saying.day(until)).")
    }
    for (name, written) in [(me, agreement.agreedByMe), (them, agreement.agreedByThem)]
    where !(written?.saysThereIsOne ?? false) {
      let isYou = name.lowercased() == "you"
      sentences.append(
        written == WrittenDay.none
          ? "\(isYou ? "You were asked, and have" : "\(name) was asked, and has") not said yes."
          : "It is not written down yet whether \(isYou ? "you agree" : "\(name) agrees").")
    }
    if let needs = agreement.helpsWith, !needs.isEmpty {
      let words = me == "You" ? record.needsForYou(needs) : record.needsInWords(needs)
      sentences.append("For: \(words).")
    }
    if let people = agreement.brings, !people.isEmpty {
      sentences.append("It brings \(record.names(people)).")
    }
    for topic in agreement.topics {
      sentences.append("\(Saying.capitalized(topic.topic.rawValue)): \(topic.text)")
    }
    if let day = record.day(agreement.reviewBy, .beginning) {
      sentences.append(
        day < today
          ? "It was to be looked at by \(Saying.day(day)). When would suit you both?"
          : "Look at it together by \(Saying.day(day)).")
    }
    return sentences
  }
}
