import Foundation

/// A file that is read piece by piece, or standard input.
final class ByteStream {
  private let descriptor: Int32
  private let path: String
  /// How long it was, and when it was last changed, as it was opened; `nil` for what is no ordinary file.
  private var before: Seen?

  private struct Seen: Equatable {
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  /// The most bytes of a piece.
  private static let most = 1 << 19

  /// Opens it; `-` is standard input.
  ///
  /// A pipe that nobody writes into is opened at once, and waited for where an interruption is seen.
  init(_ path: String, opening plain: String, mayBeAPipe: Bool) throws(System.Unreadable) {
    self.path = path
    descriptor =
      path == "-" ? STDIN_FILENO : unsafe open(plain, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw System.Unreadable(why: System.whyUnreadable(path)) }
    before = seen()
    guard mayBeAPipe || before != nil else {
      throw System.Unreadable(why: "It is not an ordinary file.")
    }
  }

  deinit {
    if path != "-" { close(descriptor) }
  }

  /// The next piece; empty at the end, and `nil` where nothing has come yet.
  ///
  /// It waits for a tenth of a second only, so that an interruption is seen.
  func next() throws(System.Unreadable) -> [UInt8]? {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let ready = unsafe poll(&wanted, 1, 100)
    guard ready != 0, ready > 0 || errno != EINTR else { return nil }
    var count = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: ByteStream.most) { buffer, used in
      unsafe count = read(descriptor, buffer.baseAddress, buffer.count)
      used = max(0, count)
    }
    guard count >= 0 else {
      if errno == EINTR || errno == EAGAIN { return nil }
      throw System.Unreadable(
        why: path == "-" ? "Nothing can be read from it." : System.whyUnreadable(path))
    }
    if count == 0, let before, seen() != before {
      throw System.Unreadable(
        why:
          "It changed while it was read. Its last network is left out; the others are as they were."
      )
    }
    return piece
  }

  private func seen() -> Seen? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    #if os(Linux)
      let changed = status.st_mtim
    #else
      let changed = status.st_mtimespec
    #endif
    return Seen(
      size: Int(status.st_size), seconds: Int(changed.tv_sec), nanoseconds: Int(changed.tv_nsec))
  }
}
