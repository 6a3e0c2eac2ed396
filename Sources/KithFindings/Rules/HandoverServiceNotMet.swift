import KithModel
import KithNetwork

extension Rule {
  /// A service begins, and nobody from it has met the young person before.
  static let handoverServiceNotMet = Rule.standing(
    id: "handover-service-not-met",
    title: "Nobody from a new service met before it begins",
    why: """
      A service that takes over is a name on a letter until somebody from it has a face. Meeting \
      them before the day, while those who are known are still there, is what makes it possible to \
      go.
      """,
    citations: [.meetBeforehand],
    examples: [
      .finds(
        "Adult team begins on 1 April 2027",
        in: """
          kith: 1

          me: Ada
            needs: health

          setting adults: Adult team
            kind: service
            from: 2027-04-01

          person lee: Lee
            kind: worker
            reached through: adults
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: health

          setting adults: Adult team
            kind: service
            from: 2027-04-01

          person lee: Lee
            kind: worker
            reached through: adults

          meeting hello: Meeting Lee
            on: 2027-03-01
            there: me, lee
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: health

          setting adults: Adult team
            kind: service
            from: 2027-04-01

          person sam: Sam
            kind: worker

          person lee: Lee
            kind: worker
            reached through: adults

          handover next: From Sam to Lee
            leaving: sam
            taking over: lee
            introduced: 2027-02-01
          """),
    ],
    check: { view in
      let record = view.record
      // Of each person, the first day on which the young person met or is to meet them.
      var met: [Int: Day] = [:]
      func note(_ person: Int, _ day: Day?) {
        if let day { met[person] = min(met[person] ?? day, day) }
      }
      for handover in record.handovers {
        guard let person = handover.takingOver else { continue }
        let days = [handover.introduced].compactMap(\.self) + (handover.together ?? [])
        for day in days { note(person, record.day(day, .beginning)) }
      }
      for meeting in record.meetings where meeting.there?.contains(.me) ?? false {
        for case .person(let person) in meeting.there ?? [] {
          note(person, record.day(meeting.on, .beginning))
        }
      }
      var peopleOf = [[Int]](repeating: [], count: record.settings.count)
      for place in record.people.indices {
        for case .setting(let setting) in record.people[place].routes ?? [] {
          peopleOf[setting].append(place)
        }
      }
      return record.settings.indices.compactMap { place in
        let kind = record.settings[place].kind
        guard kind == .service || kind == .team,
          let first = view.history.timeline.stretches(.setting(place)).first?.first,
          first > view.today, first <= view.history.horizon
        else { return nil }
        let isMet = peopleOf[place].contains { person in
          // Whoever is there already is known.
          view.isThereToday(person) || met[person].map { $0 < first } ?? false
        }
        guard !isMet else { return nil }
        var evidence = view.evidence(settings: [place], at: Mention(.setting, place))
        evidence.from = first
        return evidence
      }
    },
    words: { found, view in
      let setting = view.record.settings[found[0].settings[0]]
      return Words(
        says: """
          \(setting.name) begins on \(Saying.day(found[0].from)), and it is not written down that \
          \(view.record.name) meets anybody from it before.
          """,
        ask: "Who from there could \(view.record.name) meet first, and who comes along?")
    })
}
