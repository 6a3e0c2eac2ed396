import KithFindings
import KithModel
import KithTestSupport
import KithText
import Testing

/// Everybody for whom a copy of a file can be made.
func readers(of record: Record) -> [Copy.Reader] {
  [.me, .worker, .reviewer, .everyone] + record.people.map { .person($0.id) }
}

@Suite struct `A copy to hand out` {
  private func reading(_ text: SourceText) -> Reading { Reading(text, rules: Rule.names) }

  @Test(arguments: 0..<60)
  func `reads as what the copy showed, in canonical form, whoever it is for`(_ seed: Int) throws {
    let today = try #require(Day("2026-11-22"))
    let file = reading(SourceText(TidyFile(seed: UInt64(seed)).text))
    for reader in readers(of: file.record) {
      let copy = Handing(file, for: reader, on: today).copy
      let again = reading(copy.text)
      #expect(again.problems.filter { $0.code.severity == .error } == [], "\(reader)")
      #expect(again.canonicalText()?.text == copy.text.text, "\(reader)")
      // Somebody who is not in their own copy is in no file, and so has no copy of it.
      if case .person(let id) = reader, !again.record.people.contains(where: { $0.id == id }) {
        continue
      }
      let second = Handing(again, for: reader, on: today).copy
      #expect(second.record == copy.record, "\(reader)")
      #expect(second.text.text == copy.text.text, "\(reader)")
      if reader.isHandedOn { #expect(second.places == copy.places, "\(reader)") }
    }
  }

  private func copy(_ text: String, for reader: Copy.Reader) throws -> String {
    let today = try #require(Day("2026-11-22"))
    return Handing(
      reading(SourceText("kith: 1\n\nme: Ada\n  born: 2009-03-02\n\n" + text)), for: reader,
      on: today
    )
    .copy.text.text
  }

  @Test func `tells one of the people of themselves, and of others only what was opened`() throws {
    let text = """
      person jean: Jean
        who: my aunt
        kind: family
        circle: inner
        helps with: listening
        i want: more
        since: 2010
        in touch: yes
        seen by: me, worker, jean
        says [jean]: You make good soup.
        says: I worry about you.
        note [jean]: Ring after six.
        note: Has a temper.

      person leo: Leo

      agreement jean: Us
        from: 2026-01-01
        agreed by me: 2026-01-01
        agreed by them: 2026-01-01
        talked over with: Sam
        time: Sundays
        seen by: me, jean

      agreement leo: Them
        from: 2026-01-01
        seen by: me, jean

      step ring: Ring Jean
        who: Sam
        by: 2026-12-01
        about: jean
        seen by: me, jean

      """
    #expect(
      try copy(text, for: .person(ID("jean"))) == """
        kith: 1

        me: Ada

        person jean: Jean
          who: my aunt
          kind: family
          helps with: listening
          seen by: me, worker, reviewer, jean
          says [me, worker, reviewer, jean]: You make good soup.
          note [me, worker, reviewer, jean]: Ring after six.

        agreement jean: Us
          from: 2026-01-01
          agreed by me: 2026-01-01
          agreed by them: 2026-01-01
          time: Sundays
          seen by: me, worker, reviewer, jean

        step ring: Ring Jean
          who: not told here
          by: 2026-12-01
          seen by: me, worker, reviewer, jean

        """)
    #expect(try copy(text, for: .everyone) == "kith: 1\n\nme: Ada\n")
    let leo = try copy(
      text.replacing("seen by: me, worker, jean", with: "seen by: me, leo")
        .replacing("person leo: Leo", with: "person leo: Leo\n  seen by: leo")
        .replacing("seen by: me, jean", with: "seen by: leo"), for: .person(ID("leo")))
    // That there is one, and no more.
    #expect(leo.contains("agreement jean: An agreement\n  from: unknown\n  seen by:"))
    #expect(!leo.contains("Sundays") && !leo.contains("soup"))
  }

  @Test func `an age tells nobody else a birthday`() throws {
    let text = """
      setting team: Team
        until: age 26
        seen by: everyone

      transition eighteen: Eighteen
        on: age 18
        ends: team
        seen by: everyone

      """
    let copy = try copy(text, for: .everyone)
    #expect(copy.contains("  until: unknown\n") && copy.contains("  on: unknown\n"))
    #expect(try self.copy(text, for: .me).contains("  until: age 26\n"))
  }

  @Test func `the young person always sees what they said, and where they placed people`() throws {
    let text = """
      setting house: House
        seen by: worker
        says: It is cold there.

      person leo: Leo
        circle [worker]: outer
        note: Owes money.
        seen by: worker
        says [worker]: He is kind.

      person ann: Ann
        seen by: worker

      worry money: Money
        about: leo
        by: Sam
        on: 2026-11-01
        look again: 2026-12-01

      """
    #expect(
      try copy(text, for: .me) == """
        kith: 1

        me: Ada
          born: 2009-03-02
          says [me]: It is cold there.

        person leo: Leo
          circle [me]: outer
          seen by: me
          says [me]: He is kind.

        """)
  }

  @Test func `problems that a reader can’t see are not told, and don’t count`() throws {
    let today = try #require(Day("2026-11-22"))
    let file = reading(
      SourceText(
        "kith: 1\n\nme: Ada\n\nperson leo: Leo\n  until: soon\n  seen by: worker\n\n"
          + "person jean: Jean\n  from: 2027-4-1\n  note [jan]: x\n  seen by: me, worker, jean\n"))
    #expect(file.problems.count == 3)
    let me = Handing(file, for: .me, on: today)
    #expect(me.told.map(\.code) == [.badDay] && me.told.map(\.line) == [5])
    #expect(me.hasErrors && me.copy.isIncomplete)
    for reader in [Copy.Reader.everyone, .person(ID("jean"))] {
      let handing = Handing(file, for: reader, on: today)
      #expect(handing.told.isEmpty && !handing.hasErrors && !handing.hasWarnings)
      #expect(!handing.copy.isIncomplete)
    }
  }
}
