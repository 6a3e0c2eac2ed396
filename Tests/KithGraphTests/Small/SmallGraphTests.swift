import KithGraph
import KithTestSupport
import Testing

/// Graphs that are kept as bits, against the same in rows, which are tested against taking things away.
struct SmallGraphTests {
  @Test func `the way round two is dominated where they part, and cut there`() {
    var graph = SmallGraph()
    graph.remake(from: EdgeList(vertexCount: 4, edges: [(0, 1), (1, 2), (1, 3), (2, 3)]))
    var search = SmallDominatorSearch()
    search.run(on: graph, from: 0)
    #expect(search.immediate(of: 3) == 1)
    #expect(search.immediate(of: 0) == nil)
    var cuts = CutVertexSearch()
    cuts.run(onBothWaysOf: graph)
    #expect(cuts.cutVertices() == [1])
  }

  @Test(arguments: Samples.allCases)
  func `dominators are those that the other algorithm finds`(samples: Samples) {
    var graph = SmallGraph()
    var search = SmallDominatorSearch()
    for sample in samples.graphs {
      graph.remake(from: EdgeList(vertexCount: sample.vertexCount, edges: sample.edges))
      for root in [0, sample.vertexCount - 1] {
        search.run(on: graph, from: root)
        let dominators = sample.graph.dominators(from: root)
        let vertices = sample.graph.vertices
        #expect(
          vertices.map { search.immediate(of: $0) }
            == vertices.map { dominators.immediate(of: $0) }, "\(sample) from \(root)")
        #expect(
          vertices.map { search.isReachable($0) } == vertices.map { dominators.isReachable($0) },
          "\(sample) from \(root)")
        #expect(search.reachableCount == dominators.reachableCount, "\(sample) from \(root)")
      }
    }
  }

  @Test func `as many vertices as a word has bits are no special case`() {
    var chance = SplitMix64(seed: 64)
    var graph = SmallGraph()
    var search = SmallDominatorSearch()
    var cuts = CutVertexSearch()
    for _ in 0..<500 {
      let vertexCount = Int.random(in: 60...SmallGraph.mostVertices, using: &chance)
      var edges = EdgeList(vertexCount: vertexCount)
      for _ in 0..<Int.random(in: 0...3 * vertexCount, using: &chance) {
        edges.add(
          from: Int.random(in: 0..<vertexCount, using: &chance),
          to: Int.random(in: 0..<vertexCount, using: &chance))
      }
      graph.remake(from: edges)
      search.run(on: graph, from: vertexCount - 1)
      let dominators = Graph(edges).dominators(from: vertexCount - 1)
      #expect(
        (0..<vertexCount).map { search.immediate(of: $0) }
          == (0..<vertexCount).map { dominators.immediate(of: $0) })
      cuts.run(onBothWaysOf: graph)
      #expect(cuts.cutVertices() == UndirectedGraph(edges).cutVertices())
    }
  }

  @Test func `news that travels against the order takes a round for every vertex, and arrives`() {
    // All of 2... are met from 1 at once. The last of them has a longer way round 1, and hands it on
    // from each to the one before.
    let (last, detour) = (59, [60, 61, 62])
    var edges = [(0, 1), (0, detour[0]), (detour[0], detour[1]), (detour[1], detour[2])]
    edges += [(detour[2], last)]
    edges += (2...last).map { (1, $0) } + (2..<last).map { ($0 + 1, $0) }
    var graph = SmallGraph()
    graph.remake(from: EdgeList(vertexCount: 63, edges: edges))
    var search = SmallDominatorSearch()
    search.run(on: graph, from: 0)
    #expect((1...last).map { search.immediate(of: $0) } == [Int?](repeating: 0, count: last))
  }

  @Test func `an empty graph and a single vertex have nothing to cut`() {
    var graph = SmallGraph()
    var cuts = CutVertexSearch()
    cuts.run(onBothWaysOf: graph)
    #expect(cuts.cutVertices() == [])
    graph.remake(from: EdgeList(vertexCount: 1, edges: [(0, 0)]))
    cuts.run(onBothWaysOf: graph)
    #expect(cuts.cutVertices() == [])
  }

  @Test func `what does not fit, and what is not a vertex, are traps`() async {
    await #expect(processExitsWith: .failure) {
      var graph = SmallGraph()
      graph.remake(from: EdgeList(vertexCount: 65))
    }
    await #expect(processExitsWith: .failure) {
      let graph = SmallGraph()
      var search = SmallDominatorSearch()
      search.run(on: graph, from: 0)
    }
    await #expect(processExitsWith: .failure) {
      var graph = SmallGraph()
      graph.remake(from: EdgeList(vertexCount: 2))
      var search = SmallDominatorSearch()
      search.run(on: graph, from: 0)
      _ = search.isReachable(2)
    }
  }
}
