import KithGraph
import KithTestSupport
import Testing

struct CutPairsTests {
  @Test func `one of each way makes a pair`() {
    let graph = Graph(vertexCount: 5, edges: [(0, 1), (0, 2), (1, 3), (2, 4), (3, 4)])
    #expect(graph.cutPairs(from: 0, to: [4]) == [[CutPair(1, 2), CutPair(2, 3)]])
  }

  @Test func `only candidates are in pairs, but paths lead through all vertices`() {
    let graph = Graph(vertexCount: 5, edges: [(0, 1), (0, 2), (1, 3), (2, 4), (3, 4)])
    #expect(graph.cutPairs(from: 0, to: [4], among: { $0 < 3 }) == [[CutPair(1, 2)]])
    #expect(graph.cutPairs(from: 0, to: [4], among: { $0 == 2 }) == [[]])
  }

  @Test func `who cuts off alone is in no pair`() {
    let graph = Graph(vertexCount: 5, edges: [(0, 1), (1, 2), (1, 3), (2, 4), (3, 4)])
    #expect(graph.cutPairs(from: 0, to: [4, 2]) == [[CutPair(2, 3)], []])
  }

  @Test func `pairs are named on both sides of a vertex that cuts off alone`() {
    let graph = Graph(
      vertexCount: 7,
      edges: [(0, 1), (0, 2), (1, 3), (2, 3), (3, 4), (3, 5), (4, 6), (5, 6)])
    #expect(graph.cutPairs(from: 0, to: [6]) == [[CutPair(1, 2), CutPair(4, 5)]])
  }

  @Test func `a target may stand in the pair of another`() {
    let graph = Graph(vertexCount: 4, edges: [(0, 1), (0, 2), (1, 3), (2, 3), (1, 2), (2, 1)])
    #expect(graph.cutPairs(from: 0, to: [2, 3]) == [[], [CutPair(1, 2)]])
  }

  @Test func `three ways make no pair, nor does an edge straight from the root`() {
    let threeWays = Graph(
      vertexCount: 5, edges: [(0, 1), (0, 2), (0, 3), (1, 4), (2, 4), (3, 4)])
    #expect(threeWays.cutPairs(from: 0, to: [4]) == [[]])
    let straight = Graph(vertexCount: 4, edges: [(0, 1), (0, 2), (1, 3), (2, 3), (0, 3)])
    #expect(straight.cutPairs(from: 0, to: [3]) == [[]])
  }

  @Test func `the root, what cannot be reached and what is named twice each have their list`() {
    let graph = Graph(vertexCount: 5, edges: [(0, 1), (0, 2), (1, 3), (2, 3), (4, 3)])
    #expect(graph.cutPairs(from: 0, to: []) == [])
    #expect(
      graph.cutPairs(from: 0, to: [3, 0, 4, 3]) == [[CutPair(1, 2)], [], [], [CutPair(1, 2)]])
    #expect(Graph(vertexCount: 1, edges: [(0, 0)]).cutPairs(from: 0, to: [0]) == [[]])
  }

  @Test func `a pair is the same whichever is named first`() {
    #expect(CutPair(2, 1) == CutPair(1, 2))
    #expect([CutPair(2, 3), CutPair(1, 4), CutPair(1, 3)].sorted().map(\.second) == [3, 4, 3])
  }

  @Test(arguments: Samples.allCases)
  func `pairs agree with removing each pair and looking again`(samples: Samples) {
    var chance = SplitMix64(seed: 3)
    for sample in samples.graphs {
      let targets = Array(sample.graph.vertices)
      let all = pairsFound(in: sample)
      #expect(sample.graph.cutPairs(from: 0, to: targets) == all, "\(sample)")

      let chosen = chance.next() | chance.next()
      #expect(
        sample.graph.cutPairs(from: 0, to: targets, among: { chosen & bits($0) != 0 })
          == all.map { $0.filter { chosen & bits($0.first) != 0 && chosen & bits($0.second) != 0 } },
        "\(sample) among \(members(of: chosen))")
    }
  }

  /// Few candidates, since there is a search for each.
  @Test func `two ways of a million vertices`() {
    let last = LongGraphs.vertexCount - 1
    let pairs = LongGraphs.twoWays.cutPairs(from: 0, to: [last], among: [1, last - 1].contains)
    #expect(pairs == [[CutPair(1, last - 1)]])
  }

  @Test func `what is not a vertex or not a pair traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = Graph(vertexCount: 2, edges: []).cutPairs(from: 2, to: [])
    }
    await #expect(processExitsWith: .failure) {
      _ = Graph(vertexCount: 2, edges: []).cutPairs(from: 0, to: [2])
    }
    await #expect(processExitsWith: .failure) { _ = CutPair(1, 1) }
  }
}

/// The slow twin: remove one, remove the other, remove both, and see what is lost each time.
private func pairsFound(in sample: Sample) -> [[CutPair]] {
  let vertices = sample.graph.vertices
  var pairs = [[CutPair]](repeating: [], count: vertices.count)
  let alone = vertices.map { sample.reached(from: 0, without: bits($0)) }
  for first in vertices.dropFirst() {
    for second in vertices where second > first {
      let together = sample.reached(from: 0, without: bits(first, second))
      let lost = alone[first] & alone[second] & ~together
      for target in members(of: lost) { pairs[target].append(CutPair(first, second)) }
    }
  }
  return pairs
}
