/// The rows and columns of the table with their places: everything that must be known before
/// anything is painted.
struct LifelinesTable {
  /// A group's heading or a person, on one line of the table.
  struct Line {
    /// Set for a heading.
    var kind: LifelinesContents.Kind?
    var name: String
    var words: String
    var depth: Int
    var state: DrawnState
    var agreed: Bool
    var cells: [LifelinesContents.Cell]
    /// The left edge of the name's box, or of the heading's little house.
    var x: Int
    /// The middle of the line.
    var y = 0
    /// The line this one hangs from: an index, or `nil` for the young person.
    var parent: Int?

    /// The outline around the name or the mark before the heading.
    var frame: Frame {
      guard kind == nil else { return Frame(x: x, y: y - 8, width: 16, height: 16) }
      let width = TextWidth.points(of: name, in: .name) + 18
      return Frame(x: x, y: y - 10, width: width / 2 * 2, height: 20)
    }

    /// Where the words beside the name begin.
    var wordsX: Int {
      guard kind != nil else { return frame.maxX + (agreed ? 11 : 8) }
      return x + 24 + TextWidth.points(of: name, in: .name) + 8
    }

    var maxX: Int { wordsX + TextWidth.points(of: words, in: .strong) }
  }

  static let rowHeight = 28
  private static let indent = 22
  private static let deepest = 6
  private static let longestName = 270

  private(set) var lines: [Line] = []
  /// The first line and the line after the last of each group.
  private(set) var groups: [Range<Int>] = []
  /// How many lines did not fit.
  private(set) var leftOut = 0
  /// The titles above the columns, each broken into lines.
  let titles: [[String]]
  let columnWidth: Int
  /// The right edge of the names.
  private(set) var namesWidth = 200

  init(_ contents: LifelinesContents) {
    let columns = contents.columns.prefix(LifelinesContents.mostColumns).map(PlainText.cleaned)
    let widest = columns.map { Wrapping.widestWord(of: $0, in: .strong) }.max() ?? 0
    let columnWidth = (min(max(widest + 8, 66), 110) + 1) / 2 * 2
    self.columnWidth = columnWidth
    titles = columns.map {
      Wrapping.lines(of: $0, width: columnWidth - 4, in: .strong, limit: 4)
    }
    for group in contents.groups { add(group) }
    namesWidth = max(namesWidth, (lines.map(\.maxX).max() ?? 0) + 16)
  }

  var width: Int { namesWidth + columnWidth * titles.count + (titles.isEmpty ? 0 : 8) }

  /// The middle of a column.
  func x(ofColumn column: Int) -> Int {
    namesWidth + columnWidth * column + columnWidth / 2
  }

  private mutating func add(_ group: LifelinesContents.Group) {
    guard lines.count < LifelinesContents.mostRows else {
      leftOut += group.rows.count
      return
    }
    let start = lines.count
    let depth = min(max(group.depth, 0), Self.deepest)
    let parent = groups.last { lines[$0.lowerBound].depth < depth }?.lowerBound
    let x = 36 + Self.indent * depth
    lines.append(
      Line(
        kind: group.kind, name: name(group.title), words: group.state.word ?? "", depth: depth,
        state: group.state, agreed: false, cells: cells(group.cells), x: x, parent: parent))
    for row in group.rows {
      guard lines.count < LifelinesContents.mostRows else {
        leftOut += 1
        continue
      }
      let depth = min(max(row.depth, 0), Self.deepest)
      let parent = lines[(start + 1)...].lastIndex { $0.depth < depth } ?? start
      let words = [row.remark.map(PlainText.cleaned), row.state.word, row.agreed ? "agreed" : nil]
        .compactMap(\.self).joined(separator: ", ")
      lines.append(
        Line(
          name: name(row.name), words: Wrapping.line(of: words, width: 200, in: .strong),
          depth: depth, state: row.state, agreed: row.agreed, cells: cells(row.cells),
          x: x + 24 + Self.indent * depth, parent: parent))
    }
    groups.append(start..<lines.count)
  }

  /// Gives every line its place, beginning at the given height; says where the table ends.
  mutating func place(from top: Int) -> Int {
    var y = top
    for group in groups {
      y += 4
      for index in group {
        lines[index].y = y + Self.rowHeight / 2
        y += Self.rowHeight
      }
      y += 12
    }
    return y - 8
  }

  private func name(_ text: String) -> String {
    let cleaned = PlainText.cleaned(text)
    let shown = cleaned.isEmpty ? "no name" : cleaned
    return Wrapping.line(of: shown, width: Self.longestName, in: .name)
  }

  private func cells(_ cells: [LifelinesContents.Cell]) -> [LifelinesContents.Cell] {
    Array(cells.prefix(titles.count))
  }
}
