import KithModel
import KithNetwork

extension Rule {
  /// The network wasn’t looked through with the young person, or not since something changed.
  static let notLookedThrough = Rule.standing(
    id: "not-looked-through",
    title: "Not looked through since something changed",
    why: """
      A network is how things were on the day it was looked through. When somebody or something \
      has come or gone since, it may say what isn’t so any more; and being part of it once is not \
      the same as being part of it again and again.
      """,
    citations: [.participatoryRecords],
    examples: [
      .finds(
        "on 1 November 2026 something changed (Throughcare team)",
        in: """
          kith: 1

          me: Ada
            needs: listening
            reviewed: 2026-10-12, Ada and Sam

          setting team: Throughcare team
            from: 2026-11-01

          person jean: Auntie Jean
          """),
      .finds(
        "not written down that this was looked through with Ada",
        in: """
          kith: 1

          me: Ada
            needs: listening

          person jean: Auntie Jean
          """),
      .finds(
        "that Ada was there",
        in: """
          kith: 1

          me: Ada
            needs: listening
            reviewed: 2026-10-12, Sam Okafor and a manager

          person jean: Auntie Jean
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: listening
            reviewed: 2026-11-05, Ada and Sam

          setting team: Throughcare team
            from: 2026-11-01

          person jean: Auntie Jean
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: listening
            reviewed: 2026-10-12, Ada and Sam

          person jean: Auntie Jean
            until: 2027-04-01
          """),
      .finds(
        "not written down that Ada Bell was there",
        in: """
          kith: 1

          me: Ada Bell
            reviewed: 2026-11-20, Tom Bell

          person tom: Tom Bell
          """),
    ],
    check: { view in
      guard !view.record.people.isEmpty else { return [] }
      let looks = view.looks.filter { $0.day.map { $0 <= view.today } ?? true }
      // Looked through on a day that nobody remembers: then nobody can say what came after.
      if looks.contains(where: { $0.day == nil }) { return [] }
      let last = looks.compactMap(\.day).max()
      let change = view.lastChange.flatMap { $0.day > last ?? .earliest ? $0 : nil }
      guard last == nil || change != nil else { return [] }
      var evidence = view.evidence(
        at: view.record.me.reviewed == nil ? Mention(.me, 0) : Mention(.me, 0, .reviewed))
      if last != nil, let change { evidence.mentions.append(change.mention) }
      return [evidence]
    },
    words: { _, view in
      let name = view.record.name
      let ask: Sentence =
        "When could \(name) look through it again, and who would \(name) like to be there?"
      if let last = view.looks.compactMap(\.day).filter({ $0 <= view.today }).max(),
        let change = view.lastChange
      {
        return Words(
          says: """
            This was last looked through, or written, with \(name) on \(Saying.day(last)), and on \
            \(Saying.day(change.day)) something changed (\(change.title)).
            """, ask: ask)
      }
      let others = view.record.me.reviewed?.text ?? ""
      return Words(
        says: others.isEmpty
          ? "It is not written down that this was looked through with \(name)."
          : """
          It is not written down that \(name) was there when this was looked through, by \(others).
          """, ask: ask)
    })
}

extension View {
  /// Something that changed, with its day and what it is called.
  fileprivate struct PastChange {
    var day: Day
    var title: String
    var mention: Mention
  }

  /// The last day up to today on which a change came, or somebody or something came or went; of several
  /// on one day the first in the file, changes first.
  fileprivate var lastChange: PastChange? {
    var last: PastChange?
    func note(_ day: Day?, _ title: String, _ mention: Mention) {
      guard let day, day <= today, last.map({ day > $0.day }) ?? true else { return }
      last = PastChange(day: day, title: title, mention: mention)
    }
    for change in datedChanges where change.last <= today {
      note(
        change.last, record.transitions[change.place].title, Mention(.transition, change.place))
    }
    for subject in record.subjects {
      for stretch in history.timeline.stretches(subject) {
        note(stretch.first, record.name(of: subject), Mention(subject))
        note(stretch.last?.adding(1), record.name(of: subject), Mention(subject))
      }
    }
    return last
  }

  /// The times at which it was looked through, or written, with the young person; where nobody is named,
  /// they may have been there.
  fileprivate var looks: [Agreement.Dated] {
    let reviewed = record.me.reviewed.map { $0.text.isEmpty || names($0.text) ? [$0] : [] } ?? []
    return reviewed + record.me.writtenBy.filter { $0.day != nil && names($0.text) }
  }

  /// Whether the young person is named in a text: their first name, or “me”.
  private func names(_ text: String) -> Bool {
    func words(_ text: String) -> [String] {
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    // Brothers and carers may share the last name.
    guard let name = words(record.name).first else { return true }
    return !Set(words(text)).isDisjoint(with: [name, "me"])
  }
}
