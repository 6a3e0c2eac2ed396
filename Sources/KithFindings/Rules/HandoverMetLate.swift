import KithModel
import KithNetwork

extension Rule {
  /// Who takes over is met after, or too shortly before, the last day, or it isn’t written when.
  static let handoverMetLate = Rule.aboutHandovers(
    id: "handover-met-late",
    title: "Met too shortly before a last day, or not at all",
    why: """
      Trust takes time, and it is easier while somebody familiar is still there. How long is long enough \
      nobody can say for everybody: a service sets its own length with “meet before a change”; where it \
      doesn’t, Kith takes 28 days, which is its own number.
      """,
    citations: [.timingIntroductions, .meetBeforehand],
    examples: [
      .finds(
        "on 20 March 2027",
        in: """
          kith: 1

          me: Ada
            born: 2009-04-15
            needs: belonging

          person morag: Morag Bell
            kind: worker

          person sam: Sam Okafor
            kind: worker

          handover keyworker: From Morag to Sam
            leaving: morag
            taking over: sam
            introduced: 2027-03-20
            together: 2026-12-04
            last day: 2027-03-31
            goodbye: Tea and a cake.
          """),
      .finds(
        "not written down when Ada meets Sam Okafor",
        in: """
          kith: 1

          me: Ada
            born: 2009-04-15
            needs: belonging

          person morag: Morag Bell
            kind: worker

          person sam: Sam Okafor
            kind: worker

          handover keyworker: From Morag to Sam
            leaving: morag
            taking over: sam
            last day: 2027-03-31
            goodbye: Tea and a cake.
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            born: 2009-04-15
            needs: belonging

          person morag: Morag Bell
            kind: worker

          person sam: Sam Okafor
            kind: worker

          handover keyworker: From Morag to Sam
            leaving: morag
            taking over: sam
            introduced: 2026-12-01
            together: 2026-12-04
            last day: 2027-03-31
            goodbye: Tea and a cake.
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            born: 2009-04-15
            needs: belonging

          person morag: Morag Bell
            kind: worker

          person sam: Sam Okafor
            kind: worker

          local: Our service
            meet before a change: 7

          handover keyworker: From Morag to Sam
            leaving: morag
            taking over: sam
            introduced: 2027-03-20
            together: 2026-12-04
            last day: 2027-03-31
            goodbye: Tea and a cake.
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: belonging

          person morag: Morag Bell
            kind: worker

          person sam: Sam Okafor
            kind: worker

          handover keyworker: From Morag to Sam
            leaving: morag
            taking over: sam
            together: 2026-12-04
            last day: 2027-03-31
            goodbye: Tea and a cake.
          """),
    ],
    check: { view in
      view.openHandovers.compactMap { place in
        let handover = view.record.handovers[place]
        guard handover.takingOver != nil else { return nil }
        guard let met = view.dayMet(place) else {
          return handover.introduced == WrittenDay.unknown
            ? nil : view.evidence(ofHandover: place, .introduced)
        }
        let before = view.record.local?.meetBeforeAChange ?? Local.usualMeetBefore
        guard let last = view.lastDay(ofHandover: place), met.adding(before) > last else {
          return nil
        }
        return view.evidence(ofHandover: place, .introduced, .lastDay)
      }
    },
    words: { handovers, _, view in
      let place = handovers[0]
      let (name, next) = (view.record.name, view.takingOverName(place))
      guard let met = view.dayMet(place), let last = view.lastDay(ofHandover: place)
      else {
        return Words(
          says: "It is not written down when \(name) meets \(next), who takes over.",
          ask: "When and where would \(name) like to meet \(next)?")
      }
      return Words(
        says: """
          \(name) meets \(next) on \(Saying.day(met)), and the last day of \
          \(view.leavingName(place)) is \(Saying.day(last)).
          """,
        ask:
          "Would \(name) like them to meet earlier, or \(view.leavingName(place)) to stay longer?")
    })
}

extension View {
  /// The day on which the young person meets who takes over: as the handover says, or else the first on which
  /// both are there together.
  fileprivate func dayMet(_ place: Int) -> Day? {
    let handover = record.handovers[place]
    return record.day(handover.introduced, .beginning)
      ?? (handover.together ?? []).compactMap { record.day($0, .beginning) }.min()
  }
}
