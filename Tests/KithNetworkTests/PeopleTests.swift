import KithModel
import KithNetwork
import KithTestSupport
import Testing

/// Who is there on a day, in what way, and for what.
struct PeopleTests {
  let today = "2026-11-22"
  let agreed = "  agreed by me: 2026-11-01\n  agreed by them: 2026-11-01\n"

  /// Whether each person is in their role, there by agreement, or not, in the order of the file.
  func ways(_ lines: String, on day: String = "2026-11-22") throws -> [String] {
    let network = try record(lines).on(day)
    return network.record.people.indices.map { place in
      network.isInRole(place) ? "role" : network.isByAgreement(place) ? "agreement" : "not"
    }
  }

  @Test func `without a line of routes somebody is reached directly`() throws {
    let lines = "person a: A\n\nperson b: B\n  reached through: directly\n"
    #expect(try ways(lines) == ["role", "role"])
  }

  @Test func `a route to somebody who isn't in the file is no way there`() throws {
    #expect(try ways("person a: A\n  reached through: nobody\n") == ["not"])
    #expect(try ways("person a: A\n  reached through: unknown\n") == ["not"])
    #expect(try ways("person a: A\n  reached through: nobody, directly\n") == ["role"])
  }

  @Test func `one route that stands is enough`() throws {
    let lines = """
      setting open: Open

      setting shut: Shut
        until: 2026-01-01

      person a: A
        reached through: shut, open

      person b: B
        reached through: shut

      person c: C
        reached through: b, a

      person d: D
        reached through: b
      """
    #expect(try ways(lines) == ["role", "not", "role", "not"])
  }

  @Test func `people who are reached only round in a circle are not there`() throws {
    let circle = "person a: A\n  reached through: b\n\nperson b: B\n  reached through: a\n"
    #expect(try ways(circle) == ["not", "not"])
    #expect(try ways("person a: A\n  reached through: a\n") == ["not"])
    let entered = circle.replacing("through: b", with: "through: b, directly")
    #expect(try ways(entered) == ["role", "role"])
  }

  @Test func `a part is shut while its whole is, and what is part of itself is shut`() throws {
    let lines = """
      setting part: Part
        part of: whole

      setting whole: Whole
        away: 2026-11-22 to 2026-11-22

      setting round: Round
        part of: square

      setting square: Square
        part of: round

      setting nowhere: Nowhere
        part of: nobody
      """
    let record = record(lines)
    let open = try ["2026-11-22", "2026-11-23"].map { text in
      let network = try record.on(text)
      return record.settings.indices.map { network.isOpen($0) }
    }
    #expect(open[0] == [false, false, false, false, false])
    #expect(open[1] == [true, true, false, false, false])
  }

  @Test func `an agreement keeps somebody when their role has ended, for what it says`() throws {
    let lines = """
      person a: A
        helps with: listening, crisis
        until: 2026-11-30

      agreement a: Sundays
        from: 2026-11-01
        helps with: listening

      """ + agreed
    let record = record(lines)
    #expect(try ways(lines) == ["role"])
    #expect(try ways(lines, on: "2026-12-01") == ["agreement"])
    let (listening, crisis) = try (record.need("listening"), record.need("crisis"))
    #expect(try !record.on("2026-11-30").isWithoutHelp(crisis))
    #expect(try record.on("2026-12-01").isWithoutHelp(crisis))
    #expect(try !record.on("2026-12-01").isWithoutHelp(listening))
  }

  @Test func `an agreement brings whom it names and nobody else`() throws {
    let lines = """
      person a: A
        until: 2026-11-01

      person b: B
        reached through: a

      person c: C
        reached through: a

      person d: D
        reached through: b

      agreement a: Sundays
        from: 2026-11-01
        brings: b

      """ + agreed
    #expect(try ways(lines) == ["agreement", "role", "not", "role"])
  }

  @Test(arguments: [
    ("  agreed by me: 2026-11-01\n  agreed by them: 2026-11-01\n", true),
    ("  agreed by me: 2026-11-22\n  agreed by them: 2026-11-22\n", true),
    ("  agreed by me: 2026-11-23\n  agreed by them: 2026-11-22\n", false),
    ("  agreed by me: unknown\n  agreed by them: unknown\n", true),
    ("  agreed by me: 2026-11-01\n", false),
    ("  agreed by me: 2026-11-01\n  agreed by them: none\n", false),
  ])
  func `an agreement needs the word of both`(words: String, isInForce: Bool) throws {
    let lines = "person a: A\n  until: 2026-01-01\n\nagreement a: Sundays\n  from: 2026-11-01\n"
    #expect(try ways(lines + words) == [isInForce ? "agreement" : "not"])
  }

  @Test(arguments: [
    ("from: unknown", false), ("from: 2026-11-23", false), ("from: 2026-11-22", true),
    ("from: 2026-11-01\n  until: 2026-11-21", false),
    ("from: 2026-11-01\n  until: 2026-11-22", true),
    ("from: 2026-11-01\n  until: unknown", true),
    ("from: 2026-11-01\n  withdrawn by me: 2026-11-22", false),
    ("from: 2026-11-01\n  withdrawn by them: 2026-11-23", true),
    ("from: 2026-11-01\n  withdrawn by them: unknown", false),
    ("from: 2026-11-01\n  withdrawn by me: none", true),
  ])
  func `an agreement is in force from its first day until its last or until it is taken back`(
    days: String, isInForce: Bool
  ) throws {
    let lines = "person a: A\n  until: 2026-01-01\n\nagreement a: Sundays\n  \(days)\n" + agreed
    #expect(try ways(lines) == [isInForce ? "agreement" : "not"])
  }

  @Test func `who doesn't take part is there in no way`() throws {
    let agreement = "\nagreement a: Sundays\n  from: 2026-11-01\n" + agreed
    for state in ["paused", "on hold", "not known", "died", "ended by me"] {
      #expect(try ways("person a: A\n  in touch: \(state)\n" + agreement) == ["not"], "\(state)")
    }
    #expect(try ways("person a: A\n  in touch: with someone there\n") == ["role"])
  }

  @Test func `of states on one day the later line decides, and outside them all is well`() throws {
    let lines = """
      person a: A
        in touch: paused, from 2026-11-01, until 2026-11-30
        in touch: yes, from 2026-11-10, until 2026-11-20
      """
    let days = ["2026-10-31", "2026-11-09", "2026-11-10", "2026-11-20", "2026-11-30", "2026-12-01"]
    let found = try days.map { try ways(lines, on: $0)[0] }
    #expect(found == ["role", "not", "role", "role", "not", "role"])
  }

  @Test func `what somebody doesn't help with is not counted, by no agreement either`() throws {
    let lines = """
      person a: A
        does not help with: listening

      agreement a: Sundays
        from: 2026-11-01
        helps with: listening, crisis

      """ + agreed
    let network = try record(lines).on(today)
    #expect(network.isWithoutHelp(try network.record.need("listening")))
    #expect(!network.isWithoutHelp(try network.record.need("crisis")))
  }

  @Test func `a child is never counted for what is not a child's to carry`() throws {
    let lines = """
      person a: A
        child: yes
        helps with: listening, crisis

      agreement a: Sundays
        from: 2026-11-01
        helps with: crisis

      """ + agreed
    let network = try record(lines).on(today)
    #expect(network.isWithoutHelp(try network.record.need("crisis")))
    #expect(!network.isWithoutHelp(try network.record.need("listening")))
  }

  @Test func `a setting helps by itself while it is open`() throws {
    let record = record("setting line: Phone line\n  helps with: crisis\n  until: 2026-11-30\n")
    let crisis = try record.need("crisis")
    #expect(try record.on("2026-11-30").helpers(with: crisis) == [.setting(0)])
    #expect(try record.on("2026-12-01").isWithoutHelp(crisis))
  }

  @Test func `being away is not ending`() throws {
    let today = try day(today)
    let away = record("person a: A\n  away: 2026-12-01 to 2026-12-31\n")
    #expect(History(away, from: today).losses == [])
    let ended = record("person a: A\n  away: 2026-12-01 to 2026-12-31\n  until: 2026-12-15\n")
    #expect(History(ended, from: today).losses.map(\.from.description) == ["2026-12-16"])
  }

  @Test func `who brings somebody, and is reached through them too, is not lost by it`() throws {
    let lines = """
      person a: A
        reached through: b

      person b: B
        reached through: a
        helps with: crisis

      agreement b: Sundays
        from: 2026-11-01
        helps with: listening
        brings: a

      """ + agreed
    let network = try record(lines).on(today)
    let listening = try network.record.need("listening")
    #expect(!network.isWithoutHelp(listening))
    #expect(network.isByAgreement(try network.record.person("b")))
    #expect(network.isInRole(try network.record.person("a")))
  }

  @Test func `of two such rounds only one is broken where that frees the other`() throws {
    let lines = """
      person x1: X1
        reached through: y1

      person y1: Y1
        reached through: x1

      person x2: X2
        reached through: y1, y2
        helps with: listening

      person y2: Y2
        reached through: x2

      agreement x1: One
        from: 2026-01-01
        brings: y1
        agreed by me: 2026-01-01
        agreed by them: 2026-01-01

      agreement x2: Two
        from: 2026-01-01
        brings: y2
        agreed by me: 2026-01-01
        agreed by them: 2026-01-01

      """
    let network = try record(lines).on(today)
    #expect(network.isByAgreement(try network.record.person("x1")))
    #expect(network.isInRole(try network.record.person("x2")))
    #expect(!network.isWithoutHelp(try network.record.need("listening")))
  }

  @Test func `back in touch from a day that nobody knows is not back`() throws {
    let record = record("person q: Quin\n  in touch: not allowed\n  in touch: yes, from unknown\n")
    #expect(!(try record.on(today).isThere(0)))
  }
}
