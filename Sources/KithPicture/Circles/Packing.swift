/// Frames already on the ground, found quickly by place.
struct OccupiedGround {
  private var cells: [Cell: [Frame]] = [:]

  private struct Cell: Hashable {
    let column: Int
    let row: Int
  }

  /// Marks a frame as taken. O(size of the frame)
  mutating func take(_ frame: Frame) {
    Self.forEachCell(of: frame) { cell in
      cells[cell, default: []].append(frame)
      return true
    }
  }

  /// Whether nothing taken overlaps the frame. O(neighbours)
  func isFree(_ frame: Frame) -> Bool {
    Self.forEachCell(of: frame) { cell in
      !(cells[cell]?.contains { $0.overlaps(frame) } ?? false)
    }
  }

  /// Calls `body` for each cell until it says no; says whether it never did.
  @discardableResult
  private static func forEachCell(of frame: Frame, _ body: (Cell) -> Bool) -> Bool {
    for row in (frame.y >> 7)...(frame.maxY >> 7) {
      for column in (frame.x >> 7)...(frame.maxX >> 7) {
        guard body(Cell(column: column, row: row)) else { return false }
      }
    }
    return true
  }
}

/// Finding the free place nearest to where a card should stand.
enum Packing {
  /// Middles of cards stand on a grid this wide.
  static let grid = 6
  /// How far cards stay apart.
  static let gap = 7

  /// The grid place nearest to `target` whose frame is allowed, searched in growing squares.
  ///
  /// Of places equally near, the one further up, then further left wins. O(places looked at)
  static func nearestPlace(
    to target: Scene.Point, width: Int, height: Int, within ground: Frame,
    where isAllowed: (Frame) -> Bool
  ) -> Scene.Point? {
    let columns = (ground.x / grid)...(max(ground.x, ground.maxX) / grid)
    let rows = (ground.y / grid)...(max(ground.y, ground.maxY) / grid)
    let home = Scene.Point(
      x: min(max(Direction.rounded(target.x, over: grid), columns.lowerBound), columns.upperBound),
      y: min(max(Direction.rounded(target.y, over: grid), rows.lowerBound), rows.upperBound))
    var best: Scene.Point?
    var bestDistance = Int.max
    func look(_ column: Int, _ row: Int) {
      let (across, down) = (column - home.x, row - home.y)
      let distance = across * across + down * down
      guard distance < bestDistance else { return }
      let place = Scene.Point(x: column * grid, y: row * grid)
      guard isAllowed(Frame(middle: place, width: width, height: height)) else { return }
      best = place
      bestDistance = distance
    }
    for shell in 0...max(columns.count, rows.count) {
      guard shell * shell < bestDistance else { break }
      let across = (home.x - shell...home.x + shell).clamped(to: columns)
      let down = (home.y - shell...home.y + shell).clamped(to: rows)
      for row in down {
        if abs(row - home.y) == shell {
          for column in across { look(column, row) }
        } else {
          if across.lowerBound == home.x - shell { look(home.x - shell, row) }
          if across.upperBound == home.x + shell { look(home.x + shell, row) }
        }
      }
    }
    return best
  }
}
