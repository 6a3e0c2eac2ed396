/// What the marks in the circles mean, in words: only those that occur.
struct CirclesLegend {
  /// One mark and what it means.
  struct Entry {
    var mark: Mark
    var lines: [String]
    var height: Int { max(26, lines.count * TextType.plain.lineHeight) + 8 }
  }

  /// The marks explained.
  enum Mark {
    case state(DrawnState)
    case agreed
    case only
    case through
    case nearer
  }

  /// The entries for the lower left corner: states and what is agreed.
  private(set) var left: [Entry] = []
  /// The entries for the lower right corner.
  private(set) var right: [Entry] = []

  init(people: [CirclesContents.Card], hasLines: Bool) {
    if people.contains(where: { $0.state != .stays }) {
      if people.contains(where: { $0.state == .stays }) {
        left.append(Entry(mark: .state(.stays), lines: ["stays"]))
      }
      if people.contains(where: { $0.state == .going }) {
        left.append(
          Entry(mark: .state(.going), lines: ["going: out of reach", "after this change"]))
      }
      if people.contains(where: { $0.state == .coming }) {
        left.append(
          Entry(mark: .state(.coming), lines: ["coming: there from", "this change on"]))
      }
    }
    if people.contains(where: { $0.state == .notThere }) {
      left.append(
        Entry(mark: .state(.notThere), lines: ["not there: the words", "on the card say why"]))
    }
    if people.contains(where: \.agreed) {
      left.append(
        Entry(mark: .agreed, lines: ["agreed: we have", "settled how we", "stay in touch"]))
    }
    if people.contains(where: { !$0.onlyFor.isEmpty }) {
      right.append(
        Entry(mark: .only, lines: ["only one: everything for", "this goes through them"]))
    }
    if hasLines {
      right.append(
        Entry(mark: .through, lines: ["through: I reach them", "by way of this person"]))
    }
    right.append(Entry(mark: .nearer, lines: ["nearer to the middle:", "closer to me"]))
  }

  private static let markWidth = 34
  private static let textStart = 44

  /// The size of a column of entries.
  static func size(of entries: [Entry]) -> (width: Int, height: Int) {
    let words =
      entries.flatMap(\.lines)
      .map { TextWidth.points(of: $0, in: TextType.plain) }.max() ?? 0
    return (entries.isEmpty ? 0 : textStart + words, entries.map(\.height).reduce(0, +))
  }

  /// Paints a column of entries.
  static func draw(_ entries: [Entry], x: Int, y: Int, in scene: inout Scene) {
    var y = y
    for entry in entries {
      let middle = y + entry.height / 2
      draw(entry.mark, around: Scene.Point(x: x + markWidth / 2, y: middle), in: &scene)
      let step = TextType.plain.lineHeight
      let first = middle - (entry.lines.count - 1) * step / 2
      for (index, words) in entry.lines.enumerated() {
        let at = Scene.Point(x: x + textStart, y: first + index * step)
        scene.add(words, at: at, .plain, ink: .soft, anchor: .left)
      }
      y += entry.height
    }
  }

  private static func draw(_ mark: Mark, around middle: Scene.Point, in scene: inout Scene) {
    func frame(_ width: Int, _ height: Int) -> Frame {
      Frame(middle: middle, width: width, height: height)
    }
    switch mark {
    case .state(let state):
      scene.add(state.form, frame(32, 20), .person(state))
    case .agreed:
      scene.add(.roundedBox, frame(34, 24), .agreed(.stays))
      scene.add(.roundedBox, frame(26, 16), .person(.stays))
    case .only:
      scene.add(.roundedBox, frame(38, 18), .only)
      scene.add("only", at: middle, .strong, ink: .white)
    case .through:
      let ends = [
        Scene.Point(x: middle.x - 16, y: middle.y), Scene.Point(x: middle.x + 16, y: middle.y),
      ]
      scene.add(ends, .through)
    case .nearer:
      scene.add(.ellipse, frame(26, 20), .outerRing)
      scene.add(.ellipse, frame(18, 14), .middleRing)
      scene.add(.ellipse, frame(8, 6), .me)
    }
  }
}
