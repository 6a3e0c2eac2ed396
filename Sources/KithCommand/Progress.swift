/// How far a long run is: one line on a terminal, after the first second, and taken away again.
struct Progress {
  private let system: System
  private var isShown = false
  /// When it was last told, in seconds since the run began.
  private var last = 0.0

  init(_ system: System) { self.system = system }

  /// So many networks are done.
  mutating func tell(_ count: Int) {
    guard system.isTerminal else { return }
    let now = system.seconds()
    guard now >= 1, now - last >= 0.2 else { return }
    last = now
    isShown = true
    system.complain("\r\(count) networks …\u{1B}[K")
  }

  /// Takes it away, so that what follows has a line of its own.
  mutating func end() {
    if isShown { system.complain("\r\u{1B}[K") }
    isShown = false
  }
}
