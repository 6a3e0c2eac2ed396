import KithGraph
import Testing

struct GraphTests {
  @Test func `rows are sorted, and loops and repeats are left out`() {
    let graph = Graph(vertexCount: 3, edges: [(0, 2), (0, 1), (1, 2), (1, 2), (2, 2), (0, 2)])
    #expect(graph.vertexCount == 3)
    #expect(graph.edgeCount == 3)
    #expect(graph.vertices.map { Array(graph.targets(of: $0)) } == [[1, 2], [2], []])
  }

  @Test func `the order in which edges are given makes no difference`() {
    let one = Graph(vertexCount: 3, edges: [(0, 1), (1, 2), (0, 2)])
    let other = Graph(vertexCount: 3, edges: [(0, 2), (1, 2), (0, 1), (0, 1), (1, 1)])
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
  }

  @Test func `a graph with one edge or one vertex more is another graph`() {
    let graph = Graph(vertexCount: 3, edges: [(0, 1)])
    #expect(graph != Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]))
    #expect(graph != Graph(vertexCount: 4, edges: [(0, 1)]))
    #expect(graph != Graph(vertexCount: 3, edges: [(1, 0)]))
  }

  @Test func `a graph may be empty or have one vertex`() {
    let empty = Graph(vertexCount: 0, edges: [])
    #expect(empty.vertices.isEmpty)
    #expect(empty.edgeCount == 0)
    #expect(empty.reversed() == empty)

    let single = Graph(vertexCount: 1, edges: [(0, 0)])
    #expect(single.edgeCount == 0)
    #expect(Array(single.targets(of: 0)) == [])
    #expect(single.reversed() == single)
  }

  @Test func `turned round, every edge leads back`() {
    let graph = Graph(vertexCount: 4, edges: [(0, 1), (0, 3), (1, 3), (3, 0)])
    #expect(graph.reversed() == Graph(vertexCount: 4, edges: [(1, 0), (3, 0), (3, 1), (0, 3)]))
  }

  @Test(arguments: Samples.allCases)
  func `rows, edges and turning round agree with a table`(samples: Samples) {
    for sample in samples.graphs {
      let graph = sample.graph
      let rows = graph.vertices.map { Array(graph.targets(of: $0)) }
      let expected = graph.vertices.map { source in
        members(of: sample.rows[source]).filter { $0 != source }
      }
      #expect(rows == expected, "\(sample)")
      #expect(graph.edgeCount == expected.reduce(0) { $0 + $1.count }, "\(sample)")

      let edges = graph.vertices.map { source in
        graph.vertices.filter { graph.hasEdge(from: source, to: $0) }
      }
      #expect(edges == expected, "\(sample)")

      let backward = graph.reversed()
      let turned = graph.vertices.map { target in
        graph.vertices.filter { expected[$0].contains(target) }
      }
      #expect(backward.vertices.map { Array(backward.targets(of: $0)) } == turned, "\(sample)")
      #expect(backward.reversed() == graph, "\(sample)")
    }
  }

  @Test func `an edge that leaves the graph traps`() async {
    await #expect(processExitsWith: .failure) { _ = Graph(vertexCount: 2, edges: [(0, 2)]) }
    await #expect(processExitsWith: .failure) { _ = Graph(vertexCount: 2, edges: [(-1, 0)]) }
  }

  @Test func `a negative number of vertices traps`() async {
    await #expect(processExitsWith: .failure) { _ = Graph(vertexCount: -1, edges: []) }
  }

  @Test func `asking about what is not a vertex traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = Graph(vertexCount: 2, edges: []).targets(of: 2)
    }
    await #expect(processExitsWith: .failure) {
      _ = Graph(vertexCount: 2, edges: []).hasEdge(from: 0, to: 2)
    }
  }
}
