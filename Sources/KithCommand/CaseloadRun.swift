import Dispatch
import KithCaseload
import KithFindings
import KithModel
import KithReport
import KithText
import Synchronization

/// One walk over many networks: read piece by piece, looked at beside each other, told in the order in which they
/// came.
///
/// However long the stream, no more is held than one batch of networks and what is counted.
struct CaseloadRun {
  let system: System
  let request: CaseloadRequest

  /// How many bytes of networks are looked at before anything is printed.
  private static let batchSize = 1 << 20
  /// And how many networks.
  private static let mostInBatch = 256
  /// How many networks one thread takes at a time.
  private static let handful = 4
  /// How many files with problems are named on standard error.
  private static let mostNamed = 20

  private var batch: [CaseloadItem] = []
  /// Lines of JSON that are told and not printed yet.
  private var lines: [UInt8] = []
  private var bytesInBatch = 0
  private var summary = CaseloadSummary()
  private var tellings = CaseloadTellings()
  private var exit = Command.Exit.good
  private var named = 0
  private var hasStopped = false
  /// The ids to be thought away that were in some network.
  private var gone: Set<ID> = []
  /// Files that were read: one that is named twice is read once.
  private var known: Set<String> = []
  private var names = OutputNames()
  private var progress: Progress
  private let interruption: () -> Int32?

  init(system: System, request: CaseloadRequest) {
    self.system = system
    self.request = request
    progress = Progress(system)
    interruption = system.watchInterruptions()
  }

  /// Goes over files, folders and standard input, and says how it ended.
  mutating func over(_ paths: [String]) -> Int32 {
    for folder in [request.plans, request.maps].compactMap(\.self) {
      if let why = system.makeFolder(folder) {
        system.complain("kith: \(Page.harmless(folder)) can’t be written in. \(why)\n")
        return Command.Exit.unreadable
      }
    }
    for path in paths where !hasStopped { go(to: path, isAskedFor: true) }
    flush()
    progress.end()
    if named > CaseloadRun.mostNamed {
      system.complain(
        "kith: In \(named - CaseloadRun.mostNamed) more networks there are problems.\n")
    }
    guard !hasStopped else { return exit }
    return finish()
  }

  private mutating func finish() -> Int32 {
    let ids = request.without
    for id in ids where !gone.contains(id) {
      system.complain("kith: Nobody and nothing in these networks has the id “\(id)”.\n")
      exit = max(exit, Command.Exit.unusable)
    }
    let text: [UInt8]
    if request.json {
      text = JSON.summaryLine(summary, today: request.today, until: request.until)
    } else {
      // Nobody’s network, for the line that every page carries.
      let copy = Copy(of: Record(), Places(), for: request.reader, on: request.today)
      let page = Page.caseload(
        summary, tellings, request.part, of: copy.told(in: request.words), until: request.until,
        without: ids)
      text = Array(page.text.utf8)
    }
    guard system.print(text) else {
      system.complain("kith: Nothing can be written there.\n")
      return Command.Exit.unreadable
    }
    return exit
  }

  // MARK: Files

  private mutating func go(to path: String, isAskedFor: Bool = false) {
    do throws(System.Unreadable) {
      guard path != "-", let names = try system.list(path, isAskedFor) else {
        return read(path, isAskedFor: isAskedFor)
      }
      if names.isEmpty, isAskedFor || path.hasSuffix(".kith") {
        tell(path, "There is no file in it whose name ends in “.kith”.")
      }
      for name in names where !hasStopped { go(to: name) }
    } catch {
      tell(path, error.why)
    }
  }

  /// Cuts one file into its networks.
  private mutating func read(_ path: String, isAskedFor: Bool) {
    guard known.insert(system.identity(path)).inserted else {
      system.complain("kith: \(Page.harmless(path)) is there twice, and is read once.\n")
      return
    }
    var stream = NetworkStream()
    var number = 0
    do throws(System.Unreadable) {
      let next = try system.stream(path, isAskedFor)
      while !hasStopped {
        guard let bytes = try next() else {
          flush()
          continue
        }
        if bytes.isEmpty { stream.end() } else { stream.add(bytes) }
        while let piece = stream.next() {
          number += 1
          take(piece, of: path, number)
        }
        if bytes.isEmpty { break }
      }
    } catch {
      // What was whole before stays; what is not whole is not told.
      tell(path, error.why)
      return
    }
    if number == 0, path != "-", !hasStopped { take(.network([]), of: path, 1) }
  }

  private mutating func take(_ piece: NetworkStream.Piece, of path: String, _ number: Int) {
    guard case .network(let bytes) = piece else {
      tell(CaseloadItem.label(path, number), System.tooLarge)
      return
    }
    // Comments before the first network are none, where an engine cut them off.
    if path == "-", bytes.areOnlyComments { return }
    batch.append(CaseloadItem(path: path, number: number, bytes: bytes))
    bytesInBatch += bytes.count
    if bytesInBatch >= CaseloadRun.batchSize || batch.count >= CaseloadRun.mostInBatch { flush() }
  }

  /// That a file could not be read, on standard error and on the page.
  private mutating func tell(_ file: String, _ why: String) {
    system.complain("kith: \(Page.harmless(file)) could not be read. \(why)\n")
    tellings.addUnread(Page.harmless(file), why: "could not be read. \(why)")
    summary.addNotRead()
    exit = max(exit, Command.Exit.unreadable)
  }

  // MARK: Networks

  /// Looks at what is in the batch, and tells it in order.
  private mutating func flush() {
    defer {
      batch.removeAll(keepingCapacity: true)
      bytesInBatch = 0
    }
    guard goOn(), !batch.isEmpty else { return }
    nameOutputs()
    for outcome in outcomes() {
      guard goOn() else { return }
      tell(outcome)
    }
    printLines()
    progress.tell(summary.networks)
    _ = goOn()
  }

  /// Prints the lines of JSON that are told.
  private mutating func printLines() {
    guard !lines.isEmpty else { return }
    if !system.print(lines) {
      system.complain("kith: Nothing can be written there.\n")
      exit = Command.Exit.unreadable
      hasStopped = true
    }
    lines.removeAll(keepingCapacity: true)
  }

  /// Whether nobody interrupted.
  private mutating func goOn() -> Bool {
    guard !hasStopped, let signal = interruption() else { return !hasStopped }
    printLines()
    progress.end()
    system.complain(
      """
      kith: Interrupted. What is written is whole, for the first \(summary.networks) networks; the others were not \
      looked at, and there is no \(request.json ? "summary" : "page").

      """)
    exit = 128 + signal
    hasStopped = true
    return false
  }

  /// The outcomes of the batch, in its order.
  ///
  /// Each thread takes the next handful as soon as it is done with one, so that a large network delays nobody.
  private func outcomes() -> [CaseloadOutcome] {
    let (batch, request) = (batch, request)
    let handfuls = (batch.count + CaseloadRun.handful - 1) / CaseloadRun.handful
    let threads = min(request.threads, handfuls)
    guard threads > 1 else { return batch.map { $0.outcome(request) } }
    let next = Atomic(0)
    let done = Mutex([[CaseloadOutcome]](repeating: [], count: handfuls))
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let handful = next.add(1, ordering: .relaxed).oldValue
        guard handful < handfuls else { return }
        let first = handful * CaseloadRun.handful
        let outcomes = batch[first..<min(first + CaseloadRun.handful, batch.count)].map {
          $0.outcome(request)
        }
        done.withLock { $0[handful] = outcomes }
      }
    }
    return done.withLock { $0 }.flatMap(\.self)
  }

  private mutating func tell(_ outcome: CaseloadOutcome) {
    exit = max(exit, outcome.exit)
    if let entry = outcome.entry { summary.add(entry, hasProblems: outcome.hasProblems) }
    if let telling = outcome.telling { tellings.add(telling) }
    if outcome.hasErrors {
      named += 1
      if named <= CaseloadRun.mostNamed {
        system.complain(
          "kith: In \(Page.harmless(outcome.label)) something could not be read.\n")
      }
    }
    gone.formUnion(outcome.gone)
    for file in outcome.files { put(file.bytes, file.path) }
    for complaint in outcome.complaints { system.complain(complaint) }
    lines += outcome.json
  }

  private mutating func put(_ bytes: [UInt8], _ path: String) {
    do throws(Writing.Unwritable) {
      try system.create(path, bytes)
    } catch {
      system.complain("kith: \(Page.harmless(path)) could not be written. \(error.why)\n")
      exit = max(exit, Command.Exit.unreadable)
    }
  }

  /// Gives each network of the batch the name of its plan and picture.
  private mutating func nameOutputs() {
    guard request.plans != nil || request.maps != nil else { return }
    for place in batch.indices {
      let item = batch[place]
      let (name, isItsOwn) = names.name(item.path, item.number)
      batch[place].output = name
      if !isItsOwn {
        let label = Page.harmless(CaseloadItem.label(item.path, item.number))
        system.complain(
          "kith: What is written of \(label) is called \(name), since its name is taken.\n")
      }
    }
  }
}

extension [UInt8] {
  /// Whether nothing stands in a text but blanks and comments.
  ///
  /// - Complexity: O(length) where that is so, and O(the first line that is none) where not.
  fileprivate var areOnlyComments: Bool {
    var isComment = false
    for byte in self {
      switch byte {
      case UInt8(ascii: "\n"): isComment = false
      case _ where isComment, UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      case UInt8(ascii: "#"): isComment = true
      default: return false
      }
    }
    return true
  }
}
