import KithCaseload
import KithFindings
import KithModel
import KithReport
import KithText

extension Command {
  /// What many networks have in common: for the worker and the reviewer.
  func caseload() throws(Arguments.Unusable) -> Int32 {
    try arguments.allow(
      [
        .words, .today, .for, .format, .without, .by, .until, .rules, .plans, .maps, .threads,
      ], flags: [.merge])
    let paths = try arguments.files()
    if arguments.has(.merge) {
      for option in Arguments.Option.allCases where arguments.text(option) != nil {
        throw Arguments.Unusable(
          why:
            "“--merge” puts together what is counted already, and takes no “--\(option.rawValue)”.")
      }
      return merge(paths)
    }
    let request = try request()
    var run = CaseloadRun(system: system, request: request)
    return run.over(paths)
  }

  private func request() throws(Arguments.Unusable) -> CaseloadRequest {
    let json = try wantsJSON()
    let reader = try arguments.reader(orElse: .reviewer)
    guard reader == .worker || reader == .reviewer else {
      throw Arguments.Unusable(
        why: "What many networks have in common is for the worker and the reviewer alone.")
    }
    let today = try arguments.day(.today) ?? system.today()
    let part = try arguments.word(.by, of: CaseloadTellings.Part.allCases.map(\.rawValue))
      .flatMap { CaseloadTellings.Part(rawValue: $0) }
    guard !json || part == nil else {
      throw Arguments.Unusable(why: "“--by” says what a page tells; JSON tells all of it.")
    }
    guard !json || arguments.text(.words) == nil else {
      throw Arguments.Unusable(why: "“--words” is for pages; JSON has the words of the files.")
    }
    let until = try arguments.day(.until) ?? min(.latest, today.adding(730))
    guard until >= today else {
      throw Arguments.Unusable(why: "“--until” comes before the day that is today.")
    }
    guard json || arguments.text(.rules) == nil else {
      throw Arguments.Unusable(
        why:
          "“--rules” says which findings stand in JSON; the page is made of the days and the people."
      )
    }
    return CaseloadRequest(
      reader: reader, today: today,
      until: until, json: json, part: part,
      rules: try rules(), without: try idsWithout(), words: try words(),
      plans: arguments.text(.plans), maps: arguments.text(.maps), threads: try threads())
  }

  /// The rules that are asked for, each of which there is.
  private func rules() throws(Arguments.Unusable) -> RuleChoice {
    guard let text = arguments.text(.rules) else { return .all }
    let names = text.split(whereSeparator: { $0 == "," || $0 == " " }).map { String($0) }
    for name in names where !Rule.names.contains(name) {
      throw Arguments.Unusable(
        why: "Kith has no rule called “\(name)”. “kith explain” lists them.")
    }
    guard !names.isEmpty else {
      throw Arguments.Unusable(
        why: "After “--rules” come names of rules, with commas between them.")
    }
    return RuleChoice(named: Set(names))
  }

  private func idsWithout() throws(Arguments.Unusable) -> [ID] {
    guard let text = arguments.text(.without) else { return [] }
    let ids = try text.split(whereSeparator: { $0 == "," || $0 == " " })
      .map { word throws(Arguments.Unusable) in
        guard let id = ID(written: Array(word.utf8)[...]) else {
          throw Arguments.Unusable(why: "“\(word)” can’t be anybody’s id.")
        }
        return id
      }
    guard !ids.isEmpty else {
      throw Arguments.Unusable(why: "After “--without” come ids, with commas between them.")
    }
    return ids
  }

  private func threads() throws(Arguments.Unusable) -> Int {
    guard let text = arguments.text(.threads) else { return system.cores() }
    guard let count = Int(text), (1...256).contains(count) else {
      throw Arguments.Unusable(
        why: "After “--threads” comes a number from 1 to 256, not “\(text)”.")
    }
    return count
  }
}

/// What is asked of many networks.
struct CaseloadRequest: Sendable {
  var reader: Copy.Reader
  var today: Day
  /// The last day of what ends and is due.
  var until: Day
  var json: Bool
  var part: CaseloadTellings.Part?
  /// The rules that look.
  var rules: RuleChoice
  var without: [ID]
  var words: [String: String]
  /// The folder for plans.
  var plans: String?
  /// The folder for pictures.
  var maps: String?
  /// How many networks are looked at beside each other.
  var threads: Int
}
