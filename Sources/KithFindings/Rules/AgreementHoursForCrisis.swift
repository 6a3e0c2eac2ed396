import KithModel
import KithNetwork

extension Rule {
  /// Somebody is there at any hour by an agreement, and their words say that at some hours they are not.
  static let agreementHoursForCrisis = Rule.aboutAgreements(
    id: "agreement-hours-for-crisis",
    title: "An agreement is for any hour, and its words speak of hours",
    why: """
      Whom to ring at any hour is the one line that has to be true at night. If somebody’s phone is off from \
      six, another number is needed. Kith knows only a few phrases (“phone is off”, “not for emergencies”, \
      “office hours”): where others are used, it finds nothing.
      """,
    citations: [.continuingCare],
    examples: [
      .finds(
        "“Sundays. My phone is off from six.”",
        in: """
          kith: 1

          me: Ada

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-06-01
            helps with: listening, crisis
            agreed by me: 2026-05-01
            agreed by them: 2026-05-01
            time: Sundays. My phone is off from six.
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-06-01
            helps with: listening
            agreed by me: 2026-05-01
            agreed by them: 2026-05-01
            time: Sundays. My phone is off from six.
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-06-01
            helps with: crisis
            agreed by me: 2026-05-01
            agreed by them: 2026-05-01
            time: Any night. My phone is never far.
          """),
    ],
    check: { view in
      view.openAgreements.compactMap { place in
        let needs = view.record.agreements[place].helpsWith ?? []
        guard needs.contains(where: { view.record.needs[$0].id.description == "crisis" }),
          let topic = view.topicOfHours(place)
        else { return nil }
        return view.evidence(ofAgreement: place, .helpsWith, topic.topic)
      }
    },
    words: { agreements, _, view in
      let place = agreements[0]
      let them = view.record.people[view.record.agreements[place].with].name
      let words = view.topicOfHours(place).map { "“\($0.text)”" } ?? ""
      return Words(
        says: Saying.capitalized(
          """
          \(view.agreementInWords(place)) is for someone to ring at any hour, and it says: \
          \(words)\(words.hasSuffix(".”") ? "" : ".")
          """),
        ask: "Can \(them) be rung at night, and if not, who can?")
    })
}

extension View {
  /// The topic of an agreement in which some hours are kept free.
  fileprivate func topicOfHours(_ place: Int) -> Agreement.Topic? {
    let phrases = [
      "not for emergencies", "phone is off", "phone off", "not at night", "not in the evening",
      "office hours", "working hours", "not at weekends",
    ]
    return record.agreements[place].topics.first { topic in
      [.time, .waysToKeepInTouch].contains(topic.topic)
        && phrases.contains { topic.text.lowercased().contains($0) }
    }
  }
}
