import Foundation

/// Graphviz itself, if it is on this machine.
public enum Graphviz {
  /// Where `dot` is, if it is anywhere on the search path.
  private static let dot: URL? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { URL(fileURLWithPath: String($0) + "/dot") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }

  /// Whether tests that draw are to run.
  ///
  /// On a build server Graphviz must be there: a skipped test looks like a passed one.
  public static let isHereOrRequired =
    dot != nil || ProcessInfo.processInfo.environment["CI"] != nil

  /// What to say of a test that is skipped.
  public static let whySkipped = "Graphviz is not installed here, so nothing can be drawn with it"

  /// That it is missing where it may not be.
  public struct Missing: Error, CustomStringConvertible {
    /// Why nothing was drawn.
    public let description = "Graphviz must be installed where CI is set"
  }

  /// What came of a drawing.
  public struct Drawn {
    /// How `dot` ended.
    public var exit: Int32
    /// What it complained about.
    public var said: String
    /// The drawing.
    public var svg: String

    /// The words of the drawing, line by line, as somebody reads them.
    public var words: [String] {
      svg.matches(of: /<text [^>]*>([^<]*)<\/text>/).map { Drawn.decoded(String($0.output.1)) }
    }

    /// Text with what XML writes for a character replaced by that character.
    static func decoded(_ text: String) -> String {
      let names = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
      return text.replacing(/&(#x?)?([0-9A-Za-z]+);/) { match in
        let name = String(match.output.2)
        guard let sign = match.output.1 else { return names[name] ?? "?" }
        let value = UInt32(name, radix: sign == "#x" ? 16 : 10)
        return value.flatMap(Unicode.Scalar.init).map { String($0) } ?? "?"
      }
    }
  }

  /// Draws text in the DOT language, as a reader would: `dot -Tsvg`.
  public static func drawn(_ text: String) throws -> Drawn {
    guard let dot else { throw Missing() }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String) -> URL { folder.appending(path: name) }
    try Data(text.utf8).write(to: file("dot"))
    try Data().write(to: file("said"))
    let process = Process()
    process.executableURL = dot
    process.arguments = ["-Tsvg", "-o", file("svg").path, file("dot").path]
    process.standardError = try FileHandle(forWritingTo: file("said"))
    try process.run()
    process.waitUntilExit()
    return Drawn(
      exit: process.terminationStatus,
      said: String(decoding: try Data(contentsOf: file("said")), as: UTF8.self),
      svg: String(decoding: (try? Data(contentsOf: file("svg"))) ?? Data(), as: UTF8.self))
  }
}
