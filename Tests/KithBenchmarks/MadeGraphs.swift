import KithGraph
import KithTestSupport

/// Made-up graphs like those that people form, the same for the same seed.
///
/// Communities of 20 to 60: everybody knows the one before, most know the first, one in eight knows
/// nobody but one of them. Each community knows an earlier one nearby, and a few know one far away.
enum MadeGraphs {
  /// Writes the files that ``Ratios`` reads: people numbered community by community (`nat`), and numbered
  /// and listed in no order (`shuf`); undirected, and directed so that everybody can be reached from 0;
  /// and small ones.
  static func write(people: Int, ties: Int, to folder: String) throws {
    var chance = SplitMix64(seed: 42)
    let natural = network(people: people, ties: ties, &chance)
    var names = Array(0..<people).shuffled(using: &chance)
    // Everything is looked at from 0.
    if let place = names.firstIndex(of: 0) { names.swapAt(0, place) }
    let shuffled = natural.shuffled(using: &chance).map { (names[$0.0], names[$0.1]) }
    for (name, edges) in [("nat", natural), ("shuf", shuffled)] {
      try EdgeFile.write([(people, edges)], to: "\(folder)/g.\(name).und")
      var chance = SplitMix64(seed: 5)
      let directed = directed(edges, people, &chance)
      try EdgeFile.write([(people, directed)], to: "\(folder)/g.\(name).reach.dir")
    }
  }

  private static func network(
    people: Int, ties: Int, _ chance: inout SplitMix64
  ) -> [(Int, Int)] {
    var edges: [(Int, Int)] = []
    var communities: [Range<Int>] = []
    var start = 0
    while start < people {
      let size = min(Int.random(in: 20...60, using: &chance), people - start)
      let core = start..<start + max(1, size * 7 / 8)
      for person in core.dropFirst() {
        edges.append((person - 1, person))
        if person - 1 > start, chance.chance(80) { edges.append((start, person)) }
      }
      for person in core.upperBound..<start + size {
        edges.append((Int.random(in: core, using: &chance), person))
      }
      // One in a hundred stays apart.
      if !communities.isEmpty, chance.chance(99) {
        let near = communities[max(0, communities.count - Int.random(in: 1...50, using: &chance))]
        for _ in 0..<(chance.chance(65) ? 3 : 1) {
          edges.append((Int.random(in: near, using: &chance), Int.random(in: core, using: &chance)))
        }
      }
      communities.append(core)
      start += size
    }
    for _ in 0..<ties / 2_000 {
      guard let one = chance.pick(communities), let other = chance.pick(communities) else { break }
      edges.append((Int.random(in: one, using: &chance), Int.random(in: other, using: &chance)))
    }
    while edges.count < ties, let core = chance.pick(communities) {
      let (one, other) = (
        Int.random(in: core, using: &chance), Int.random(in: core, using: &chance)
      )
      if one != other { edges.append((min(one, other), max(one, other))) }
    }
    return edges.sorted { $0 < $1 }
  }

  /// Each edge turned so that everybody whom 0 can reach is reached, and the rest as chance has it.
  private static func directed(
    _ edges: [(Int, Int)], _ people: Int, _ chance: inout SplitMix64
  ) -> [(Int, Int)] {
    let graph = UndirectedGraph(vertexCount: people, edges: edges)
    var before = [Int](repeating: -1, count: people)
    before[0] = 0
    var met = [0]
    var next = 0
    while next < met.count {
      for person in graph.adjacent(to: met[next]) where before[person] < 0 {
        before[person] = met[next]
        met.append(person)
      }
      next += 1
    }
    return edges.filter { before[$0.0] >= 0 }.map { one, other in
      if before[other] == one { return (one, other) }
      if before[one] == other { return (other, one) }
      return chance.chance(70) ? (one, other) : (other, one)
    }
  }

  /// Networks as they are worked with: the young person, ten settings, forty people and ten needs, each
  /// on the way from the first to the last.
  static func smallNetworks(_ count: Int) -> [(vertexCount: Int, edges: [(Int, Int)])] {
    var chance = SplitMix64(seed: 9)
    let (settings, people, needs) = (1..<11, 11..<51, 51..<61)
    return (0..<count).map { _ in
      var edges: [(Int, Int)] = []
      for setting in settings {
        edges.append((setting < 9 ? 0 : Int.random(in: 1..<9, using: &chance), setting))
      }
      for person in people {
        if chance.chance(20) { edges.append((0, person)) }
        for setting in chance.some(chance.chance(30) ? 2 : 1, of: Array(settings)) {
          edges.append((setting, person))
        }
        if person > people.lowerBound, chance.chance(15) {
          edges.append((Int.random(in: people.lowerBound..<person, using: &chance), person))
        }
        for need in chance.some(Int.random(in: 1...3, using: &chance), of: Array(needs)) {
          edges.append((person, need))
        }
      }
      return (needs.upperBound, edges)
    }
  }
}
