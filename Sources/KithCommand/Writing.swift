import Foundation

/// Puts a file's new text in the place of the old, whole or not at all.
///
/// The new text is written beside the old and reaches the disk before it takes its name, so that a full
/// disk, a power cut or a killed program leaves the one or the other. A link goes on pointing where it
/// did, and whoever could open the file before still can.
struct Writing {
  /// Why a file could not be written, in words.
  struct Unwritable: Error {
    var why: String
  }

  /// Replaces the text of a file that was read as `old`.
  ///
  /// If somebody changed the file since, theirs stays.
  static func replace(_ path: String, reading old: [UInt8], with new: [UInt8]) throws(Unwritable) {
    // Where links lead: the name that they give the file stays theirs.
    guard let place = whereLinksLead(path),
      let slash = place.utf8.lastIndex(of: UInt8(ascii: "/"))
    else {
      throw Unwritable(why: "It is no longer there.")
    }
    var status = stat()
    guard unsafe stat(place, &status) == 0 else { throw Unwritable(why: "It is no longer there.") }
    let (mode, owner, group) = (status.st_mode, status.st_uid, status.st_gid)
    guard mode & S_IFMT == S_IFREG else {
      throw Unwritable(why: "It is not an ordinary file.")
    }
    // A name may be given away in a folder even where the file itself is closed to writing.
    guard mode & 0o222 != 0, unsafe access(place, W_OK) == 0 else {
      throw Unwritable(why: "It is closed to writing.")
    }
    // By bytes: a name may begin with a mark that joins what stands before it.
    let start = place.utf8.index(after: slash)
    let folder = String(place.unicodeScalars[..<start])
    let name = place.unicodeScalars[start...].prefix(50)
    let beside = "\(folder).\(String(String.UnicodeScalarView(name))).kith-new"
    let descriptor = try create(beside)
    // Open, and so ours, until it has its new name.
    defer { close(descriptor) }
    do throws(Unwritable) {
      let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
      try fill(file, new, mode: mode & 0o7777, owner: owner, group: group)
      let now = try? FileHandle(forReadingAtPath: place)?.readToEnd()
      guard now ?? Data() == Data(old) else {
        throw Unwritable(why: "Somebody changed it while Kith was at work. It is as they left it.")
      }
      guard unsafe rename(beside, place) == 0 else {
        throw Unwritable(why: "It could not be replaced. It is as it was.")
      }
    } catch {
      _ = unsafe unlink(beside)
      throw error
    }
    synchronize(folder)
  }

  /// Sees to it that a new name reaches the disk too; where that can’t be had, the file is whole all the same.
  private static func synchronize(_ folder: String) {
    let opened = unsafe open(folder, O_RDONLY | O_CLOEXEC)
    if opened >= 0 {
      fsync(opened)
      close(opened)
    }
  }

  /// Writes a file that is not there yet.
  ///
  /// It has no name until it is whole on the disk, and only those who may read the folder’s owner’s files can open
  /// it: what is in it is private.
  static func create(_ path: String, with bytes: [UInt8]) throws(Unwritable) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      throw Unwritable(why: "It has no folder.")
    }
    let start = path.utf8.index(after: slash)
    let folder = String(path.unicodeScalars[..<start])
    let name = path.unicodeScalars[start...].prefix(50)
    let beside = "\(folder).\(String(String.UnicodeScalarView(name))).kith-new"
    let descriptor = try create(beside)
    defer { close(descriptor) }
    defer { _ = unsafe unlink(beside) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    try fill(file, bytes, mode: 0o600, owner: geteuid(), group: getegid())
    // Unlike a new name, a second one is never given over a file that is there.
    guard unsafe link(beside, path) == 0 else {
      throw Unwritable(
        why: errno == EEXIST
          ? "There is a file of that name already, and it stays as it is."
          : "Nothing can be written in its folder.")
    }
    synchronize(folder)
  }

  /// The one name of a file that has no links in it.
  ///
  /// Foundation takes `~` and `%` in names for more than letters.
  static func whereLinksLead(_ path: String) -> String? {
    guard let place = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(place) }
    return unsafe String(cString: place)
  }

  /// Opens a new file that nobody else can open, and holds it for as long as it is open.
  ///
  /// What an interrupted run left behind under this name is removed first; what another run still holds
  /// is not.
  private static func create(_ path: String) throws(Unwritable) -> Int32 {
    let left = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    if left >= 0 {
      let isFree = flock(left, LOCK_EX | LOCK_NB) == 0
      if isFree { _ = unsafe unlink(path) }
      close(left)
      guard isFree else { throw Unwritable(why: "Kith is writing it already. Try again.") }
    }
    let new = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard new >= 0 else {
      throw Unwritable(why: "Nothing can be written in its folder. It is as it was.")
    }
    _ = flock(new, LOCK_EX | LOCK_NB)
    return new
  }

  private static func fill(
    _ file: FileHandle, _ bytes: [UInt8], mode: mode_t, owner: uid_t, group: gid_t
  ) throws(Unwritable) {
    // The owner first: giving a file away may take some of its rights.
    guard fchown(file.fileDescriptor, owner, group) == 0, fchmod(file.fileDescriptor, mode) == 0
    else {
      throw Unwritable(why: "Whom it belongs to could not be kept. It is as it was.")
    }
    do {
      try file.write(contentsOf: Data(bytes))
      try file.synchronize()
    } catch {
      throw Unwritable(why: "There is no room for it, or the disk failed. It is as it was.")
    }
  }
}
