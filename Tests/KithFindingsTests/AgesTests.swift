import KithFindings
import KithModel
import KithNetwork
import KithReport
import KithText
import Testing

@testable import KithPlan

@Suite struct `What the law offers at an age` {
  @Test func `is read whole, entry by entry`() throws {
    let text = String(decoding: PackageResources.ages_txt, as: UTF8.self)
    let heads = text.split(separator: "\n").filter { !$0.hasPrefix(" ") && !$0.hasPrefix("#") }
    let offers = try AgeOffer.read(PackageResources.ages_txt)
    #expect(offers.count == heads.count)
    #expect(AgeOffer.all == offers)
    for offer in offers {
      #expect(heads.contains("\(offer.nation.rawValue), age \(offer.age)"))
      #expect(offer.address.hasPrefix("http") && offer.offers.hasSuffix("."))
      // Nothing is said to hold from a day after it was read.
      if let since = offer.inForceFrom { #expect(since <= offer.read) }
    }
  }

  @Test func `has the ages of each nation, and says what has not begun`() {
    func ages(_ nation: Me.Nation, begun: Bool) -> Set<Int> {
      Set(
        AgeOffer.all.filter { $0.nation == nation && ($0.inForceFrom != nil) == begun }.map(\.age))
    }
    #expect(ages(.scotland, begun: true) == [16, 18, 19, 21, 26])
    #expect(ages(.england, begun: true) == [18, 21, 25])
    #expect(ages(.wales, begun: true) == [18, 21, 25])
    #expect(ages(.northernIreland, begun: true) == [18, 21])
    #expect(ages(.scotland, begun: false) == [16])
    #expect(ages(.england, begun: false) == [18])
    #expect(ages(.northernIreland, begun: false) == [18, 21])
  }

  @Test(arguments: [
    ("Scotland, age 16\n  offers: a\n", 1), ("Atlantis, age 16\n", 1), ("Scotland, age x\n", 1),
    ("# ok\nScotland, age 16\n  offers a\n", 3), ("  offers: a\n", 1),
    (
      "Wales, age 18\n  offers: a\n  source: b\n  address: c\n  read: 2026-02-30\n", 1
    ),
    (
      "Wales, age 18\n  offers: a\n  source: b\n  address: c\n  read: 2026-02-03\n  when: x\n", 1
    ),
  ])
  func `an entry that can’t be read says its line`(_ text: String, _ line: Int) {
    #expect(throws: AgeOffer.Unreadable(line: line)) { try AgeOffer.read(Array(text.utf8)) }
  }

  private func plan(_ me: String, today: String = "2026-11-22") throws -> String {
    let reading = Reading(SourceText("kith: 1\n\nme: Ada\n\(me)"), rules: [])
    let day = try #require(Day(today))
    let copy = Copy(of: reading.record, reading.places, for: .worker, on: day)
    return Page.plan(Plan(Findings(copy)), reading).text
  }

  @Test func `stands in the plan with its day, and only while it is to come`() throws {
    let born = "  born: 2009-03-02\n"
    let soon = try plan(born + "  nation: Scotland\n")
    #expect(soon.contains("  18, on 2 March 2027: If there is a permanence order, it ends."))
    #expect(soon.contains("  19, on 2 March 2028: "))
    #expect(!soon.contains("  16, on") && !soon.contains("  21, on"))
    let onTheDay = try plan(born + "  nation: Scotland\n", today: "2027-03-02")
    #expect(!onTheDay.contains("  18, on"))
    #expect(try plan(born + "  nation: England\n").contains("Passed, and not begun"))
    #expect(!(try plan(born).contains("WHAT THE LAW OFFERS")))
    #expect(!(try plan("  nation: Scotland\n").contains("WHAT THE LAW OFFERS")))
  }

  @Test func `ends nothing by itself`() throws {
    func changes(_ me: String) throws -> [Day] {
      let text = "kith: 1\n\nme: Ada\n\(me)\nsetting team: Team\n\nperson sam: Sam\n"
      let reading = Reading(SourceText(text), rules: [])
      let day = try #require(Day("2026-11-22"))
      let copy = Copy(of: reading.record, reading.places, for: .worker, on: day)
      return Findings(copy).view.history.days
    }
    #expect(
      try changes("  born: 2009-03-02\n  nation: Scotland\n") == changes("  born: 2009-03-02\n"))
  }
}
