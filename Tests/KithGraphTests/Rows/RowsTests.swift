import KithTestSupport
import Testing

@testable import KithGraph

/// Rows that are made in working space, and rows of graphs too large for that.
struct RowsTests {
  @Test(arguments: Samples.allCases)
  func `a small graph is the same where it is put together like a large one`(samples: Samples) {
    var scratch = RowScratch()
    for sample in samples.graphs {
      let edges = EdgeList(vertexCount: sample.vertexCount, edges: sample.edges)
      for bothWays in [false, true] {
        var (small, large) = (Graph(), Graph())
        small.fillRows(from: edges, bothWays: bothWays, using: &scratch)
        large.fillRows(from: edges, bothWays: bothWays, using: &scratch, smallUpTo: -1)
        #expect(small == large, "\(sample)")
      }
      var (one, turned) = (Graph(), Graph())
      one.fillRows(from: edges, andTurned: &turned, using: &scratch)
      #expect(one == sample.graph, "\(sample)")
      #expect(turned == sample.graph.reversed(), "\(sample)")
      one.fillRows(from: edges, andTurned: &turned, using: &scratch, smallUpTo: -1)
      #expect(one == sample.graph, "\(sample)")
      #expect(turned == sample.graph.reversed(), "\(sample)")
    }
  }

  @Test func `so is one with as many vertices as a word has bits, and with one more`() {
    var chance = SplitMix64(seed: 7)
    var scratch = RowScratch()
    for vertexCount in [63, 64, 65, 66] {
      var edges = EdgeList(vertexCount: vertexCount)
      for _ in 0..<3 * vertexCount {
        edges.add(
          from: Int.random(in: 0..<vertexCount, using: &chance),
          to: Int.random(in: 0..<vertexCount, using: &chance))
      }
      for bothWays in [false, true] {
        var (small, large) = (Graph(), Graph())
        small.fillRows(from: edges, bothWays: bothWays, using: &scratch)
        large.fillRows(from: edges, bothWays: bothWays, using: &scratch, smallUpTo: -1)
        #expect(small == large, "\(vertexCount) vertices")
      }
      var (one, turned) = (Graph(), Graph())
      one.fillRows(from: edges, andTurned: &turned, using: &scratch)
      #expect(turned == one.reversed(), "\(vertexCount) vertices")
    }
  }

  @Test(arguments: UndirectedSamples.allCases)
  func `undirected rows agree with a table`(samples: UndirectedSamples) {
    for sample in samples.graphs {
      let rows = sample.graph.vertices.map { Array(sample.graph.adjacent(to: $0)) }
      #expect(rows == sample.rows.map(members), "\(sample)")
      #expect(sample.graph.edgeCount == sample.simpleEdges.count, "\(sample)")
    }
  }

  @Test func `graphs made one after another in the same memory are as if made anew`() {
    var chance = SplitMix64(seed: 6)
    var scratch = RowScratch()
    var (graph, twoWay, undirected) = (Graph(), TwoWayGraph(), UndirectedGraph())
    var search = DominatorSearch()
    var edges = EdgeList(vertexCount: 0)
    for sample in Samples.tenThousandOfUpToTwelveVertices.graphs.shuffled(using: &chance)
      .prefix(2_000)
    {
      edges.removeAll(vertexCount: sample.vertexCount)
      for (source, target) in sample.edges { edges.add(from: source, to: target) }
      graph.remake(from: edges, using: &scratch)
      twoWay.remake(from: edges, using: &scratch)
      undirected.remake(from: edges, using: &scratch)
      #expect(graph == sample.graph, "\(sample)")
      #expect(twoWay == sample.graph.bothWays(), "\(sample)")
      #expect(undirected == UndirectedGraph(edges), "\(sample)")

      search.run(on: twoWay, from: 0)
      let dominators = sample.graph.dominators(from: 0)
      #expect(
        sample.graph.vertices.map { search.immediate(of: $0) }
          == sample.graph.vertices.map { dominators.immediate(of: $0) }, "\(sample)")
      #expect(search.reachableCount == dominators.reachableCount, "\(sample)")
    }
  }

  @Test func `long rows are sorted, and what they repeat is left out`() {
    let targets = (1..<20_000).map { $0 * 7_919 % 20_000 }.filter { $0 != 0 }
    let edges = (targets + targets).map { (source: 0, target: $0) }
    let graph = Graph(vertexCount: 20_000, edges: edges)
    #expect(Array(graph.targets(of: 0)) == Array(1..<20_000))
    #expect(graph.edgeCount == 19_999)
  }

  @Test func `an edge that leaves the list's graph traps`() async {
    await #expect(processExitsWith: .failure) {
      var edges = EdgeList(vertexCount: 2)
      edges.add(from: 2, to: 0)
    }
    await #expect(processExitsWith: .failure) { _ = EdgeList(vertexCount: -1) }
    await #expect(processExitsWith: .failure) { _ = EdgeList(vertexCount: Int(Int32.max)) }
  }
}
