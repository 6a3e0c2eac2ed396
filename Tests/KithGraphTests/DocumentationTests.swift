import Foundation
import KithGraph
import KithTestSupport
import Testing

/// The examples in the documentation of the graphs, line by line: they say what comes out.
@Suite struct `The examples in the documentation` {
  @Test func `are all tested here`() throws {
    let folder = Golden.project.appending(path: "Sources/KithGraph")
    let here = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8).filter(isBlack)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    var count = 0
    for name in names.sorted() where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for line in examples(in: text) {
        #expect(here.contains(line.filter(isBlack)), "\(name): \(line)")
        count += 1
      }
    }
    #expect(count > 50)
  }

  private func isBlack(_ letter: Character) -> Bool { !letter.isWhitespace }

  /// Each line of an example, as it has to stand in a test.
  private func examples(in text: String) -> [String] {
    var examples: [String] = []
    var before = ""
    var isInside = false
    for line in text.split(separator: "\n").map({ $0.drop { $0 == " " } }) {
      isInside = line.hasPrefix("///     ") && (isInside || before == "///")
      before = String(line)
      guard isInside else { continue }
      let parts = line.dropFirst(8).split(separator: "  // ", maxSplits: 1)
      guard parts.count > 1 else {
        examples.append(String(parts[0]))
        continue
      }
      // An explanation may follow what comes out.
      let value = parts[1].split(separator: ": ", maxSplits: 1)[0]
      examples.append("#expect(\(parts[0]) == \(value))")
    }
    return examples
  }

  @Test func `example of CutPairs`() {
    let graph = Graph(vertexCount: 5, edges: [(0, 1), (0, 2), (1, 3), (2, 4), (3, 4)]).bothWays()
    #expect(graph.cutPairs(from: 0, to: [4]) == [[CutPair(1, 2), CutPair(2, 3)]])
    #expect(graph.cutPairs(from: 0, to: [4], among: { $0 < 3 }) == [[CutPair(1, 2)]])
  }

  @Test func `example of DisjointPaths, 1`() {
    let graph = Graph(vertexCount: 5, edges: [(0, 1), (0, 2), (1, 4), (2, 4), (1, 3), (3, 4)])
    #expect(graph.disjointPathCount(from: 0, to: 4) == 2)
    #expect(graph.disjointPathCount(from: 0, to: 4, limit: 1) == 1)
  }

  @Test func `example of DisjointPaths, 2`() {
    let graph = Graph(vertexCount: 5, edges: [(0, 1), (1, 2), (1, 3), (2, 4), (3, 4)])
    #expect(graph.smallestCut(separating: 0, from: 4) == [1])
    #expect(graph.smallestCut(separating: 0, from: 1) == nil)
  }

  @Test func `example of Cover, 1`() {
    let cover = Cover.smallest(of: 5, by: [[0, 1], [1, 2, 3], [3, 4], [0, 4], [2]])
    #expect(cover.chosen == [1, 3])
    #expect(cover.isSmallest == true)
    #expect(cover.apart == [0, 2])
  }

  @Test func `example of Cover, 2`() {
    let cover = Cover.smallestHitting([[0, 1], [1, 2], [2, 3]], itemCount: 4)
    #expect(cover.chosen == [1, 2])
  }

  @Test func `example of DominatorSearch`() {
    var search = DominatorSearch()
    search.run(on: Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).bothWays(), from: 0)
    #expect(search.immediate(of: 2) == 1)
  }

  @Test func `example of Dominators, 1`() {
    let graph = Graph(vertexCount: 5, edges: [(0, 1), (1, 2), (1, 3), (2, 4), (3, 4)])
    let dominators = graph.dominators(from: 0)
    #expect(dominators.immediate(of: 4) == 1)
    #expect(dominators.strict(of: 4) == [1])
    #expect(dominators.dominated(by: 1) == [2, 3, 4])
  }

  @Test func `example of Dominators, 2`() {
    let graph = Graph(vertexCount: 4, edges: [(0, 1), (0, 3), (1, 2)])
    #expect(graph.dominators(from: 0).inLine().map(\.vertex) == [0, 1, 2, 3])
    #expect(graph.dominators(from: 0).inLine().map(\.count) == [4, 2, 1, 1])
  }

  @Test func `example of Dominators, 3`() {
    let graph = Graph(vertexCount: 4, edges: [(0, 1), (0, 2), (1, 3), (2, 3)]).bothWays()
    #expect(graph.dominators(from: 0).strict(of: 3) == [])
    #expect(graph.dominators(from: 0, without: 2).strict(of: 3) == [1])
  }

  @Test func `example of Search`() {
    let graph = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (3, 2)])
    #expect(graph.reachable(from: 0) == [true, true, true, false])
    #expect(graph.reachable(from: 0, without: [1]) == [true, false, false, false])
  }

  @Test func `example of EdgeList`() {
    var edges = EdgeList(vertexCount: 3)
    edges.add(from: 0, to: 2)
    edges.add(from: 0, to: 1)
    #expect(Graph(edges).edgeCount == 2)
  }

  @Test func `example of Graph, 1`() {
    let graph = Graph(vertexCount: 3, edges: [(0, 2), (0, 1), (1, 2), (1, 2), (2, 2)])
    #expect(graph.edgeCount == 3)
    #expect(Array(graph.targets(of: 0)) == [1, 2])
  }

  @Test func `example of Graph, 2`() {
    let path = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)])
    #expect(Array(path.reversed().targets(of: 2)) == [1])
  }

  @Test func `example of RowScratch`() {
    var scratch = RowScratch()
    var graph = Graph()
    graph.remake(from: EdgeList(vertexCount: 2, edges: [(0, 1)]), using: &scratch)
    #expect(graph.edgeCount == 1)
  }

  @Test func `example of TwoWayGraph`() {
    let path = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).bothWays()
    #expect(Array(path.backward.targets(of: 2)) == [1])
  }

  @Test func `example of UndirectedGraph`() {
    let graph = UndirectedGraph(vertexCount: 3, edges: [(2, 0), (0, 1), (1, 0)])
    #expect(graph.edgeCount == 2)
    #expect(Array(graph.adjacent(to: 0)) == [1, 2])
  }

  @Test func `example of SmallGraph`() {
    var graph = SmallGraph()
    graph.remake(from: EdgeList(vertexCount: 4, edges: [(0, 1), (1, 2), (1, 3), (2, 3)]))
    var search = SmallDominatorSearch()
    search.run(on: graph, from: 0)
    #expect(search.immediate(of: 3) == 1)
    var cuts = CutVertexSearch()
    cuts.run(onBothWaysOf: graph)
    #expect(cuts.cutVertices() == [1])
  }

  @Test func `example of BlockCutTree`() {
    let graph = UndirectedGraph(
      vertexCount: 6, edges: [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (3, 5)])
    let tree = graph.blockCutTree()
    #expect(tree.blocks.map(Array.init) == [[0, 1, 2], [2, 3], [3, 4], [3, 5]])
    #expect(tree.blocks(with: 3) == [1, 2, 3])
    #expect(tree.parts(without: 3) == [[0, 1, 2], [4], [5]])
    #expect(tree.parts(without: 0) == [[1, 2, 3, 4, 5]])
  }

  @Test func `example of Blocks`() {
    let graph = UndirectedGraph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)])
    #expect(graph.blocks().map(Array.init) == [[0, 1, 2], [2, 3]])
  }

  @Test func `example of Bridges`() {
    let graph = UndirectedGraph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)])
    #expect(graph.bridges() == [Edge(2, 3)])
  }

  @Test func `example of Components, 1`() {
    let components = Components(EdgeList(vertexCount: 5, edges: [(3, 1), (1, 4)]))
    #expect(components.count == 3)
    #expect(components.groups() == [[0], [1, 3, 4], [2]])
    #expect(components.number(of: 4) == 1)
  }

  @Test func `example of Components, 2`() {
    #expect(
      UndirectedGraph(vertexCount: 3, edges: [(0, 2)]).components().groups() == [[0, 2], [1]])
  }

  @Test func `example of Connectivity`() {
    let graph = UndirectedGraph(vertexCount: 5, edges: [(0, 1), (1, 2), (2, 0), (2, 3)])
    let connectivity = graph.connectivity()
    #expect(connectivity.cutVertices == [2])
    #expect(connectivity.bridges.map(\.second) == [3])
    #expect(connectivity.blocks.map(Array.init) == [[0, 1, 2], [2, 3]])
    #expect(connectivity.components.groups() == [[0, 1, 2, 3], [4]])
  }

  @Test func `example of CutVertices, 1`() {
    #expect(UndirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]).cutVertices() == [1])
  }

  @Test func `example of CutVertices, 2`() {
    var search = CutVertexSearch()
    search.run(on: UndirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]))
    #expect(search.isCutVertex(1) == true)
  }
}
