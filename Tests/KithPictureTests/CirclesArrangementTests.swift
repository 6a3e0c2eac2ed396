import Testing

@testable import KithPicture

struct CirclesArrangementTests {
  static func arrangement(_ contents: CirclesContents) -> CirclesArrangement {
    let layouts = contents.people.map { CardLayout(for: $0, throughNames: []) }
    return CirclesArrangement(
      cards: contents.people, layouts: layouts,
      me: Frame(middle: Scene.Point(x: 0, y: 0), width: 90, height: 60))
  }

  @Test(arguments: 1...60)
  func `cards keep their distance and lie wholly inside their ring`(count: Int) {
    var numbers = SeededNumbers(count)
    let contents = numbers.circles(people: count)
    let arrangement = Self.arrangement(contents)

    let placed = zip(contents.people, arrangement.frames).compactMap { card, frame in
      card.ring.flatMap { ring in frame.map { (ring: ring, frame: $0) } }
    }
    #expect(placed.count == contents.people.count { $0.ring != nil })
    for (index, one) in placed.enumerated() {
      #expect(placed[..<index].allSatisfy { !$0.frame.overlaps(one.frame.grown(by: 6)) })
      #expect(!one.frame.overlaps(arrangement.me))
      let band = arrangement.bands[one.ring.rawValue]
      for (x, y) in corners(of: one.frame) {
        #expect(isInside(x, y, radius: band.outer))
        #expect(band.inner == 0 || !isInside(x, y, radius: band.inner))
      }
    }
    for (index, label) in arrangement.labels.enumerated() {
      #expect(placed.allSatisfy { !$0.frame.overlaps(label) })
      #expect(arrangement.labels[..<index].allSatisfy { !$0.overlaps(label) })
    }
  }

  private func corners(of frame: Frame) -> [(Int, Int)] {
    [
      (frame.x, frame.y), (frame.maxX, frame.y), (frame.x, frame.maxY), (frame.maxX, frame.maxY),
    ]
  }

  private func isInside(_ x: Int, _ y: Int, radius: Int) -> Bool {
    let (x, y, r) = (Double(x) / 1.3, Double(y), Double(radius))
    return x * x + y * y <= r * r
  }

  @Test func `nearly everybody stands in their own part of life`() {
    var strays = 0
    var all = 0
    for seed in 0..<8 {
      var numbers = SeededNumbers(seed)
      let contents = numbers.circles(people: 30)
      let arrangement = Self.arrangement(contents)
      for (card, frame) in zip(contents.people, arrangement.frames) {
        guard let frame, card.ring != .inner,
          let wedge = arrangement.wedges.first(where: { $0.sector == card.sector })
        else { continue }
        all += 1
        if !wedge.contains(x: frame.middle.x, y: frame.middle.y) { strays += 1 }
      }
    }
    #expect(all > 130)
    #expect(strays * 50 <= all)
  }

  @Test func `one more person leaves most others where they are`() {
    var kept = 0
    var all = 0
    for seed in 0..<16 {
      var numbers = SeededNumbers(seed)
      var contents = numbers.circles(people: 20)
      let before = Self.arrangement(contents)
      contents.people.append(numbers.card(of: 20))
      let after = Self.arrangement(contents)
      for (one, other) in zip(before.frames, after.frames) {
        guard let one, let other else { continue }
        all += 1
        if one == other { kept += 1 }
      }
    }
    #expect(all > 280)
    #expect(kept * 5 >= all * 3)
  }

  @Test func `the parts of life share out the whole circle in their fixed order`() {
    let wedges = Wedge.shared(among: [(.home, 2), (.family, 14), (.friends, 0), (.services, 5)])
    #expect(wedges.map(\.sector) == [.home, .family, .services])
    #expect(wedges.map(\.span).reduce(0, +) == 360)
    #expect(wedges.first?.middle == 0)
    #expect(zip(wedges, wedges.dropFirst()).allSatisfy { $0.end == $1.start })
    #expect(Wedge.shared(among: [(.family, 3)]).map(\.span) == [360])
  }

  @Test func `where nobody has a place yet all parts of life are named`() {
    let arrangement = Self.arrangement(CirclesContents(name: "Ada"))
    #expect(arrangement.wedges.map(\.sector) == CirclesContents.Sector.allCases)
    #expect(arrangement.bands.count == 3)
  }

  @Test func `directions agree with sines`() {
    #expect(Direction.sine(0) == 0)
    #expect(Direction.sine(90) == 1000)
    #expect(Direction.sine(-90) == -1000)
    #expect(Direction.cosine(180) == -1000)
    #expect(Direction.sine(150) == 500)
    #expect(Direction.sine(330) == -500)
    for degrees in -720...720 {
      let (sine, cosine) = (Direction.sine(degrees), Direction.cosine(degrees))
      #expect(abs(sine * sine + cosine * cosine - 1_000_000) < 2_000)
    }
    for value in 0...500 {
      let root = Direction.squareRoot(value)
      #expect(root * root >= value && (value == 0 || (root - 1) * (root - 1) < value))
    }
  }
}
