import KithGraph
import Testing

struct BlockCutTreeTests {
  @Test func `a vertex in the middle leaves a part for each of its blocks`() {
    let graph = UndirectedGraph(
      vertexCount: 6, edges: [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (3, 5)])
    let tree = graph.blockCutTree()
    #expect(tree.blocks.map(Array.init) == [[0, 1, 2], [2, 3], [3, 4], [3, 5]])
    #expect(tree.blocks(with: 3) == [1, 2, 3])
    #expect(tree.parts(without: 3) == [[0, 1, 2], [4], [5]])
    #expect(tree.parts(without: 0) == [[1, 2, 3, 4, 5]])
  }

  @Test func `a vertex without edges leaves nothing`() {
    let tree = UndirectedGraph(vertexCount: 1, edges: []).blockCutTree()
    #expect(tree.blocks(with: 0) == [])
    #expect(tree.parts(without: 0) == [])
  }

  @Test(arguments: UndirectedSamples.allCases)
  func `parts agree with taking each vertex away`(samples: UndirectedSamples) {
    for sample in samples.graphs {
      let tree = sample.graph.blockCutTree()
      let whole = sample.groups()
      let cuts = sample.graph.vertices.filter { tree.isCutVertex($0) }
      #expect(cuts == sample.cutVertices, "\(sample)")
      for vertex in sample.graph.vertices {
        let component = whole.first { $0 & bits(vertex) != 0 } ?? 0
        let expected = sample.groups(without: bits(vertex)).filter { $0 & component != 0 }
        #expect(tree.parts(without: vertex) == expected.map(members), "\(sample) without \(vertex)")
      }
    }
  }

  @Test func `a path of a million vertices comes apart into two`() {
    let count = LongGraphs.vertexCount
    let path = UndirectedGraph(vertexCount: count, edges: (1..<count).map { ($0 - 1, $0) })
    let parts = path.blockCutTree().parts(without: 3)
    let areTwo = parts == [[0, 1, 2], Array(4..<count)]
    #expect(areTwo)
  }

  @Test func `what is not a vertex traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = UndirectedGraph(vertexCount: 2, edges: []).blockCutTree().parts(without: 2)
    }
  }
}
