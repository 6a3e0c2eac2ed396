import Foundation
import KithFindings
import KithModel

/// Reads older versions of a file from git, an outside program that users may have.
enum Git {
  /// The bytes of a file as it was at the end of a day: those of the last version that git has of it up to
  /// then, in the history of what is checked out.
  ///
  /// Git only reads, and is asked for nothing that could run another program.
  static func file(
    _ place: String, called path: String, asOf day: Day
  ) throws(System.Unreadable) -> [UInt8] {
    let url = URL(fileURLWithPath: place)
    let (folder, name) = (url.deletingLastPathComponent().path, url.lastPathComponent)
    let inside = try run(["rev-parse", "--is-inside-work-tree"], in: folder)
    guard inside.ended == 0 else {
      throw System.Unreadable(
        why: inside.ended == 127
          ? "Git is not on this machine, so Kith can’t see how \(path) was. Give two files instead."
          : "\(path) is not kept in git, so Kith can’t see how it was. Give two files instead.")
    }
    let found = try run(
      [
        "log", "-1", "--format=%H", "--no-show-signature", "--until=\(day) 23:59:59", "--",
        ":(literal)\(name)",
      ], in: folder)
    let commit = String(decoding: found.said, as: UTF8.self).filter { !$0.isWhitespace }
    guard found.ended == 0, !commit.isEmpty, commit.allSatisfy(\.isHexDigit) else {
      throw System.Unreadable(
        why:
          "On \(Saying.day(day)) git had no version of \(path) yet. Give a later day, or two files."
      )
    }
    let version = try run(["cat-file", "blob", "\(commit):./\(name)"], in: folder)
    guard version.ended == 0 else {
      throw System.Unreadable(
        why: "On \(Saying.day(day)) \(path) was not there: git has it as removed.")
    }
    return [UInt8](version.said)
  }

  /// What git says, and how it ended; 127 where there is no git.
  private static func run(
    _ words: [String], in folder: String
  ) throws(System.Unreadable) -> (said: Data, ended: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // No pager, no helper, nothing fetched that is not here, and no variable that points git at another place.
    process.arguments = ["git", "--no-pager", "-c", "core.fsmonitor=false", "-C", folder] + words
    process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
      .merging(
        ["GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"],
        uniquingKeysWith: { _, new in new })
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      return (Data(), 127)
    }
    let said = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    return (said, process.terminationStatus)
  }
}
