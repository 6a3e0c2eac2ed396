import KithPicture
import Testing

struct CirclesSceneTests {
  @Test(arguments: 0...30)
  func `nothing leaves the page, and every line fits its card`(seed: Int) {
    var numbers = SeededNumbers(seed)
    let scene = numbers.circles(people: seed * 2).scene()
    let page = Frame(x: 0, y: 0, width: scene.width, height: scene.height)
    var card: Frame?
    for item in scene.items {
      switch item {
      case .shape(let shape):
        #expect(page.contains(shape.frame))
        switch shape.style {
        case .person, .only, .sectorLabel, .me: card = shape.frame
        default: break
        }
      case .text(let text):
        #expect(page.contains(text.frame))
        // What is centred stands on the shape painted before it.
        if text.anchor == .middle, text.words != "Not in a circle", seed > 0 {
          #expect(card?.contains(text.frame) == true, "\(text.words)")
        }
      case .line(let line):
        #expect(line.points.count >= 2)
      }
    }
  }

  @Test func `the same contents give the same bytes`() {
    for seed in 0..<5 {
      var (one, other) = (SeededNumbers(seed), SeededNumbers(seed))
      #expect(one.circles(people: 25).scene().dot() == other.circles(people: 25).scene().dot())
    }
  }

  @Test func `an empty network is a picture and a question`() {
    let scene = CirclesContents(name: "Ada").scene()
    #expect(scene.words.contains("Ada"))
    #expect(scene.words.contains("Who comes to mind?"))
    #expect(scene.words.contains("Family"))
    #expect(scene.shapes.count { $0.form == .ellipse } >= 4)
  }

  @Test func `a card says everything that is known in words`() {
    let morag = CirclesContents.Card(
      name: "Morag", who: "my keyworker", ring: .inner, sector: .home, state: .going, agreed: true,
      onlyFor: ["money"], remark: "on hold")
    let dean = CirclesContents.Card(
      name: "Dean", ring: .inner, sector: .family, through: [0, 1, 9])
    let words = CirclesContents(name: "Ada", people: [morag, dean]).scene().words
    let all = words.joined(separator: " ")
    for part in [
      "Morag", "my keyworker", "on hold", "going, agreed", "only one: money", "through Morag",
    ] {
      #expect(all.contains(part), "\(part)")
    }
  }

  @Test func `the legend holds only what occurs`() {
    func words(_ card: CirclesContents.Card) -> String {
      CirclesContents(name: "Ada", people: [card]).scene().words.joined(separator: " ")
    }
    let plain = words(.init(name: "Nan", ring: .inner, sector: .family))
    for word in ["stays", "going", "coming", "agreed", "only one", "through"] {
      #expect(!plain.contains(word))
    }
    #expect(plain.contains("closer to me"))
    #expect(
      words(.init(name: "Nan", ring: .inner, sector: .family, state: .coming)).contains("coming:"))
    #expect(
      words(.init(name: "Nan", ring: .inner, sector: .family, agreed: true)).contains("agreed:"))
  }

  @Test func `whoever has no circle yet stands on the shelf, outside every ring`() {
    let people = (0..<30).map {
      CirclesContents.Card(name: "Person \($0)", ring: $0 < 5 ? .outer : nil, sector: .friends)
    }
    let scene = CirclesContents(name: "Ada", people: people).scene()
    #expect(scene.words.contains("Not in a circle"))
    let circle = scene.shapes.first { $0.style == .outerRing }?.frame
    let beside = scene.shapes.filter { shape in
      if case .person = shape.style {
        circle.map { shape.frame.x > $0.maxX } ?? false
      } else {
        false
      }
    }
    #expect(beside.count == 25)
  }

  @Test func `hostile names do no harm`() {
    for name in hostileNames {
      let card = CirclesContents.Card(
        name: name, who: name, ring: .middle, sector: .friends, onlyFor: [name], remark: name,
        through: [1, .max, .min])
      let other = CirclesContents.Card(name: name, ring: nil, sector: .home, through: [0])
      let scene = CirclesContents(
        name: name, caption: [name], smallPrint: [name], people: [card, other]
      ).scene()
      #expect(scene.width < 4_000 && scene.height < 4_000)
      #expect(scene.words.allSatisfy { $0.count <= 400 })
    }
  }

  @Test func `a long name is cut after four lines`() {
    let name = String(repeating: "Wilhelmina ", count: 50)
    let card = CirclesContents.Card(name: name, ring: .inner, sector: .home)
    let texts = CirclesContents(name: "Ada", people: [card]).scene().texts
    let lines = texts.filter { $0.words.contains("Wilhelmina") }
    #expect(lines.count == 4)
    #expect(lines.last?.words.hasSuffix("…") == true)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a file of a hundred thousand people is drawn in bounds`() {
    let people = (0..<100_000).map {
      CirclesContents.Card(
        name: "Person \($0)", ring: .outer, sector: .family, through: [$0 - 1, $0 + 1])
    }
    let some = CirclesContents(name: "Ada", people: Array(people.prefix(2_000))).scene()
    let all = CirclesContents(name: "Ada", people: people).scene()
    #expect(some.words.contains { $0.contains("1600 more are written down") })
    #expect(all.words.contains { $0.contains("99600 more are written down") })
    #expect(all.items.count < 10_000)
  }
}
