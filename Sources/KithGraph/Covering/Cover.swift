/// A choice of sets that holds every element, and how far it is from the smallest one.
///
///     let cover = Cover.smallest(of: 5, by: [[0, 1], [1, 2, 3], [3, 4], [0, 4], [2]])
///     cover.chosen      // [1, 3]
///     cover.isSmallest  // true
///     cover.apart       // [0, 2]: no set holds both, so one set is not enough
///
/// Also called a set cover. The same question, read the other way, is the smallest *hitting set*: see
/// ``smallestHitting(_:itemCount:limit:)``. Finding a smallest one takes exponential time at the worst, so
/// there is a limit on the work, and the answer says what is proven.
public struct Cover: Hashable, Sendable {
  /// The sets that are chosen, by place, in increasing order.
  public let chosen: [Int]

  /// The elements that are in no set, in increasing order: nothing can hold them, and nothing has to.
  public let uncoverable: [Int]

  /// Elements no two of which are in one set, in increasing order.
  ///
  /// Each of them needs a set of its own, so no choice is smaller than that: anybody can check it.
  public let apart: [Int]

  /// No choice of fewer sets than this holds every element.
  public let atLeast: Int

  /// Why no choice is smaller than ``atLeast``.
  public let proof: Proof

  /// How many elements the largest set holds.
  public let largestSet: Int

  /// Why no choice of fewer sets is enough.
  public enum Proof: Hashable, Sendable {
    /// ``apart`` shows it.
    case apart
    /// Every smaller choice was ruled out, in so many steps; ``apart`` alone doesn't show it.
    case searched(steps: Int)
  }

  /// Whether no choice of fewer sets holds every element.
  public var isSmallest: Bool { chosen.count == atLeast }

  /// At most how many times as many sets are chosen as there are in a smallest choice.
  ///
  /// One if it is the smallest. Else the smaller of what is proven here, ``chosen`` by ``atLeast``, and of
  /// what holds of every greedy choice: 1 + 1/2 + … + 1/*d* for ``largestSet`` *d*.
  public var atMostTimesSmallest: Double {
    guard !isSmallest else { return 1 }
    let harmonic = (1...max(largestSet, 1)).reversed().reduce(0.0) { $0 + 1 / Double($1) }
    return min(harmonic, Double(chosen.count) / Double(max(atLeast, 1)))
  }

  /// A smallest choice of sets that holds every element.
  ///
  /// What falls apart into pieces that share no set is answered piece by piece. In each a greedy choice
  /// comes first, and elements that are apart; where these don't meet, every smaller choice is tried: some
  /// set must hold the element that fewest hold, so one branch for each of those. A branch ends where the
  /// elements left that are apart need as many sets as the best choice has. If the limit is reached, the
  /// best choice found so far is the answer, never worse than the greedy one.
  ///
  /// The same question has the same answer, always; sets that stand earlier are tried first.
  ///
  /// - Precondition: `elementCount` and `limit` are not negative, and every set holds elements only.
  ///   Traps otherwise.
  /// - Complexity: O(*n* log *n*) time and O(*n*) space for the greedy choice, for *n* elements, sets and
  ///   places in sets together; and O(`limit` · *m*) time, O(*m*) space for the search, for *m* bits of
  ///   the largest piece that is searched. Pieces of more than ``mostBits`` bits are not searched.
  /// - Note: The bound of a greedy choice: V. Chvátal, "A greedy heuristic for the set-covering problem",
  ///   *Mathematics of Operations Research* 4(3), 1979, pp. 233-235,
  ///   [doi:10.1287/moor.4.3.233](https://doi.org/10.1287/moor.4.3.233).
  /// - Parameters:
  ///   - elementCount: The elements are the numbers below this.
  ///   - sets: What each set holds, in any order.
  ///   - limit: After how many steps of the search to stop. Zero: the greedy choice.
  /// - Returns: The choice, and what is proven.
  public static func smallest(
    of elementCount: Int, by sets: [[Int]], limit: Int = 100_000
  ) -> Cover {
    precondition(elementCount >= 0, "the number of elements is not negative")
    precondition(limit >= 0, "a limit on the work is not negative")
    var edges = EdgeList(vertexCount: elementCount + sets.count)
    for (place, set) in sets.enumerated() {
      for element in set {
        precondition(element >= 0 && element < elementCount, "a set holds what is no element")
        edges.add(from: element, to: elementCount + place)
      }
    }
    let family = SetFamily(edges, elementCount: elementCount)
    let isGreedy = family.greedyChoice()
    var isTaken = [Bool](repeating: false, count: sets.count)
    var (chosen, apart): ([Int], [Int]) = ([], [])
    var (atLeast, steps) = (0, 0)
    for piece in family.pieces() {
      var choice = piece.sets.filter { isGreedy[$0] }
      let apartHere = family.elementsApart(piece, &isTaken)
      var atLeastHere = apartHere.count
      if choice.count > atLeastHere, steps < limit, CoverSearch.bits(piece) <= mostBits {
        var search = CoverSearch(family, piece, known: choice)
        search.run(limit: limit - steps, enough: atLeastHere)
        choice = search.best
        steps += search.steps
        if search.isDone { atLeastHere = choice.count }
      }
      chosen += choice
      apart += apartHere
      atLeast += atLeastHere
    }
    return Cover(
      chosen: chosen.sorted(),
      uncoverable: (0..<elementCount).filter { family.holders(of: $0).isEmpty },
      apart: apart.sorted(), atLeast: atLeast,
      proof: apart.count == atLeast ? .apart : .searched(steps: steps),
      largestSet: (0..<sets.count).map { family.elements(of: $0).count }.max() ?? 0)
  }

  /// A smallest choice of items of which every set holds one.
  ///
  ///     let cover = Cover.smallestHitting([[0, 1], [1, 2], [2, 3]], itemCount: 4)
  ///     cover.chosen  // [1, 2]
  ///
  /// The same as ``smallest(of:by:limit:)`` with sets and elements changing places: ``chosen`` are items,
  /// ``apart`` are sets that share no item, ``uncoverable`` are sets that hold nothing.
  ///
  /// - Precondition: `itemCount` and `limit` are not negative, and every set holds items only. Traps
  ///   otherwise.
  /// - Complexity: As ``smallest(of:by:limit:)``.
  /// - Parameters:
  ///   - sets: What each set holds, in any order.
  ///   - itemCount: The items are the numbers below this.
  ///   - limit: After how many steps of the search to stop.
  /// - Returns: The choice, and what is proven.
  public static func smallestHitting(
    _ sets: [[Int]], itemCount: Int, limit: Int = 100_000
  ) -> Cover {
    precondition(itemCount >= 0, "the number of items is not negative")
    var holders = [[Int]](repeating: [], count: itemCount)
    for (place, set) in sets.enumerated() {
      for item in set {
        precondition(item >= 0 && item < itemCount, "a set holds what is no item")
        holders[item].append(place)
      }
    }
    return smallest(of: sets.count, by: holders, limit: limit)
  }

  /// Of how many bits a piece may be, elements by sets and elements by elements, to be searched.
  public static let mostBits = 1 << 24
}
