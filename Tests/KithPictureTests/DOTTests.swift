import KithPicture
import Testing

/// Defects that other writers of DOT have had, each with the text that shows it.
struct DOTTests {
  /// The drawing of somebody with the given name.
  private func dot(_ name: String) -> String {
    var scene = Scene(title: name)
    scene.items = [.text(.init(name, at: .init(x: 50, y: 50), .name))]
    (scene.width, scene.height) = (100, 100)
    return scene.dot()
  }

  private func expectLabel(
    _ name: String, _ label: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(dot(name).contains("label=\"\(label)\","), sourceLocation: sourceLocation)
  }

  @Test func `1: quotation marks are escaped`() {
    expectLabel(#"Jo "Mum" Lee"#, #"Jo \"Mum\" Lee"#)
  }

  @Test func `2: a backslash does not swallow the quotation mark after it`() {
    expectLabel(#"C:\"#, #"C:\\"#)
  }

  @Test func `3: text that looks like an escape stays text`() {
    expectLabel(#"see \N"#, #"see \\N"#)
  }

  @Test(arguments: ["NODE", "graph", "Strict", "edge"])
  func `4: keywords are quoted`(word: String) { expectLabel(word, word) }

  @Test func `5: a colon is no port`() { expectLabel("gp:surgery", "gp:surgery") }

  @Test func `6: text in angle brackets is no markup`() {
    expectLabel("<Tom & Jo>", "<Tom &amp; Jo>")
    expectLabel("&lt;", "&amp;lt;")
  }

  @Test func `7: no shape reads its text as fields`() {
    expectLabel("{a|b} <c>", "{a|b} <c>")
    #expect(!dot("{a|b}").contains("record"))
  }

  @Test func `8: empty text and leading digits are quoted`() {
    expectLabel("", "")
    expectLabel("2nd", "2nd")
  }

  @Test func `9: a line break stays inside the label`() {
    expectLabel("two\nlines", #"two\nlines"#)
  }

  @Test func `10: a group of one keeps its heading`() {
    let scene = LifelinesContents(
      name: "Ada", groups: [.init(.setting, title: "Boxing club", rows: [.init(name: "Bob")])]
    ).scene()
    #expect(scene.dot().contains("label=\"Boxing club\\l\""))
  }

  @Test func `11: the same twice is the same bytes`() { #expect(dot("Bob") == dot("Bob")) }

  @Test func `12: what XML can't hold never reaches the drawing`() {
    expectLabel("a\u{7}b\u{1B}c\u{FFFE}d\te", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e")
  }

  @Test func `13: names stand in labels only, and nodes are only numbers`() {
    let card = CirclesContents.Card(name: "Zaphod", ring: .inner, sector: .family)
    let lines = CirclesContents(name: "Trillian", people: [card]).scene().dot()
      .split(separator: "\n").map(String.init)
    for line in lines where line.contains("Zaphod") || line.contains("Trillian") {
      #expect(line.components(before: "label=\"").allSatisfy { !$0.contains("Zaphod") })
      #expect(line.contains("label=\""))
    }
    for line in lines.dropFirst(4).dropLast() {
      #expect(line.hasPrefix("  \"n"))
      for attribute in ["comment", "URL", "href", "xlabel", "id=", "class="] {
        #expect(!line.contains(attribute))
      }
    }
    #expect(lines.first == "graph \"picture\" {")
  }

  @Test func `14: a drawing is there without Graphviz`() {
    #expect(!CirclesContents(name: "Ada").scene().items.isEmpty)
  }

  @Test func `every quotation mark that is opened is closed`() {
    for name in hostileNames {
      for line in dot(name).split(separator: "\n") {
        var isOpen = false
        var isEscaped = false
        for byte in line.utf8 {
          if isEscaped {
            isEscaped = false
          } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
          } else if byte == UInt8(ascii: "\"") {
            isOpen.toggle()
          }
        }
        #expect(!isOpen)
      }
    }
  }

  @Test func `places are in points from the lower left corner`() {
    var scene = Scene(title: "")
    (scene.width, scene.height) = (100, 60)
    scene.items = [
      .shape(.init(.ellipse, Frame(x: 10, y: 5, width: 21, height: 18), .me)),
      .line(.init([.init(x: 0, y: 0), .init(x: 5, y: 60)], .through)),
    ]
    let dot = scene.dot()
    #expect(dot.contains(#""n2" [pos="20.5,46!", width="0.291666", height="0.250000""#))
    #expect(dot.contains(##""n3" -- "n4" [color="#3d3a33", penwidth="2"]"##))
  }
}

extension String {
  /// Everything before the first occurrence of a marker, as one element.
  fileprivate func components(before marker: String) -> [String] {
    guard let range = self.firstRange(of: marker) else { return [self] }
    return [String(self[..<range.lowerBound])]
  }
}
