import KithFindings
import KithModel
import KithNetwork
import KithPlan
import KithReport
import KithText

/// One run of the command.
struct Command {
  /// How a run ends.
  ///
  /// Of several files the highest counts.
  enum Exit {
    static let good: Int32 = 0
    /// Something to talk about.
    static let talk: Int32 = 1
    /// The input had an error, or the arguments can't be used.
    static let unusable: Int32 = 2
    /// A file could not be read or written.
    static let unreadable: Int32 = 3
  }

  let system: System
  let arguments: Arguments

  /// Prints a whole page, and says how the run ends: as it would, or badly where nothing can be
  /// written.
  func print(_ text: String, then exit: Int32 = Exit.good) -> Int32 {
    print(Array(text.utf8), then: exit)
  }

  /// Prints bytes as they are, and says how the run ends.
  func print(_ bytes: [UInt8], then exit: Int32) -> Int32 {
    if system.print(bytes) { return exit }
    system.complain("kith: Nothing can be written there.\n")
    return Exit.unreadable
  }

  /// Runs what was typed, and says how it ended.
  static func run(_ typed: [String], on system: System) -> Int32 {
    do throws(Arguments.Unusable) {
      let arguments = try Arguments(typed)
      let command = Command(system: system, arguments: arguments)
      switch arguments.command {
      case "check": return try command.check()
      case "plan": return try command.plan()
      case "agreements": return try command.agreements()
      case "review": return try command.review()
      case "map": return try command.map()
      case "copy": return try command.copy()
      case "page": return try command.page()
      case "try": return try command.tryRepairs()
      case "whatif": return try command.whatIf()
      case "network": return try command.network()
      case "caseload": return try command.caseload()
      case "format": return try command.format()
      case "explain": return try command.explain()
      case "version":
        try arguments.allow([])
        return command.print("kith \(Help.version)\n")
      case "help", nil:
        return try command.help()
      case let other?:
        throw Arguments.Unusable(why: Help.unknown(other))
      }
    } catch {
      system.complain("kith: \(Page.sentence(error.why))\n")
      return Exit.unusable
    }
  }

  /// A file that was read, and the copy of it for whom it is asked.
  struct File {
    var name: String
    /// The whole file: only for what it keeps from a reader.
    var whole: Reading
    /// What was read, and the copy.
    var handing: Handing
    /// Whether the copy was asked for by name: then problems don't quote the file.
    var isForSomebody: Bool

    /// A service's own words.
    var words: [String: String]

    var reading: Reading { handing.reading }
    var copy: Copy { handing.copy.told(in: words) }
  }

  /// Reads one file, and tells what is wrong with it.
  ///
  /// `nil` where it could not be read.
  func open(
    _ name: String, orElse usual: Copy.Reader = .worker, leavesOutOwn: Bool = false
  ) throws(Arguments.Unusable) -> File? {
    _ = try (arguments.day(.today), arguments.reader(orElse: usual), showing())
    guard let source = read(name) else { return nil }
    return try open(source, named: name, orElse: usual, leavesOutOwn: leavesOutOwn)
  }

  /// The copy of what was read, for whom it is asked, without what a `newer` version keeps from them.
  func open(
    _ source: SourceText, named name: String, orElse usual: Copy.Reader,
    leavesOutOwn: Bool = false, newer: Reading? = nil
  ) throws(Arguments.Unusable) -> File {
    let today = try arguments.day(.today) ?? system.today()
    let reader = try arguments.reader(orElse: usual)
    let showing = try showing()
    let reading = Reading(source, rules: Rule.names)
    if case .person(let id) = reader, !reading.record.people.contains(where: { $0.id == id }) {
      throw Arguments.Unusable(why: "In \(Page.harmless(name)) nobody has the id “\(id)”.")
    }
    // What is for a reviewer unless it is asked for by somebody else quotes nothing that they may not see.
    let isForSomebody = arguments.text(.for) != nil || usual != .worker
    let handing = Handing(
      reading, for: reader, on: today, leavesOutOwn: leavesOutOwn, newer: newer)
    tellProblems(of: handing.reading, in: name, isForSomebody: isForSomebody, showing: showing)
    for told in handing.told {
      system.complain("\(Page.harmless(name)):\(told.line):1: \(told.code.rawValue)\n")
    }
    return File(
      name: name, whole: reading, handing: handing, isForSomebody: isForSomebody, words: try words()
    )
  }

  /// A service's own words, where a file of them is named.
  func words() throws(Arguments.Unusable) -> [String: String] {
    guard let name = arguments.text(.words) else { return [:] }
    let bytes: [UInt8]
    do throws(System.Unreadable) {
      bytes = try system.read(name)
    } catch {
      throw Arguments.Unusable(why: "\(Page.harmless(name)) could not be read. \(error.why)")
    }
    do throws(ServiceWords.Unusable) {
      return try ServiceWords.read(String(decoding: bytes, as: UTF8.self))
    } catch {
      throw Arguments.Unusable(why: "\(Page.harmless(name)), line \(error.line): \(error.why)")
    }
  }

  /// The text of a file; `nil`, with the reason told, where it could not be read.
  func read(_ name: String) -> SourceText? {
    do throws(System.Unreadable) {
      return SourceText(try system.read(name))
    } catch {
      system.complain("kith: \(Page.harmless(name)) could not be read. \(error.why)\n")
      return nil
    }
  }

  /// Tells what is wrong in a file.
  func tellProblems(
    of reading: Reading, in name: String, isForSomebody: Bool, showing: Page.Showing
  ) {
    let problems = Page.problems(
      reading, file: name, isForSomebody: isForSomebody, showing: showing)
    if !problems.lines.isEmpty {
      // An empty line parts the problems from the page that follows on a terminal.
      system.complain(isForSomebody ? problems.text : problems.text + "\n")
    }
  }

  /// How problems are to be shown.
  func showing() throws(Arguments.Unusable) -> Page.Showing {
    try arguments.word(.show, of: Page.Showing.allCases.map(\.rawValue))
      .flatMap { Page.Showing(rawValue: $0) } ?? .sentences
  }

  func wantsJSON() throws(Arguments.Unusable) -> Bool {
    try arguments.word(.format, of: ["text", "json"]) == "json"
  }

  // MARK: check

  private func check() throws(Arguments.Unusable) -> Int32 {
    try arguments.allow([.words, .today, .for, .format, .show])
    let files = try arguments.files()
    let json = try wantsJSON()
    var values: [JSON] = []
    var pages: [String] = []
    var exit = Exit.good
    for name in files {
      guard let file = try open(name) else { exit = max(exit, Exit.unreadable); continue }
      let copy = json ? file.copy : file.copy.shown()
      let findings = file.reading.isUnread ? .none(copy) : Findings(copy)
      if json {
        let names = findings.all.reduce(0) { $0 + ($1.evidence.lost?.count ?? 0) }
        guard fitsInJSON(names, name) else { exit = max(exit, Exit.unreadable); continue }
        values.append(
          .check(
            file.reading, findings, file: name, isForSomebody: file.isForSomebody,
            told: file.handing.told))
      } else {
        let page = Page.check(file.reading, findings).text
        pages.append(files.count > 1 ? "\(Page.harmless(name))\n\n\(page)" : page)
      }
      exit = max(exit, code(file, needsTalk: findings.needTalk))
    }
    guard json else { return print(pages.joined(separator: "\n\n"), then: exit) }
    // One value for one file; an array for several, also where some could not be read.
    let value = files.count > 1 ? JSON.array(values) : values.first
    return value.map { print($0.written() + "\n", then: exit) } ?? exit
  }

  func code(_ file: File, needsTalk: Bool) -> Int32 {
    if file.handing.hasErrors { return Exit.unusable }
    return needsTalk || file.handing.hasWarnings ? Exit.talk : Exit.good
  }

  func code(_ file: File) -> Int32 {
    file.handing.hasErrors ? Exit.unusable : Exit.good
  }

  // MARK: plan

  private func plan() throws(Arguments.Unusable) -> Int32 {
    try arguments.allow([.words, .today, .for, .show])
    let name = try arguments.files(atMost: 1)[0]
    guard let file = try open(name) else { return Exit.unreadable }
    guard !file.reading.isUnread else { return code(file) }
    return print(
      Page.plan(Plan(Findings(file.copy.shown())), file.reading).text, then: code(file))
  }

  // MARK: network

  private func network() throws(Arguments.Unusable) -> Int32 {
    try arguments.allow([.words, .today, .for, .format, .on, .show])
    let name = try arguments.files(atMost: 1)[0]
    let json = try wantsJSON()
    let on = try arguments.day(.on)
    guard let file = try open(name) else { return Exit.unreadable }
    let copy = json ? file.copy : file.copy.shown()
    let network = Timeline(copy.analysed).network(on: on ?? copy.today)
    if json {
      let names = network.onlyRoutes().reduce(0) { $0 + $1.to.count }
      guard fitsInJSON(names, name) else { return Exit.unreadable }
    }
    let text =
      json ? JSON.network(network, copy).written() + "\n" : Page.network(network, copy).text
    return print(text, then: code(file))
  }

  /// Whether JSON can hold so many names, and why not where it can't.
  ///
  /// In a chain of people everybody is named once for each before them: 3,000 are well below this.
  private func fitsInJSON(_ names: Int, _ file: String) -> Bool {
    guard names > Command.mostNamesInJSON else { return true }
    system.complain(Command.tooManyNames(file))
    return false
  }

  static let mostNamesInJSON = 10_000_000

  static func tooManyNames(_ file: String) -> String {
    """
    kith: In \(Page.harmless(file)) so many people are reached only through each other that JSON, \
    which names them all, would be too large. Without “--format json” Kith tells the first of them.

    """
  }

  // MARK: explain, help

  private func explain() throws(Arguments.Unusable) -> Int32 {
    try arguments.allow([])
    guard !arguments.words.isEmpty else {
      return print(Page.explainAll().text)
    }
    let pages = try arguments.words.map { name throws(Arguments.Unusable) in
      if let rule = Rule.all.first(where: { $0.id == name }) { return Page.explain(rule).text }
      if name == "ages" { return Page.explainAges().text }
      if let code = Problem.Code(rawValue: name) { return Page.explain(code).text }
      throw Arguments.Unusable(
        why: "Kith has no finding and no problem called “\(name)”. “kith explain” lists them.")
    }
    return print(pages.joined(separator: "\n\n"))
  }

  private func help() throws(Arguments.Unusable) -> Int32 {
    try arguments.allow([])
    guard let topic = arguments.words.first else { return print(Help.all) }
    guard let text = Help.about(topic) else {
      throw Arguments.Unusable(why: Help.unknown(topic))
    }
    return print(text)
  }
}
