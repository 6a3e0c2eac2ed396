import KithGraph
import KithTestSupport
import Testing

struct SearchTests {
  @Test func `a path leads forward and not back`() {
    let graph = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (3, 2)])
    #expect(graph.reachable(from: 0) == [true, true, true, false])
    #expect(graph.reachable(from: 2) == [false, false, true, false])
  }

  @Test func `nothing is reached through a removed vertex`() {
    let graph = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (0, 3)])
    #expect(graph.reachable(from: 0, without: [1]) == [true, false, false, true])
    #expect(graph.reachable(from: 0, without: [3, 1, 3]) == [true, false, false, false])
  }

  @Test func `without the root nothing is reachable`() {
    let graph = Graph(vertexCount: 2, edges: [(0, 1)])
    #expect(graph.reachable(from: 0, without: [0]) == [false, false])
  }

  @Test func `a single vertex reaches itself`() {
    #expect(Graph(vertexCount: 1, edges: []).reachable(from: 0) == [true])
  }

  @Test(arguments: Samples.allCases)
  func `reaching agrees with a table`(samples: Samples) {
    var chance = SplitMix64(seed: 1)
    for sample in samples.graphs {
      let root = Int.random(in: sample.graph.vertices, using: &chance)
      let removed = chance.next() & chance.next() & (1 << UInt64(sample.vertexCount) - 1)
      let found = sample.graph.reachable(from: root, without: members(of: removed))
      let expected = sample.reached(from: root, without: removed)
      #expect(found.indices.filter { found[$0] } == members(of: expected), "\(sample)")
    }
  }

  @Test func `a path and a star of a million vertices are searched to their end`() {
    let onPath = LongGraphs.path.reachable(from: 0).count { $0 }
    #expect(onPath == LongGraphs.vertexCount)
    let beforeOne = LongGraphs.path.reachable(from: 0, without: [1]).count { $0 }
    #expect(beforeOne == 1)
    let onStar = LongGraphs.star.reachable(from: 0).count { $0 }
    #expect(onStar == LongGraphs.vertexCount)
  }

  @Test func `what is not a vertex traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = Graph(vertexCount: 2, edges: []).reachable(from: 2)
    }
    await #expect(processExitsWith: .failure) {
      _ = Graph(vertexCount: 2, edges: []).reachable(from: 0, without: [-1])
    }
    await #expect(processExitsWith: .failure) {
      _ = Graph(vertexCount: 0, edges: []).reachable(from: 0)
    }
  }
}
