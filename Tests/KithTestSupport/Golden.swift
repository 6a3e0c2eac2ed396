public import Foundation

/// Files that tests compare with, read from the project’s own folders.
public enum Golden {
  /// The project’s folder.
  public static let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The lines of a file of the project.
  ///
  /// With `KITH_RECORD=1` in the environment the file is first written anew with what is given, so that
  /// a change can be looked at with `git diff`. A file that is missing is an error, never a pass.
  public static func lines(at path: String, recording actual: String) throws -> [String] {
    lines(String(decoding: try bytes(at: path, recording: Array(actual.utf8)), as: UTF8.self))
  }

  /// The bytes of a file of the project, written anew first where that is asked for.
  public static func bytes(at path: String, recording actual: [UInt8]? = nil) throws -> [UInt8] {
    let file = project.appending(path: path)
    if let actual, ProcessInfo.processInfo.environment["KITH_RECORD"] == "1" {
      try Data(actual).write(to: file)
    }
    return [UInt8](try Data(contentsOf: file))
  }

  /// The text of a file of the project.
  public static func text(at path: String) throws -> String {
    String(decoding: try bytes(at: path), as: UTF8.self)
  }

  /// Lines, so that a difference is told line by line.
  public static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The names of the files in a folder of the project that end like this, sorted.
  public static func files(in folder: String, ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: project.appending(path: folder).path(percentEncoded: false)
    ).filter { $0.hasSuffix(ending) }.sorted()
  }
}
