import Foundation
import FoundationXML
import KithFindings
import KithModel
import KithNetwork
import KithPicture
import KithTestSupport
import KithText
import Testing

/// Reads XML, and keeps what stands in it.
private final class XMLReader: NSObject, XMLParserDelegate {
  private(set) var texts: [String] = []
  private(set) var names: Set<String> = []
  private(set) var attributes: Set<String> = []
  private(set) var values: [String] = []
  private var inside: String?

  static func read(_ text: String) throws -> XMLReader {
    let reader = XMLReader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    let isWellFormed = parser.parse()
    try #require(isWellFormed, "\(String(describing: parser.parserError))")
    return reader
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.insert(name)
    self.attributes.formUnion(attributes.keys)
    values += attributes.values
    inside = name == "text" ? "" : nil
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { inside? += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if let inside { texts.append(inside) }
    inside = nil
  }
}

@Suite struct `The picture as SVG` {
  private func scenes(_ text: String, for reader: Copy.Reader) throws -> [Scene] {
    let today = try #require(Day("2026-11-22"))
    let reading = Reading(SourceText(text), rules: Rule.names)
    let copy = Handing(reading, for: reader, on: today).copy.shown()
    let timeline = Timeline(copy.analysed)
    var sides = [Sides(copy, on: timeline.network(on: today))]
    for change in copy.record.transitions.indices.prefix(2) {
      sides.append(
        Sides(copy, across: timeline.crossing(timeline.together(with: change), from: today)))
    }
    return sides.flatMap { [CirclesContents($0).scene(), LifelinesContents($0).scene()] }
  }

  private static let elements: Set<String> = [
    "svg", "title", "desc", "rect", "ellipse", "polygon", "polyline", "text",
  ]

  /// Nothing is fetched and nothing runs: no link, no style, no script, no handler.
  private func expectHarmless(_ svg: XMLReader) {
    #expect(svg.names.isSubset(of: Self.elements))
    for name in svg.attributes {
      #expect(
        !name.hasPrefix("on") && !["href", "style", "class", "src"].contains(name), "\(name)")
    }
    for value in svg.values { #expect(!value.contains("url(") && !value.contains("script")) }
  }

  @Test(arguments: try! Golden.files(in: "Examples", ending: ".kith"))
  func `holds the words of the drawing in its order, as text`(_ name: String) throws {
    let file = try Golden.text(at: "Examples/\(name)")
    for reader in [Copy.Reader.worker, .me] {
      for scene in try scenes(file, for: reader) {
        let svg = try XMLReader.read(scene.svg())
        expectHarmless(svg)
        let words = scene.items.compactMap {
          if case .text(let text) = $0 { text.words } else { nil }
        }
        #expect(svg.texts == words)
        #expect(scene.svg() == scene.svg())
      }
    }
  }

  @Test(arguments: try! Golden.files(in: "Examples", ending: ".kith"))
  func `says everybody who is drawn, for those who listen`(_ name: String) throws {
    for scene in try scenes(try Golden.text(at: "Examples/\(name)"), for: .me) {
      #expect(!scene.title.isEmpty)
      let said = scene.described.joined(separator: " ")
      let reading = Reading(
        SourceText(try Golden.text(at: "Examples/\(name)")), rules: Rule.names)
      // The circles show everybody who is in the copy; the table whoever is there.
      guard scene.title.hasPrefix("The people") else { continue }
      for person in reading.record.people where person.seenBy == nil {
        #expect(said.contains(person.name), "\(person.name)")
      }
    }
  }

  @Test(arguments: 0..<40)
  func `is well-formed, and shows hostile names as they are written`(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let texts = [
      "<script>alert(1)</script>", "]]>", "\"onload=alert(1) x=\"", "&lt;b&gt; &#65; &amp;",
      "<!-- -->", "' onclick='x", random.hostileText(longest: 200),
      String(repeating: "w", count: 5_000), "\u{202E}drawkcab", "\u{1}\u{7}\u{1B}[31m",
    ]
    let text = texts[seed % texts.count]
    let file = HostileFile {
      seed < 10 ? text.replacing("\n", with: " ") : random.hostileText(longest: 80)
    }
    for reader in [Copy.Reader.worker, .me] {
      for scene in try scenes(file.text, for: reader) {
        let svg = try XMLReader.read(scene.svg())
        expectHarmless(svg)
        let inPage = try XMLReader.read(scene.svg(in: .page(idPrefix: "p1")))
        #expect(inPage.texts == svg.texts)
      }
    }
  }

  @Test func `holds the same people in the same rings as the drawing in DOT`() throws {
    // Both are written from one scene: every word of one stands in the other.
    for scene in try scenes(try Golden.text(at: "Examples/isaac.kith"), for: .worker) {
      let dot = scene.dot()
      for text in try XMLReader.read(scene.svg()).texts {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
          .replacing("&", with: "&amp;")
        #expect(dot.contains("label=\"\(escaped)"), "\(text)")
      }
    }
  }
}
