import KithModel
import KithNetwork

extension Rule {
  /// A worker leaves close to another change.
  static let handoverCloseToChange = Rule.aboutHandovers(
    id: "handover-close-to-change",
    title: "A change of worker close to another change",
    why: """
      Two changes at once are more than twice one. Whoever knows the young person best should not be \
      leaving while everything else moves. A service sets how far apart with “keep changes apart”; where \
      it doesn’t, Kith takes 28 days, which is its own number.
      """,
    citations: [.keyEvents],
    examples: [
      .finds(
        "is close to Moving",
        in: """
          kith: 1

          me: Ada
            born: 2009-04-15
            needs: belonging

          person morag: Morag Bell
            kind: worker

          person sam: Sam Okafor
            kind: worker

          setting flat: My flat

          transition move: Moving
            on: 2027-04-10
            starts: flat

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

          setting flat: My flat

          transition move: Moving
            on: 2027-06-10
            starts: flat

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

          transition leaves: Morag leaves
            on: 2027-04-01
            ends: morag

          handover keyworker: From Morag to Sam
            leaving: morag
            taking over: sam
            introduced: 2026-12-01
            together: 2026-12-04
            last day: leaves
            goodbye: Tea and a cake.
          """),
    ],
    check: { view in
      view.openHandovers.compactMap { place in
        let near = view.changesNear(place)
        guard let last = view.lastDay(ofHandover: place), !near.isEmpty else { return nil }
        // Told with the change where that comes after it.
        let day = near.compactMap { view.record.transitions[$0].first }.filter { $0 > last }.min()
        var evidence = view.evidence(ofHandover: place, .lastDay, from: day ?? last)
        evidence.mentions += near.map { Mention(.transition, $0) }
        return evidence
      }
    },
    words: { handovers, _, view in
      let changes = view.changesNear(handovers[0]).map { place in
        let change = view.record.transitions[place]
        return "\(change.title) (\(Saying.when(change.first, change.last)))"
      }
      let on = view.lastDay(ofHandover: handovers[0]).map { ", \(Saying.day($0))," } ?? ""
      return Words(
        says: """
          The last day of \(view.leavingName(handovers[0]))\(on) is close to \(Saying.list(changes)).
          """,
        ask: "Could one of them come earlier or later?")
    })
}

extension View {
  /// The changes, by place in `Record/transitions`, that are close to the last day of a handover, but for
  /// the one that is this worker's own leaving: the first few of them.
  fileprivate func changesNear(_ place: Int) -> [Int] {
    guard let last = lastDay(ofHandover: place) else { return [] }
    let apart = record.local?.keepChangesApart ?? Local.usualApart
    let (from, to) = (last.adding(-apart), last.adding(apart))
    let own = [record.handovers[place].leaving, record.handovers[place].takingOver]
      .compactMap(\.self).map { Subject.person($0) }
    var near: [Int] = []
    for change in datedChanges where change.first < to && change.last > from && near.count < 4 {
      let transition = record.transitions[change.place]
      let subjects = (transition.ends ?? []) + (transition.starts ?? [])
      if subjects.isEmpty || !subjects.allSatisfy(own.contains) { near.append(change.place) }
    }
    return near
  }
}
