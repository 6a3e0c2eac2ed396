import KithModel
import KithNetwork
import KithTestSupport
import KithText
import Testing

/// What the first example file means, from 22 November 2026 on.
struct AdaTests {
  let record: Record
  let history: History

  init() throws {
    record =
      Reading(SourceText(try Golden.text(at: "Examples/ada.kith")), rules: ["nobody-helps"]).record
    history = History(record, from: try day("2026-11-22"))
  }

  /// The first and last days of a fact.
  func periods(_ fact: Fact) -> [String] {
    history.facts.filter { $0.fact == fact }.map { Period(first: $0.from, last: $0.to).text }
  }

  @Test func `from the move on nobody is written down for crisis and story`() throws {
    #expect(periods(.nobodyHelps(need: try record.need("crisis"))) == ["2027-04-01…"])
    #expect(periods(.nobodyHelps(need: try record.need("story"))) == ["2027-04-01…"])
  }

  @Test func `nobody is written down for health from the beginning`() throws {
    #expect(periods(.nobodyHelps(need: try record.need("health"))) == ["2026-11-22…"])
  }

  @Test func `Dean is reached only through Morag, until the move`() throws {
    let only = Fact.onlyRoute(
      through: try record.person("morag"), to: LostPeople([try record.person("dean")]))
    #expect(periods(only) == ["2026-11-22…2027-03-31"])
  }

  @Test func `only Dean is lost, on the day of the move`() throws {
    let dean = try record.person("dean")
    #expect(history.losses.map(\.person) == [dean])
    #expect(history.losses.map(\.from.description) == ["2027-04-01"])
  }

  @Test func `belonging rests on Morag throughout, and on the house until the move`() throws {
    let belonging = try record.need("belonging")
    #expect(periods(.onlyOne(try record.subject("morag"), need: belonging)) == ["2026-11-22…"])
    let house = Fact.onlyOne(try record.subject("rowan"), need: belonging)
    #expect(periods(house) == ["2026-11-22…2027-03-31"])
  }

  @Test func `before the move listening has two lifelines, one of them through the house`() throws {
    let before = try record.on("2027-03-31")
    let listening = try record.need("listening")
    #expect(before.lifelines()[listening] == 2)
    #expect(before.onlyOne(for: listening) == [])
    #expect(
      before.pairs()[listening]
        == [try record.subjects("jean", "morag"), try record.subjects("jean", "rowan")])
  }

  @Test func `after the move a home rests on Jean and Sam, or Jean and his team`() throws {
    let after = try record.on("2027-04-01")
    let home = try record.need("home")
    #expect(after.lifelines()[home] == 2)
    #expect(
      after.pairs()[home]
        == [try record.subjects("jean", "sam"), try record.subjects("jean", "team")])
  }

  @Test func `Morag stays by agreement for listening and belonging, not for a home`() throws {
    let after = try record.on("2027-04-01")
    let morag = try record.person("morag")
    #expect(try record.on("2027-03-31").isInRole(morag))
    #expect(after.isByAgreement(morag))
    let helped = try ["listening", "belonging", "home", "crisis"].map { id in
      after.helpers(with: try record.need(id)).contains(.person(morag))
    }
    #expect(helped == [true, true, false, false])
  }
}
