import KithModel
import KithTestSupport
import Testing

@Suite struct `Short lists of places` {
  /// Numbers of which many lie around what a short list can hold by itself.
  private func number(_ random: inout SplitMix64) -> Int {
    let often = [0, 1, 2, 7, 254, 255, 256, -1, .max, .min]
    return random.chance(70)
      ? Int.random(in: 0..<300, using: &random) : often.randomElement(using: &random) ?? 0
  }

  @Test(arguments: 0..<200)
  func `hold what an array holds, however they were made`(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var list = PlaceList()
    var twin: [Int] = []
    for _ in 0..<Int.random(in: 0..<14, using: &random) {
      if random.chance(70) {
        let next = number(&random)
        list.append(next)
        twin.append(next)
      } else {
        let first = Int.random(in: 0...twin.count, using: &random)
        let range = first..<Int.random(in: first...twin.count, using: &random)
        let others = (0..<Int.random(in: 0..<3, using: &random)).map { _ in number(&random) }
        list.replaceSubrange(range, with: others)
        twin.replaceSubrange(range, with: others)
      }
      #expect(Array(list) == twin)
      #expect(list.count == twin.count)
      #expect(list == PlaceList(twin))
      #expect(list.hashValue == PlaceList(twin).hashValue)
      let looked = number(&random)
      #expect(list.contains(looked) == twin.contains(looked))
    }
  }

  @Test(arguments: 0..<100) func `differ where arrays differ`(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    func few() -> [Int] {
      (0..<Int.random(in: 0..<9, using: &random)).map { _ in
        [0, 1, 255, 256].randomElement(using: &random) ?? 0
      }
    }
    let (one, other) = (few(), few())
    #expect((PlaceList(one) == PlaceList(other)) == (one == other))
  }

  @Test(arguments: 0..<100) func `of ways hold every way`(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let ways = (0..<Int.random(in: 0..<10, using: &random)).map { _ -> Route in
      let place = Int.random(in: 0..<200, using: &random)
      return [.directly, .nobody, .person(place), .setting(place)]
        .randomElement(using: &random) ?? .nobody
    }
    var list = RouteList()
    for way in ways { list.append(way) }
    #expect(Array(list) == ways)
    #expect(list == RouteList(ways))
    #expect(list.filter { $0 != .nobody } == RouteList(ways.filter { $0 != .nobody }))
  }
}
