import Foundation
import KithGraph

func cpu() -> Double {
  var t = timespec()
  unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t)
  return Double(t.tv_sec) + Double(t.tv_nsec) * 1e-9
}
func load(_ path: String) -> EdgeList {
  let data = try! Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
  func word(_ i: Int) -> Int { Int(unsafe data.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: 4 * i, as: Int32.self) }) }
  var e = EdgeList(vertexCount: word(0))
  let m = word(1)
  e.reserveCapacity(m)
  unsafe data.withUnsafeBytes { p in
    for i in 0..<m {
      e.add(from: Int(unsafe p.loadUnaligned(fromByteOffset: 8 + 8 * i, as: Int32.self)), to: Int(unsafe p.loadUnaligned(fromByteOffset: 12 + 8 * i, as: Int32.self)))
    }
  }
  return e
}
func time(_ name: String, _ f: () -> Int) {
  var ts: [Double] = []
  var r = 0
  for _ in 0..<9 { let c = cpu(); r = f(); ts.append((cpu() - c) * 1000) }
  ts.sort()
  print(name, r, ts.map { String(format: "%.3f", $0) }.joined(separator: " "))
}
func loadAll(_ path: String) -> [EdgeList] {
  let data = try! Data(contentsOf: URL(fileURLWithPath: path))
  let w = unsafe data.withUnsafeBytes { unsafe Array($0.bindMemory(to: Int32.self)) }
  var i = 0
  var all: [EdgeList] = []
  while i < w.count {
    var e = EdgeList(vertexCount: Int(w[i]))
    let m = Int(w[i + 1])
    for k in 0..<m { e.add(from: Int(w[i + 2 + 2 * k]), to: Int(w[i + 3 + 2 * k])) }
    i += 2 + 2 * m
    all.append(e)
  }
  return all
}
if CommandLine.arguments[1] == "small" {
  let all = loadAll(CommandLine.arguments[2])
  var two = TwoWayGraph()
  var und = UndirectedGraph()
  var spare = RowScratch()
  var doms = DominatorSearch()
  var cuts = CutVertexSearch()
  for _ in 0..<10 {
  time("rows2") { for e in all { two.remake(from: e, using: &spare) }; return 0 }
  time("rowsU") { for e in all { und.remake(from: e, using: &spare) }; return 0 }
  time("dom") { for e in all { two.remake(from: e, using: &spare);  doms.run(on: two, from: 0) }; return 0 }
  time("cut") { for e in all { und.remake(from: e, using: &spare); cuts.run(on: und) }; return 0 }
  time("one") {
    let e = all[0]
    for _ in 0..<1000 { two.remake(from: e, using: &spare); doms.run(on: two, from: 0); cuts.run(onBothWaysOf: two) }
    return 0
  }
  time("small") {
    var r = 0
    for e in all { two.remake(from: e, using: &spare); doms.run(on: two, from: 0); cuts.run(onBothWaysOf: two); r += cuts.isCutVertex(3) ? 1 : 0 }
    return r
  }
  }
  exit(0)
}
for path in CommandLine.arguments.dropFirst() {
  let e = load(path)
  print(path)
  if path.hasSuffix("dir") {
    var g = TwoWayGraph()
    time("build") { g = TwoWayGraph(e); return g.forward.edgeCount }
    time("dom") { let d = g.dominators(from: 0); return d.isReachable(5) ? 1 : 0 }
    time("dom+") { let d = g.dominators(from: 0); return g.forward.vertices.count { d.isReachable($0) } }
    time("fresh") { var s = DominatorSearch(); s.run(on: g, from: 0); return 0 }
    var s = DominatorSearch()
    time("run") { s.run(on: g, from: 0); return 0 }
    continue
  }
  var g = UndirectedGraph()
  time("build") { g = UndirectedGraph(e); return g.edgeCount }
  time("cut") { g.cutVertices().count }
  time("all") { let c = g.connectivity(); return c.blocks.count + c.bridges.count + c.components.count + c.cutVertices.count }
  time("blocks") { g.blocks().count }
  time("bridges") { g.bridges().count }
  time("components") { g.components().count }
  time("union") { Components(e).count }
  time("walk") { g.bareWalk() }
}
