/// An upright rectangle in points, *y* downwards.
public struct Frame: Equatable, Sendable {
  /// The left edge.
  public var x: Int
  /// The upper edge.
  public var y: Int
  /// From the left to the right edge; never negative.
  public var width: Int
  /// From the upper to the lower edge; never negative.
  public var height: Int

  /// The rectangle with the given upper left corner and size.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The rectangle around the given middle; half a point up and left of it where a side is odd.
  public init(middle: Scene.Point, width: Int, height: Int) {
    self.init(
      x: middle.x - width / 2, y: middle.y - height / 2, width: width, height: height)
  }

  /// The right edge.
  public var maxX: Int { x + width }
  /// The lower edge.
  public var maxY: Int { y + height }
  /// The middle, rounded up and left to whole points.
  public var middle: Scene.Point { Scene.Point(x: x + width / 2, y: y + height / 2) }

  /// Whether the two have more than an edge in common.
  public func overlaps(_ other: Frame) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// Whether the other lies wholly in this one; their edges may touch.
  public func contains(_ other: Frame) -> Bool {
    x <= other.x && other.maxX <= maxX && y <= other.y && other.maxY <= maxY
  }

  /// This rectangle, larger by the given margin on every side.
  func grown(by margin: Int) -> Frame {
    Frame(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }

  func moved(by shift: Scene.Point) -> Frame {
    Frame(x: x + shift.x, y: y + shift.y, width: width, height: height)
  }

  /// The smallest rectangle around both, for use in `reduce`.
  static func joined(_ first: Frame?, _ second: Frame) -> Frame? {
    guard let first else { return second }
    let left = min(first.x, second.x)
    let top = min(first.y, second.y)
    return Frame(
      x: left, y: top, width: max(first.maxX, second.maxX) - left,
      height: max(first.maxY, second.maxY) - top)
  }

  /// Whether the straight stroke between two points runs through this rectangle.
  func isCrossed(from start: Scene.Point, to end: Scene.Point) -> Bool {
    guard
      max(start.x, end.x) > x, min(start.x, end.x) < maxX,
      max(start.y, end.y) > y, min(start.y, end.y) < maxY
    else { return false }
    // The stroke's line misses the rectangle when all four corners lie on one side of it.
    func side(_ cornerX: Int, _ cornerY: Int) -> Int {
      (end.x - start.x) * (cornerY - start.y) - (end.y - start.y) * (cornerX - start.x)
    }
    let sides = [side(x, y), side(maxX, y), side(x, maxY), side(maxX, maxY)]
    return sides.contains { $0 > 0 } && sides.contains { $0 < 0 }
  }
}
