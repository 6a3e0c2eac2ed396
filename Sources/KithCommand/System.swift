import Foundation
import KithModel

/// Everything that the command needs of the machine: files, its two outputs, the date.
///
/// Tests bring their own.
struct System {
  /// Why a file could not be read, in words.
  struct Unreadable: Error {
    var why: String
  }

  /// The bytes of a file; `-` is standard input.
  var read: (String) throws(Unreadable) -> [UInt8]
  /// The bytes of a file as it was at the end of a day.
  var readAsOf: (_ path: String, _ day: Day) throws(Unreadable) -> [UInt8]
  /// Puts a file's new bytes in the place of those that were read, whole or not at all.
  var replace: (_ path: String, _ old: [UInt8], _ new: [UInt8]) throws(Writing.Unwritable) -> Void
  /// Writes a new file, whole or not at all, and never over another.
  var create: (_ path: String, _ bytes: [UInt8]) throws(Writing.Unwritable) -> Void
  /// Opens a file, or standard input, to be read piece by piece: a piece, empty at the end, and `nil` where
  /// nothing has come yet.
  ///
  /// Only one that was asked for may be something else than an ordinary file.
  var stream:
    (_ path: String, _ isAskedFor: Bool) throws(Unreadable) -> () throws(Unreadable) -> [UInt8]?
  /// What is the same for two names of one file.
  var identity: (String) -> String = { $0 }
  /// The networks and folders in a folder, in the order of their names; `nil` for what is no folder.
  ///
  /// Only one that was asked for may be a link.
  var list: (_ path: String, _ isAskedFor: Bool) throws(Unreadable) -> [String]?
  /// Makes a folder where there is none, and says why not where that is not possible.
  var makeFolder: (String) -> String?
  /// Writes to standard output; false where that is not possible.
  var print: ([UInt8]) -> Bool
  /// Writes to standard error, if that is possible.
  var complain: (String) -> Void
  /// The machine's own date.
  var today: () -> Day
  /// How many threads can run beside each other.
  var cores: () -> Int = { 1 }
  /// Whether somebody watches standard error.
  var isTerminal = false
  /// Seconds since the program began.
  var seconds: () -> Double = { 0 }
  /// Holds interruptions back, and gives a way to ask for one: its number.
  var watchInterruptions: () -> () -> Int32? = { { nil } }

  /// The machine that this runs on.
  static var machine: System {
    let began = ProcessInfo.processInfo.systemUptime
    return System(
      read: { path throws(Unreadable) in
        let handle =
          path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: plain(path))
        guard let handle else { throw Unreadable(why: whyUnreadable(path)) }
        let data: Data
        do {
          data = try handle.read(upToCount: longest + 1) ?? Data()
        } catch {
          throw Unreadable(why: path == "-" ? "Nothing can be read from it." : whyUnreadable(path))
        }
        guard data.count <= longest else {
          throw Unreadable(why: tooLarge)
        }
        return [UInt8](data)
      },
      readAsOf: { path, day throws(Unreadable) in
        let bytes = try Git.file(plain(path), called: path, asOf: day)
        guard bytes.count <= longest else { throw Unreadable(why: tooLarge) }
        return bytes
      },
      replace: { path, old, new throws(Writing.Unwritable) in
        try Writing.replace(path, reading: old, with: new)
      },
      create: { path, bytes throws(Writing.Unwritable) in
        try Writing.create(plain(path), with: bytes)
      },
      stream: { path, isAskedFor throws(Unreadable) in
        let stream = try ByteStream(path, opening: plain(path), mayBeAPipe: isAskedFor)
        return { () throws(Unreadable) in try stream.next() }
      },
      identity: { $0 == "-" ? $0 : Writing.whereLinksLead(plain($0)) ?? $0 },
      list: { path, isAskedFor throws(Unreadable) in
        try Folder.list(plain(path), called: path, mayBeLink: isAskedFor)
      },
      makeFolder: { Folder.make(plain($0)) },
      print: { bytes in
        // Piece by piece, so that a large page is not held twice.
        stride(from: 0, to: bytes.count, by: 1 << 20).allSatisfy { start in
          let piece = Data(bytes[start..<min(start + (1 << 20), bytes.count)])
          return (try? FileHandle.standardOutput.write(contentsOf: piece)) != nil
        }
      },
      complain: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) },
      today: {
        // Foundation’s calendar would be an eighth of a whole run of `check`.
        var now = time(nil)
        var parts = unsafe tm()
        unsafe localtime_r(&now, &parts)
        let day = unsafe (parts.tm_year, parts.tm_mon, parts.tm_mday)
        return Day(year: Int(day.0) + 1900, month: Int(day.1) + 1, day: Int(day.2)) ?? .earliest
      },
      cores: { ProcessInfo.processInfo.activeProcessorCount },
      isTerminal: isatty(STDERR_FILENO) == 1,
      seconds: { ProcessInfo.processInfo.systemUptime - began },
      watchInterruptions: {
        Interruption.holdBack()
        return Interruption.held
      })
  }

  /// The bytes of the largest file that is read: half a gigabyte.
  private static let longest = 1 << 29
  static let tooLarge = "It is larger than half a gigabyte, the most that Kith reads."

  /// The same path, in which a `~` is a letter like others: Foundation would look for somebody’s home
  /// folder, and a static program can’t.
  private static func plain(_ path: String) -> String {
    path.utf8.first == UInt8(ascii: "/") || path.isEmpty ? path : "./\(path)"
  }

  static func whyUnreadable(_ path: String) -> String {
    let path = plain(path)
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    if attributes?[.type] as? FileAttributeType == .typeDirectory {
      return "It is a folder, not a file."
    }
    return FileManager.default.fileExists(atPath: path)
      ? "It can’t be opened; perhaps it belongs to somebody else." : "There is no such file."
  }
}
