import Foundation

/// Kith's graph core beside igraph and Boost: each measured in a process of its own, in turn, in three
/// rounds; of every round the ratio, and of the ratios the median.
enum Ratios {
  private struct Row {
    var title: String
    var numbering: String
    var ours: (who: String, measure: String)
    var theirs: [(who: String, measure: String)]
    var key: KeyPath<Line, Double> = \.cpuSeconds
  }

  private struct Line: Decodable {
    var cpuSeconds: Double
    var peakMegabytes: Double
    var result: Int
  }

  static func run(kith: String, peers: String, folder: String) throws {
    let small = "\(folder)/g.small"
    try EdgeFile.write(MadeGraphs.smallNetworks(1_000), to: small)
    let one = MadeGraphs.smallNetworks(1)
    try EdgeFile.write((0..<1_000).flatMap { _ in one }, to: "\(folder)/g.one")

    let rows =
      ["nat", "shuf"].flatMap(rows) + [
        Row(
          title: "one 61-vertex network a thousand times ÷ igraph", numbering: "one",
          ours: ("kith", "small"), theirs: [("igraph", "small")]),
        Row(
          title: "a thousand networks ÷ igraph", numbering: "small", ours: ("kith", "small"),
          theirs: [("igraph", "small")]),
      ]
    var ratios = [[Double]](repeating: [], count: rows.count)
    for round in 1...3 {
      var lines: [String: Line] = [:]
      func line(_ who: String, _ measure: String, _ numbering: String) throws -> Line {
        let key = "\(who) \(measure) \(numbering)"
        if let line = lines[key] { return line }
        let program = who == "kith" ? kith : "\(peers)/\(who)_peer"
        let file =
          switch measure {
          case "small": "g.\(numbering)"
          case "dominators": "g.\(numbering).reach.dir"
          default: "g.\(numbering).und"
          }
        let said = try output(of: program, [measure, "\(folder)/\(file)", "5"])
        print("round \(round) \(numbering) \(said)")
        let line = try JSONDecoder().decode(Line.self, from: Data(said.utf8))
        lines[key] = line
        return line
      }
      for (place, row) in rows.enumerated() {
        let ours = try line(row.ours.who, row.ours.measure, row.numbering)[keyPath: row.key]
        let theirs = try row.theirs.map {
          try line($0.who, $0.measure, row.numbering)[keyPath: row.key]
        }.reduce(0, +)
        ratios[place].append(ours / theirs)
      }
    }
    for (row, ratios) in zip(rows, ratios) {
      let sorted = ratios.sorted()
      let (median, least, most) = (sorted[1], sorted[0], sorted[2])
      print(
        String(format: "%.3f (1/%.1f; %.3f to %.3f)", median, 1 / median, least, most),
        "\(row.title), \(row.numbering)")
    }
  }

  private static func rows(_ numbering: String) -> [Row] {
    [
      Row(
        title: "one pass ÷ igraph's four calls", numbering: numbering,
        ours: ("kith", "connectivity"),
        theirs: ["cutVertices", "bridges", "blocks", "components"].map { ("igraph", $0) }),
      Row(
        title: "cut vertices ÷ Boost", numbering: numbering, ours: ("kith", "cutVertices"),
        theirs: [("boost", "cutVertices")]),
      Row(
        title: "cut vertices ÷ a bare walk", numbering: numbering, ours: ("kith", "cutVertices"),
        theirs: [("kith", "bareWalk")]),
      Row(
        title: "dominators ÷ igraph", numbering: numbering, ours: ("kith", "dominators"),
        theirs: [("igraph", "dominators")]),
      Row(
        title: "dominators ÷ Boost", numbering: numbering, ours: ("kith", "dominators"),
        theirs: [("boost", "dominators")]),
      Row(
        title: "peak memory of cut vertices ÷ igraph", numbering: numbering,
        ours: ("kith", "cutVertices"), theirs: [("igraph", "cutVertices")], key: \.peakMegabytes),
      Row(
        title: "peak memory of dominators ÷ igraph", numbering: numbering,
        ours: ("kith", "dominators"), theirs: [("igraph", "dominators")], key: \.peakMegabytes),
      Row(
        title: "peak memory of one pass ÷ igraph's blocks", numbering: numbering,
        ours: ("kith", "connectivity"), theirs: [("igraph", "blocks")], key: \.peakMegabytes),
    ]
  }

  private static func output(of program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure("\(program) \(arguments) failed") }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
