/// The lines between somebody and the person they are reached through.
enum ThroughLines {
  /// A way from one frame's middle to another's that runs through nobody else's card.
  ///
  /// Straight if that can be, else with one bend. `nil` where every way tried would run behind
  /// somebody else and seem to include them: then the words on the card must do.
  /// O(obstacles × ways tried)
  static func route(
    from start: Frame, to end: Frame, around obstacles: [Frame]
  ) -> [Scene.Point]? {
    let (first, last) = (start.middle, end.middle)
    func isClear(_ one: Scene.Point, _ other: Scene.Point) -> Bool {
      obstacles.allSatisfy { frame in
        frame == start || frame == end || !frame.grown(by: 3).isCrossed(from: one, to: other)
      }
    }
    if isClear(first, last) { return [first, last] }
    let (dx, dy) = (last.x - first.x, last.y - first.y)
    let length = max(1, Direction.squareRoot(dx * dx + dy * dy))
    guard length < 400 else { return nil }
    for offset in [20, -20, 40, -40, 60, -60, 90, -90, 120, -120] {
      for part in [50, 30, 70] {
        let bend = Scene.Point(
          x: first.x + dx * part / 100 - dy * offset / length,
          y: first.y + dy * part / 100 + dx * offset / length)
        if isClear(first, bend) && isClear(bend, last) { return [first, bend, last] }
      }
    }
    return nil
  }
}
