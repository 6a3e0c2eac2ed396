/// Draws the lifelines: places the table's lines, then paints from the ground up.
struct LifelinesDrawing {
  /// The finished drawing.
  private(set) var scene: Scene

  private let contents: LifelinesContents
  private var table: LifelinesTable
  private let name: String

  init(of contents: LifelinesContents) {
    self.contents = contents
    table = LifelinesTable(contents)
    name = PlainText.cleaned(contents.name)
    scene = Scene(title: name.isEmpty ? "Who helps with what" : "Who helps \(name) with what")
    scene.described = contents.described
    var y = drawCaption()
    let head = max(36, (table.titles.map(\.count).max() ?? 0) * TextType.strong.lineHeight + 6)
    let headBottom = y + head
    let bottom = table.groups.isEmpty ? headBottom + 40 : table.place(from: headBottom + 6)
    drawColumns(from: headBottom + 2, to: bottom)
    drawTitles(bottom: headBottom)
    let me = drawMe(bottom: headBottom)
    drawBranches(from: me)
    drawLines()
    y = drawRests(from: bottom)
    y = LifelinesLegend(table).draw(from: y + 6, width: max(table.width, 560), in: &scene)
    drawSmallPrint(from: y + 10)
    scene = scene.framed(margin: 14)
  }

  /// Paints the caption; says where it ends.
  private mutating func drawCaption() -> Int {
    var y = 0
    for (index, caption) in contents.caption.prefix(6).enumerated() {
      let type: TextType = index == 0 ? .me : .caption
      let words = PlainText.cleaned(caption)
      let width = max(table.width, 400)
      for line in Wrapping.lines(of: words, width: width, in: type, limit: 3) {
        let at = Scene.Point(x: 0, y: y + type.lineHeight / 2)
        scene.add(line, at: at, type, ink: index == 0 ? .dark : .soft, anchor: .left)
        y += type.lineHeight
      }
    }
    return y + 10
  }

  /// Paints the ground of each group and a line down each column.
  private mutating func drawColumns(from top: Int, to bottom: Int) {
    for group in table.groups {
      guard let first = table.lines[group].first, let last = table.lines[group].last else {
        continue
      }
      let y = first.y - LifelinesTable.rowHeight / 2 - 4
      let height = last.y + LifelinesTable.rowHeight / 2 + 4 - y
      let width = max(table.width, 300)
      scene.add(.roundedBox, Frame(x: 0, y: y, width: width, height: height), .band)
    }
    guard !table.groups.isEmpty else {
      let at = Scene.Point(x: 0, y: top + 22)
      scene.add("Nobody is in this picture yet.", at: at, .name, anchor: .left)
      return
    }
    for column in table.titles.indices {
      let x = table.x(ofColumn: column)
      scene.add([Scene.Point(x: x, y: top), Scene.Point(x: x, y: bottom)], .column)
    }
  }

  private mutating func drawTitles(bottom: Int) {
    let step = TextType.strong.lineHeight
    for (column, lines) in table.titles.enumerated() {
      for (index, words) in lines.enumerated() {
        let y = bottom - (lines.count - index) * step + step / 2
        scene.add(words, at: Scene.Point(x: table.x(ofColumn: column), y: y), .strong)
      }
    }
  }

  private mutating func drawMe(bottom: Int) -> Frame {
    let words = Wrapping.line(of: name.isEmpty ? "me" : name, width: 150, in: .me)
    let width = max(60, TextWidth.points(of: words, in: .me) + 28) / 2 * 2
    let frame = Frame(x: 0, y: bottom - 34, width: width, height: 34)
    scene.add(.roundedBox, frame, .me)
    scene.add(words, at: frame.middle, .me, ink: .white)
    return frame
  }

  /// Paints the lines that lead from the young person to settings, and from there to people.
  private mutating func drawBranches(from me: Frame) {
    // Where the line down from each line, and from the young person, has come to.
    var reached: [Int?: Scene.Point] = [:]
    for line in table.lines {
      let start: Scene.Point
      if let point = reached[line.parent] {
        start = point
      } else if let parent = line.parent {
        let above = table.lines[parent]
        let x = above.kind == nil ? above.x + 10 : above.frame.middle.x
        start = Scene.Point(x: x, y: above.frame.maxY)
      } else {
        start = Scene.Point(x: 18, y: me.maxY)
      }
      let corner = Scene.Point(x: start.x, y: line.y)
      scene.add([start, corner, Scene.Point(x: line.x, y: line.y)], .branch)
      reached[line.parent] = corner
    }
  }

  private mutating func drawLines() {
    for line in table.lines {
      switch line.kind {
      case .setting:
        let style: Style = line.state == .stays ? .setting : .dot(line.state)
        scene.add(.house, line.frame, style)
      case .myself:
        scene.add(.ellipse, line.frame, .dot(.stays))
      case nil:
        if line.agreed {
          scene.add(line.state.form, line.frame.grown(by: 3), .agreed(line.state))
        }
        scene.add(line.state.form, line.frame, .person(line.state))
      }
      if line.kind == nil {
        scene.add(line.name, at: line.frame.middle, .name)
      } else {
        let at = Scene.Point(x: line.x + 24, y: line.y)
        scene.add(line.name, at: at, .name, ink: .soft, anchor: .left)
      }
      let ink: Ink = line.state == .stays && !line.agreed ? .soft : line.state.ink
      let at = Scene.Point(x: line.wordsX, y: line.y)
      scene.add(line.words, at: at, .strong, ink: ink, anchor: .left)
      for (column, cell) in line.cells.enumerated() {
        let at = Scene.Point(x: table.x(ofColumn: column), y: line.y)
        LifelinesMark(cell)?.draw(around: at, in: &scene)
      }
    }
  }

  /// Paints what each need rests on; says where that ends.
  private mutating func drawRests(from top: Int) -> Int {
    let rests = contents.rests.prefix(table.titles.count)
    guard !rests.isEmpty else { return top }
    var top = top + 8
    if table.lines.count > 20 {
      // The titles are far up by now.
      let most = table.titles.map(\.count).max() ?? 0
      top += most * TextType.strong.lineHeight
      drawTitles(bottom: top)
      top += 6
    }
    let step = TextType.strong.lineHeight
    let boxes = rests.map { RestBox($0, width: table.columnWidth - 14) }
    let height = (boxes.map(\.lines.count).max() ?? 0) * step + 14
    for (column, box) in boxes.enumerated() {
      let middle = Scene.Point(x: table.x(ofColumn: column), y: top + height / 2)
      if let style = box.style {
        let frame = Frame(middle: middle, width: table.columnWidth - 4, height: height)
        scene.add(.roundedBox, frame, style)
      }
      let first = middle.y - (box.lines.count - 1) * step / 2
      for (index, words) in box.lines.enumerated() {
        let at = Scene.Point(x: middle.x, y: first + index * step)
        scene.add(words, at: at, box.type, ink: box.ink)
      }
    }
    let at = Scene.Point(x: 10, y: top + height / 2)
    scene.add("What it rests on", at: at, .name, ink: .soft, anchor: .left)
    return top + height + 8
  }

  private mutating func drawSmallPrint(from top: Int) {
    var lines = contents.smallPrint.prefix(8).map(PlainText.cleaned) + scene.cutWords
    if table.leftOut > 0 {
      lines.insert(
        "The picture has room for \(LifelinesContents.mostRows) rows; "
          + "\(table.leftOut) more are written down.", at: 0)
    }
    var y = top + TextType.print.lineHeight / 2
    for line in lines {
      let width = max(table.width, 400)
      for words in Wrapping.lines(of: line, width: width, in: .print, limit: 3) {
        let at = Scene.Point(x: 0, y: y)
        scene.add(words, at: at, .print, ink: .faint, anchor: .left)
        y += TextType.print.lineHeight
      }
    }
  }

  /// How one answer to "what does this rest on?" looks.
  private struct RestBox {
    let lines: [String]
    let type: TextType
    let ink: Ink
    let style: Style?

    init(_ rest: LifelinesContents.Rest, width: Int) {
      let words: String
      switch rest {
      case .moreThanOne: (words, type, ink, style) = ("more than one", .plain, .soft, nil)
      case .onlyOne(let text):
        (words, type, ink, style) = (PlainText.cleaned(text), .strong, .white, .only)
      case .nobody: (words, type, ink, style) = ("nobody is written down", .strong, .dark, .nobody)
      }
      lines = Wrapping.lines(of: words, width: width, in: type, limit: 4)
    }
  }
}
