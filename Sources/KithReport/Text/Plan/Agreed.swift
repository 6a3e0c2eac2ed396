import KithFindings
import KithModel
import KithNetwork
import KithPlan

extension Page {
  /// What was agreed, with each person.
  mutating func agreements(_ plan: Plan) {
    let record = plan.view.record
    guard !record.agreements.isEmpty else { return }
    heading("Agreements")
    for place in record.agreements.indices {
      let agreement = record.agreements[place]
      gap()
      add("\(agreement.title) (\(record.people[agreement.with].name))", indent: 2, hanging: 6)
      self.agreement(place, plan.view)
    }
  }

  /// An agreement below its title: how it stands, what it is for, and what was talked over, in their
  /// words.
  mutating func agreement(_ place: Int, _ view: View) {
    let agreement = view.record.agreements[place]
    add(standing(place, view), indent: 4)
    add(what(agreement, view.record), indent: 4)
    for topic in agreement.topics {
      add("\(Saying.capitalized(topic.topic.rawValue)): \(topic.text)", indent: 4)
    }
    notes(agreement.notes, indent: 4)
  }

  /// From when, agreed by whom, until when it is to be looked at.
  private func standing(_ place: Int, _ view: View) -> String {
    let (record, agreement) = (view.record, view.record.agreements[place])
    let them = record.people[agreement.with].name
    var text = Page.state(place, view)
    text +=
      record.day(agreement.from, .beginning).map { "From \(Saying.day($0))" }
      ?? "From a day that is not known yet"
    if let until = record.day(agreement.until, .lastDay) { text += " until \(Saying.day(until))" }
    text += ". "
    text += agreed(agreement, record.name, them, view)
    for (name, withdrawn) in [
      (record.name, agreement.withdrawnByMe), (them, agreement.withdrawnByThem),
    ] {
      guard let withdrawn, withdrawn.saysThereIsOne else { continue }
      let day = record.day(withdrawn, .ending).map { " on \(Saying.day($0))" } ?? ""
      text += " \(name) took it back\(day)."
    }
    text += Page.again(agreement.reviewBy, record, on: view.today)
    if let reviewed = agreement.reviewed { text += " Looked at: \(reviewed.inWords)." }
    return text
  }

  /// Whether it holds today, or why not, in a few words.
  private static func state(_ place: Int, _ view: View) -> String {
    let (record, agreement) = (view.record, view.record.agreements[place])
    for withdrawn in [agreement.withdrawnByMe, agreement.withdrawnByThem] {
      guard let withdrawn, withdrawn.saysThereIsOne else { continue }
      if record.day(withdrawn, .ending).map({ $0 <= view.today }) ?? true { return "Taken back. " }
    }
    for agreed in [agreement.agreedByMe, agreement.agreedByThem] {
      guard let agreed, agreed.saysThereIsOne else { return "Not agreed by both. " }
    }
    guard let period = view.history.timeline.period(ofAgreement: place) else {
      return "Does not hold on any day. "
    }
    if period.contains(view.today) {
      let timeline = view.history.timeline
      return timeline.takesPart(agreement.with, on: view.today)
        ? "Holds today. " : "Does not hold while they are not in touch. "
    }
    return period.last.map { $0 < view.today } ?? false ? "Over. " : "Still to begin. "
  }

  /// Who agreed and when; of whom nothing is written, nothing is said but that.
  private func agreed(
    _ agreement: Agreement, _ name: String, _ them: String, _ view: View
  ) -> String {
    var (said, no, unsaid): ([String], [String], [String]) = ([], [], [])
    for (name, written) in [(name, agreement.agreedByMe), (them, agreement.agreedByThem)] {
      if let written, let agreed = agreed(name, written, view) {
        said.append(agreed)
      } else if written == nil {
        unsaid.append(name)
      } else {
        no.append("\(name) was asked, and has not said yes")
      }
    }
    let open =
      unsaid.isEmpty
      ? [] : ["it is not written down whether \(Saying.list(unsaid, "or")) agrees"]
    let sentence = ([(said + no).joined(separator: ", ")] + open).filter { !$0.isEmpty }
    return Saying.capitalized(sentence.joined(separator: "; ")) + "."
  }

  private func agreed(_ name: String, _ written: WrittenDay, _ view: View) -> String? {
    guard written.saysThereIsOne else { return nil }
    guard let day = view.record.day(written, .beginning) else {
      return "\(name) agreed, on a day that is not known"
    }
    return day <= view.today
      ? "\(name) agreed on \(Saying.day(day))" : "\(name) is to agree on \(Saying.day(day))"
  }

  private func what(_ agreement: Agreement, _ record: Record) -> String {
    var sentences: [String] = []
    if let needs = agreement.helpsWith, !needs.isEmpty {
      sentences.append("For \(record.needsInWords(needs)).")
    }
    if let people = agreement.brings, !people.isEmpty {
      sentences.append("Brings \(record.names(people)).")
    }
    if let acting = agreement.actingAs { sentences.append(Saying.sentence("Acting as \(acting)")) }
    if !agreement.talkedOverWith.isEmpty {
      sentences.append(
        Saying.sentence(
          "Talked over with \(agreement.talkedOverWith.map(\.inWords).joined(separator: "; "))"))
    }
    if !agreement.approvedBy.isEmpty {
      sentences.append(
        Saying.sentence(
          "Approved by \(agreement.approvedBy.map(\.inWords).joined(separator: "; "))"))
    }
    if let support = agreement.supportedBy {
      sentences.append(Saying.sentence("Supported by \(support)"))
    }
    var missing: [String] = []
    if agreement.helpsWith == nil { missing.append("what it is for") }
    if agreement.talkedOverWith.isEmpty { missing.append("who it was talked over with") }
    if agreement.approvedBy.isEmpty { missing.append("who approved it") }
    if agreement.reviewBy == nil { missing.append("when to look at it again") }
    if !missing.isEmpty { sentences.append("Not written down: \(Saying.list(missing, "or")).") }
    return sentences.joined(separator: " ")
  }

  /// Who leaves, who takes over, and how they part.
  mutating func handovers(_ plan: Plan) {
    let record = plan.view.record
    guard !record.handovers.isEmpty else { return }
    heading("Handovers")
    for handover in record.handovers {
      gap()
      add(handover.title, indent: 2, hanging: 6)
      let leaving = handover.leaving.map { record.people[$0].name } ?? "Somebody"
      let next = handover.takingOver.map { record.people[$0].name } ?? "nobody yet"
      var text = "\(leaving) leaves, \(next) takes over."
      if let day = record.day(handover.introduced, .beginning) {
        let isToCome = day > plan.view.today
        text += " \(isToCome ? "To be introduced" : "Introduced") on \(Saying.day(day))."
      }
      let together = (handover.together ?? []).compactMap { record.day($0, .beginning) }
      if !together.isEmpty { text += " Both together on \(Saying.list(together.map(Saying.day)))." }
      if let day = record.day(handover.lastDay, .lastDay) {
        text += " Last day: \(Saying.day(day))."
      } else if handover.lastDay?.saysThereIsOne ?? false {
        text += " Last day: not known yet."
      }
      if let goodbye = handover.goodbye { text += " " + Saying.sentence("Goodbye: \(goodbye)") }
      add(text, indent: 4)
      notes(handover.notes, indent: 4)
    }
  }

  /// Meetings, and what was decided.
  mutating func meetings(_ plan: Plan) {
    let record = plan.view.record
    guard !record.meetings.isEmpty else { return }
    heading("Meetings")
    for meeting in record.meetings {
      let when = record.day(meeting.on, .beginning).map { Saying.day($0) } ?? "no day yet"
      let kind = meeting.kind.map { ", \($0.rawValue)" } ?? ""
      gap()
      add("\(when)\(kind): \(meeting.title)", indent: 2, hanging: 6)
      let there = (meeting.there ?? []).map { guest in
        switch guest {
        case .me: record.name
        case .person(let person): record.people[person].name
        }
      }
      if !there.isEmpty { add("There: \(Saying.list(there)).", indent: 4) }
      if meeting.privateFamilyTime == true {
        add("The family had time by themselves.", indent: 4)
      }
      for decided in meeting.decided { add("Decided: \(decided)", indent: 4) }
      add(Page.again(meeting.lookAgain, record, on: plan.view.today), indent: 4)
      notes(meeting.notes, indent: 4)
    }
  }
}
