import Foundation
import KithFindings
import KithModel
import KithNetwork
import KithPage
import KithPicture
import KithPlan
import KithReport
import KithText

extension Check {
  /// A file is read, each reader’s copy is made, and everything that Kith makes of a copy is made of
  /// it: nothing traps, and what is made can be used.
  public static let reading = Check(name: "reading") { bytes throws(Broken) in
    let reading = Reading(SourceText(bytes), rules: Rule.names)
    try checkPlaces(reading)
    try checkMended(reading)
    var seen: [Record] = []
    for reader in readers(reading.record) {
      let handing = Handing(reading, for: reader, on: today)
      let copy = handing.copy
      try checkPages(handing.reading, copy)
      // What is drawn of the same record is the same, and takes longest.
      if !seen.contains(copy.record) { try checkPictures(copy) }
      seen.append(copy.record)
    }
  }

  /// Every kind of reader; of the people the first.
  private static func readers(_ record: Record) -> [Copy.Reader] {
    [.me, .worker, .reviewer, .everyone] + record.people.prefix(1).map { .person($0.id) }
  }

  /// 22 November 2026.
  private static let today = Day(number: 20_779)

  /// Every problem stands in the file, and its line and column are those of where it stands.
  private static func checkPlaces(_ reading: Reading) throws(Broken) {
    let source = reading.source
    let places = reading.places(of: reading.problems)
    try expect(places.count == reading.problems.count, "a problem has no place")
    for (problem, place) in zip(reading.problems, places) {
      let code = problem.code.rawValue
      try expect(
        problem.range.lowerBound >= 0 && problem.range.upperBound <= source.bytes.count,
        "\(code): \(problem.range) is not in the file")
      try expect(source.lines.indices.contains(place.line - 1), "\(code): no line \(place.line)")
      let length = source.text(source.lines[place.line - 1]).unicodeScalars.count
      try expect(
        place.column >= 1 && place.column <= length + 1,
        "\(code): no column \(place.column) in line \(place.line)")
      try expect(
        source.position(of: problem.range.lowerBound) == place, "\(code): a place told two ways")
    }
  }

  /// With what is offered in the place of the line, the file can still be read, and as much of it.
  private static func checkMended(_ reading: Reading) throws(Broken) {
    let source = reading.source
    var seen: Set<Problem.Code> = []
    for problem in reading.problems where seen.insert(problem.code).inserted {
      guard let instead = problem.instead(in: source) else { continue }
      let code = problem.code.rawValue
      let line = source.lines[source.lineNumber(of: problem.range.lowerBound) - 1]
      let mended =
        source.bytes[..<line.lowerBound] + instead.utf8 + source.bytes[line.upperBound...]
      let again = Reading(SourceText(Array(mended)), rules: Rule.names)
      try expect(!again.isUnread, "\(code): with “\(instead)” the file can’t be read")
      // A block may turn out to be a field; but nothing that is told may cost the blocks below it.
      let (blocks, left) = (reading.document.blocks.count, again.document.blocks.count)
      try expect(left >= blocks - 1, "\(code): with “\(instead)” blocks are not read")
    }
  }

  private static func checkPages(_ reading: Reading, _ copy: Copy) throws(Broken) {
    let findings = reading.isUnread ? .none(copy) : Findings(copy)
    let network = Timeline(copy.analysed).network(on: today)
    for isForSomebody in [false, true] {
      let file = "ada.kith"
      try checkText(
        Page.problems(reading, file: file, isForSomebody: isForSomebody).text, "the problems")
      try checkJSON(
        .check(reading, findings, file: file, isForSomebody: isForSomebody), "check as JSON")
    }
    try checkText(Page.check(reading, findings).text, "check")
    try checkText(Page.plan(Plan(findings), reading).text, "the plan")
    try checkText(Page.network(network, copy).text, "the network")
    // Of a file without a young person the copy has none either; and a copy says what the file says,
    // also where that can’t all be so.
    let kept = reading.problems.map(\.code).filter { $0 == .contradiction || $0 == .circle }
    let errors = Reading(copy.text, rules: Rule.names).problems.filter {
      $0.code.severity == .error && $0.code != .noMe && !kept.contains($0.code)
    }
    try expect(errors.isEmpty, "a copy can’t be read: \(errors.map(\.code.rawValue))")
    if copy.reader == .me { try checkText(WebPage.written(Plan(findings)), "the page") }
    try checkJSON(.network(network, copy), "the network as JSON")
  }

  private static func checkPictures(_ copy: Copy) throws(Broken) {
    let timeline = Timeline(copy.analysed)
    var sides = [Sides(copy, on: timeline.network(on: today))]
    if let change = copy.record.transitions.indices.last {
      let crossing = timeline.crossing(timeline.together(with: change), from: today)
      sides.append(Sides(copy, across: crossing))
    }
    for sides in sides {
      try checkText(CirclesContents(sides).scene().dot(), "the circles")
      try checkText(LifelinesContents(sides).scene().dot(), "the lifelines")
      try checkText(CirclesContents(sides).scene().svg(), "the circles as SVG")
    }
  }

  /// No sign in it controls a terminal or turns the order of letters round.
  private static func checkText(_ text: String, _ what: String) throws(Broken) {
    try expect(!text.isEmpty || what == "the problems", "\(what): nothing")
    // Most texts hold nothing that could be harmful, and that is quickly seen.
    guard text.utf8.contains(where: { $0 < 32 && $0 != 10 || $0 >= 127 }) else { return }
    for line in text.utf8.split(separator: 10) {
      let line = Substring(line)
      try expect(Page.harmless(String(line)) == line, "\(what): \(line.debugDescription)")
    }
  }

  private static func checkJSON(_ json: JSON, _ what: String) throws(Broken) {
    let text = json.written()
    try checkText(text, what)
    let value = try? JSONSerialization.jsonObject(with: Data(text.utf8))
    try expect(value is [String: Any], "\(what) is no JSON")
  }
}
