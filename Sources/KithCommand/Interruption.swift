import Foundation

/// Somebody wants the program to end: a key, a closed window, another program.
///
/// While it is held back the program goes on, so that it can end between two networks with nothing half written.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Holds interruptions back from now on, in every thread that begins later.
  ///
  /// A closed pipe is told by whoever writes into it.
  static func holdBack() {
    signal(SIGPIPE, SIG_IGN)
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for signal in signals { unsafe sigaddset(&set, signal) }
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// The number of the signal that is held back, if one is.
  static func held() -> Int32? {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    unsafe sigpending(&set)
    return signals.first { signal in unsafe sigismember(&set, signal) == 1 }
  }
}
