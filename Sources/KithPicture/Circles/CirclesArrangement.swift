/// Where every card stands, around (0, 0) in the middle of the young person.
///
/// Rings are filled from the inside out. Each is as wide as its cards need at a fill of about half,
/// in coarse steps, and grows until all of them find a place.
struct CirclesArrangement {
  /// Parts of life that hold somebody.
  let wedges: [Wedge]
  /// The young person's own shape.
  let me: Frame
  /// The rings, from the inside out.
  private(set) var bands: [Band] = []
  /// The labels of the parts of life, on the outer rim, in the order of ``wedges``.
  private(set) var labels: [Frame] = []
  /// For each person the frame around everything on their card; `nil` for whoever has no ring.
  private(set) var frames: [Frame?]

  private let cards: [CirclesContents.Card]
  private let layouts: [CardLayout]
  private var ground = OccupiedGround()

  /// Finds a place for everybody who has a ring.
  init(cards: [CirclesContents.Card], layouts: [CardLayout], me: Frame) {
    self.cards = cards
    self.layouts = layouts
    self.me = me
    frames = Array(repeating: nil, count: cards.count)
    wedges = Wedge.shared(
      among: CirclesContents.Sector.allCases.map { sector in
        (sector, cards.count { $0.ring != nil && $0.sector == sector })
      })
    ground.take(me.grown(by: Packing.gap + 3))
    for ring in CirclesContents.Ring.allCases {
      fill(ring)
    }
  }

  /// The half height of everything.
  var radius: Int { bands.last?.outer ?? 0 }

  private static let step = 24

  private mutating func fill(_ ring: CirclesContents.Ring) {
    let members = wedges.map { wedge in
      ordered(
        cards.indices.filter { cards[$0].ring == ring && cards[$0].sector == wedge.sector },
        in: wedge)
    }
    let inner = bands.last?.outer ?? 0
    var outer = firstRadius(of: ring, from: inner, members: members)
    // The more room there is in vain, the further people may stand from their part of life, so
    // this comes to an end. In the inner ring, where no borders are drawn, that matters least.
    for attempt in 0... {
      let strayed = ring == .inner ? 12 + 10 * attempt : max(0, 6 * (attempt - 3))
      let band = Band(inner: inner, outer: outer)
      let labels = ring == .outer ? self.labels(onRimOf: band) : []
      if let (places, ground) = places(
        for: members, in: band, ring: ring, labels: labels, strayed: strayed)
      {
        for (person, frame) in places { frames[person] = frame }
        self.ground = ground
        self.labels = labels
        bands.append(band)
        return
      }
      outer += max(1, (outer - inner) / (12 * Self.step)) * Self.step
    }
  }

  /// The given order, except that whoever is reached through somebody stands next to them, or in
  /// their direction if they stand further in.
  private func ordered(_ people: [Int], in wedge: Wedge) -> [Int] {
    var order = people.filter { connector(of: $0, in: wedge) == nil }
    for person in people {
      guard let other = connector(of: person, in: wedge) else { continue }
      if let place = frames[other]?.middle {
        let slot = wedge.degrees(to: place) * (order.count + 1) / max(wedge.span, 1)
        order.insert(person, at: min(slot, order.count))
      } else if let slot = order.firstIndex(of: other) {
        order.insert(person, at: slot + 1)
      } else {
        order.append(person)
      }
    }
    return order
  }

  /// Somebody in the same part of life that a person is reached through, in the same ring or
  /// further in.
  private func connector(of person: Int, in wedge: Wedge) -> Int? {
    cards[person].through.prefix(4).first { other in
      other != person && cards.indices.contains(other) && cards[other].sector == wedge.sector
        && (frames[other] != nil || cards[other].ring == cards[person].ring)
    }
  }

  /// The radius that gives every part of life, and the ring as a whole, room at a fill of half.
  private func firstRadius(
    of ring: CirclesContents.Ring, from inner: Int, members: [[Int]]
  ) -> Int {
    func area(_ people: [Int]) -> Int {
      people.reduce(0) { sum, person in
        let size = layouts[person].outer
        return sum + (size.width + Packing.gap) * (size.height + Packing.gap)
      }
    }
    let least =
      switch ring {
      case .inner: cards.isEmpty ? 144 : max(me.height / 2 + 72, 104)
      case .middle: 72
      case .outer: 64
      }
    let meArea = inner == 0 ? me.width * me.height : 0
    let everyone = area(members.flatMap(\.self))
    var radius = inner + least
    radius = max(radius, Band.radius(from: inner, holding: 8 * (meArea + everyone) / 5))
    for (wedge, people) in zip(wedges, members) where inner > 0 {
      let share = area(people) * 360 / max(wedge.span, 1)
      radius = max(radius, Band.radius(from: inner, holding: share * 6 / 5))
    }
    return inner + (radius - inner + Self.step - 1) / Self.step * Self.step
  }

  private func labels(onRimOf band: Band) -> [Frame] {
    wedges.map { wedge in
      let width = TextWidth.points(of: wedge.sector.title, in: TextType.name)
      return Frame(
        middle: Direction.onEllipse(height: band.outer, at: wedge.middle),
        width: (width + 22) / 2 * 2, height: 24)
    }
  }

  /// A place in one ring for each of its people, at most `strayed` degrees outside their part of
  /// life; `nil` where the ring is too small for that.
  private func places(
    for members: [[Int]], in band: Band, ring: CirclesContents.Ring, labels: [Frame],
    strayed: Int
  ) -> (places: [(person: Int, frame: Frame)], ground: OccupiedGround)? {
    var ground = ground
    for label in labels { ground.take(label.grown(by: Packing.gap)) }
    var places: [(person: Int, frame: Frame)] = []
    var homeless: [(person: Int, target: Scene.Point, wedge: Wedge)] = []

    func place(
      _ person: Int, near target: Scene.Point, within area: Frame, where fits: (Frame) -> Bool
    ) -> Bool {
      let size = layouts[person].outer
      let middle = Packing.nearestPlace(
        to: target, width: size.width, height: size.height, within: area
      ) { frame in
        fits(frame) && band.contains(frame) && ground.isFree(frame)
      }
      guard let middle else { return false }
      let frame = Frame(middle: middle, width: size.width, height: size.height)
      ground.take(frame.grown(by: Packing.gap))
      places.append((person, frame))
      return true
    }

    for (wedge, people) in zip(wedges, members) {
      var isFull = false
      let wishes = zip(people, targets(for: people, in: wedge, of: band))
      let area = wedge.frame(of: band)
      for (person, target) in largestFirst(wishes) {
        let isPlaced =
          !isFull
          && place(person, near: target, within: area) { frame in
            ring == .inner
              ? wedge.contains(x: frame.middle.x, y: frame.middle.y)
              : wedge.contains(frame.grown(by: 3))
          }
        if !isPlaced {
          isFull = true
          homeless.append((person, target, wedge.widened(by: strayed)))
        }
      }
    }
    // Whoever finds no room in their own part of life stands as near to it as can be.
    for (person, target, wedge) in homeless {
      let isPlaced = place(person, near: target, within: wedge.frame(of: band)) { frame in
        wedge.contains(x: frame.middle.x, y: frame.middle.y)
      }
      guard isPlaced else { return nil }
    }
    return (places, ground)
  }

  /// Large cards before small ones, which still fit into the gaps; else in the given order.
  private func largestFirst(
    _ wishes: some Sequence<(Int, Scene.Point)>
  ) -> [(person: Int, target: Scene.Point)] {
    func area(_ person: Int) -> Int {
      let size = layouts[person].outer
      return size.width * size.height
    }
    return wishes.enumerated().sorted { one, other in
      (-area(one.element.0), one.offset) < (-area(other.element.0), other.offset)
    }.map(\.element)
  }

  /// Where people of one part of life would stand in one ring if nothing were in the way: evenly
  /// along the ring, in as many rows as they need.
  private func targets(for people: [Int], in wedge: Wedge, of band: Band) -> [Scene.Point] {
    guard !people.isEmpty else { return [] }
    let inner = max(band.inner, me.height / 2 + 6)
    let thickness = band.outer - inner
    let length = people.reduce(0) { sum, person in
      sum + (layouts[person].outer.width + layouts[person].outer.height) * 2 / 3 + Packing.gap
    }
    let arc = max(1, (inner + thickness / 2) * 729 / 100 * wedge.span / 360)
    let most = max(1, thickness / 70)
    let rows = min(most, (length + arc - 1) / arc)
    return people.indices.map { index in
      let angle = wedge.start + wedge.span * (2 * index + 1) / (2 * people.count)
      let radius = inner + thickness * (2 * (index % rows) + 1) / (2 * rows)
      return Direction.onEllipse(height: radius, at: angle)
    }
  }
}
