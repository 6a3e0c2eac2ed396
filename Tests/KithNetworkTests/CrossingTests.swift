import KithModel
import KithNetwork
import KithTestSupport
import KithText
import Testing

/// Both sides of a change.
struct CrossingTests {
  @Test func `across Ada's move one stays by agreement, one goes, the others stay`() throws {
    let ada = Reading(SourceText(try Golden.text(at: "Examples/ada.kith")), rules: []).record
    let crossings = Timeline(ada).crossings(from: try day("2026-11-22"))
    #expect(crossings.map(\.transitions) == [[0]])
    let move = try #require(crossings.first)
    #expect(move.first == Day("2027-04-01"))
    #expect(move.before.day == Day("2027-03-31"))
    #expect(move.after.day == Day("2027-04-01"))
    let passages = try ["morag", "dean", "jean", "sam", "rowan", "team"].map {
      move.passage(of: try ada.subject($0))
    }
    #expect(passages == [.staysByAgreement, .goes, .stays, .stays, .goes, .stays])
    #expect(try move.needsWithoutHelpNow == [ada.need("crisis"), ada.need("story")])
    let onOne = move.needsThatRestOnOneNow
    #expect(onOne.map(\.need) == [])
  }

  @Test func `a change that is over is not told, one that is today is`() throws {
    let lines = "transition a: Change\n  on: 2026-12-01\n"
    func told(_ today: String) throws -> Int {
      Timeline(record(lines)).crossings(from: try day(today)).count
    }
    #expect(try told("2026-11-30") == 1)
    #expect(try told("2026-12-01") == 1)
    #expect(try told("2026-12-02") == 0)
  }

  @Test func `changes on one day are told together, in the order of their days`() throws {
    let lines = """
      transition late: Late
        on: 2027-02-01

      transition one: One
        on: 2027-01-01
        ends: a

      transition whenever: Whenever
        on: unknown

      transition two: Two
        on: 2027-01-01
        starts: b

      person a: A
        helps with: listening, crisis

      person b: B
        from: two
        helps with: crisis
      """
    let crossings = Timeline(record(lines)).crossings(from: try day("2026-11-22"))
    #expect(crossings.map(\.transitions) == [[1, 3], [0], [2]])
    let both = try #require(crossings.first)
    #expect([Subject.person(0), .person(1)].map(both.passage) == [.goes, .comes])
    #expect(both.needsWithoutHelpNow == [0])
  }

  @Test func `a change of many days is the day before its first beside its last`() throws {
    let lines = """
      transition summer: Summer
        on: 2027-05-01 to 2027-08-31
        ends: a
        starts: b

      setting a: A

      setting b: B
        from: summer
      """
    let crossings = Timeline(record(lines)).crossings(from: try day("2027-06-15"))
    let summer = try #require(crossings.first)
    #expect(summer.before.day == Day("2027-04-30"))
    #expect(summer.after.day == Day("2027-08-31"))
    #expect([Subject.setting(0), .setting(1)].map(summer.passage) == [.goes, .comes])
  }

  @Test func `a change without a date is told against today, as if it came today`() throws {
    let lines = """
      setting a: A
        until: flat

      setting b: B
        until: 2026-12-01

      transition flat: Moving
        on: unknown
        starts: c

      person c: C
        helps with: listening

      person d: D
        reached through: a

      agreement d: Sundays
        from: flat
        agreed by me: 2026-11-01
        agreed by them: 2026-11-01
      """
    let today = try day("2026-11-22")
    let moving = try #require(Timeline(record(lines)).crossings(from: today).first)
    #expect(moving.first == nil)
    #expect(moving.last == nil)
    #expect(moving.before.day == today)
    let passages = [Subject.setting(0), .setting(1), .person(0), .person(1)].map(moving.passage)
    #expect(passages == [.goes, .stays, .comes, .staysByAgreement])
    #expect(moving.before.isWithoutHelp(0))
    #expect(!moving.after.isWithoutHelp(0))
  }

  @Test func `a need that comes to rest on one is told with whom it rests on`() throws {
    let lines = """
      transition move: Moving
        on: 2027-01-01
        ends: a

      setting a: A

      person b: B
        reached through: a
        helps with: listening

      person c: C
        helps with: listening
      """
    let move = try #require(Timeline(record(lines)).crossings(from: try day("2026-11-22")).first)
    #expect(move.needsThatRestOnOneNow.map(\.need) == [0])
    #expect(move.needsThatRestOnOneNow.map(\.on) == [[.person(1)]])
  }
}
