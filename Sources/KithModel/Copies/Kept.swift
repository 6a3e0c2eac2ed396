/// Which blocks of one kind are in a copy, and the place that each of them has there.
///
/// Mostly all are, and then nothing is written down.
struct Kept {
  /// How many blocks there are in the record.
  let count: Int
  /// The places of those that are kept, and the new place of each; `nil` where all are kept.
  private let some: (old: [Int], new: [Int?])?

  /// Nothing yet.
  init() { (count, some) = (0, nil) }

  /// - Complexity: O(blocks).
  init<Block>(_ blocks: [Block], where isKept: (Block) -> Bool) {
    count = blocks.count
    var first = 0
    while first < blocks.count, isKept(blocks[first]) { first += 1 }
    guard first < blocks.count else {
      some = nil
      return
    }
    var old = Array(0..<first)
    var new: [Int?] = old
    for place in first..<blocks.count {
      let isKept = place > first && isKept(blocks[place])
      new.append(isKept ? old.count : nil)
      if isKept { old.append(place) }
    }
    some = (old, new)
  }

  /// Whether all blocks are kept.
  var areAll: Bool { some == nil }

  /// The places of those that are kept, in the order of the file.
  var places: [Int] { some?.old ?? Array(0..<count) }

  /// The new place of a block; `nil` where it is left out.
  subscript(place: Int) -> Int? {
    guard let some else { return place }
    return some.new[place]
  }

  /// Something that stands beside each block, for those that are kept.
  func kept<Beside>(of all: [Beside]) -> [Beside] {
    guard let some else { return all.count > count ? Array(all[..<count]) : all }
    return some.old.compactMap { all.indices.contains($0) ? all[$0] : nil }
  }

  /// The blocks that are kept, which the record holds no longer.
  func taken<Block>(from all: inout [Block]) -> [Block] {
    var taken: [Block] = []
    swap(&taken, &all)
    return areAll ? taken : kept(of: taken)
  }
}
