/// The part of the circle that belongs to one part of life.
struct Wedge: Equatable {
  let sector: CirclesContents.Sector
  /// Where it begins and ends, in degrees clockwise from straight up; it ends after it begins.
  let start: Int
  let end: Int

  // Looked up once: a place is asked for very often.
  private let startSine: Int
  private let startCosine: Int
  private let endSine: Int
  private let endCosine: Int

  init(sector: CirclesContents.Sector, start: Int, end: Int) {
    self.sector = sector
    self.start = start
    self.end = end
    startSine = Direction.sine(start)
    startCosine = Direction.cosine(start)
    endSine = Direction.sine(end)
    endCosine = Direction.cosine(end)
  }

  var span: Int { end - start }
  var middle: Int { start + span / 2 }

  /// Shares the circle out among the parts of life that hold somebody, the first at the top.
  ///
  /// Shares grow in coarse steps, so that one more person rarely moves a border. Where nobody has
  /// a place yet, all parts of life are shown alike: they may bring somebody to mind.
  static func shared(among counts: [(sector: CirclesContents.Sector, people: Int)]) -> [Wedge] {
    let held = counts.contains { $0.people > 0 } ? counts.filter { $0.people > 0 } : counts
    let weights = held.map { weight(forPeople: $0.people) }
    let total = weights.reduce(0, +)
    guard let first = weights.first, total > 0 else { return [] }
    let origin = -(360 * first / total) / 2
    var passed = 0
    return zip(held, weights).map { part, weight in
      let start = origin + 360 * passed / total
      passed += weight
      return Wedge(sector: part.sector, start: start, end: origin + 360 * passed / total)
    }
  }

  private static func weight(forPeople count: Int) -> Int {
    switch count {
    case ...4: 4
    case ...8: 7
    case ...12: 11
    case ...18: 16
    case ...26: 22
    case ...40: 30
    default: 36
    }
  }

  /// Whether a place seen from the middle lies in this part of the circle.
  func contains(x: Int, y: Int) -> Bool {
    guard span < 360 else { return true }
    // Seen on a true circle, so that shares of the ellipse are equal in area.
    let (x, y) = (10 * x, 13 * y)
    let afterStart = startSine * y + startCosine * x >= 0
    let beforeEnd = endSine * y + endCosine * x <= 0
    return span <= 180 ? afterStart && beforeEnd : afterStart || beforeEnd
  }

  /// A rectangle around this part of one ring; a little larger than need be.
  func frame(of band: Band) -> Frame {
    guard span < 360 else { return Band.frame(ofRadius: band.outer) }
    return (start...end).reduce(nil as Frame?) { frame, degrees in
      [band.inner, band.outer + 1].reduce(frame) { frame, radius in
        let point = Direction.onEllipse(height: radius, at: degrees)
        return Frame.joined(frame, Frame(x: point.x, y: point.y, width: 0, height: 0))
      }
    } ?? Band.frame(ofRadius: band.outer)
  }

  /// How many degrees after the start a place lies, seen from the middle; 0 for one elsewhere.
  func degrees(to place: Scene.Point) -> Int {
    guard contains(x: place.x, y: place.y) else { return 0 }
    let steps = 0..<max(span, 1)
    return steps.first { step in
      let slice = Wedge(sector: sector, start: start + step, end: start + step + 1)
      return slice.contains(x: place.x, y: place.y)
    } ?? 0
  }

  /// This part of the circle and as many degrees on either side; at most the whole circle.
  func widened(by degrees: Int) -> Wedge {
    span + 2 * degrees < 360
      ? Wedge(sector: sector, start: start - degrees, end: end + degrees)
      : Wedge(sector: sector, start: 0, end: 360)
  }

  /// Whether all four corners lie in this part of the circle.
  func contains(_ frame: Frame) -> Bool {
    contains(x: frame.x, y: frame.y) && contains(x: frame.maxX, y: frame.y)
      && contains(x: frame.x, y: frame.maxY) && contains(x: frame.maxX, y: frame.maxY)
  }
}
