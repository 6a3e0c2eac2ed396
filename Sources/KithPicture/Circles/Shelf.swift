/// The shelf beside the circles for whoever has no ring yet.
struct Shelf {
  /// The ground of the shelf.
  let frame: Frame
  /// The middle of each card, in the order given.
  let middles: [Scene.Point]

  private static let heading = "Not in a circle"
  private static let margin = 14

  /// Cards in columns from the given upper left corner, about as high as the circles. O(cards)
  init(_ layouts: [CardLayout], x: Int, y: Int, height: Int) {
    let gap = Packing.gap + 3
    let column = layouts.map(\.outer.width).max() ?? 0
    let area = layouts.reduce(0) { $0 + (column + gap) * ($1.outer.height + gap) }
    let limit = max(height, Direction.squareRoot(area * 3 / 4))
    let top = y + 40
    var middles: [Scene.Point] = []
    var place = Scene.Point(x: x + Self.margin, y: top)
    var bottom = top
    for layout in layouts {
      if place.y > top, place.y + layout.outer.height > y + limit {
        place = Scene.Point(x: place.x + column + gap, y: top)
      }
      middles.append(
        Scene.Point(x: place.x + column / 2, y: place.y + layout.outer.height / 2))
      place.y += layout.outer.height + gap
      bottom = max(bottom, place.y - gap)
    }
    let words = TextWidth.points(of: Self.heading, in: TextType.name)
    let width = max(place.x + column - x, words + Self.margin) + Self.margin
    // A single narrow column stands in the middle under the heading.
    let shift = (width - (place.x + column - x) - Self.margin) / 2
    self.middles = middles.map { $0.moved(by: Scene.Point(x: shift, y: 0)) }
    frame = Frame(x: x, y: y, width: width, height: bottom + Self.margin - y)
  }

  /// Paints the ground and the heading.
  func draw(in scene: inout Scene) {
    scene.add(.roundedBox, frame, .band)
    let at = Scene.Point(x: frame.middle.x, y: frame.y + 21)
    scene.add(Self.heading, at: at, .name, ink: .soft)
  }
}
