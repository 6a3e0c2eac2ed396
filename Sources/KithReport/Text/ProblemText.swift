import KithFindings
import KithModel
public import KithText

extension Page {
  /// How problems are shown.
  public enum Showing: String, CaseIterable, Sendable {
    /// Told in sentences, as a screen reader reads them.
    case sentences
    /// With the place marked under the user’s own line.
    case lines
  }

  /// Problems told one after another: where, the user's own line, what was seen in it and why that
  /// matters, and what to write instead.
  ///
  /// Where the copy is made for a named audience (`isForSomebody`), only code and place are told, since
  /// the rest quotes the file.
  ///
  /// - Complexity: O(problems + lengths of their lines).
  public static func problems(
    _ reading: Reading, file: String, isForSomebody: Bool = false, showing: Showing = .sentences
  ) -> Page {
    var page = Page()
    let source = reading.source
    let name = Page.harmless(file)
    for (problem, place) in zip(reading.problems, reading.places(of: reading.problems)) {
      guard !isForSomebody else {
        page.addUnwrapped("\(name):\(place.line):\(place.column): \(problem.code.rawValue)")
        continue
      }
      page.gap()
      page.add(
        "\(ShownText.text(file)), line \(place.line), column \(place.column) "
          + "(\(problem.code.severity.rawValue): \(problem.code.rawValue))")
      page.quote(problem, source.lines[place.line - 1], source, showing)
      page.add(problem.told(for: reading.record.name), indent: 2, hanging: 2)
      if let instead = problem.instead(in: source), instead.utf8.count <= 400 {
        page.add("Write instead:", indent: 2)
        for line in instead.split(separator: "\n") { page.addUnwrapped("    \(line)") }
      }
    }
    if reading.problemsNotTold > 0 {
      page.gap()
      page.add(
        "There are \(reading.problemsNotTold) more problems in \(Page.harmless(file)). Kith tells "
          + "these first; when they are mended, it tells the others.")
    }
    return page
  }

  private mutating func quote(
    _ problem: Problem, _ line: TextRange, _ source: SourceText, _ showing: Showing
  ) {
    guard !line.isEmpty else { return }
    let shown = ShownLine(line, marking: problem.range, in: source)
    addUnwrapped("    \(shown.text)")
    guard showing == .lines else { return }
    addUnwrapped(
      String(repeating: " ", count: 4 + shown.columns.lowerBound)
        + String(repeating: "^", count: shown.columns.count))
  }

  /// What a page says first where lines had to be left out.
  mutating func banner(_ reading: Reading) {
    let errors = reading.problems.filter { $0.code.severity == .error }
    guard !errors.isEmpty else { return }
    let lines = Set(errors.map { reading.source.lineNumber(of: $0.range.lowerBound) }).sorted()
    add(
      "Not everything in the file could be read: see \(Page.lines(lines)). What could not be read "
        + "is left out here, so “nobody” means nobody who could be read.")
    let whole = reading.linesOfBlocksLeftOut
    if !whole.isEmpty {
      add("Left out whole: what begins on \(Page.lines(whole)).")
    }
    gap()
  }

  /// "line 3", "lines 3 and 5", at most a dozen.
  private static func lines(_ lines: [Int]) -> String {
    let shown = lines.prefix(12).map { String($0) } + (lines.count > 12 ? ["others"] : [])
    return (lines.count == 1 ? "line " : "lines ") + Saying.list(shown)
  }
}
