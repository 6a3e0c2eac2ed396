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
    func unreadable(_ why: String) -> System.Unreadable { System.Unreadable(why: why) }
    let inside = try run(["rev-parse", "--is-inside-work-tree"], in: folder)
    guard inside.ended == 0, inside.line == "true" else {
      throw unreadable(
        inside.ended == 127
          ? "Git is not on this machine, so Kith can’t see how \(path) was. Give two files instead."
          : inside.complained.contains("dubious ownership")
            ? """
            \(path) is in a folder of somebody else’s, which git doesn’t read until you say that it may \
            (“git config --global --add safe.directory …”). Or give two files.
            """
            : "\(path) is not kept in git, so Kith can’t see how it was. Give two files instead.")
    }
    // Git reads no day after 2099.
    let until = min(day, Day(year: 2099, month: 12, day: 31) ?? day)
    let found = try run(
      [
        "log", "-1", "--format=%H", "--no-show-signature", "--until=\(until) 23:59:59", "--",
        ":(literal)\(name)",
      ], in: folder)
    let commit = found.line
    guard found.ended == 0, !commit.isEmpty, commit.allSatisfy(\.isHexDigit) else {
      let isShallow = try run(["rev-parse", "--is-shallow-repository"], in: folder).line == "true"
      throw unreadable(
        isShallow
          ? """
          Only the last part of its history is on this machine, and there git had no version of \(path) on \
          \(Saying.day(day)). Give a later day, or two files.
          """
          : """
          On \(Saying.day(day)) git had no version of \(path) under that name yet. Give a later day, or two \
          files.
          """)
    }
    // "100644 blob 3b18e5…\tada.kith"
    let entry = try run(["ls-tree", commit, "--", ":(literal)\(name)"], in: folder)
    let mode = entry.line.prefix { $0 != " " }
    guard entry.ended == 0, mode.isEmpty || mode.hasPrefix("100") else {
      throw unreadable(
        entry.ended != 0
          ? "Git could not read its history of \(path). Give two files instead."
          : "On \(Saying.day(day)) \(path) was no file of its own, but a link or a folder.")
    }
    guard !mode.isEmpty else {
      throw unreadable("On \(Saying.day(day)) \(path) was not there: git has it as removed.")
    }
    let version = try run(["cat-file", "blob", "\(commit):./\(name)"], in: folder)
    guard version.ended == 0 else {
      throw unreadable(
        """
        Git knows of \(path) as it was on \(Saying.day(day)), but has not kept its text on this machine. \
        Give two files instead.
        """)
    }
    return [UInt8](version.said)
  }

  /// Variables for git: no pager, no helper, nothing fetched that is not here, its sentences in English, and no
  /// variable that points it at another place.
  static func environment(from machine: [String: String]) -> [String: String] {
    machine.filter { !$0.key.hasPrefix("GIT_") }.merging(
      [
        "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1",
        "LC_ALL": "C",
      ], uniquingKeysWith: { _, new in new })
  }

  /// What git says, what it complains of, and how it ended; 127 where there is no git.
  private struct Answer {
    var said = Data()
    var complained = ""
    var ended: Int32 = 127

    var line: String {
      String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  private static func run(
    _ words: [String], in folder: String
  ) throws(System.Unreadable) -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "--no-pager", "-c", "core.fsmonitor=false", "-C", folder] + words
    process.environment = environment(from: ProcessInfo.processInfo.environment)
    let (output, complaints) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaints
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      return Answer()
    }
    // Complaints are a few lines, well below what a pipe holds, so that one can be read after the other.
    let said = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    let complained = (try? complaints.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    return Answer(
      said: said, complained: String(decoding: complained, as: UTF8.self),
      ended: process.terminationStatus)
  }
}
