import KithPicture
import Testing

struct LifelinesTests {
  @Test(arguments: 0...20)
  func `nothing leaves the page, and boxes hold their words`(seed: Int) {
    var numbers = SeededNumbers(seed)
    let scene = numbers.lifelines(people: seed * 3).scene()
    let page = Frame(x: 0, y: 0, width: scene.width, height: scene.height)
    var box: Frame?
    for item in scene.items {
      switch item {
      case .shape(let shape):
        #expect(page.contains(shape.frame))
        if case .person = shape.style { box = shape.frame }
      case .text(let text):
        #expect(page.contains(text.frame))
        if text.anchor == .middle, text.type == .name {
          #expect(box?.contains(text.frame) == true, "\(text.words)")
        }
      case .line: break
      }
    }
  }

  @Test func `lines of text do not run into each other`() {
    for seed in 0...20 {
      var numbers = SeededNumbers(seed)
      let frames = numbers.lifelines(people: seed).scene().texts.map(\.frame)
      for (index, frame) in frames.enumerated() {
        #expect(frames[..<index].allSatisfy { !$0.overlaps(frame) })
      }
    }
  }

  @Test func `a row of one person keeps its heading`() {
    let scene = LifelinesContents(
      name: "Ada", columns: ["money"],
      groups: [
        .init(.setting, title: "Rowan House", cells: [.only], rows: [.init(name: "Morag")])
      ], rests: [.onlyOne("only one from then on")]
    ).scene()
    let words = scene.words.joined(separator: " ")
    for part in ["Rowan House", "Morag", "only", "What it rests on", "only one from then on"] {
      #expect(words.contains(part), "\(part)")
    }
    #expect(scene.shapes.contains { $0.form == .house })
  }

  @Test func `an empty table says that nobody is in it`() {
    let scene = LifelinesContents(name: "", columns: ["money"]).scene()
    #expect(scene.words.contains { $0.contains("Nobody is in this picture yet.") })
    #expect(scene.words.contains("me"))
  }

  @Test func `the same contents give the same bytes`() {
    var (one, other) = (SeededNumbers(3), SeededNumbers(3))
    #expect(one.lifelines(people: 30).scene().dot() == other.lifelines(people: 30).scene().dot())
  }

  @Test func `hostile names and depths do no harm`() {
    for name in hostileNames {
      let row = LifelinesContents.Row(name: name, depth: .max, remark: name, cells: [.only])
      let scene = LifelinesContents(
        name: name, caption: [name], smallPrint: [name], columns: [name, name],
        groups: [
          .init(.setting, title: name, depth: .min, rows: [row, .init(name: name, depth: .min)]),
          .init(.myself, title: name, depth: .max, cells: [.dot, .dot, .dot]),
        ], rests: [.onlyOne(name), .nobody, .moreThanOne]
      ).scene()
      #expect(scene.width < 4_000 && scene.height < 4_000)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a table of a hundred thousand rows is drawn in bounds`() {
    let rows = (0..<100_000).map { LifelinesContents.Row(name: "Person \($0)", depth: $0 % 7) }
    let scene = LifelinesContents(
      name: "Ada", columns: Array(repeating: "money", count: 1_000), groups: [.knownMyself(rows)]
    ).scene()
    #expect(scene.words.contains { $0.contains("99001 more are written down") })
  }
}
