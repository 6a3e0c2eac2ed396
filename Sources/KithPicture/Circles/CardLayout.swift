/// A person's card: its words broken into lines, and the size that takes.
struct CardLayout {
  /// One line of text on a card.
  struct Line {
    var words: String
    var type: TextType
    var ink: Ink
  }

  /// Name, who they are, words for their state.
  let lines: [Line]
  /// The words of the black label, if there is one.
  let only: [String]
  let state: DrawnState
  let agreed: Bool
  /// Of the card itself, without the second line around it; both are even.
  let width: Int
  let height: Int

  /// How far the second line around somebody stands off.
  static let ringGap = 4
  private static let widths = [62, 80, 98, 116, 134, 152, 170]
  private static let side = 9
  private static let top = 6

  /// The smallest card for somebody. O(length of the words)
  init(for card: CirclesContents.Card, throughNames: [String]) {
    let words = Words(card, throughNames: throughNames)
    let layouts = Self.widths.map { CardLayout(words, for: card, width: $0) }
    // A broken word reads badly, however small the card is.
    let needed = words.widestWord + 2 * Self.side
    let roomy = zip(Self.widths, layouts).filter { $0.0 >= needed }.map(\.1)
    self =
      roomy.min { $0.cost < $1.cost } ?? layouts.last
      ?? CardLayout(words, for: card, width: needed)
  }

  /// The size with everything that belongs to the card.
  var outer: (width: Int, height: Int) {
    let extra = agreed ? 2 * Self.ringGap : 0
    return (width + extra, height + extra)
  }

  /// The area, and more for a card that is much higher than wide, which reads badly, or so wide
  /// that a ring must grow to hold it at its sides.
  private var cost: Int {
    let area = width * height
    let tooHigh = max(0, height * 10 - width * 9) * 100 / (width * 10)
    let tooWide = max(0, width - 122)
    return area * (100 + tooHigh + tooWide) / 100
  }

  private init(_ words: Words, for card: CirclesContents.Card, width limit: Int) {
    let room = limit - 2 * Self.side
    func wrapped(_ text: String, _ type: TextType, _ ink: Ink, _ most: Int) -> [Line] {
      Wrapping.lines(of: text, width: room, in: type, limit: most)
        .map { Line(words: $0, type: type, ink: ink) }
    }
    var lines = wrapped(words.name, .name, .dark, 4)
    lines += wrapped(words.who, .plain, .soft, 4)
    lines += wrapped(words.through, .plain, .soft, 3)
    lines += wrapped(words.remark, .strong, .soft, 3)
    lines += wrapped(words.state, .strong, card.state.ink, 2)
    let only = Wrapping.lines(of: words.only, width: room, in: TextType.strong, limit: 4)

    let widest = max(
      lines.map { TextWidth.points(of: $0.words, in: $0.type) }.max() ?? 0,
      only.map { TextWidth.points(of: $0, in: TextType.strong) }.max() ?? 0)
    let onlyHeight = only.isEmpty ? 0 : Self.labelHeight(lines: only.count) + 2
    let height = lines.map(\.type.lineHeight).reduce(0, +) + 2 * Self.top + onlyHeight
    self.lines = lines
    self.only = only
    state = card.state
    agreed = card.agreed
    self.width = max(widest + 2 * Self.side + 1, 46) / 2 * 2
    self.height = (height + 1) / 2 * 2
  }

  private static func labelHeight(lines: Int) -> Int {
    lines * TextType.strong.lineHeight + 4
  }

  /// Paints the card around a point.
  func draw(around middle: Scene.Point, in scene: inout Scene) {
    let frame = Frame(middle: middle, width: width, height: height)
    if agreed {
      scene.add(state.form, frame.grown(by: Self.ringGap), .agreed(state))
    }
    scene.add(state.form, frame, .person(state))
    var y = frame.y + Self.top
    for line in lines {
      let at = Scene.Point(x: middle.x, y: y + line.type.lineHeight / 2)
      scene.add(line.words, at: at, line.type, ink: line.ink)
      y += line.type.lineHeight
    }
    guard !only.isEmpty else { return }
    let height = Self.labelHeight(lines: only.count)
    let label = Frame(
      x: frame.x + 4, y: frame.maxY - 4 - height, width: width - 8, height: height)
    scene.add(.roundedBox, label, .only)
    for (index, words) in only.enumerated() {
      let step = TextType.strong.lineHeight
      let at = Scene.Point(x: middle.x, y: label.y + 2 + index * step + step / 2)
      scene.add(words, at: at, .strong, ink: .white)
    }
  }

  /// The words of a card before they are broken into lines.
  private struct Words {
    let name: String
    let who: String
    let through: String
    let remark: String
    let state: String
    let only: String

    init(_ card: CirclesContents.Card, throughNames: [String]) {
      let cleaned = PlainText.cleaned(card.name)
      name = cleaned.isEmpty ? "no name" : cleaned
      who = PlainText.cleaned(card.who ?? "")
      through =
        throughNames.isEmpty
        ? "" : "through " + PlainText.cleaned(throughNames.joined(separator: ", "))
      remark = PlainText.cleaned(card.remark ?? "")
      state = [card.state.word, card.agreed ? "agreed" : nil].compactMap(\.self)
        .joined(separator: ", ")
      let needs = card.onlyFor.prefix(20).map(PlainText.cleaned).joined(separator: ", ")
      only = needs.isEmpty ? "" : "only one: \(needs)"
    }

    var widestWord: Int {
      max(
        Wrapping.widestWord(of: name, in: .name),
        max(
          Wrapping.widestWord(of: who, in: .plain), Wrapping.widestWord(of: through, in: .plain)),
        max(
          Wrapping.widestWord(of: remark, in: .strong),
          Wrapping.widestWord(of: state, in: .strong), Wrapping.widestWord(of: only, in: .strong)))
    }
  }
}
