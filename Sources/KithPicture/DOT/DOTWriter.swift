extension Scene {
  /// The drawing in the DOT language, for `dot -Tsvg` or `dot -Tpng` without further options.
  ///
  /// Every shape and every line of text is a node pinned to its place, so Graphviz arranges
  /// nothing. Names of nodes are numbers in painting order and say nothing about anybody: Graphviz
  /// copies them into what it draws. The words of the drawing stand in labels only. The same scene
  /// gives the same bytes. O(items)
  public func dot() -> String {
    var writer = DOTWriter(of: self)
    return writer.written()
  }
}

/// Writes one scene as DOT.
private struct DOTWriter {
  private let scene: Scene
  private var text: DOTText
  private var nodes = 0

  init(of scene: Scene) {
    self.scene = scene
    text = DOTText(capacity: 200 * scene.items.count + 1_000)
  }

  mutating func written() -> String {
    text.raw(
      """
      graph "picture" {
        graph [layout="neato", inputscale="72", charset="UTF-8", splines="line", \
      outputorder="breadthfirst", pad="0", bgcolor="#ffffff", fontname="Helvetica", tooltip=" "]
        node [shape="none", label="", fixedsize="true", margin="0", fontname="Helvetica", \
      tooltip=" "]
        edge [tooltip=" "]

      """)
    // The page itself, so that what is drawn has exactly its size.
    shape(
      "box", Frame(x: 0, y: 0, width: scene.width, height: scene.height),
      Look(fill: "#ffffff", stroke: "#ffffff", width: .fine), isRounded: false)
    for item in scene.items {
      switch item {
      case .shape(let shape): add(shape)
      case .line(let line): add(line)
      case .text(let words): add(words)
      }
    }
    text.raw("}\n")
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private mutating func add(_ item: Scene.Shape) {
    let name: String =
      switch item.form {
      case .ellipse: "ellipse"
      case .box, .roundedBox: "box"
      case .octagon: "octagon"
      case .house: "house"
      }
    shape(name, item.frame, item.style.look, isRounded: item.form == .roundedBox)
  }

  private mutating func shape(
    _ name: String, _ frame: Frame, _ look: Look, isRounded: Bool
  ) {
    begin(frame)
    text.raw(", shape=\"")
    text.raw(name)
    text.raw("\", style=\"")
    text.raw(look.fill == nil ? "solid" : "filled")
    if isRounded { text.raw(",rounded") }
    if look.dash != .solid {
      text.raw(",")
      text.raw(look.dash == .dashed ? "dashed" : "dotted")
    }
    text.raw("\", ")
    if let fill = look.fill {
      text.attribute("fillcolor", fill)
      text.raw(", ")
    }
    stroke(look)
    text.raw("]\n")
  }

  /// A line is painted where its first point stands in the painting order.
  private mutating func add(_ line: Scene.Line) {
    guard line.points.count > 1 else { return }
    let first = nodes + 1
    for point in line.points {
      begin(Frame(x: point.x, y: point.y, width: 0, height: 0))
      text.raw(", shape=\"point\", style=\"invis\"]\n")
    }
    for number in first..<nodes {
      text.raw("  ")
      text.node(number)
      text.raw(" -- ")
      text.node(number + 1)
      text.raw(" [")
      if line.style.look.dash != .solid {
        text.attribute("style", line.style.look.dash.rawValue)
        text.raw(", ")
      }
      stroke(line.style.look)
      text.raw("]\n")
    }
  }

  private mutating func add(_ words: Scene.Text) {
    // A little more than the words need, so that Graphviz has no reason to warn: in a long row of one
    // letter, what a font rounds up adds up.
    var frame = words.frame
    frame = frame.grown(by: words.type.isBold && frame.width > 400 ? frame.width / 40 : 4)
    frame.height = words.type.size * 2
    frame.y = words.at.y - words.type.size
    if words.anchor == .left { frame.x = words.at.x }
    begin(frame)
    text.raw(", label=\"")
    text.escaped(words.words)
    if words.anchor == .left { text.raw("\\l") }
    text.raw("\", ")
    if words.type.isBold { text.raw("fontname=\"Helvetica-Bold\", ") }
    text.raw("fontsize=\"")
    text.decimal(words.type.size)
    text.raw("\", ")
    text.attribute("fontcolor", words.ink.rawValue)
    text.raw("]\n")
  }

  /// Begins a node with its name, place and size.
  private mutating func begin(_ frame: Frame) {
    nodes += 1
    text.raw("  ")
    text.node(nodes)
    text.raw(" [pos=\"")
    text.halves(2 * frame.x + frame.width)
    text.raw(",")
    text.halves(2 * (scene.height - frame.y) - frame.height)
    text.raw("!\", width=\"")
    text.inches(frame.width)
    text.raw("\", height=\"")
    text.inches(frame.height)
    text.raw("\"")
  }

  private mutating func stroke(_ look: Look) {
    text.attribute("color", look.stroke)
    text.raw(", ")
    text.attribute("penwidth", look.width.rawValue)
  }
}
