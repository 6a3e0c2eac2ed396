import Foundation
import KithGraph

/// Files of graphs: how many vertices, how many edges, then both ends of every edge, each a number of 32
/// bits, low byte first; several graphs one after another.
enum EdgeFile {
  static func read(_ path: String) throws -> [EdgeList] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    var position = 0
    func number() throws -> Int {
      guard position + 4 <= data.count else { throw Failure("\(path) ends in the middle") }
      defer { position += 4 }
      let bytes = data[position..<position + 4]
      return Int(bytes.reversed().reduce(Int32(0)) { $0 << 8 | Int32($1) })
    }
    var graphs: [EdgeList] = []
    while position < data.count {
      let (vertexCount, edgeCount) = (try number(), try number())
      guard vertexCount >= 0, edgeCount >= 0, edgeCount <= (data.count - position) / 8 else {
        throw Failure("\(path) is not a file of graphs")
      }
      var edges = EdgeList(vertexCount: vertexCount)
      edges.reserveCapacity(edgeCount)
      try unsafe data.withUnsafeBytes { bytes in
        for edge in 0..<edgeCount {
          let place = position + 8 * edge
          let source = unsafe bytes.loadUnaligned(fromByteOffset: place, as: Int32.self)
          let target = unsafe bytes.loadUnaligned(fromByteOffset: place + 4, as: Int32.self)
          let ends = (Int(Int32(littleEndian: source)), Int(Int32(littleEndian: target)))
          guard min(ends.0, ends.1) >= 0, max(ends.0, ends.1) < vertexCount else {
            throw Failure("\(path): an edge leaves the graph")
          }
          edges.add(from: ends.0, to: ends.1)
        }
      }
      position += 8 * edgeCount
      graphs.append(edges)
    }
    return graphs
  }

  static func write(_ graphs: [(vertexCount: Int, edges: [(Int, Int)])], to path: String) throws {
    var data = Data()
    func add(_ number: Int) {
      unsafe withUnsafeBytes(of: Int32(truncatingIfNeeded: number).littleEndian) {
        unsafe data.append(contentsOf: $0)
      }
    }
    for (vertexCount, edges) in graphs {
      data.reserveCapacity(data.count + 8 + 8 * edges.count)
      add(vertexCount)
      add(edges.count)
      for (source, target) in edges {
        add(source)
        add(target)
      }
    }
    try data.write(to: URL(fileURLWithPath: path))
  }
}

/// Why the program ends, in words.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
