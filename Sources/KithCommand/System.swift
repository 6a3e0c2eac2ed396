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
  /// Writes to standard output.
  var print: (String) -> Void
  /// Writes to standard error.
  var complain: (String) -> Void
  /// The machine's own date.
  var today: () -> Day

  /// The machine that this runs on.
  static var machine: System {
    System(
      read: { path throws(Unreadable) in
        if path == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard attributes?[.type] as? FileAttributeType != .typeDirectory else {
          throw Unreadable(why: "It is a folder, not a file.")
        }
        do {
          return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch CocoaError.fileReadNoSuchFile {
          throw Unreadable(why: "There is no such file.")
        } catch CocoaError.fileReadNoPermission {
          throw Unreadable(why: "It belongs to somebody else, or nobody may read it.")
        } catch {
          throw Unreadable(why: "The machine says: \(error.localizedDescription)")
        }
      },
      print: { FileHandle.standardOutput.write(Data($0.utf8)) },
      complain: { FileHandle.standardError.write(Data($0.utf8)) },
      today: {
        let parts = Calendar(identifier: .gregorian).dateComponents(
          [.year, .month, .day], from: Date())
        return Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
          ?? .earliest
      })
  }
}
