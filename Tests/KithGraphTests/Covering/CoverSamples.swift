import KithTestSupport

/// Families of sets to test with: all small ones, and many that chance draws, the same in every run.
enum CoverSamples: String, CaseIterable, Sendable {
  case allOfUpToFourSetsOfFourElements
  case tenThousandOfUpToTwelveSets

  /// The families themselves, apart from the name so that a log holds names only.
  var families: [CoverSample] {
    switch self {
    case .allOfUpToFourSetsOfFourElements: Self.small
    case .tenThousandOfUpToTwelveSets: Self.large
    }
  }

  /// In any order of sets, the same set twice among them: for four elements 16 + 256 + 4,096 + 65,536.
  private static let small: [CoverSample] = (0...4).flatMap { elementCount in
    (0...4).flatMap { setCount in
      (0..<1 << (elementCount * setCount)).map { chosen in
        CoverSample(
          elementCount: elementCount,
          sets: (0..<setCount).map {
            UInt64(chosen >> ($0 * elementCount) & (1 << elementCount - 1))
          })
      }
    }
  }

  private static let large: [CoverSample] = {
    var chance = SplitMix64(seed: 43)
    return (0..<10_000).map { _ in
      let elementCount = Int.random(in: 1...12, using: &chance)
      let most = Int.random(in: 1...6, using: &chance)
      return CoverSample(
        elementCount: elementCount,
        sets: (0..<Int.random(in: 1...12, using: &chance)).map { _ in
          (0..<Int.random(in: 0...most, using: &chance)).reduce(into: UInt64(0)) { set, _ in
            set |= 1 << UInt64.random(in: 0..<UInt64(elementCount), using: &chance)
          }
        })
    }
  }()
}

/// One family: sets as bits.
struct CoverSample: CustomStringConvertible, Sendable {
  let elementCount: Int
  let sets: [UInt64]

  /// Of how many sets a smallest choice is: every choice is looked at.
  let smallest: Int

  init(elementCount: Int, sets: [UInt64]) {
    (self.elementCount, self.sets) = (elementCount, sets)
    let all = sets.reduce(0, |)
    var held = [UInt64](repeating: 0, count: 1 << sets.count)
    var smallest = sets.count
    for choice in held.indices.dropFirst() {
      held[choice] = held[choice & (choice - 1)] | sets[choice.trailingZeroBitCount]
    }
    for choice in held.indices where held[choice] == all {
      smallest = min(smallest, choice.nonzeroBitCount)
    }
    self.smallest = smallest
  }

  var description: String { "\(elementCount) elements, sets \(lists)" }

  /// The sets as the library takes them.
  var lists: [[Int]] { sets.map(members) }

  /// What can be held at all.
  var all: UInt64 { sets.reduce(0, |) }

  /// The greedy choice, from what it is: again and again the first set that holds most of what is left.
  var greedy: [Int] {
    var left = all
    var chosen: [Int] = []
    while left != 0 {
      let gains = sets.map { ($0 & left).nonzeroBitCount }
      guard let place = gains.firstIndex(of: gains.max() ?? 0) else { break }
      chosen.append(place)
      left &= ~sets[place]
    }
    return chosen.sorted()
  }
}
