import KithGraph
import KithTestSupport
import Testing

struct DominatorsTests {
  @Test func `a path is cut at every inner vertex`() {
    let dominators = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3)]).dominators(from: 0)
    #expect(dominators.strict(of: 3) == [1, 2])
    #expect(dominators.immediate(of: 3) == 2)
    #expect(dominators.dominated(by: 1) == [2, 3])
    #expect(dominators.dominated(by: 0) == [1, 2, 3])
  }

  @Test func `two ways round leave only where they meet`() {
    let graph = Graph(vertexCount: 5, edges: [(0, 1), (1, 2), (1, 3), (2, 4), (3, 4)])
    let dominators = graph.dominators(from: 0)
    #expect(dominators.immediate(of: 4) == 1)
    #expect(dominators.strict(of: 4) == [1])
    #expect(dominators.dominated(by: 1) == [2, 3, 4])
    #expect(dominators.dominates(1, 4))
    #expect(!dominators.dominates(2, 4))
  }

  @Test func `strict dominators stand in the order of the way, not of their numbers`() {
    let dominators = Graph(vertexCount: 4, edges: [(0, 3), (3, 1), (1, 2)]).dominators(from: 0)
    #expect(dominators.strict(of: 2) == [3, 1])
    #expect(dominators.dominated(by: 3) == [1, 2])
  }

  /// The graph of figure 1 in the paper by Lengauer and Tarjan, with R, A, B, …, L as 0, 1, 2, …, 12.
  @Test func `the example in the paper comes out as in the paper`() {
    let (r, a, b, c, d, e, f, g, h, i, j, k, l) = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
    let graph = Graph(
      vertexCount: 13,
      edges: [
        (r, a), (r, b), (r, c), (a, d), (b, a), (b, d), (b, e), (c, f), (c, g), (d, l), (e, h),
        (f, i), (g, i), (g, j), (h, e), (h, k), (i, k), (j, i), (k, i), (k, r), (l, h),
      ])
    let dominators = graph.dominators(from: r)
    #expect(
      graph.vertices.map { dominators.immediate(of: $0) }
        == [nil, r, r, r, r, r, c, c, r, r, g, r, d])
  }

  @Test func `a vertex that cannot be reached is no way in`() {
    let graph = Graph(vertexCount: 5, edges: [(0, 1), (1, 2), (3, 2), (4, 3), (3, 4)])
    let dominators = graph.dominators(from: 0)
    #expect(dominators.strict(of: 2) == [1])
    #expect(!dominators.isReachable(3))
    #expect(dominators.immediate(of: 3) == nil)
    #expect(dominators.strict(of: 3) == [])
    #expect(dominators.dominated(by: 3) == [])
    #expect(!dominators.dominates(3, 3))
    #expect(!dominators.dominates(0, 3))
  }

  @Test func `without a vertex it is as if that vertex was not there`() {
    let graph = Graph(vertexCount: 4, edges: [(0, 1), (0, 2), (1, 3), (2, 3)])
    #expect(graph.dominators(from: 0).strict(of: 3) == [])
    #expect(graph.dominators(from: 0, without: 2).strict(of: 3) == [1])
    #expect(!graph.dominators(from: 0, without: 2).isReachable(2))
  }

  @Test func `without the root nothing is reachable`() {
    let dominators = Graph(vertexCount: 2, edges: [(0, 1)]).dominators(from: 0, without: 0)
    #expect(!dominators.isReachable(0))
    #expect(!dominators.isReachable(1))
    #expect(dominators.dominated(by: 0) == [])
  }

  @Test func `a single vertex dominates itself and nothing else`() {
    let dominators = Graph(vertexCount: 1, edges: [(0, 0)]).dominators(from: 0)
    #expect(dominators.isReachable(0))
    #expect(dominators.immediate(of: 0) == nil)
    #expect(dominators.strict(of: 0) == [])
    #expect(dominators.dominates(0, 0))
    #expect(dominators.dominated(by: 0) == [])
  }

  @Test func `equal trees are equal, whatever the graphs`() {
    let path = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)])
    let withWayBack = Graph(vertexCount: 3, edges: [(0, 1), (1, 2), (2, 1), (2, 0)])
    #expect(path.dominators(from: 0) == withWayBack.dominators(from: 0))
    #expect(path.dominators(from: 0) != path.dominators(from: 1))
  }

  @Test(arguments: Samples.allCases)
  func `every answer agrees with removing each vertex and looking again`(samples: Samples) {
    var chance = SplitMix64(seed: 2)
    for sample in samples.graphs {
      let removed = Int.random(in: sample.graph.vertices, using: &chance)
      #expect(
        Answers(of: sample.graph.dominators(from: 0), for: sample)
          == Answers(looking: sample, without: 0), "\(sample)")
      #expect(
        Answers(of: sample.graph.dominators(from: 0, without: removed), for: sample)
          == Answers(looking: sample, without: bits(removed)), "\(sample) without \(removed)")
    }
  }

  @Test func `a path of a million vertices is one long line`() {
    let last = LongGraphs.vertexCount - 1
    let dominators = LongGraphs.path.dominators(from: 0)
    let isOneLine = dominators.strict(of: last) == Array(1..<last)
    #expect(isOneLine)
    let isRestOfLine = dominators.dominated(by: last / 2) == Array(last / 2 + 1...last)
    #expect(isRestOfLine)
    let isBefore = dominators.dominates(1, last)
    #expect(isBefore)
  }

  @Test func `edges back along a long path change nothing`() {
    let last = LongGraphs.vertexCount - 1
    let forward = (0..<last).map { (source: $0, target: $0 + 1) }
    let back = stride(from: 0, to: last, by: 3).map { (source: $0 + (last - $0) / 2, target: $0) }
    let graph = Graph(vertexCount: LongGraphs.vertexCount, edges: forward + back)
    let isSame = graph.dominators(from: 0) == LongGraphs.path.dominators(from: 0)
    #expect(isSame)
  }

  @Test func `in a star of a million vertices nobody but the root dominates anybody`() {
    let last = LongGraphs.vertexCount - 1
    let dominators = LongGraphs.star.dominators(from: 0)
    let (above, below) = (dominators.strict(of: last), dominators.dominated(by: 1))
    #expect(above == [])
    #expect(below == [])
    let isEverybody = dominators.dominated(by: 0) == Array(1...last)
    #expect(isEverybody)
  }

  @Test func `what is not a vertex traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = Graph(vertexCount: 2, edges: []).dominators(from: 2)
    }
    await #expect(processExitsWith: .failure) {
      _ = Graph(vertexCount: 2, edges: []).dominators(from: 0, without: 2)
    }
    await #expect(processExitsWith: .failure) {
      _ = Graph(vertexCount: 2, edges: []).dominators(from: 0).strict(of: -1)
    }
  }
}

/// Everything that can be asked about dominators, asked.
private struct Answers: Equatable {
  var reachable: [Int]
  var immediate: [Int?]
  var strict: [[Int]]
  var dominating: [[Int]]
  var dominated: [[Int]]

  init(of dominators: Dominators, for sample: Sample) {
    let vertices = sample.graph.vertices
    reachable = vertices.filter { dominators.isReachable($0) }
    immediate = vertices.map { dominators.immediate(of: $0) }
    strict = vertices.map { dominators.strict(of: $0) }
    dominating = vertices.map { b in vertices.filter { a in dominators.dominates(a, b) } }
    dominated = vertices.map { dominators.dominated(by: $0) }
  }

  /// The slow twin: remove each vertex and see who is lost.
  init(looking sample: Sample, without removed: UInt64) {
    let vertices = sample.graph.vertices
    let met = sample.reached(from: 0, without: removed)
    let lost = vertices.map { met & ~sample.reached(from: 0, without: removed | bits($0)) }
    let above = vertices.map { b in vertices.filter { a in lost[a] & bits(b) != 0 } }
    reachable = members(of: met)
    dominating = above
    dominated = vertices.map { members(of: lost[$0] & ~bits($0)) }
    // Each dominator of a vertex has one dominator more than the one before it.
    strict = vertices.map { b in
      above[b].filter { $0 != 0 && $0 != b }.sorted { above[$0].count < above[$1].count }
    }
    immediate = vertices.map { b in
      above[b].filter { $0 != b }.max { above[$0].count < above[$1].count }
    }
  }
}
