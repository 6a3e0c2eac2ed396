import KithModel
import KithTestSupport
import Testing

@testable import KithCommand

/// How one run of the command ended, and what it printed.
struct Outcome {
  var exit: Int32
  var printed: String
  var complained: String
  /// The files that were replaced.
  var written: [String: String] = [:]
}

/// Runs the command on the project’s files, or on a text that stands for one.
func kith(_ arguments: String..., files: [String: String] = [:], on today: String = "2026-11-22")
  throws -> Outcome
{
  try kith(arguments, files: files, on: today)
}

/// Runs the command on the files of a folder of the project, or on a text that stands for one.
func kith(
  _ arguments: [String], files: [String: String] = [:], in folder: String = "",
  on today: String = "2026-11-22"
) throws -> Outcome {
  try kith(arguments, bytes: files.mapValues { Array($0.utf8) }, in: folder, on: today)
}

/// Runs the command on the files of a folder of the project, or on bytes that stand for one.
///
/// It is interrupted when it has asked so many times whether it is.
func kith(
  _ arguments: [String], bytes files: [String: [UInt8]], in folder: String = "",
  on today: String = "2026-11-22", interruptedAfter: Int = .max
) throws -> Outcome {
  final class Paper {
    var printed = ""
    var complained = ""
    var written: [String: [UInt8]] = [:]
  }
  let paper = Paper()
  let day = try #require(Day(today))
  let system = System(
    read: { path throws(System.Unreadable) in
      if let bytes = files[path] { return bytes }
      guard let bytes = try? Golden.bytes(at: folder + path) else {
        throw System.Unreadable(why: "There is no such file.")
      }
      return bytes
    },
    readAsOf: { path, day throws(System.Unreadable) in
      guard let bytes = files["\(path) on \(day)"] else {
        throw System.Unreadable(why: "There is no such version.")
      }
      return bytes
    },
    replace: { path, old, new throws(Writing.Unwritable) in
      let now = paper.written[path] ?? files[path]
      guard now == old else { throw Writing.Unwritable(why: "It changed.") }
      paper.written[path] = new
    },
    create: { path, new throws(Writing.Unwritable) in
      guard !path.hasPrefix("full/") else {
        throw Writing.Unwritable(why: "There is no room for it.")
      }
      guard paper.written[path] == nil, files[path] == nil else {
        throw Writing.Unwritable(why: "It is there already.")
      }
      paper.written[path] = new
    },
    stream: { path, _ throws(System.Unreadable) in
      guard let bytes = files[path] ?? (try? Golden.bytes(at: folder + path)) else {
        throw System.Unreadable(why: "There is no such file.")
      }
      // In pieces of all sizes, and now and then none.
      var rest = bytes[...]
      var size = 0
      return { () throws(System.Unreadable) in
        size += 1
        if size % 5 == 0 { return nil }
        let piece = rest.prefix(size * size)
        rest = rest.dropFirst(piece.count)
        return Array(piece)
      }
    },
    list: { path, _ throws(System.Unreadable) in
      let inside = files.keys.filter { $0.hasPrefix("\(path)/") }.sorted()
      guard inside.isEmpty else { return inside }
      let own = try? Golden.files(in: folder + path, ending: ".kith").map { "\(path)/\($0)" }
      return own ?? (path == "empty" ? [] : nil)
    },
    makeFolder: { $0.hasPrefix("none/") ? "It is no folder." : nil },
    print: {
      paper.printed += String(decoding: $0, as: UTF8.self)
      return true
    },
    complain: { paper.complained += $0 },
    today: { day }, cores: { 3 },
    watchInterruptions: {
      var asked = 0
      return {
        asked += 1
        return asked > interruptedAfter ? 2 : nil
      }
    })
  let exit = Command.run(arguments, on: system)
  return Outcome(
    exit: exit, printed: paper.printed, complained: paper.complained,
    written: paper.written.mapValues { String(decoding: $0, as: UTF8.self) })
}
