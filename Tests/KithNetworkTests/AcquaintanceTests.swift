import KithModel
import KithNetwork
import KithTestSupport
import KithText
import Testing

@Suite struct `Who knows whom among those who are there` {
  private func people(_ lines: String, on day: String = "2026-11-22") throws -> Known {
    let network = try record(lines).on(day)
    let ids = network.record.people.map(\.id.description)
    let acquaintance = network.acquaintance()
    return Known(
      groups: acquaintance.groups.map { $0.map { ids[$0] } },
      onTheirOwn: acquaintance.onTheirOwn.map { ids[$0] },
      onlyLinks: acquaintance.onlyLinks.map { ids[$0] },
      parts: acquaintance.onlyLinks.map { link in
        acquaintance.parts(without: link).map { $0.map { ids[$0] } }
      })
  }

  private struct Known: Equatable {
    var groups: [[String]] = []
    var onTheirOwn: [String] = []
    var onlyLinks: [String] = []
    var parts: [[[String]]] = []
  }

  @Test func `one of two is enough to write that they know each other`() throws {
    let lines = "person a: A\n  knows: b\n\nperson b: B\n\nperson c: C\n"
    #expect(try people(lines) == Known(groups: [["a", "b"]], onTheirOwn: ["c"]))
  }

  @Test func `the way to somebody knows them`() throws {
    let lines = "person a: A\n\nperson b: B\n  reached through: a, directly\n"
    #expect(try people(lines) == Known(groups: [["a", "b"]]))
  }

  @Test func `whoever stands between two is their only link, and a way round is another`() throws {
    let line = "person a: A\n  knows: b\n\nperson b: B\n  knows: c\n\nperson c: C\n"
    #expect(
      try people(line)
        == Known(groups: [["a", "b", "c"]], onlyLinks: ["b"], parts: [[["a"], ["c"]]]))
    #expect(try people(line + "  knows: a\n") == Known(groups: [["a", "b", "c"]]))
  }

  @Test func `who is not there knows nobody that day, and links nobody`() throws {
    let lines = """
      person a: A
        knows: b

      person b: B
        knows: c
        until: 2026-12-31

      person c: C
      """
    #expect(try people(lines).groups == [["a", "b", "c"]])
    #expect(try people(lines, on: "2027-01-01") == Known(onTheirOwn: ["a", "c"]))
  }

  @Test func `knowing nobody is written too, and saying nothing is not`() throws {
    let known = try record("person a: A\n  knows: none\n\nperson b: B\n").on("2026-11-22")
    #expect(known.acquaintance().isWritten)
    let open = try record("person a: A\n\nperson b: B\n").on("2026-11-22")
    #expect(!open.acquaintance().isWritten)
  }

  @Test func `everything agrees with asking who is met from whom, person by person`() {
    var met = 0
    for seed in 0..<1000 as Range<UInt64> {
      let record = Reading(SourceText(RandomNetwork(seed: seed).text), rules: []).record
      let network = Timeline(record).network(on: RandomNetwork.today)
      let acquaintance = network.acquaintance()
      let slow = SlowAcquaintance(network)
      let groups = slow.groups(without: nil)
      #expect(acquaintance.groups == groups.filter { $0.count > 1 }, "seed \(seed)")
      #expect(acquaintance.onTheirOwn == groups.filter { $0.count == 1 }.map { $0[0] })
      // Without an only link its group falls into parts; without anybody else it does not.
      for person in slow.there {
        let group = groups.first { $0.contains(person) } ?? []
        let parts = slow.groups(without: person).filter { group.contains($0[0]) }
        #expect(acquaintance.onlyLinks.contains(person) == (parts.count > 1), "seed \(seed)")
        if parts.count > 1 {
          #expect(acquaintance.parts(without: person) == parts, "seed \(seed)")
          met += 1
        }
      }
    }
    #expect(met > 100)
  }
}

/// The same in the most obvious slow way.
private struct SlowAcquaintance {
  let there: [Int]
  private let knows: (Int, Int) -> Bool

  init(_ network: Network) {
    let people = network.record.people
    there = people.indices.filter(network.isThere)
    func names(_ one: Int, _ other: Int) -> Bool {
      (people[one].knows ?? []).contains(other)
        || (people[one].routes ?? []).contains(.person(other))
    }
    knows = { names($0, $1) || names($1, $0) }
  }

  func groups(without gone: Int?) -> [[Int]] {
    var left = there.filter { $0 != gone }
    var groups: [[Int]] = []
    while let first = left.first {
      var group = [first]
      left.removeFirst()
      while let next = left.first(where: { other in group.contains { knows($0, other) } }) {
        group.append(next)
        left.removeAll { $0 == next }
      }
      groups.append(group.sorted())
    }
    return groups
  }
}
