/// Sets and their elements, both ways: which elements a set holds, and which sets hold an element.
struct SetFamily {
  let elementCount: Int
  let setCount: Int

  /// From each element to the sets that hold it; their numbers follow those of the elements.
  private let graph: TwoWayGraph

  /// - Parameters:
  ///   - edges: From each element to the sets that hold it.
  ///   - elementCount: How many elements there are.
  init(_ edges: EdgeList, elementCount: Int) {
    graph = TwoWayGraph(edges)
    self.elementCount = elementCount
    setCount = edges.vertexCount - elementCount
  }

  /// The sets that hold an element, in increasing order.
  func holders(of element: Int) -> some RandomAccessCollection<Int> {
    graph.forward.targets(of: element).lazy.map { [elementCount] in $0 - elementCount }
  }

  /// The elements of a set, in increasing order.
  func elements(of set: Int) -> some RandomAccessCollection<Int> {
    graph.backward.targets(of: elementCount + set)
  }

  /// A part of a family that shares nothing with the rest.
  struct Piece {
    var elements: [Int] = []
    var sets: [Int] = []
  }

  /// The pieces that have elements and sets, in the order of their smallest element.
  ///
  /// - Complexity: O(*n*) for *n* elements, sets and places in sets.
  func pieces() -> [Piece] {
    let components = Components(graph.forward)
    var pieces = [Piece](repeating: Piece(), count: components.count)
    for vertex in graph.forward.vertices {
      let piece = components.number(of: vertex)
      if vertex < elementCount {
        pieces[piece].elements.append(vertex)
      } else {
        pieces[piece].sets.append(vertex - elementCount)
      }
    }
    return pieces.filter { !$0.elements.isEmpty && !$0.sets.isEmpty }
  }

  /// Whether a greedy choice takes each set: each time the one that holds most elements not held yet, of
  /// several the first.
  ///
  /// Sets wait by how many they hold. That number only falls, so whoever is met with a smaller one goes
  /// on to wait there.
  ///
  /// - Complexity: O(*n* log *n*) for *n* elements, sets and places in sets.
  func greedyChoice() -> [Bool] {
    var gains = (0..<setCount).map { elements(of: $0).count }
    var waiting = [[Int]](repeating: [], count: (gains.max() ?? 0) + 1)
    for set in 0..<setCount { waiting[gains[set]].append(set) }
    var isHeld = [Bool](repeating: false, count: elementCount)
    var isChosen = [Bool](repeating: false, count: setCount)
    for most in waiting.indices.dropFirst().reversed() {
      for set in waiting[most].sorted() {
        guard gains[set] == most else {
          waiting[gains[set]].append(set)
          continue
        }
        isChosen[set] = true
        for element in elements(of: set) where !isHeld[element] {
          isHeld[element] = true
          for holder in holders(of: element) { gains[holder] -= 1 }
        }
      }
      waiting[most] = []
    }
    return isChosen
  }

  /// Elements of a piece no two of which are in one set: those that few sets hold come first.
  ///
  /// - Complexity: O(*n* log *n*) for *n* places in its sets.
  func elementsApart(_ piece: Piece, _ isTaken: inout [Bool]) -> [Int] {
    let counts = piece.elements.map { (element: $0, count: holders(of: $0).count) }
    var apart: [Int] = []
    for (element, _) in counts.sorted(by: { ($0.count, $0.element) < ($1.count, $1.element) }) {
      guard !holders(of: element).contains(where: { isTaken[$0] }) else { continue }
      for set in holders(of: element) { isTaken[set] = true }
      apart.append(element)
    }
    return apart
  }
}
