import KithPicture
import KithTestSupport
import Testing

/// Runs the drawings through Graphviz itself.
struct GraphvizTests {
  private static let canRun: ConditionTrait = .enabled(
    if: Graphviz.isHereOrRequired, "\(Graphviz.whySkipped)")

  private func svg(of scene: Scene, isQuiet: Bool = true) throws -> String {
    let drawn = try Graphviz.drawn(scene.dot())
    #expect(drawn.exit == 0)
    #expect(drawn.said == "" || !isQuiet)
    return drawn.svg
  }

  @Test(canRun) func `plain dot draws the page at its size`() throws {
    var numbers = SeededNumbers(7)
    let circles = numbers.circles(people: 20).scene()
    let lifelines = numbers.lifelines(people: 20).scene()
    for scene in [circles, lifelines, CirclesContents(name: "Ada").scene()] {
      let svg = try svg(of: scene)
      #expect(svg.contains("<svg width=\"\(scene.width)pt\" height=\"\(scene.height)pt\""))
    }
  }

  @Test(canRun) func `hostile names reach the drawing unchanged or not at all`() throws {
    var scene = Scene(title: "")
    (scene.width, scene.height) = (2_000, 40 * hostileNames.count + 40)
    for (index, name) in hostileNames.enumerated() {
      let text = String(name.unicodeScalars.prefix(80))
      scene.items.append(.text(.init(text, at: .init(x: 1_000, y: 40 * index + 40), .name)))
    }
    // Whoever makes a scene leaves out line breaks and controls; here they are not left out.
    let svg = try svg(of: scene, isQuiet: false)
    for shown in [
      "Jo &quot;Mum&quot; Lee", "C:\\", "see \\N", "\\G \\L \\E", ">NODE<", ">gp:surgery<",
      "&lt;Tom &amp; Jo&gt;", "&amp;lt;b&amp;gt; &amp;#65; &amp;amp;", "{a|b}&lt;c&gt;", ">2nd<",
      "سارة عبد الله", "李小龙",
    ] {
      #expect(svg.contains(shown), "\(shown)")
    }
    let parser = XMLParserCheck(svg)
    #expect(parser.isWellFormed)
  }

  @Test(canRun) func `nothing but words and numbers tells who is drawn`() throws {
    let card = CirclesContents.Card(name: "Zaphod", ring: .inner, sector: .family)
    let svg = try svg(of: CirclesContents(name: "Trillian", people: [card]).scene())
    for line in svg.split(separator: "\n") where line.contains("Zaphod") {
      #expect(line.hasPrefix("<text"))
    }
    for line in svg.split(separator: "\n") where line.hasPrefix("<title>") {
      #expect(line.contains(/<title>(picture|n[0-9]+(&#45;&#45;n[0-9]+)?)<\/title>/))
    }
  }
}

/// A coarse look at whether bytes could be XML: no control characters, and brackets that match.
private struct XMLParserCheck {
  let isWellFormed: Bool

  init(_ text: String) {
    let hasControls = text.unicodeScalars.contains { scalar in
      scalar.value < 0x20 && scalar != "\n" || (0xFFFE...0xFFFF).contains(scalar.value)
    }
    let opened = text.utf8.count { $0 == UInt8(ascii: "<") }
    let closed = text.matches(of: /<[!?\/a-z][^<]*>/).count
    isWellFormed = !hasControls && opened == closed
  }
}
