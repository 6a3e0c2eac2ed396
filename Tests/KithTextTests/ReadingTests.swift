import KithModel
import KithTestSupport
import KithText
import Testing

@Suite struct `A file is read as it is meant` {
  @Test(arguments: try! Golden.files(in: "Examples", ending: ".kith"))
  func `every example reads without a problem`(_ name: String) throws {
    let reading = Reading(
      SourceText(try Golden.text(at: "Examples/\(name)")), rules: ["nobody-helps", "only-one"])
    #expect(reading.problems == [])
  }

  @Test func `Ada’s file says what it says`() throws {
    let record = read(try Golden.text(at: "Examples/ada.kith")).record
    #expect(record.name == "Ada")
    #expect(record.people.map(\.name) == ["Morag Bell", "Dean", "Auntie Jean", "Sam Okafor"])
    #expect(record.people[1].routes == [.person(0)])
    #expect(record.people[1].isChild)
    #expect(record.people[0].doesNotHelpWith == [3])
    #expect(record.transitions[0].first == Day("2027-04-01"))
    #expect(record.agreements[0].topics.map(\.topic) == [.time, .socialMedia, .ifWorried])
    #expect(record.agreements[0].approvedBy[0].text == "Jan Reid, service manager")
    #expect(record.agreements[0].approvedBy[0].day == Day("2026-11-15"))
    #expect(record.me.reviewed == Agreement.Dated(text: "Ada and Sam", day: Day("2026-10-12")))
    #expect(record.me.tonight == "Rowan House any hour 0131 496 0000; Childline 0800 1111")
  }

  @Test func `line ends, a byte-order mark and letters’ size change nothing`() throws {
    let text = try Golden.text(at: "Examples/ada.kith")
    let plain = read(text)
    #expect(read(text.replacing("\n", with: "\r\n")).record == plain.record)
    #expect(read("\u{FEFF}" + text).record == plain.record)
    #expect(read(text.replacing("helps with:", with: "Helps  WITH :")).record == plain.record)
    #expect(read(text.replacing("  ", with: "\t")).record == plain.record)
  }

  @Test func `a deeper line goes on, over blank lines and comments`() {
    let record = read(
      head
        + "person jean: Jean\n  note:\n    She rings # on Sundays\n\n# a comment\n    and  writes.\n"
    ).record
    #expect(record.people[0].notes.map(\.text) == ["She rings # on Sundays and  writes."])
  }

  @Test func `a trailing comment ends a list’s line, not the list`() {
    let record = read(
      head + "person jean: Jean\n  helps with: money, # and more\n    listening # she does\n"
    ).record
    #expect(record.people[0].helpsWith == [3, 0])
  }

  @Test func `an id is the same however it is typed`() {
    let record = read(
      head + "person ZOE\u{308}-2: Zoë\n\nperson jo: Jo\n  knows: zo\u{EB}-2\n"
    ).record
    #expect(record.people[0].id == ID("zo\u{EB}-2"))
    #expect(record.people[1].knows == [0])
  }

  @Test func `left out, unknown and none stay different`() {
    let record = read(
      head
        + "person a: A\n\nperson b: B\n  until: unknown\n  knows: none\n\nperson c: C\n  until: none\n"
    )
    .record
    #expect(record.people.map(\.until) == [nil, .unknown, WrittenDay.none])
    #expect(record.people.map(\.knows) == [nil, [], nil])
  }

  @Test func `being in touch has a state and days`() {
    let record = read(
      head + "person a: A\n  in touch: On hold, from 2026-09-06, until 2027-01-10 # for now\n"
    ).record
    #expect(
      record.people[0].inTouch == [
        InTouch(
          state: .onHold, from: Day("2026-09-06").map { .day($0) },
          until: Day("2027-01-10").map { .day($0) })
      ])
  }

  @Test func `brackets say who may see it, group after group`() {
    let record = read(
      head
        + "person mum: Mum\n  says [worker, mum, 2026-10-12, withdrawn 2026-11-01, reviewer]: Hello\n"
    ).record
    #expect(
      record.people[0].says == [
        Statement(
          text: "Hello",
          permissions: [
            Permission(
              audiences: [.worker, .person(0)], from: Day("2026-10-12").map { .day($0) },
              withdrawn: Day("2026-11-01").map { .day($0) }),
            Permission(audiences: [.reviewer]),
          ])
      ])
  }
}

@Suite struct `What is wrong is left out, and nothing else` {
  @Test func `a misspelt only route never turns into directly`() {
    let record = read(head + "person jean: Jean\n  reached through: rowna\n").record
    #expect(record.people[0].routes == [.nobody])
  }

  @Test func `a bad item alone`() {
    let record = read(head + "person jean: Jean\n  helps with: mony, listening\n").record
    #expect(record.people[0].helpsWith == [0])
  }

  @Test func `of two that may not repeat, the later`() {
    let record = read(head + "person jean: Jean\n  who: one\n  who: two\n\nperson jean: Other\n")
      .record
    #expect(record.people.map(\.who) == ["one"])
  }

  @Test func `of a required line that stands empty and again, the later too, and so the block`() {
    let reading = read(head + "\nstep ask: Ask Sam\n  who:\n  who: Jean\n  by: 2027-01-01\n")
    #expect(reading.problems.map(\.code) == [.emptyValue, .repeatedField])
    #expect(reading.record.steps == [])
  }

  @Test(arguments: [
    "handover h: Sam goes\n  leaving: sam\n  taking over [me]: jean",
    "step ask: Ask Sam\n  who [worker]: Jean\n  by: 2027-01-01",
    "accept only-one: That is fine\n  about [me]: sam\n  by: Ada\n  on: 2026-01-01\n  until: 2028-01-01",
  ])
  func `a block with brackets where they would leave out what it can’t be without`(_ block: String)
    throws
  {
    let people = "\nperson sam: Sam\n\nperson jean: Jean\n\n"
    let reading = read(head + people + block + "\n")
    #expect(reading.problems.map(\.code) == [.badAudience])
    #expect(reading.problems[0].told(for: "Ada").contains("the whole block is left out"))
    // Without it nobody would take over, nobody would do it, and everything would be accepted.
    #expect(reading.record.handovers == [])
    #expect(reading.record.steps == [])
    #expect(reading.record.acceptances == [])
    #expect(reading.linesOfBlocksLeftOut == [reading.document.blocks[4].line])
  }

  @Test func `but of a day in brackets that there is one`() {
    let reading = read(head + "\ntransition move: Moving\n  on [worker]: 2027-01-01\n")
    #expect(reading.problems.map(\.code) == [.badAudience])
    #expect(reading.record.transitions.map(\.on) == [WrittenPeriod(from: .unknown)])
  }

  @Test func `a block whose head is bad, with its fields and without more problems`() {
    let reading = read(head + "person a b: Jean\n  nonsense: x\n  until: x y\n")
    #expect(reading.problems.map(\.code) == [.badID])
    #expect(reading.record.people.isEmpty)
  }

  @Test func `a first-column line without a colon, alone`() {
    let reading = read(head + "person jean: Jean\nwho knows\n  who: aunt\n")
    #expect(reading.problems.map(\.code) == [.notABlock])
    #expect(reading.record.people[0].who == "aunt")
  }

  @Test func `a day that can’t be read counts as unknown`() {
    let record = read(head + "person jean: Jean\n  until: soon-ish\n").record
    #expect(record.people[0].until == .unknown)
  }

  @Test(arguments: ["no", "never", "not allowed from 2024-05-01"])
  func `being in touch that can’t be read never puts somebody there`(_ words: String) {
    let reading = read(head + "person craig: Craig\n  in touch: \(words)\n")
    #expect(reading.problems.map(\.code) == [.unknownValue])
    #expect(reading.record.people[0].inTouch.map(\.state) == [.notKnown])
  }

  @Test(arguments: ["no", "not yet", "yes"])
  func `what is no day never counts as somebody’s word`(_ words: String) {
    let reading = read(
      head
        + "person jo: Jo\n\nagreement jo: A\n  from: 2027-01-01\n  agreed by me: \(words)\n"
        + "  agreed by them: 2026-13-01\n")
    #expect(reading.record.agreements[0].agreedByMe == WrittenDay.none)
    #expect(reading.record.agreements[0].agreedByThem == .unknown)
  }

  @Test func `an empty title is an error and the id serves`() {
    let reading = read(head + "person jean:\n  who: aunt\n")
    #expect(reading.problems.map(\.code) == [.emptyValue])
    #expect(reading.record.people[0].name == "jean")
  }

  @Test func `brackets that can’t be read keep it for the young person alone`() {
    for line in ["says [worker, mu]: secret", "says [worker: secret", "says []: secret"] {
      let reading = read(head + "person mum: Mum\n  \(line)\n")
      #expect(reading.record.people[0].says.map(\.permissions) == [[]])
    }
  }

  @Test func `the day before a comma is read, and every letter behind it is kept`() throws {
    let day = try #require(Day("2026-10-12"))
    for (written, text) in [
      ("2026-10-12, Moira, Ada", "Moira, Ada"), ("2026-10-12", ""),
      ("2026-10-12,\u{301} Moira", "\u{301} Moira"),
    ] {
      let reviewed = read("kith: 1\nme: Ada\n  reviewed: \(written)\n").record.me.reviewed
      #expect(reviewed == Agreement.Dated(text: text, day: day))
    }
  }

  @Test func `whatever is cut off, reading ends and says so`() throws {
    let bytes = Array(try Golden.text(at: "Examples/ada.kith").utf8)
    for length in stride(from: 0, through: bytes.count, by: 7) {
      let reading = Reading(SourceText(Array(bytes.prefix(length))), rules: ["nobody-helps"])
      for problem in reading.problems {
        #expect(!problem.message.isEmpty)
        _ = problem.instead(in: reading.source)
      }
    }
  }
}
