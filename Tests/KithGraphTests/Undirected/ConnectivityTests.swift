import KithGraph
import Testing

struct ConnectivityTests {
  @Test func `a triangle with a tail is cut where the tail begins`() {
    let graph = UndirectedGraph(vertexCount: 5, edges: [(0, 1), (1, 2), (2, 0), (2, 3)])
    #expect(graph.cutVertices() == [2])
    #expect(graph.bridges() == [Edge(2, 3)])
    #expect(graph.blocks().map(Array.init) == [[0, 1, 2], [2, 3]])
    #expect(graph.components().groups() == [[0, 1, 2, 3], [4]])
  }

  @Test func `two triangles that share a vertex are two blocks`() {
    let graph = UndirectedGraph(
      vertexCount: 5, edges: [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 2)])
    #expect(graph.cutVertices() == [2])
    #expect(graph.bridges() == [])
    #expect(graph.blocks().map(Array.init) == [[0, 1, 2], [2, 3, 4]])
  }

  @Test func `an edge given from both ends is one edge, and still a bridge`() {
    let graph = UndirectedGraph(vertexCount: 2, edges: [(0, 1), (1, 0), (1, 1)])
    #expect(graph.edgeCount == 1)
    #expect(graph.bridges() == [Edge(0, 1)])
    #expect(graph.cutVertices() == [])
  }

  @Test func `an empty graph and a single vertex have nothing to cut`() {
    for vertexCount in 0...1 {
      let all = UndirectedGraph(vertexCount: vertexCount, edges: []).connectivity()
      #expect(all.cutVertices == [])
      #expect(all.bridges == [])
      #expect(all.blocks.isEmpty)
      #expect(all.components.count == vertexCount)
    }
  }

  @Test(arguments: UndirectedSamples.allCases)
  func `everything agrees with taking each vertex and each edge away`(samples: UndirectedSamples) {
    for sample in samples.graphs {
      let all = sample.graph.connectivity()
      #expect(all.cutVertices == sample.cutVertices, "\(sample)")
      #expect(all.bridges == sample.bridges, "\(sample)")
      #expect(all.blocks.map(Array.init) == sample.blocks, "\(sample)")
      #expect(all.components.groups() == sample.groups().map(members), "\(sample)")
    }
  }

  @Test(arguments: UndirectedSamples.allCases)
  func `each alone says what all say together`(samples: UndirectedSamples) {
    var search = CutVertexSearch()
    var small = SmallGraph()
    for sample in samples.graphs {
      let all = sample.graph.connectivity()
      #expect(sample.graph.cutVertices() == all.cutVertices, "\(sample)")
      #expect(sample.graph.bridges() == all.bridges, "\(sample)")
      #expect(sample.graph.blocks() == all.blocks, "\(sample)")
      #expect(sample.graph.components() == all.components, "\(sample)")
      let edges = EdgeList(vertexCount: sample.vertexCount, edges: sample.edges)
      #expect(Components(edges) == all.components, "\(sample)")

      // One search for all of them, and over words of bits.
      search.run(on: sample.graph)
      #expect(search.cutVertices() == all.cutVertices, "\(sample)")
      small.remake(from: edges)
      search.run(onBothWaysOf: small)
      #expect(search.cutVertices() == all.cutVertices, "\(sample) whichever way")
      #expect(search.count == all.cutVertices.count, "\(sample)")
      #expect(
        sample.graph.vertices.filter { search.isCutVertex($0) } == all.cutVertices, "\(sample)")
    }
  }

  @Test func `a path of a million vertices is cut everywhere in between`() {
    let count = LongGraphs.vertexCount
    let path = UndirectedGraph(vertexCount: count, edges: (1..<count).map { ($0 - 1, $0) })
    let all = path.connectivity()
    let isCutEverywhere = all.cutVertices == Array(1..<count - 1)
    #expect(isCutEverywhere)
    let areAllBridges = all.bridges == path.bridges() && all.bridges.count == count - 1
    #expect(areAllBridges)
    #expect(all.blocks.count == count - 1)
    #expect(all.components.count == 1)
  }

  @Test func `a star of a million vertices is cut in its middle`() {
    let count = LongGraphs.vertexCount
    // The middle has the largest number, so that the walk begins at a point of the star.
    let star = UndirectedGraph(
      vertexCount: count, edges: (0..<count - 1).map { (count - 1, $0) })
    let all = star.connectivity()
    #expect(all.cutVertices == [count - 1])
    #expect(all.bridges.count == count - 1)
    let areInOrder = all.blocks.indices.allSatisfy { all.blocks[$0].first == $0 }
    #expect(areInOrder)
  }

  @Test func `a ring of a million vertices is one block`() {
    let count = LongGraphs.vertexCount
    let ring = UndirectedGraph(
      vertexCount: count, edges: (0..<count).map { ($0 * 7 % count, ($0 + 1) * 7 % count) })
    let all = ring.connectivity()
    #expect(all.cutVertices == [])
    #expect(all.bridges == [])
    let isOneBlock = all.blocks.count == 1 && all.blocks[0].elementsEqual(0..<count)
    #expect(isOneBlock)
  }

  @Test func `what is not a vertex traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = UndirectedGraph(vertexCount: 2, edges: []).components().number(of: 2)
    }
    await #expect(processExitsWith: .failure) {
      var search = CutVertexSearch()
      search.run(on: UndirectedGraph(vertexCount: 2, edges: []))
      _ = search.isCutVertex(-1)
    }
    await #expect(processExitsWith: .failure) { _ = Edge(1, 1) }
  }
}
