/// One ring: the ground between two ellipses around (0, 0), each 1.3 times as wide as high.
struct Band: Equatable {
  /// Half the height of the inner ellipse; 0 where the ring is a whole disc.
  let inner: Int
  /// Half the height of the outer ellipse.
  let outer: Int

  /// The frame around an ellipse of the given half height.
  static func frame(ofRadius radius: Int) -> Frame {
    let half = Direction.rounded(radius * 13, over: 10)
    return Frame(x: -half, y: -radius, width: 2 * half, height: 2 * radius)
  }

  /// Whether a card lies wholly in this ring, clear of both edges: exact.
  func contains(_ frame: Frame) -> Bool {
    let far = Self.distance(
      x: max(-frame.x, frame.maxX), y: max(-frame.y, frame.maxY))
    guard far <= Self.reach(of: outer - Self.clear) else { return false }
    return inner == 0 || Self.isOutside(frame, radius: inner + Self.clear)
  }

  /// Whether a frame lies wholly outside the ellipse of the given half height: exact.
  static func isOutside(_ frame: Frame, radius: Int) -> Bool {
    // The frame's nearest point to the middle; on the ellipse's own scale as on any other.
    let near = distance(x: max(frame.x, 0, -frame.maxX), y: max(frame.y, 0, -frame.maxY))
    return near >= reach(of: radius)
  }

  /// How far cards stay from the edges.
  static let clear = 5

  private static func distance(x: Int, y: Int) -> Int { 100 * x * x + 169 * y * y }
  private static func reach(of radius: Int) -> Int { 169 * radius * radius }

  /// The half height at which a ring beginning at `inner` holds `area` square points.
  ///
  /// An ellipse of half height *r* has the area 1.3 π *r*².
  static func radius(from inner: Int, holding area: Int) -> Int {
    Direction.squareRoot(inner * inner + area * 1_000 / 4_084)
  }
}
