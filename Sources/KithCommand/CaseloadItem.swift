import KithCaseload
import KithFindings
import KithModel
import KithNetwork
import KithPicture
import KithPlan
import KithReport
import KithText

/// One network of many, before it is looked at.
struct CaseloadItem: Sendable {
  /// The file that it stands in.
  var path: String
  /// Which network of the file it is, from 1.
  var number: Int
  var bytes: [UInt8]
  /// What its plan and its picture are called, without the ending.
  var output = ""

  /// What it is called: the file, and which network of it where it is not the first.
  static func label(_ path: String, _ number: Int) -> String {
    let file = path == "-" ? "standard input" : path
    return number == 1 ? file : "\(file), network \(number)"
  }

  /// Reads it and looks at it.
  func outcome(_ request: CaseloadRequest) -> CaseloadOutcome {
    let handing = Handing(
      using: Reading(SourceText(bytes), rules: Rule.names), for: request.reader, on: request.today)
    var outcome = CaseloadOutcome(
      path: path, number: number, hasProblems: !handing.reading.problems.isEmpty,
      hasErrors: handing.reading.hasErrors)
    let findings =
      handing.reading.isUnread ? .none(handing.copy) : Findings(handing.copy, rules: request.rules)
    let entry = CaseloadEntry(findings.view, until: request.until)
    outcome.entry = entry
    if !request.without.isEmpty {
      let record = handing.copy.record
      outcome.gone = record.subjects.map(record.id(of:)).filter(request.without.contains)
    }
    outcome.exit =
      handing.reading.hasErrors
      ? Command.Exit.unusable
      : findings.needTalk || handing.reading.hasWarnings ? Command.Exit.talk : Command.Exit.good
    if request.json {
      outcome.write(handing.reading, findings, file: path, request)
    } else {
      let view = View(handing.copy.told(in: request.words).shown())
      outcome.telling = CaseloadTelling(
        entry, findings, view, handing, file: Page.harmless(outcome.label), until: request.until,
        without: request.without)
    }
    guard request.plans != nil || request.maps != nil else { return outcome }
    guard !handing.reading.isUnread else {
      outcome.complaints.append(
        "kith: Nothing is written of \(Page.harmless(outcome.label)), of which nothing could be read.\n"
      )
      return outcome
    }
    let copy = handing.copy.told(in: request.words).shown()
    if let folder = request.plans {
      let page = Page.plan(Plan(Findings(copy)), handing.reading)
      outcome.files.append(("\(folder)/\(output).plan.txt", Array(page.text.utf8)))
    }
    if let folder = request.maps {
      let network = Timeline(copy.analysed).network(on: copy.today)
      let picture = CirclesContents(Sides(copy, on: network)).scene().svg()
      outcome.files.append(("\(folder)/\(output).map.svg", Array(picture.utf8)))
    }
    return outcome
  }
}

/// What came of one network.
struct CaseloadOutcome: Sendable {
  var path: String
  var number: Int
  var hasProblems: Bool
  var hasErrors: Bool
  var exit = Command.Exit.good
  /// What it brings.
  var entry: CaseloadEntry?
  /// The same in words, where a page is asked for.
  var telling: CaseloadTelling?
  /// Its line, where JSON is asked for.
  var json: [UInt8] = []
  /// Its plan and its picture, each with where to write it.
  var files: [(path: String, bytes: [UInt8])] = []
  /// Those of the ids that are to be thought away that are in it.
  var gone: [ID] = []
  /// What standard error says of it.
  var complaints: [String] = []

  /// What it is called.
  var label: String { CaseloadItem.label(path, number) }

  fileprivate mutating func write(
    _ reading: Reading, _ findings: Findings, file: String, _ request: CaseloadRequest
  ) {
    let names = findings.all.reduce(0) { $0 + ($1.evidence.lost?.count ?? 0) }
    guard names <= Command.mostNamesInJSON else {
      complaints.append(Command.tooManyNames(label))
      exit = Command.Exit.unreadable
      return
    }
    json.reserveCapacity(4_096)
    // As for a reviewer who asks: problems don’t quote the file.
    JSON.writeCheck(reading, findings, file: file, isForSomebody: true, to: &json)
    if !request.without.isEmpty {
      let record = findings.view.record
      let gone = record.subjects.filter { request.without.contains(record.id(of: $0)) }
      if !gone.isEmpty { writeWithout(gone, findings.view) }
    }
    json.append(UInt8(ascii: "\n"))
  }

  /// What would be open without whom was named, behind what `check` says.
  private mutating func writeWithout(_ gone: [Subject], _ view: View) {
    let gaps = view.newGaps(in: view.record.without(gone))
    json.removeLast()
    json += JSON.gaps(gaps, of: view.record, under: "without")
  }
}

/// Names for what is written of each network, each given once.
struct OutputNames {
  private var given: Set<String> = []

  /// The name of the file, and the number where it is not the first network in it; with another number behind it, and
  /// so not its own, where that is taken.
  mutating func name(_ path: String, _ number: Int) -> (name: String, isItsOwn: Bool) {
    let file = path == "-" ? "network" : path.split(separator: "/").last.map { String($0) } ?? path
    let hasEnding = file.lowercased().hasSuffix(".kith") && file.utf8.count > 5
    // What may stand in a name may command a terminal that lists the folder.
    let stem = Page.harmless(hasEnding ? String(file.dropLast(5)) : file)
    let wanted = number == 1 ? stem : "\(stem)-\(number)"
    var name = wanted
    var next = 2
    // Some systems take large and small letters for the same.
    while !given.insert(name.lowercased()).inserted {
      name = "\(wanted)-\(next)"
      next += 1
    }
    return (name, name == wanted)
  }
}
