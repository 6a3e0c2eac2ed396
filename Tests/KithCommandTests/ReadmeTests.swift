import Foundation
import KithTestSupport
import KithText
import Testing

@Suite struct `What the README shows` {
  /// The fenced blocks of a kind.
  private func blocks(_ kind: String) throws -> [[String]] {
    var blocks: [[String]] = []
    var open: [String]?
    for line in Golden.lines(try Golden.text(at: "README.md")) {
      if let block = open {
        if line == "```" {
          blocks.append(block)
          open = nil
        } else {
          open = block + [line]
        }
      } else if line == "```\(kind)" {
        open = []
      }
    }
    return blocks
  }

  /// Whether the shown lines stand in these, in one piece between one `…` and the next.
  private func shows(_ shown: [String], of lines: [String]) -> Bool {
    var rest = lines[...]
    for piece in shown.split(separator: "…", omittingEmptySubsequences: true) {
      guard let at = rest.indices.first(where: { rest[$0...].starts(with: piece) }) else {
        return false
      }
      rest = rest[(at + piece.count)...]
    }
    return true
  }

  @Test func `is what the command prints`() throws {
    let slip = try Golden.text(at: "Examples/ada.kith")
      .replacing("reached through: rowan", with: "reached through: rowna")
    let withSam = try Golden.text(at: "Examples/ada.kith")
      .replacing("reached through: morag  # she drives him over", with: "reached through: sam")
    let blocks = try blocks("console")
    #expect(blocks.count >= 3)
    for block in blocks {
      let first = try #require(block.first)
      let words = first.split(separator: " ").map(String.init)
      try #require(words.prefix(2) == ["$", "kith"])
      let outcome = try kith(
        Array(words.dropFirst(2)),
        files: ["ada.kith": slip, "ada-with-sam.kith": withSam])
      let printed = Golden.lines(outcome.complained + outcome.printed)
      #expect(shows(Array(block.dropFirst()), of: printed), "\(first)")
    }
  }

  @Test func `reads without a problem where it is a whole file`() throws {
    let files = try blocks("kith").filter { $0.first == "kith: 1" }
    #expect(!files.isEmpty)
    for file in files {
      let reading = Reading(SourceText(file.joined(separator: "\n")), rules: [])
      #expect(reading.problems == [])
    }
  }

  @Test(arguments: ["README.md", "Graphviz/README.md"])
  func `leads somewhere`(_ page: String) throws {
    let text = try Golden.text(at: page)
    let folder = Golden.project.appending(path: page).deletingLastPathComponent()
    for match in text.matches(of: /\]\(([^)]+)\)/) where !match.output.1.hasPrefix("http") {
      let target = folder.appending(path: String(match.output.1))
      #expect(
        FileManager.default.fileExists(atPath: target.path(percentEncoded: false)),
        "\(match.output.1)")
    }
  }
}
