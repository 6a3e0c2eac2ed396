/// Draws the circles: arranges the cards, then paints everything around them.
struct CirclesDrawing {
  /// The finished drawing.
  private(set) var scene: Scene

  private let contents: CirclesContents
  private let people: [CirclesContents.Card]
  private let asksWho: Bool
  private let layouts: [CardLayout]
  private let meLines: [String]
  private let arrangement: CirclesArrangement
  private let name: String

  private static let margin = 14

  init(of contents: CirclesContents) {
    self.contents = contents
    people = Array(contents.people.prefix(CirclesContents.mostPeople))
    asksWho = contents.asksWho
    name = PlainText.cleaned(contents.name)
    meLines = Wrapping.lines(
      of: name.isEmpty ? "me" : name, width: 130, in: TextType.me, limit: 3)
    let all = contents.people
    layouts = people.enumerated().map { index, card in
      CardLayout(for: card, throughNames: Self.through(card, index, of: all).map { all[$0].name })
    }
    arrangement = CirclesArrangement(
      cards: people, layouts: layouts, me: Self.frame(around: meLines))
    scene = Scene(title: name.isEmpty ? "The people around me" : "The people around \(name)")
    scene.described = contents.described
    drawGround()
    let lines = drawThroughLines()
    drawMe()
    drawCards()
    drawShelf()
    drawCorners(CirclesLegend(people: people, hasLines: lines > 0))
    drawSmallPrint()
    scene = scene.framed(margin: Self.margin)
  }

  /// Whom somebody is reached through: others than themselves, once each, the first four.
  private static func through(
    _ card: CirclesContents.Card, _ index: Int, of people: [CirclesContents.Card]
  ) -> [Int] {
    var kept: [Int] = []
    for other in card.through.prefix(100)
    where other != index && people.indices.contains(other) && !kept.contains(other) {
      kept.append(other)
    }
    return Array(kept.prefix(4))
  }

  private static func frame(around lines: [String]) -> Frame {
    let words = lines.map { TextWidth.points(of: $0, in: TextType.me) }.max() ?? 0
    let width = max(82, words * 5 / 4 + 16 + 8 * lines.count) / 2 * 2
    let height = max(58, lines.count * TextType.me.lineHeight * 3 / 2 + 22) / 2 * 2
    return Frame(middle: Scene.Point(x: 0, y: 0), width: width, height: height)
  }

  private mutating func drawGround() {
    let styles: [Style] = [.innerRing, .middleRing, .outerRing]
    for (band, style) in zip(arrangement.bands, styles).reversed() {
      scene.add(.ellipse, Band.frame(ofRadius: band.outer), style)
    }
    let wedges = arrangement.wedges
    for wedge in wedges where wedges.count > 1 {
      let inner = arrangement.bands.first?.outer ?? 0
      let ends = [
        Direction.onEllipse(height: inner, at: wedge.start),
        Direction.onEllipse(height: arrangement.radius, at: wedge.start),
      ]
      scene.add(ends, .sectorLine)
    }
    for (wedge, label) in zip(wedges, arrangement.labels) {
      scene.add(.roundedBox, label, .sectorLabel)
      scene.add(wedge.sector.title, at: label.middle, .name, ink: .soft)
    }
  }

  /// Paints the lines between people; says how many.
  private mutating func drawThroughLines() -> Int {
    let obstacles =
      arrangement.frames.compactMap(\.self) + arrangement.labels + [arrangement.me]
    var count = 0
    for (index, card) in people.enumerated() {
      for other in Self.through(card, index, of: people) {
        guard count < 1_000, let start = arrangement.frames[other],
          let end = arrangement.frames[index],
          let route = ThroughLines.route(from: start, to: end, around: obstacles)
        else { continue }
        scene.add(route, .through)
        count += 1
      }
    }
    return count
  }

  private mutating func drawMe() {
    scene.add(.ellipse, arrangement.me, .me)
    let step = TextType.me.lineHeight
    for (index, words) in meLines.enumerated() {
      let y = index * step - (meLines.count - 1) * step / 2
      scene.add(words, at: Scene.Point(x: 0, y: y), .me, ink: .white)
    }
    guard people.isEmpty else { return }
    let y = arrangement.me.maxY + 30
    scene.add("Nobody is in this picture yet.", at: Scene.Point(x: 0, y: y), .name)
    // A copy for others asks nothing.
    guard asksWho else { return }
    scene.add("Who comes to mind?", at: Scene.Point(x: 0, y: y + 18), .caption, ink: .soft)
  }

  /// Paints the cards part by part, from the inside out: a good order to read them in.
  private mutating func drawCards() {
    for sector in CirclesContents.Sector.allCases {
      for ring in CirclesContents.Ring.allCases {
        for index in people.indices
        where people[index].sector == sector && people[index].ring == ring {
          guard let frame = arrangement.frames[index] else { continue }
          layouts[index].draw(around: frame.middle, in: &scene)
        }
      }
    }
  }

  private mutating func drawShelf() {
    let unplaced = people.indices.filter { arrangement.frames[$0] == nil }
    guard !unplaced.isEmpty, let circles else { return }
    let height = arrangement.radius * 2 - 40
    let draft = Shelf(unplaced.map { layouts[$0] }, x: circles.maxX + 24, y: 0, height: height)
    let y = -min(draft.frame.height, arrangement.radius * 2) / 2
    let shelf = Shelf(unplaced.map { layouts[$0] }, x: circles.maxX + 24, y: y, height: height)
    shelf.draw(in: &scene)
    for (index, middle) in zip(unplaced, shelf.middles) {
      layouts[index].draw(around: middle, in: &scene)
    }
  }

  /// The circles with the labels on their rim.
  private var circles: Frame? {
    arrangement.labels.reduce(Band.frame(ofRadius: arrangement.radius), Frame.joined)
  }

  /// Paints the title in the upper left corner and the legend in the lower ones, as near to the
  /// circles as they fit.
  private mutating func drawCorners(_ legend: CirclesLegend) {
    guard let circles else { return }
    var lines: [(words: String, type: TextType, ink: Ink)] = Wrapping.lines(
      of: name, width: 300, in: TextType.title, limit: 3
    ).map { ($0, .title, .dark) }
    for caption in contents.caption.prefix(6) {
      let words = PlainText.cleaned(caption)
      lines += Wrapping.lines(of: words, width: 220, in: TextType.caption, limit: 3)
        .map { ($0, .caption, .soft) }
    }
    let width = lines.map { TextWidth.points(of: $0.words, in: $0.type) }.max() ?? 0
    let height = lines.map(\.type.lineHeight).reduce(0, +)
    var y =
      circles.y + nearest(width: width, height: height, from: circles) { rise in
        Frame(x: circles.x, y: circles.y - rise, width: width, height: height)
      } * -1
    for line in lines {
      let at = Scene.Point(x: circles.x, y: y + line.type.lineHeight / 2)
      scene.add(line.words, at: at, line.type, ink: line.ink, anchor: .left)
      y += line.type.lineHeight
    }

    for (entries, isLeft) in [(legend.left, true), (legend.right, false)] {
      let size = CirclesLegend.size(of: entries)
      let x = isLeft ? circles.x : circles.maxX - size.width
      let fall = nearest(width: size.width, height: size.height, from: circles) { fall in
        Frame(
          x: x, y: circles.maxY - size.height + fall, width: size.width, height: size.height)
      }
      CirclesLegend.draw(
        entries, x: x, y: circles.maxY - size.height + fall, in: &scene)
    }
  }

  /// How far, in coarse steps, a corner's frame must move out to stand clear of the circles.
  private func nearest(
    width: Int, height: Int, from circles: Frame, _ frame: (Int) -> Frame
  ) -> Int {
    let radius = arrangement.radius
    var move = 0
    while move < height + 30 {
      let place = frame(move)
      let isClear =
        Band.isOutside(place, radius: radius + 10)
        && !arrangement.labels.contains { $0.grown(by: 8).overlaps(place) }
      if isClear { break }
      move += 6
    }
    return move
  }

  private mutating func drawSmallPrint() {
    let bounds = scene.items.map(\.bounds).reduce(nil, Frame.joined)
    guard let bounds else { return }
    var lines = contents.smallPrint.prefix(8).map(PlainText.cleaned) + scene.cutWords
    let left = contents.people.count - people.count
    if left > 0 {
      lines.insert(
        "The picture has room for \(people.count) people; \(left) more are written down.", at: 0)
    }
    var y = bounds.maxY + 24
    for line in lines {
      for words in Wrapping.lines(of: line, width: bounds.width, in: TextType.print, limit: 3) {
        scene.add(
          words, at: Scene.Point(x: bounds.x, y: y), .print, ink: .faint, anchor: .left)
        y += TextType.print.lineHeight
      }
    }
  }
}
