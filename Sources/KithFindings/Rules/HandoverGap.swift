import KithModel
import KithNetwork

extension Rule {
  /// There are days on which neither of the two is there.
  static let handoverGap = Rule.aboutHandovers(
    id: "handover-gap",
    title: "Days between the old worker and the new",
    why: """
      Days without anybody are where things go wrong quietly, and some days are harder than others. Knowing \
      which days they are is enough to ask somebody else to look in.
      """,
    citations: [.fewChanges, .timingIntroductions],
    examples: [
      .finds(
        "Ada’s birthday falls in these days",
        in: """
          kith: 1

          me: Ada
            born: 2009-04-15
            needs: belonging

          person morag: Morag Bell
            until: 2027-03-31
            kind: worker

          person sam: Sam Okafor
            from: 2027-05-01
            kind: worker

          handover keyworker: From Morag to Sam
            leaving: morag
            taking over: sam
            introduced: 2026-12-01
            together: 2026-12-04
            last day: 2027-03-31
            goodbye: Tea and a cake.
          """),
      .finds(
        "Christmas",
        in: """
          kith: 1

          me: Ada
            born: 2009-04-15
            needs: belonging

          person morag: Morag Bell
            until: 2026-12-20
            kind: worker

          person sam: Sam Okafor
            from: 2027-01-05
            kind: worker

          handover keyworker: From Morag to Sam
            leaving: morag
            taking over: sam
            introduced: 2026-12-01
            together: 2026-12-04
            last day: 2026-12-20
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
            until: 2027-03-31
            kind: worker

          person sam: Sam Okafor
            from: 2027-04-01
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
      view.openHandovers.compactMap { place in
        guard let days = view.daysBetween(place), let first = days.first, let last = days.last
        else {
          return nil
        }
        return view.evidence(ofHandover: place, .lastDay, from: first, to: last)
      }
    },
    words: { handovers, evidence, view in
      let place = handovers[0]
      let days = Saying.days(from: evidence.from, to: evidence.to, today: view.today)
      let special = view.whatFalls(from: evidence.from, to: evidence.to ?? evidence.from)
      let falls =
        special.isEmpty
        ? ""
        : " \(Saying.capitalized(Saying.list(special))) \(special.count == 1 ? "falls" : "fall") in these days."
      return Words(
        says: Saying.capitalized(
          """
          \(days) neither \(view.leavingName(place)) nor \(view.takingOverName(place)) is there.\
          \(falls)
          """),
        ask: "Who could look in on \(view.record.name) in these days?")
    })
}

extension View {
  /// The days after the last day of who leaves on which who takes over is not there yet.
  fileprivate func daysBetween(_ place: Int) -> Period? {
    guard let next = record.handovers[place].takingOver,
      let last = lastDay(ofHandover: place),
      let begins = history.timeline.stretches(.person(next)).compactMap(\.first).first(where: {
        $0 > last
      }), begins > last.adding(1), !history.isThere(next, on: last.adding(1))
    else { return nil }
    return Period(first: last.adding(1), last: begins.adding(-1))
  }

  /// What falls into some days: Christmas, the young person's birthday, changes.
  fileprivate func whatFalls(from first: Day, to last: Day) -> [String] {
    var falls: [String] = []
    for year in first.parts.year...last.parts.year where falls.count < 6 {
      if let day = Day(year: year, month: 12, day: 25), first <= day, day <= last {
        falls.append("Christmas")
      }
      if case .day(let born) = record.me.born, let day = born.birthday(year - born.parts.year),
        first <= day, day <= last
      {
        falls.append("\(Saying.whose(record.name)) birthday")
      }
    }
    for change in datedChanges where first <= change.first && change.first <= last {
      guard falls.count < 6 else { break }
      falls.append(record.transitions[change.place].title)
    }
    return falls
  }
}
