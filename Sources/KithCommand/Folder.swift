import Foundation

/// Folders of networks.
enum Folder {
  /// The files in a folder whose names end in `.kith`, and the folders in it, each with the folder before its name,
  /// in the order of the bytes of their names; `nil` for what is no folder.
  ///
  /// Names that begin with a full stop are passed over, and links to folders are not followed unless they are asked
  /// for: they may lead round in a circle.
  static func list(
    _ plain: String, called path: String, mayBeLink: Bool
  ) throws(System.Unreadable) -> [String]? {
    guard kind(of: plain, followingLinks: true) == S_IFDIR else { return nil }
    guard mayBeLink || kind(of: plain, followingLinks: false) == S_IFDIR else {
      throw System.Unreadable(why: "It is a link to a folder, and is not followed.")
    }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: plain)
    } catch {
      throw System.Unreadable(why: "The folder can’t be opened.")
    }
    let folder = path.hasSuffix("/") ? path : "\(path)/"
    return names.filter { name in
      guard !name.hasPrefix(".") else { return false }
      return name.lowercased().hasSuffix(".kith")
        || kind(of: "\(plain)/\(name)", followingLinks: true) == S_IFDIR
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { folder + $0 }
  }

  /// Makes a folder that only its owner can open, where there is none; says why not where that is not possible.
  static func make(_ plain: String) -> String? {
    if unsafe mkdir(plain, 0o700) == 0 || kind(of: plain, followingLinks: true) == S_IFDIR {
      return nil
    }
    return errno == ENOENT
      ? "The folder that it would stand in is not there."
      : "It is no folder, and none can be made there."
  }

  private static func kind(of path: String, followingLinks: Bool) -> mode_t? {
    var status = stat()
    let found = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    return found == 0 ? status.st_mode & S_IFMT : nil
  }
}
