import Foundation
import KithFuzzChecks
import KithModel
import KithTestSupport
import KithText
import Testing

@Suite struct `What the fuzzer looks for` {
  private static let folder = "Tests/KithFuzz/Found"

  static func found() throws -> [String] { try Golden.files(in: folder, ending: ".kith") }

  @Test(arguments: try found(), Check.all.map(\.name))
  func `holds of every case that it once found`(_ file: String, _ check: String) throws {
    let path = Golden.project.appending(path: "\(Self.folder)/\(file)")
    let check = try #require(Check.all.first { $0.name == check })
    try check.run([UInt8](Data(contentsOf: path)))
  }

  @Test(arguments: try Golden.files(in: "Examples", ending: ".kith"), Check.all.map(\.name))
  func `holds of the examples`(_ file: String, _ check: String) throws {
    let text = try Golden.text(at: "Examples/\(file)")
    let check = try #require(Check.all.first { $0.name == check })
    try check.run(Array(text.utf8))
  }

  /// Without these, it would have to find each word letter by letter.
  @Test func `is helped by every word that the reader knows`() throws {
    var words: Set<String> = [
      "withdrawn ", "from ", "until ", " to ", "age ", "[", "]: ", "  ", ", ", "  # ", "\n  ",
      "\n    ", "\r\n", "\t", "me", "worker", "reviewer", "everyone", "directly", "none",
      "unknown", "nobody yet", "not yet, ", "seen by: me\n", "2027-04-01", "2021-05",
      "1899-12-31", "2200-01-01",
    ]
    words.formUnion(Need.builtIn.map(\.id.description))
    for kind in BlockKind.allCases {
      words.insert(kind.takesID ? "\n\(kind.rawValue) " : "\n\(kind.rawValue): ")
      for rule in kind.fields {
        words.insert("\n  \(rule.field.rawValue): ")
        if case .word(let choices) = rule.shape { words.formUnion(choices.all) }
      }
    }
    words.formUnion(InTouch.State.allCases.map(\.rawValue))
    let lines = words.sorted().map { word in
      let escaped = word.unicodeScalars.map { scalar in
        ["\n": "\\x0a", "\r": "\\x0d", "\t": "\\x09"][scalar] ?? String(scalar)
      }
      return "\"\(escaped.joined())\"\n"
    }
    let text = lines.joined()
    let path = "Tests/KithFuzz/words.dict"
    #expect(try Golden.lines(at: path, recording: text) == Golden.lines(text))
  }
}
