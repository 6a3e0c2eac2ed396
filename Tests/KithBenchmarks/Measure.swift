import Foundation
import KithGraph

/// What can be measured of one file of graphs.
enum Measure: String, CaseIterable {
  case rows, cutVertices, bridges, blocks, components, union, connectivity, bareWalk
  case rowsBothWays, dominators
  case small

  /// Runs it a few times, and tells the median as one line of JSON.
  func run(_ path: String, runs: Int) throws -> String {
    let lists = try EdgeFile.read(path)
    guard let edges = lists.first else { throw Failure("\(path) holds no graph") }
    switch self {
    case .rows: return line(runs) { UndirectedGraph(edges).edgeCount }
    case .rowsBothWays: return line(runs) { TwoWayGraph(edges).forward.edgeCount }
    case .union: return line(runs) { Components(edges).count }
    case .dominators:
      let graph = TwoWayGraph(edges)
      return line(runs) { graph.dominators(from: 0).reachableCount }
    case .small:
      var graph = SmallGraph()
      var dominators = SmallDominatorSearch()
      var cuts = CutVertexSearch()
      return line(runs) {
        var count = 0
        for edges in lists {
          graph.remake(from: edges)
          dominators.run(on: graph, from: 0)
          cuts.run(onBothWaysOf: graph)
          count += dominators.reachableCount + cuts.count
        }
        return count
      }
    case .cutVertices, .bridges, .blocks, .components, .connectivity, .bareWalk:
      return undirected(UndirectedGraph(edges), runs)
    }
  }

  private func undirected(_ graph: UndirectedGraph, _ runs: Int) -> String {
    switch self {
    case .bridges: return line(runs) { graph.bridges().count }
    case .blocks: return line(runs) { graph.blocks().count }
    case .components: return line(runs) { graph.components().count }
    case .connectivity:
      return line(runs) {
        let all = graph.connectivity()
        return all.cutVertices.count + all.bridges.count + all.blocks.count + all.components.count
      }
    case .bareWalk:
      let walk = BareWalk(graph)
      return line(runs) { walk.run() }
    default: return line(runs) { graph.cutVertices().count }
    }
  }

  private func line(_ runs: Int, _ work: () -> Int) -> String {
    Measure.line(rawValue, runs: runs, times: 1, work)
  }

  /// Does something so many times in each of a few runs, and tells the median of a time.
  ///
  /// Its result is printed, so that it can't be left out.
  static func line(
    _ name: String, runs: Int, times: Int, dividedBy parts: Int = 1, _ work: () -> Int
  ) -> String {
    var result = 0
    let seconds = seconds(runs: runs, times: times) {
      result = work()
      return result
    }
    let time = String(format: "%.9f", seconds / Double(parts))
    let peak = String(format: "%.1f", Measure.peakMegabytes)
    return """
      {"cpuSeconds":\(time),"measure":"\(name)","peakMegabytes":\(peak),"result":\(result),\
      "who":"kith"}
      """
  }

  /// The median CPU time of doing something once, in seconds, over a few runs of so many times each.
  static func seconds(runs: Int, times: Int, _ work: () -> Int) -> Double {
    var seconds: [Double] = []
    var sum = 0
    for _ in 0..<max(runs, 1) {
      let before = Measure.cpuSeconds
      for _ in 0..<times { sum &+= work() }
      seconds.append((Measure.cpuSeconds - before) / Double(times))
    }
    // Looked at, so that it can't be left out.
    return sum == .min ? 0 : seconds.sorted()[seconds.count / 2]
  }

  private static var cpuSeconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private static var peakMegabytes: Double {
    var usage = rusage()
    #if os(Linux)
      unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Double(usage.ru_maxrss) / 1e3
    #else
      unsafe getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss) / 1e6
    #endif
  }
}
