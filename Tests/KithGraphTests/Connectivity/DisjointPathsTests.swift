import KithGraph
import Testing

struct DisjointPathsTests {
  @Test func `ways that share a vertex count once`() {
    let graph = Graph(
      vertexCount: 5, edges: [(0, 1), (0, 2), (1, 4), (2, 4), (1, 3), (3, 4)])
    #expect(graph.disjointPathCount(from: 0, to: 4) == 2)
    #expect(graph.smallestCut(separating: 0, from: 4) == [1, 2])
  }

  /// The first path found, 0 → 1 → 4 → 5, stands in the way of both others and has to be given up.
  @Test func `a first path gives way to two better ones`() {
    let graph = Graph(
      vertexCount: 8,
      edges: [(0, 1), (1, 4), (4, 5), (0, 2), (2, 3), (3, 4), (1, 6), (6, 7), (7, 5)])
    #expect(graph.disjointPathCount(from: 0, to: 5) == 2)
  }

  @Test func `an edge straight from one to the other counts as one path`() {
    let graph = Graph(vertexCount: 3, edges: [(0, 2), (0, 1), (1, 2)])
    #expect(graph.disjointPathCount(from: 0, to: 2) == 2)
    #expect(graph.disjointPathCount(from: 0, to: 1) == 1)
    #expect(graph.smallestCut(separating: 0, from: 2) == nil)
  }

  @Test func `no path is no path, and there is nothing to cut`() {
    let graph = Graph(vertexCount: 3, edges: [(1, 0), (1, 2)])
    #expect(graph.disjointPathCount(from: 0, to: 2) == 0)
    #expect(graph.smallestCut(separating: 0, from: 2) == [])
  }

  @Test func `counting stops at the limit`() {
    let graph = Graph(vertexCount: 5, edges: [(0, 1), (0, 2), (1, 4), (2, 4), (0, 4)])
    let counts = (0...5).map { graph.disjointPathCount(from: 0, to: 4, limit: $0) }
    #expect(counts == [0, 1, 2, 3, 3, 3])
  }

  @Test func `loops and repeated edges add nothing`() {
    let graph = Graph(vertexCount: 3, edges: [(0, 0), (0, 1), (0, 1), (1, 1), (1, 2), (1, 2)])
    #expect(graph.disjointPathCount(from: 0, to: 2) == 1)
    #expect(graph.smallestCut(separating: 0, from: 2) == [1])
  }

  @Test(arguments: [Samples.allOfUpToFourVertices, .tenThousandOfUpToTwelveVertices])
  func `there are as many paths as the smallest cut has vertices`(samples: Samples) {
    for sample in samples.graphs where sample.vertexCount > 1 {
      let (a, b) = (0, sample.vertexCount - 1)
      let isAdjacent = sample.graph.hasEdge(from: a, to: b)
      let cuts = smallestCuts(of: sample, separating: a, from: b, upTo: .max)
      let count = sample.graph.disjointPathCount(from: a, to: b)
      #expect(count == (isAdjacent ? 1 : 0) + cuts.size, "\(sample)")

      let cut = sample.graph.smallestCut(separating: a, from: b)
      #expect((cut == nil) == isAdjacent, "\(sample)")
      if let cut {
        // The nearest one leaves the least on the side where the paths begin.
        let set = cut.reduce(0) { $0 | bits($1) }
        let side = sample.reached(from: a, without: set)
        #expect(cut == members(of: set), "\(sample)")
        #expect(cuts.all.contains(set), "\(sample)")
        #expect(
          cuts.all.allSatisfy { side & ~sample.reached(from: a, without: $0) == 0 }, "\(sample)")
      }
    }
  }

  @Test func `in larger graphs the count agrees as far as three`() {
    for sample in Samples.tenThousandOfUpToFortyVertices.graphs where sample.vertexCount > 1 {
      let (a, b) = (0, sample.vertexCount - 1)
      guard !sample.graph.hasEdge(from: a, to: b) else { continue }
      let count = sample.graph.disjointPathCount(from: a, to: b, limit: 3)
      #expect(count == smallestCuts(of: sample, separating: a, from: b, upTo: 2).size, "\(sample)")
      #expect(
        sample.graph.smallestCut(separating: a, from: b)?.count
          == sample.graph.disjointPathCount(from: a, to: b), "\(sample)")
    }
  }

  @Test func `a path, a star and two ways of a million vertices`() {
    let last = LongGraphs.vertexCount - 1
    let graphs = [LongGraphs.path, LongGraphs.star, LongGraphs.twoWays]
    let counts = graphs.map { $0.disjointPathCount(from: 0, to: last, limit: 4) }
    #expect(counts == [1, 4, 2])
    let cutOfPath = LongGraphs.path.smallestCut(separating: 0, from: last)
    #expect(cutOfPath == [1])
    let cutOfTwoWays = LongGraphs.twoWays.smallestCut(separating: 0, from: last)
    #expect(cutOfTwoWays == [1, 2])
  }

  @Test func `paths from a vertex to itself trap`() async {
    await #expect(processExitsWith: .failure) {
      _ = Graph(vertexCount: 2, edges: []).disjointPathCount(from: 1, to: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = Graph(vertexCount: 2, edges: []).smallestCut(separating: 1, from: 1)
    }
  }

  @Test func `what is not a vertex or not a limit traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = Graph(vertexCount: 2, edges: []).disjointPathCount(from: 0, to: 2)
    }
    await #expect(processExitsWith: .failure) {
      _ = Graph(vertexCount: 2, edges: []).disjointPathCount(from: 0, to: 1, limit: -1)
    }
  }
}

/// The slow twin: every set of vertices in between, the small ones first.
///
/// An edge straight from `a` to `b` is left out. If no set of up to `largest` vertices is enough,
/// the size is one more and there are none.
private func smallestCuts(
  of sample: Sample, separating a: Int, from b: Int, upTo largest: Int
) -> (size: Int, all: [UInt64]) {
  let plain = Sample(
    vertexCount: sample.vertexCount, edges: sample.edges.filter { $0 != (source: a, target: b) })
  let between = members(of: plain.reached(from: a)).filter { $0 != a && $0 != b }
  var sets: [(set: UInt64, next: Int)] = [(0, 0)]
  for size in 0...min(largest, between.count) {
    let cuts = sets.filter { plain.reached(from: a, without: $0.set) & bits(b) == 0 }
    if !cuts.isEmpty { return (size, cuts.map(\.set)) }
    sets = sets.flatMap { old in
      (old.next..<between.count).map { (old.set | bits(between[$0]), $0 + 1) }
    }
  }
  return (largest + 1, [])
}
