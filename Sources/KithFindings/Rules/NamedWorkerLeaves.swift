import KithModel
import KithNetwork

extension Rule {
  /// The named worker leaves, and nobody is named next.
  static let namedWorkerLeaves = Rule(
    id: "named-worker-leaves",
    title: "The named worker leaves, and nobody is named next",
    why: """
      The named worker is who the young person can turn to about the plan itself. If that ends without a \
      next name, nobody is in charge of what was promised, and nobody notices first.
      """,
    citations: [.namedWorker],
    examples: [
      .finds(
        "the named worker",
        in: """
          kith: 1

          me: Ada
            born: 2009-04-15
            needs: belonging
            named worker: morag

          person morag: Morag Bell
            until: 2027-03-31
            kind: worker

          person sam: Sam Okafor
            kind: worker
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            born: 2009-04-15
            needs: belonging
            named worker: morag

          person morag: Morag Bell
            kind: worker

          person sam: Sam Okafor
            kind: worker
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            born: 2009-04-15
            needs: belonging
            named worker: morag

          person morag: Morag Bell
            until: 2027-03-31
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
    ],
    check: { view in
      let record = view.record
      guard let worker = record.me.namedWorker,
        !record.handovers.contains(where: { $0.leaving == worker && $0.takingOver != nil })
      else { return [] }
      let timeline = view.history.timeline
      let stretch = timeline.stretches(.person(worker)).last
      let gone = stretch?.last.map { $0.adding(1) }
      guard let day = timeline.hasUnknownEnd(.person(worker)) ? view.today : gone,
        day <= view.history.horizon
      else { return [] }
      var evidence = Evidence(from: max(day, view.today))
      evidence.people = [worker]
      evidence.mentions = [Mention(.me, 0, .namedWorker), Mention(.person, worker, .until)]
      return [evidence]
    },
    foldKey: { _, _ in nil },
    words: { found, view in
      let record = view.record
      let name = found[0].people.first.map { record.people[$0].name } ?? ""
      let when =
        found[0].from > view.today
        ? "is there until \(Saying.day(found[0].from.adding(-1)))" : "leaves"
      return Words(
        says: "\(name), the named worker, \(when), and nobody is written down as next.",
        ask: "Who will it be then, and who tells \(record.name)?")
    })
}
