import KithModel
import KithTestSupport
import Testing

/// A list of one sort, and what it has to be: an array to which the same is done.
private struct Twins<List: RangeReplaceableCollection & RandomAccessCollection & Hashable>
where List.Index == Int, List.Element: Hashable {
  var list = List()
  var array: [List.Element] = []

  /// Does one thing at random to both.
  mutating func change(
    using random: inout SplitMix64, _ any: (inout SplitMix64) -> List.Element
  ) {
    let place = Int.random(in: 0...array.count, using: &random)
    let end = Int.random(in: place...array.count, using: &random)
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<10:
      let new = any(&random)
      list.append(new)
      array.append(new)
    case 10..<14:
      let new = (0..<Int.random(in: 0..<5, using: &random)).map { _ in any(&random) }
      list.replaceSubrange(place..<end, with: new)
      array.replaceSubrange(place..<end, with: new)
    case 14:
      let new = any(&random)
      list.insert(new, at: place)
      array.insert(new, at: place)
    case 15 where place < array.count:
      #expect(list.remove(at: place) == array.remove(at: place))
    case 16 where !array.isEmpty:
      #expect(list.removeLast() == array.removeLast())
    case 17:
      let new = (0..<Int.random(in: 0..<9, using: &random)).map { _ in any(&random) }
      list.append(contentsOf: new)
      array.append(contentsOf: new)
    case 18:
      let left = any(&random)
      list.removeAll { $0 == left }
      array.removeAll { $0 == left }
    case 19 where random.chance(30):
      list.removeAll()
      array.removeAll()
    default: break
    }
  }

  /// Says the same, and is equal to a list of the same that was made in other ways.
  func check() {
    #expect(Array(list) == array)
    #expect(list.count == array.count && list.isEmpty == array.isEmpty)
    #expect(list.indices.map { list[$0] } == array)
    #expect(list.first == array.first && list.last == array.last)
    #expect(Array(list.reversed()) == array.reversed())
    #expect(array.allSatisfy { list.contains($0) })
    var backwards = List()
    for item in array.reversed() { backwards.insert(item, at: 0) }
    var cut = List(array + array)
    cut.removeLast(array.count)
    for same in [List(array), backwards, cut] {
      #expect(same == list, "\(array)")
      #expect(same.hashValue == list.hashValue, "\(array)")
    }
  }
}

@Suite struct `A short list of places` {
  /// Mostly what a byte holds, often the least and the greatest of that, and now and then what it doesn’t.
  private static func place(_ random: inout SplitMix64) -> Int {
    switch Int.random(in: 0..<30, using: &random) {
    case 0: 256
    case 1: Int.random(in: 256...70_000, using: &random)
    case 2: Int.random(in: -300..<0, using: &random)
    case 3: random.pick([Int.max, Int.min, -1]) ?? 0
    case 4..<8: 255
    case 8..<12: 0
    default: Int.random(in: 0...255, using: &random)
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `is what an array is to which the same is done`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var twins = Twins<PlaceList>()
    for _ in 0..<60 {
      twins.change(using: &random, Self.place)
      twins.check()
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `is equal to another where their arrays are`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    // Few numbers and few of them, so that many lists are equal, and many differ in one place.
    let lists = (0..<60).map { _ in
      (0..<(random.chance(50) ? 2 : Int.random(in: 0...9, using: &random))).map { _ in
        random.pick([0, 1, 255, 256, -1]) ?? 0
      }
    }
    for one in lists {
      for other in lists { #expect((PlaceList(one) == PlaceList(other)) == (one == other)) }
    }
    #expect(Set(lists.map { PlaceList($0) }).count == Set(lists).count)
  }

  @Test func `holds as many as there are, and numbers of any size`() {
    for count in 0...20 {
      for last in [0, 255, 256, 65_535, -1, Int.max, Int.min] {
        let array = (0..<count).map { $0 * 12 } + [last]
        var list = PlaceList(array.dropLast())
        list.append(last)
        #expect(Array(list) == array)
        #expect(list == PlaceList(array))
        list.removeLast()
        #expect(list == PlaceList(array.dropLast()))
      }
    }
    let literal: PlaceList = [3, 0, 255]
    #expect(Array(literal) == [3, 0, 255])
    #expect(PlaceList() == [] && PlaceList() != [0] && [0] != [0, 0] as PlaceList)
  }
}

@Suite struct `A short list of ways to reach somebody` {
  /// Of both sorts of place some that a byte holds as a code, the last of these, and greater ones.
  private static func route(_ random: inout SplitMix64) -> Route {
    let place =
      switch Int.random(in: 0..<10, using: &random) {
      case 0: Int.random(in: 124...129, using: &random)
      case 1: Int.random(in: 130...70_000, using: &random)
      default: Int.random(in: 0..<6, using: &random)
      }
    return random.pick([.directly, .nobody, .setting(place), .person(place)]) ?? .directly
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `is what an array is to which the same is done`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var twins = Twins<RouteList>()
    for _ in 0..<60 {
      twins.change(using: &random, Self.route)
      twins.check()
    }
  }

  @Test func `tells every way from every other`() {
    let places = Array(0..<300) + [65_535, 1 << 31, 1 << 40]
    let routes = [.directly, .nobody] + places.flatMap { [Route.setting($0), .person($0)] }
    for route in routes { #expect(Array([route] as RouteList) == [route]) }
    #expect(Array(RouteList(routes)) == routes)
    #expect(Set(routes.map { [$0] as RouteList }).count == routes.count)
  }
}
