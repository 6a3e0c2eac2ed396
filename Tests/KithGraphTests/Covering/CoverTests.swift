import KithGraph
import KithTestSupport
import Testing

struct CoverTests {
  @Test func `two sets are enough, and two elements show that one is not`() {
    let cover = Cover.smallest(of: 5, by: [[0, 1], [1, 2, 3], [3, 4], [0, 4], [2]])
    #expect(cover.chosen == [1, 3])
    #expect(cover.isSmallest)
    #expect(cover.apart == [0, 2])
    #expect(cover.proof == .apart)
    #expect(cover.atMostTimesSmallest == 1)
  }

  @Test func `two items hit three sets in a line`() {
    let cover = Cover.smallestHitting([[0, 1], [1, 2], [2, 3]], itemCount: 4)
    #expect(cover.chosen == [1, 2])
    #expect(cover.isSmallest)
  }

  @Test func `three in a ring need two, which only a search shows`() {
    let cover = Cover.smallest(of: 3, by: [[0, 1], [1, 2], [2, 0]])
    #expect(cover.chosen == [0, 1])
    #expect(cover.isSmallest)
    #expect(cover.apart == [0])
    guard case .searched(let steps) = cover.proof else { Issue.record("not searched"); return }
    #expect(steps > 0)
  }

  @Test func `the largest set can be a lure`() {
    let sets = [[0, 1, 3, 4], [0, 1, 2], [3, 4, 5]]
    let greedy = Cover.smallest(of: 6, by: sets, limit: 0)
    #expect(greedy.chosen == [0, 1, 2])
    #expect(!greedy.isSmallest)
    #expect(greedy.atMostTimesSmallest == 1.5)
    #expect(Cover.smallest(of: 6, by: sets).chosen == [1, 2])
  }

  @Test func `what is in no set is said, and nothing has to hold it`() {
    let cover = Cover.smallest(of: 3, by: [[1], []])
    #expect(cover.chosen == [0])
    #expect(cover.uncoverable == [0, 2])
    #expect(cover.isSmallest)
  }

  @Test func `nothing needs nothing`() {
    for cover in [
      Cover.smallest(of: 0, by: []), Cover.smallest(of: 0, by: [[], []]),
      Cover.smallestHitting([], itemCount: 4),
    ] {
      #expect(cover.chosen == [])
      #expect(cover.isSmallest)
      #expect(cover.atMostTimesSmallest == 1)
    }
  }

  @Test(arguments: CoverSamples.allCases)
  func `a choice is as small as the smallest of all choices, and the proof holds`(
    samples: CoverSamples
  ) {
    for sample in samples.families {
      let cover = Cover.smallest(of: sample.elementCount, by: sample.lists)
      #expect(cover.isSmallest, "\(sample)")
      #expect(cover.chosen.count == sample.smallest, "\(sample)")
      expectHonest(cover, sample)
      #expect((cover.proof == .apart) == (cover.apart.count == sample.smallest), "\(sample)")
    }
  }

  @Test func `hitting asks the same with sets and elements changing places`() {
    for sample in CoverSamples.tenThousandOfUpToTwelveSets.families {
      let turned = (0..<sample.elementCount).map { element in
        sample.sets.indices.filter { sample.sets[$0] >> UInt64(element) & 1 == 1 }
      }
      let hitting = Cover.smallestHitting(turned, itemCount: sample.sets.count)
      #expect(
        hitting == Cover.smallest(of: sample.elementCount, by: sample.lists), "\(sample)")
    }
  }

  @Test func `without a search it is the greedy choice, within the ratio that it states`() {
    for sample in CoverSamples.tenThousandOfUpToTwelveSets.families {
      let cover = Cover.smallest(of: sample.elementCount, by: sample.lists, limit: 0)
      #expect(cover.chosen == sample.greedy, "\(sample)")
      expectHonest(cover, sample)
    }
  }

  @Test(arguments: [1, 5])
  func `with little search nothing is said that isn't so, and nothing is worse than greed`(
    limit: Int
  ) {
    for sample in CoverSamples.tenThousandOfUpToTwelveSets.families {
      let cover = Cover.smallest(of: sample.elementCount, by: sample.lists, limit: limit)
      #expect(cover.chosen.count <= sample.greedy.count, "\(sample)")
      if case .searched(let steps) = cover.proof { #expect(steps <= limit, "\(sample)") }
      expectHonest(cover, sample)
    }
  }

  /// Everything that a cover says of itself, against the family alone.
  private func expectHonest(_ cover: Cover, _ sample: CoverSample) {
    let held = cover.chosen.reduce(UInt64(0)) { $0 | sample.sets[$1] }
    #expect(held == sample.all, "\(sample)")
    #expect(cover.chosen == Set(cover.chosen).sorted(), "\(sample)")
    #expect(cover.uncoverable == members(of: ~sample.all & (1 << UInt64(sample.elementCount) - 1)))
    #expect(cover.apart == Set(cover.apart).sorted(), "\(sample)")
    let apart = cover.apart.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
    #expect(apart & ~sample.all == 0, "\(sample)")
    for set in sample.sets { #expect((set & apart).nonzeroBitCount <= 1, "\(sample)") }
    #expect(cover.atLeast >= cover.apart.count, "\(sample)")
    #expect(cover.atLeast <= sample.smallest, "\(sample)")
    #expect(
      Double(cover.chosen.count) <= Double(sample.smallest) * cover.atMostTimesSmallest + 1e-9,
      "\(sample)")
  }

  // MARK: Sizes

  @Test func `a hundred thousand sets of three come to an end, and say how far they may be off`() {
    var chance = SplitMix64(seed: 44)
    let sets = (0..<100_000).map { _ in
      (0..<3).map { _ in Int.random(in: 0..<50_000, using: &chance) }
    }
    let cover = Cover.smallest(of: 50_000, by: sets, limit: 1000)
    var isHeld = [Bool](repeating: false, count: 50_000)
    for place in cover.chosen { for element in sets[place] { isHeld[element] = true } }
    for element in cover.uncoverable {
      #expect(!isHeld[element])
      isHeld[element] = true
    }
    #expect(!isHeld.contains(false))
    #expect(cover.atLeast <= cover.chosen.count)
    #expect(cover.atMostTimesSmallest <= 1 + 1.0 / 2 + 1.0 / 3)
  }

  @Test func `a set that holds a hundred thousand elements is chosen alone`() {
    let most = 100_000
    let cover = Cover.smallest(of: most, by: (0..<most).map { [$0] } + [Array(0..<most)])
    #expect(cover.chosen == [most])
    #expect(cover.isSmallest)
  }

  @Test func `ten thousand pieces are answered one by one`() {
    // Three in a ring, ten thousand times: each needs two, and one alone is apart.
    let sets = (0..<10_000).flatMap { ring in
      [[0, 1], [1, 2], [2, 0]].map { set in set.map { 3 * ring + $0 } }
    }
    let cover = Cover.smallest(of: 30_000, by: sets)
    #expect(cover.chosen.count == 20_000)
    #expect(cover.isSmallest)
  }

  // MARK: What it doesn't take

  @Test func `what is no element, and a limit below zero, are traps`() async {
    await #expect(processExitsWith: .failure) { _ = Cover.smallest(of: 2, by: [[2]]) }
    await #expect(processExitsWith: .failure) { _ = Cover.smallest(of: 2, by: [[-1]]) }
    await #expect(processExitsWith: .failure) { _ = Cover.smallest(of: -1, by: []) }
    await #expect(processExitsWith: .failure) { _ = Cover.smallest(of: 1, by: [[0]], limit: -1) }
    await #expect(processExitsWith: .failure) { _ = Cover.smallestHitting([[1]], itemCount: 1) }
  }
}
