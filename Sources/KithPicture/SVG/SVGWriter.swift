extension Scene {
  /// Where an SVG is to stand.
  public enum Place: Equatable, Sendable {
    /// In a file of its own.
    case file
    /// In a page, where ids have to be its own: they begin with this.
    case page(idPrefix: String)
  }

  /// The drawing as SVG: the same shapes, lines and words as in DOT, for any browser, without Graphviz.
  ///
  /// Words are text that can be selected and searched, in whatever sans-serif font is there. A title and a
  /// description stand first, for those who listen. There is no script in it, no style sheet and nothing that
  /// is fetched. The same scene gives the same bytes.
  ///
  /// - Complexity: O(items).
  public func svg(in place: Place = .file) -> String {
    var writer = SVGWriter(of: self, in: place)
    return writer.written()
  }
}

/// Writes one scene as SVG.
private struct SVGWriter {
  private let scene: Scene
  private let place: Scene.Place
  private var out: Markup

  init(of scene: Scene, in place: Scene.Place) {
    self.scene = scene
    self.place = place
    out = Markup(capacity: 150 * scene.items.count + 2_000)
  }

  mutating func written() -> String {
    var prefix = "picture"
    switch place {
    case .file: out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    case .page(let idPrefix): prefix = idPrefix
    }
    out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
    out.raw("\(scene.width) \(scene.height)\"")
    if place == .file { out.raw(" width=\"\(scene.width)\" height=\"\(scene.height)\"") }
    out.raw(
      " role=\"group\" aria-labelledby=\"\(prefix)-title\" aria-describedby=\"\(prefix)-desc\"")
    out.raw(" font-family=\"Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif\">\n")
    out.raw("<title id=\"\(prefix)-title\">")
    out.words(scene.title)
    out.raw("</title>\n<desc id=\"\(prefix)-desc\">")
    out.words(scene.described.joined(separator: " "))
    out.raw("</desc>\n")
    out.raw("<rect width=\"\(scene.width)\" height=\"\(scene.height)\" fill=\"#ffffff\"/>\n")
    for item in scene.items {
      switch item {
      case .shape(let shape): add(shape)
      case .line(let line): add(line)
      case .text(let words): add(words)
      }
    }
    out.raw("</svg>\n")
    return out.text
  }

  private mutating func add(_ shape: Scene.Shape) {
    let frame = shape.frame
    switch shape.form {
    case .ellipse:
      out.raw("<ellipse cx=\"\(halves(2 * frame.x + frame.width))\"")
      out.raw(" cy=\"\(halves(2 * frame.y + frame.height))\"")
      out.raw(" rx=\"\(halves(frame.width))\" ry=\"\(halves(frame.height))\"")
    case .box: rectangle(frame)
    case .roundedBox:
      rectangle(frame)
      out.raw(" rx=\"\(min(8, frame.height / 2))\"")
    case .octagon:
      let cut = min(frame.width, frame.height) * 3 / 10
      points([
        (frame.x + cut, frame.y), (frame.maxX - cut, frame.y), (frame.maxX, frame.y + cut),
        (frame.maxX, frame.maxY - cut), (frame.maxX - cut, frame.maxY),
        (frame.x + cut, frame.maxY), (frame.x, frame.maxY - cut), (frame.x, frame.y + cut),
      ])
    case .house:
      let (middle, eaves) = (frame.x + frame.width / 2, frame.y + frame.height * 2 / 5)
      points([
        (middle, frame.y), (frame.maxX, eaves), (frame.maxX, frame.maxY), (frame.x, frame.maxY),
        (frame.x, eaves),
      ])
    }
    let look = shape.style.look
    out.raw(" fill=\"\(look.fill ?? "none")\"")
    stroke(look)
  }

  private mutating func rectangle(_ frame: Frame) {
    out.raw(
      "<rect x=\"\(frame.x)\" y=\"\(frame.y)\" width=\"\(frame.width)\" height=\"\(frame.height)\"")
  }

  private mutating func points(_ points: [(Int, Int)]) {
    out.raw("<polygon points=\"\(points.map { "\($0.0),\($0.1)" }.joined(separator: " "))\"")
  }

  private mutating func add(_ line: Scene.Line) {
    guard line.points.count > 1 else { return }
    out.raw(
      "<polyline points=\"\(line.points.map { "\($0.x),\($0.y)" }.joined(separator: " "))\" fill=\"none\""
    )
    stroke(line.style.look)
  }

  /// How it is painted, and the end of the element.
  private mutating func stroke(_ look: Look) {
    out.raw(" stroke=\"\(look.stroke)\" stroke-width=\"\(look.width.rawValue)\"")
    switch look.dash {
    case .solid: break
    case .dashed: out.raw(" stroke-dasharray=\"7 4\"")
    case .dotted: out.raw(" stroke-dasharray=\"1 5\" stroke-linecap=\"round\"")
    }
    out.raw("/>\n")
  }

  private mutating func add(_ text: Scene.Text) {
    // The middle of a line is a third of its size above where letters stand.
    let baseline = 10 * text.at.y + text.type.size * 36 / 10
    out.raw("<text x=\"\(text.at.x)\" y=\"\(baseline / 10).\(baseline % 10)\"")
    if text.anchor == .middle { out.raw(" text-anchor=\"middle\"") }
    out.raw(" font-size=\"\(text.type.size)\"")
    if text.type.isBold { out.raw(" font-weight=\"bold\"") }
    out.raw(" fill=\"\(text.ink.rawValue)\">")
    out.words(text.words)
    out.raw("</text>\n")
  }

  /// Half points as points: `12`, `12.5`.
  private func halves(_ number: Int) -> String {
    number % 2 == 0 ? "\(number / 2)" : "\(number < 0 ? "-" : "")\(abs(number) / 2).5"
  }
}
