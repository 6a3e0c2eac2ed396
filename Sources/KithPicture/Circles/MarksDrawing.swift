extension CirclesContents {
  /// The mark of each of the people, in their order: what stands for them in ``phoneScene()``, and in the list
  /// below it.
  ///
  /// - Complexity: O(people).
  public var marks: [String] { Marks.marks(for: people.map(\.name)) }

  /// The drawing for a phone: true circles, and two letters for each person in the shape of their state.
  ///
  /// - Complexity: O(people log people).
  public func phoneScene() -> Scene {
    MarksDrawing(of: self).scene
  }
}

/// Draws true circles with a mark for each person.
private struct MarksDrawing {
  private(set) var scene: Scene
  private let contents: CirclesContents
  private let marks: [String]

  /// The side of a mark, and from the middle of one to the middle of the next.
  private static let side = 30
  private static let pitch = 40

  init(of contents: CirclesContents) {
    self.contents = contents
    marks = contents.marks
    let name = PlainText.cleaned(contents.name)
    scene = Scene(title: name.isEmpty ? "The people around me" : "The people around \(name)")
    scene.described = contents.described
    draw(name)
    scene = scene.framed(margin: 6)
  }

  private mutating func draw(_ name: String) {
    let people = contents.drawnInReadingOrder
    var radius = 30
    var orbits: [(radius: Int, people: [Int])] = []
    var borders: [Int] = []
    for ring in CirclesContents.Ring.allCases {
      var rest = people.filter { contents.people[$0].ring == ring }[...]
      repeat {
        radius += MarksDrawing.pitch
        // A circle is a little more than six times as long as its radius.
        let room = max(1, radius * 628 / (100 * MarksDrawing.pitch))
        orbits.append((radius, Array(rest.prefix(room))))
        rest = rest.dropFirst(room)
      } while !rest.isEmpty
      radius += MarksDrawing.pitch / 2 + 2
      borders.append(radius)
    }
    for (border, style) in zip(borders, [Style.innerRing, .middleRing, .outerRing]).reversed() {
      let middle = Scene.Point(x: 0, y: 0)
      scene.add(.ellipse, Frame(middle: middle, width: 2 * border, height: 2 * border), style)
    }
    scene.add(
      .ellipse, Frame(middle: Scene.Point(x: 0, y: 0), width: 52, height: 52), .me)
    let me = String(name.prefix { $0 != " " }.prefix(5))
    scene.add(me.isEmpty ? "me" : me, at: Scene.Point(x: 0, y: 0), .name, ink: .white)
    for orbit in orbits {
      for (place, person) in orbit.people.enumerated() {
        // Half a step on, so that nobody stands on the line straight up in every ring.
        let angle = (720 * place + 360) / (2 * orbit.people.count)
        let at = Scene.Point(
          x: Direction.rounded(orbit.radius * Direction.sine(angle), over: 1_000),
          y: Direction.rounded(-orbit.radius * Direction.cosine(angle), over: 1_000))
        mark(person, at: at)
      }
    }
    shelf(people.filter { contents.people[$0].ring == nil }, below: radius)
  }

  /// Those who are in no circle yet, in rows below.
  private mutating func shelf(_ people: [Int], below radius: Int) {
    guard !people.isEmpty else { return }
    let row = max(1, 2 * radius / MarksDrawing.pitch)
    let top = radius + 24
    scene.add("Not in a circle", at: Scene.Point(x: 0, y: top), .strong, ink: .soft)
    for (place, person) in people.enumerated() {
      let inRow = min(row, people.count - place / row * row)
      let x = (2 * (place % row) - inRow + 1) * MarksDrawing.pitch / 2
      mark(person, at: Scene.Point(x: x, y: top + 28 + place / row * MarksDrawing.pitch))
    }
  }

  private mutating func mark(_ person: Int, at point: Scene.Point) {
    let card = contents.people[person]
    let frame = Frame(middle: point, width: MarksDrawing.side, height: MarksDrawing.side)
    if card.agreed { scene.add(card.state.form, frame.grown(by: 3), .agreed(card.state)) }
    scene.add(card.state.form, frame, .person(card.state))
    scene.add(marks[person], at: point, .strong, ink: .dark)
  }
}
