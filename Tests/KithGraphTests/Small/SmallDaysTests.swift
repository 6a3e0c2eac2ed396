import KithGraph
import KithTestSupport
import Testing

/// What small graphs are for: to be made anew from the same rows, with some vertices left out.
struct SmallDaysTests {
  @Test(arguments: Samples.allCases)
  func `part of a small graph is the graph of the edges that are left`(samples: Samples) {
    var chance = SplitMix64(seed: 7)
    var whole = SmallGraph()
    var part = SmallGraph()
    var search = SmallDominatorSearch()
    for sample in some(samples) {
      whole.remake(fromRows: rows(sample))
      #expect(TwoWayGraph(whole) == sample.graph.bothWays(), "\(sample)")
      let vertices = UInt64.random(in: 0...(.max), using: &chance) | 1
      let added = (0..<Int.random(in: 0...2, using: &chance)).map { _ in
        (
          Int.random(in: 0..<sample.vertexCount, using: &chance),
          Int.random(in: 0..<sample.vertexCount, using: &chance)
        )
      }
      part.remake(from: whole, among: vertices)
      for (source, target) in added { part.add(from: source, to: target) }
      let left = sample.edges.filter {
        vertices >> UInt64($0.0) & vertices >> UInt64($0.1) & 1 == 1
      }
      let graph = Graph(vertexCount: sample.vertexCount, edges: left + added).bothWays()
      #expect(TwoWayGraph(part) == graph, "\(sample) among \(vertices), with \(added)")

      search.run(on: part, from: 0)
      let dominators = graph.dominators(from: 0)
      #expect(Dominators(root: 0, search) == dominators, "\(sample) among \(vertices)")
      for vertex in graph.forward.vertices {
        let all =
          dominators.isReachable(vertex) ? Set(dominators.strict(of: vertex) + [0, vertex]) : []
        #expect(Set(self.vertices(search.dominators(of: vertex))) == all, "\(sample)")
      }
    }
  }

  @Test(arguments: Samples.allCases)
  func `whom each of some vertices dominates among them is found for all at once`(samples: Samples)
  {
    var chance = SplitMix64(seed: 8)
    var graph = SmallGraph()
    var search = SmallDominatorSearch()
    // Rows of before are no harm.
    var rows = [UInt64](repeating: ~0, count: 64)
    for sample in some(samples) {
      graph.remake(fromRows: self.rows(sample))
      search.run(on: graph, from: 0)
      let dominators = sample.graph.dominators(from: 0)
      let some = UInt64.random(in: 0...(.max), using: &chance)
      let dominating = search.findDominated(among: some, &rows)
      for vertex in sample.graph.vertices {
        let isAmong = some >> UInt64(vertex) & 1 == 1
        let expected = dominators.dominated(by: vertex).filter { some >> UInt64($0) & 1 == 1 }
        let found = dominating >> UInt64(vertex) & 1 == 1 ? vertices(rows[vertex]) : []
        #expect(found == (isAmong ? expected : []), "\(sample) among \(some)")
        let others = vertices(search.dominated(by: vertex, among: some & ~(1 << UInt64(vertex))))
        #expect(others == expected, "\(sample) among \(some)")
      }
    }
  }

  @Test func `rows that name what is no vertex, and edges that do, are traps`() async {
    await #expect(processExitsWith: .failure) {
      var graph = SmallGraph()
      graph.remake(fromRows: [2, 4])
    }
    await #expect(processExitsWith: .failure) {
      var graph = SmallGraph()
      graph.remake(fromRows: [UInt64](repeating: 0, count: 65))
    }
    await #expect(processExitsWith: .failure) {
      var graph = SmallGraph()
      graph.remake(fromRows: [2, 1])
      graph.add(from: 0, to: 2)
    }
    await #expect(processExitsWith: .failure) {
      var graph = SmallGraph()
      graph.remake(fromRows: [2, 1])
      var search = SmallDominatorSearch()
      search.run(on: graph, from: 0)
      _ = Dominators(root: 2, search)
    }
  }

  /// One in five, each of which is asked much.
  private func some(_ samples: Samples) -> [Sample] {
    let graphs = samples.graphs
    return stride(from: 0, to: graphs.count, by: 5).map { graphs[$0] }
  }

  private func rows(_ sample: Sample) -> [UInt64] {
    var rows = [UInt64](repeating: 0, count: sample.vertexCount)
    for (source, target) in sample.edges { rows[source] |= 1 << UInt64(target) }
    return rows
  }

  private func vertices(_ bits: UInt64) -> [Int] { (0..<64).filter { bits >> UInt64($0) & 1 == 1 } }
}
