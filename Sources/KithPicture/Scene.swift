/// A finished drawing: a page, and what lies on it in the order it is painted.
///
/// A scene knows nothing of DOT or SVG. Everything is in points (1/72 inch), whole numbers only,
/// counted from the page's upper left corner, *y* downwards. The order of ``items`` is also a good
/// order to read them aloud.
public struct Scene: Equatable, Sendable {
  /// What the drawing is called, in plain words.
  public var title: String
  /// What it shows, in sentences and in reading order, for those who listen.
  public var described: [String] = []
  /// The page's width in points.
  public var width: Int
  /// The page's height in points.
  public var height: Int
  /// What is painted, from the back to the front.
  public var items: [Item]

  /// An empty page of no size.
  public init(title: String) {
    self.title = title
    width = 0
    height = 0
    items = []
  }

  /// One thing on the page.
  public enum Item: Equatable, Sendable {
    /// An outline with a fill.
    case shape(Shape)
    /// Straight strokes from point to point.
    case line(Line)
    /// One line of text.
    case text(Text)
  }

  /// A place on the page.
  public struct Point: Equatable, Sendable {
    /// Points from the left edge.
    public var x: Int
    /// Points from the upper edge.
    public var y: Int

    /// The place at the given distances from the left and upper edges.
    public init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  /// An outline and the frame it fills.
  public struct Shape: Equatable, Sendable {
    /// The outline.
    public var form: Form
    /// The upright rectangle that the outline touches on all sides.
    public var frame: Frame
    /// What it stands for, and so how it looks.
    public var style: Style

    /// A shape of the given form.
    public init(_ form: Form, _ frame: Frame, _ style: Style) {
      self.form = form
      self.frame = frame
      self.style = style
    }
  }

  /// The outlines a picture is made of.
  public enum Form: Equatable, Sendable {
    /// An ellipse; a circle where the frame is square.
    case ellipse
    /// A rectangle with square corners.
    case box
    /// A rectangle with round corners.
    case roundedBox
    /// A rectangle with its corners cut off.
    case octagon
    /// A little house: a setting.
    case house
  }

  /// Straight strokes through two or more points.
  public struct Line: Equatable, Sendable {
    /// The points in order.
    public var points: [Point]
    /// What it stands for, and so how it looks; its fill is not used.
    public var style: Style

    /// The strokes from each point to the next.
    public init(_ points: [Point], _ style: Style) {
      self.points = points
      self.style = style
    }
  }

  /// One line of text, already cut to a width that fits.
  public struct Text: Equatable, Sendable {
    /// The words: no line breaks and no control characters.
    public var words: String
    /// Where they stand: *y* is the middle of the line's height.
    public var at: Point
    /// Whether `at` is the left end or the middle of the line.
    public var anchor: Anchor
    /// Size and weight.
    public var type: TextType
    /// The colour.
    public var ink: Ink

    /// A line of text; dark and centred unless told otherwise.
    public init(
      _ words: String, at point: Point, _ type: TextType, ink: Ink = .dark,
      anchor: Anchor = .middle
    ) {
      self.words = words
      self.at = point
      self.anchor = anchor
      self.type = type
      self.ink = ink
    }

    /// The place the words take by ``TextWidth``. O(length)
    public var frame: Frame {
      let width = TextWidth.points(of: words, in: type)
      let left = anchor == .left ? at.x : at.x - (width + 1) / 2
      let height = type.size
      return Frame(x: left, y: at.y - height / 2, width: width, height: height)
    }
  }

  /// Which part of a line of text stands at its point.
  public enum Anchor: Equatable, Sendable {
    /// The left end.
    case left
    /// The middle.
    case middle
  }
}

extension Scene {
  mutating func add(_ form: Form, _ frame: Frame, _ style: Style) {
    items.append(.shape(Shape(form, frame, style)))
  }

  mutating func add(_ points: [Point], _ style: Style) {
    items.append(.line(Line(points, style)))
  }

  mutating func add(
    _ words: String, at point: Point, _ type: TextType, ink: Ink = .dark, anchor: Anchor = .middle
  ) {
    guard !words.isEmpty else { return }
    items.append(.text(Text(words, at: point, type, ink: ink, anchor: anchor)))
  }

  /// What a drawing says at its foot where words had to be cut; nothing where all are whole.
  var cutWords: [String] {
    let isCut = items.contains { item in
      if case .text(let text) = item { text.words.hasSuffix("…") } else { false }
    }
    return isCut ? ["Words that end in … go on: the plan has them whole."] : []
  }

  /// The same drawing on a page that leaves the given margin around everything. O(items)
  func framed(margin: Int) -> Scene {
    guard let bounds = items.map(\.bounds).reduce(nil, Frame.joined) else { return self }
    let shift = Point(x: margin - bounds.x, y: margin - bounds.y)
    var scene = self
    scene.items = items.map { $0.moved(by: shift) }
    scene.width = bounds.width + 2 * margin
    scene.height = bounds.height + 2 * margin
    return scene
  }
}

extension Scene.Item {
  /// The upright rectangle around this, by the width table where it is text.
  var bounds: Frame {
    switch self {
    case .shape(let shape): shape.frame
    case .text(let text): text.frame
    case .line(let line):
      line.points.map { Frame(x: $0.x, y: $0.y, width: 0, height: 0) }
        .reduce(nil, Frame.joined) ?? Frame(x: 0, y: 0, width: 0, height: 0)
    }
  }

  /// This, moved right and down.
  func moved(by shift: Scene.Point) -> Scene.Item {
    switch self {
    case .shape(var shape):
      shape.frame = shape.frame.moved(by: shift)
      return .shape(shape)
    case .text(var text):
      text.at = text.at.moved(by: shift)
      return .text(text)
    case .line(var line):
      line.points = line.points.map { $0.moved(by: shift) }
      return .line(line)
    }
  }
}

extension Scene.Point {
  func moved(by shift: Scene.Point) -> Scene.Point {
    Scene.Point(x: x + shift.x, y: y + shift.y)
  }
}
