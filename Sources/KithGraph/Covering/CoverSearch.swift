/// A search through all choices of sets that are smaller than one that is known.
///
/// The choice in hand is a line of elements, each with the set that is to hold it. The element to be held
/// next is the first of those that are not held, where elements that few sets hold come first; one branch
/// for each set that holds it. Sets of elements are words of bits, so that a step takes few instructions.
struct CoverSearch {
  /// The best choice so far, by place in the family.
  private(set) var best: [Int]

  /// How many steps were made.
  private(set) var steps = 0

  /// Whether every smaller choice was ruled out.
  private(set) var isDone = false

  private let sets: [Int]
  private let elementCount: Int
  private let wordCount: Int

  /// For each element the sets that hold it, by place in `sets`.
  private var holders: [[Int]] = []

  /// For each set, then for each element: what the set holds, and what shares a set with the element.
  private var held: [UInt64]
  private var near: [UInt64]

  /// - Precondition: The piece has no more than ``Cover/mostBits`` bits.
  init(_ family: SetFamily, _ piece: SetFamily.Piece, known: [Int]) {
    best = known
    sets = piece.sets
    elementCount = piece.elements.count
    wordCount = (elementCount + 63) / 64
    held = [UInt64](repeating: 0, count: sets.count * wordCount)
    near = [UInt64](repeating: 0, count: elementCount * wordCount)
    var places: [Int: Int] = [:]
    for (place, set) in sets.enumerated() { places[set] = place }
    let elements = piece.elements
      .map { element in family.holders(of: element).compactMap { places[$0] } }
      .enumerated().sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
    holders = elements.map(\.element)
    for (element, sets) in holders.enumerated() {
      for set in sets { held[set * wordCount + element / 64] |= 1 << UInt64(element % 64) }
    }
    for (element, sets) in holders.enumerated() {
      for set in sets {
        for word in 0..<wordCount {
          near[element * wordCount + word] |= held[set * wordCount + word]
        }
      }
    }
  }

  /// How many bits a search in a piece needs.
  static func bits(_ piece: SetFamily.Piece) -> Int {
    (piece.elements.count + 63) / 64 * 64 * (piece.sets.count + piece.elements.count)
  }

  /// Looks for a smaller choice until there is none, or for so many steps.
  ///
  /// - Parameters:
  ///   - limit: The most steps.
  ///   - enough: How small a choice needs no further search.
  mutating func run(limit: Int, enough: Int) {
    var left = [UInt64](repeating: 0, count: (best.count + 1) * wordCount)
    for element in 0..<elementCount { left[element / 64] |= 1 << UInt64(element % 64) }
    var line: [(element: Int, next: Int)] = [(0, 0)]
    while let (element, next) = line.last {
      guard best.count > enough else { break }
      guard next < holders[element].count else {
        line.removeLast()
        continue
      }
      guard steps < limit else { return }
      steps += 1
      line[line.count - 1].next += 1
      let set = holders[element][next]
      let (from, to) = ((line.count - 1) * wordCount, line.count * wordCount)
      var first: Int?
      for word in 0..<wordCount {
        let bits = left[from + word] & ~held[set * wordCount + word]
        left[to + word] = bits
        if first == nil, bits != 0 { first = word * 64 + bits.trailingZeroBitCount }
      }
      guard let first else {
        best = line.map { sets[holders[$0.element][$0.next - 1]] }
        // Others as small are of no use: back to where a set less may be enough.
        line.removeLast()
        continue
      }
      if line.count + apartCount(in: left, from: to, upTo: best.count - line.count) < best.count {
        line.append((first, 0))
      }
    }
    isDone = true
  }

  /// How many of the elements left are apart, taken from the first on; no more than `most` are counted.
  private func apartCount(in left: [UInt64], from start: Int, upTo most: Int) -> Int {
    var count = 0
    var bits = Array(left[start..<start + wordCount])
    for word in 0..<wordCount {
      while bits[word] != 0 {
        count += 1
        guard count < most else { return count }
        let element = word * 64 + bits[word].trailingZeroBitCount
        for other in word..<wordCount { bits[other] &= ~near[element * wordCount + other] }
      }
    }
    return count
  }
}
