import KithModel
import KithText
import Testing

@Suite struct `A worker’s copy holds what a worker may see` {
  private func copy(_ text: String, on today: String = "2026-11-22") throws -> Record {
    let reading = read(text)
    #expect(reading.problems == [])
    let day = try #require(Day(today))
    return Copy(of: reading.record, reading.places, for: .worker, on: day).record
  }

  @Test func `what was said is for the young person alone unless it says otherwise`() throws {
    let text =
      head
        + """
        person mum: Mum
          says: only mine
          says [worker]: open
          says [worker, 2026-12-01]: not yet
          says [worker, 2026-10-01, withdrawn 2026-11-22]: taken back
          says [worker, 2026-10-01, withdrawn 2026-11-23]: still open
          says [everyone]: for all
          says [mum]: for Mum
          note: seen
          note [reviewer]: not seen

        """
    let person = try copy(text).people[0]
    #expect(person.says.map(\.text) == ["open", "still open", "for all"])
    #expect(person.notes.map(\.text) == ["seen"])
  }

  @Test func `somebody hidden leaves nothing behind`() throws {
    let text =
      head
        + """
        setting cafe: A café
          seen by: me

        setting corner: The corner table
          part of: cafe

        person leo: Leo
          seen by: me

        person jo: Jo
          reached through: leo
          knows: leo

        transition gone: Gone
          on: 2027-01-01
          seen by: me

        person mo: Mo
          until: gone
          reached through: leo, corner

        agreement leo: Between us
          from: 2027-01-01

        accept only-one: Fine
          about: leo, money
          by: Sam
          on: 2026-01-01
          until: 2027-01-01

        """
    let record = try copy(text)
    #expect(record.settings.map(\.name) == ["The corner table"])
    #expect(record.settings[0].partOf == nil)
    #expect(record.people.map(\.name) == ["Jo", "Mo"])
    #expect(record.people[0].routes == nil)
    // Nothing, and not "nobody": that would say that it was asked.
    #expect(record.people[0].knows == nil)
    #expect(record.people[1].routes == [.setting(0)])
    #expect(record.people[1].until == .unknown)
    #expect(record.agreements.isEmpty)
    #expect(record.transitions.isEmpty)
    #expect(record.acceptances.isEmpty)
  }

  @Test(arguments: [
    "seen by:", "seen by: # me", "seen by [me]: me", "seen by: me, nobdy", "seenby: me",
  ])
  func `a seen by that can’t be read hides the block`(_ line: String) throws {
    let reading = read(head + "person leo: Leo\n  \(line)\n")
    #expect(reading.problems.count == 1)
    let day = try #require(Day("2026-11-22"))
    let copy = Copy(of: reading.record, reading.places, for: .worker, on: day)
    #expect(copy.record.people.isEmpty)
  }

  @Test func `lines are those of the file`() throws {
    let reading = read(head + "person leo: Leo\n  seen by: me\n\nperson jo: Jo\n  who: pal\n")
    let day = try #require(Day("2026-11-22"))
    let copy = Copy(of: reading.record, reading.places, for: .worker, on: day)
    #expect(copy.places.line(of: Mention(.person, 0)) == 10)
    #expect(copy.places.line(of: Mention(.person, 0, .who)) == 11)
  }
}

@Suite struct `A slip never opens what was meant to be kept back` {
  @Test(arguments: [
    "person leo: SECRET\r  seen by: me\r",
    "person leo: SECRET\n\twho: my boyfriend\n  seen by: me",
    "person leo: SECRET\n  who: my boyfriend\n    seen by: me",
    "person leo: SECRET\n my boyfriend\n  seen by: me",
    "person leo: SECRET\n  seen by me",
    "person leo: SECRET\nseen by: me",
    "person leo: SECRET\n\u{A0}seen by: me",
    "person leo: SECRET\n  seen: me",
    "person leo: SECRET\n  by seen: me",
    "person leo: SECRET\n  sene by me",
    "person leo: SECRET\n  see: me",
    "person leo: SECRET\n  [seen by: me]",
    "person leo: SECRET\n  only me",
    "person leo: SECRET\n  private: yes",
    "person leo: Leo\n  seen by: me\n\naccept only-one: SECRET\n  about: loe, money\n  by: me\n"
      + "  on: 2026-11-01\n  until: 2027-11-01",
    "accept only-one: SECRET\n  about: money\n  by: me\n  on: 2026-11-01\n  until: 2027-11-01\n"
      + "  seen by: me",
    "person leo: SECRET\n  only seen by: me",
    "person leo: SECRET\n  \u{200B}seen by: me",
    "person leo: SECRET\n  seen by：me",
    "person leo: SECRET\n  seen by: me, worker\n  seen by: me",
    "person ann: Ann\n\tnote: hello\n  says: SECRET",
    "person mum: SECRET\nwho: my mum\n  seen by: me",
    "person mum: SECRET\n  seem by: me",
    "person mum: SECRET\n  see by: me",
    "person lee: Lee\n  note: He came.\n    note [me]: SECRET he shouts.",
    "person uncle: SECRET\n\nperson uncle: Uncle\n  seen by: me",
    "person jean: SECRET\u{2028}  seen by: me",
    "peron leo: Leo\n\nworry w: SECRET\n  about: leo\n  by: Sam\n  on: 2026-11-01\n  look again: 2026-12-01",
  ])
  func `however it is slipped`(_ block: String) throws {
    let reading = read(head + block + "\n")
    let day = try #require(Day("2026-11-22"))
    let copy = Copy(of: reading.record, reading.places, for: .worker, on: day)
    #expect(!"\(copy.record)".contains("SECRET"))
    #expect(reading.hasErrors)
  }

  @Test func `what is about nobody but hidden people is in no copy, and what is about others is`()
    throws
  {
    let reading = read(
      head + "person leo: Leo\n  seen by: me\n\nperson ann: Ann\n\n"
        + "step s: SECRET\n  who: me\n  by: unknown\n  about: leo\n\n"
        + "step t: Ask Ann\n  who: me\n  by: unknown\n  about: leo, ann\n\n"
        + "step u: Ring the doctor\n  who: me\n  by: unknown\n\n"
        + "meeting m: SECRET\n  on: unknown\n  there: me, leo\n\n"
        + "meeting n: Tea\n  on: unknown\n  there: me\n")
    let day = try #require(Day("2026-11-22"))
    #expect(reading.problems == [])
    let copy = Copy(of: reading.record, reading.places, for: .worker, on: day)
    #expect(copy.record.steps.map(\.title) == ["Ask Ann", "Ring the doctor"])
    #expect(copy.record.meetings.map(\.title) == ["Tea"])
    #expect(!"\(copy.record)".contains("SECRET"))
  }

  @Test func `and prose about being seen hides nothing`() throws {
    let reading = read(
      head + "person ann: Ann\n  note: She was\n    seen by the doctor on Monday.\n"
        + "    Seen again at 10:30.\n")
    let day = try #require(Day("2026-11-22"))
    #expect(reading.problems == [])
    let copy = Copy(of: reading.record, reading.places, for: .worker, on: day)
    #expect(
      copy.record.people[0].notes.map(\.text) == [
        "She was seen by the doctor on Monday. Seen again at 10:30."
      ])
  }
}
