/// The mark where a row and a column meet.
enum LifelinesMark: Equatable {
  case dot(DrawnState)
  case only

  /// The mark for a cell; none for an empty one.
  init?(_ cell: LifelinesContents.Cell) {
    switch cell {
    case .none: return nil
    case .dot: self = .dot(.stays)
    case .goingDot: self = .dot(.going)
    case .comingDot: self = .dot(.coming)
    case .only: self = .only
    }
  }

  /// Paints the mark around a point.
  func draw(around middle: Scene.Point, in scene: inout Scene) {
    switch self {
    case .dot(let state):
      scene.add(
        state == .going ? .box : .ellipse, Frame(middle: middle, width: 14, height: 14), .dot(state)
      )
    case .only:
      scene.add(.roundedBox, Frame(middle: middle, width: 40, height: 20), .only)
      scene.add("only", at: middle, .strong, ink: .white)
    }
  }
}

/// What the marks in the table mean, in words: only those that occur.
struct LifelinesLegend {
  private enum Mark {
    case cell(LifelinesMark)
    case agreed
    case setting
  }

  private var entries: [(mark: Mark, words: String)] = []

  init(_ table: LifelinesTable) {
    func holds(_ cell: LifelinesContents.Cell) -> Bool {
      table.lines.contains { $0.cells.contains(cell) }
    }
    if table.lines.contains(where: { $0.kind == .setting }) {
      entries.append((.setting, "a place, team or group I know people through"))
    }
    if holds(.dot) { entries.append((.cell(.dot(.stays)), "helps with this")) }
    if holds(.goingDot) {
      entries.append((.cell(.dot(.going)), "going: out of reach after this change"))
    }
    if holds(.comingDot) {
      entries.append((.cell(.dot(.coming)), "coming: from this change on"))
    }
    if holds(.only) {
      entries.append((.cell(.only), "only one: everything for this goes through here"))
    }
    if table.lines.contains(where: \.agreed) {
      entries.append((.agreed, "agreed: we have settled how we stay in touch"))
    }
  }

  /// Paints the entries in rows no wider than `width` where they fit; says where they end.
  func draw(from top: Int, width: Int, in scene: inout Scene) -> Int {
    var x = 0
    var y = top + 13
    for entry in entries {
      let words = TextWidth.points(of: entry.words, in: .plain)
      if x > 0, x + 46 + words > width {
        x = 0
        y += 26
      }
      draw(entry.mark, around: Scene.Point(x: x + 20, y: y), in: &scene)
      scene.add(
        entry.words, at: Scene.Point(x: x + 46, y: y), .plain, ink: .soft, anchor: .left)
      x += 46 + words + 22
    }
    return entries.isEmpty ? top : y + 13
  }

  private func draw(_ mark: Mark, around middle: Scene.Point, in scene: inout Scene) {
    switch mark {
    case .cell(let mark): mark.draw(around: middle, in: &scene)
    case .setting:
      scene.add(.house, Frame(middle: middle, width: 16, height: 16), .setting)
    case .agreed:
      scene.add(.roundedBox, Frame(middle: middle, width: 34, height: 22), .agreed(.stays))
      scene.add(.roundedBox, Frame(middle: middle, width: 28, height: 16), .person(.stays))
    }
  }
}
