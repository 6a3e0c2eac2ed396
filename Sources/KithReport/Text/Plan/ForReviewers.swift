import KithFindings
import KithModel
import KithNetwork
import KithPlan

extension Page {
  /// Who took part in writing and looking it through, and when; meetings up to today among them.
  mutating func whoTookPart(_ plan: Plan) {
    let (record, today) = (plan.view.record, plan.view.today)
    heading("Who took part")
    var entries = record.me.writtenBy.map { (day: $0.day, text: "written by \($0.text)") }
    if let reviewed = record.me.reviewed {
      let who = reviewed.text.isEmpty ? "" : " by \(reviewed.text)"
      entries.append((reviewed.day, "looked through\(who)"))
    }
    for meeting in record.meetings {
      guard let day = record.day(meeting.on, .beginning), day <= today else { continue }
      let there = meeting.there ?? []
      let names = there.map { guest in
        switch guest {
        case .me: record.name
        case .person(let person): record.people[person].name
        }
      }
      let who = names.isEmpty ? "it is not written down who was there" : Saying.list(names)
      let without =
        names.isEmpty || there.contains(.me) ? "" : "; \(record.name) is not named among them"
      entries.append((day, "“\(meeting.title)”: \(who)\(without)"))
    }
    for agreement in record.agreements {
      guard let reviewed = agreement.reviewed else { continue }
      let who = reviewed.text.isEmpty ? "" : " by \(reviewed.text)"
      entries.append((reviewed.day, "“\(agreement.title)” looked at\(who)"))
    }
    if entries.isEmpty { add("Nothing is written down about it.", indent: 2) }
    for entry in entries.inOrderOfDays(\.day) {
      let day = entry.day.map(Saying.day) ?? "On a day that is not written down"
      add(Saying.sentence("\(day): \(entry.text)"), indent: 2, hanging: 6)
    }
  }

  /// What the young person says where others wrote or decided something: each beside the other, and
  /// neither instead of the other.
  mutating func besideTheRecord(_ plan: Plan) {
    let record = plan.view.record
    heading("What \(record.name) says, beside what others wrote")
    var isAnything = false
    func beside(_ title: String, _ says: [Statement], _ written: [String]) {
      guard !says.isEmpty, !written.isEmpty else { return }
      isAnything = true
      gap()
      add(Saying.heading(title), indent: 2, hanging: 6)
      for statement in says { add("\(record.name): “\(statement.text)”", indent: 4) }
      for text in written { add("Others: \(text)", indent: 4) }
    }
    func notes(_ notes: [Statement]) -> [String] { notes.map { "“\($0.text)”" } }
    for setting in record.settings { beside(setting.name, setting.says, notes(setting.notes)) }
    for person in record.people {
      let decided = person.decidedBy.map { ["decided by \(record.called($0))"] } ?? []
      beside(person.name, person.says, decided.map(Saying.sentence) + notes(person.notes))
    }
    for change in record.transitions { beside(change.title, change.says, notes(change.notes)) }
    for agreement in record.agreements {
      beside(agreement.title, agreement.says, notes(agreement.notes))
    }
    for handover in record.handovers {
      beside(handover.title, handover.says, notes(handover.notes))
    }
    for meeting in record.meetings {
      let decided = meeting.decided.map { "decided: “\($0)”" }
      beside(meeting.title, meeting.says, decided + notes(meeting.notes))
    }
    for acceptance in record.acceptances where !acceptance.isOnWorries {
      beside(
        "Accepted: \(acceptance.rule)", acceptance.says,
        ["“\(acceptance.reason)” (\(record.called(acceptance.by)))"])
    }
    if !isAnything {
      add("Nothing of that kind is in this copy.", indent: 2)
    }
  }

  /// Every acceptance, with its reason, by whom, from when until when, and whether it still stands for
  /// something.
  mutating func everyAcceptance(_ plan: Plan) {
    let view = plan.view
    let record = view.record
    let places = record.acceptances.indices.filter { !record.acceptances[$0].isOnWorries }
    guard !places.isEmpty else { return }
    heading("What was talked over and accepted")
    everyAcceptance(places, standing: Set(plan.accepted.compactMap(\.accepted)), view)
  }

  /// Some of the acceptances, of which some are `standing` for a finding.
  mutating func everyAcceptance(_ places: [Int], standing: Set<Int>, _ view: View) {
    let record = view.record
    for place in places {
      let acceptance = record.acceptances[place]
      let from = record.day(acceptance.on, .beginning).map { "from \(Saying.day($0))" }
      let until = record.day(acceptance.until, .lastDay).map { "until \(Saying.day($0))" }
      let days = [from, until].compactMap(\.self).joined(separator: " ")
      let ended = record.day(acceptance.until, .lastDay).map { $0 < view.today } ?? false
      let state =
        standing.contains(place)
        ? "It stands for what is so today."
        : ended
          ? "Its day has passed." : "Nothing that Kith finds today is what it names."
      add(
        """
        - \(acceptance.rule), about \(Saying.list(acceptance.about.map(record.inWords))): “\(acceptance.reason)” \
        (\(record.called(acceptance.by)), \(days)). \(state)
        """, indent: 2, hanging: 6)
    }
  }

  /// With whom no agreement holds after a change that ends the way they were there.
  mutating func withoutAgreement(_ change: Change, _ view: View) {
    guard let after = change.last else { return }
    let without = change.goes.compactMap { going -> Int? in
      guard case .person(let person) = going.subject, !going.isAway,
        view.history.timeline.agreements(with: person, inForceOn: after).isEmpty
      else { return nil }
      return person
    }
    guard !without.isEmpty else { return }
    add("No agreement holds then with: \(view.record.names(without)).", indent: 4)
  }
}
