import Foundation
import KithFindings
import KithTestSupport
import Testing

@Suite struct `Kith’s own words` {
  /// Words that are never said of people: those of services and of forms, of counting, and of blame.
  private static let never = [
    "placement", "placements", "contact", "lac", "unit", "case", "cases", "client", "clients",
    "service user",
    "score", "scores", "risk", "risks", "single point of failure", "in force", "helper", "helpers",
    "covered", "grade", "rank", "percent", "respite", "siblings", "sibling", "cohort",
    "intervention",
    "non-compliant", "failed", "refused", "failure", "disengaged", "manipulative",
    "attention-seeking",
    "challenging behaviour", "absconded", "hard to reach", "difficult", "poor", "bad",

  ]

  private func expectKind(_ text: String, _ what: String) {
    let words = text.lowercased().split { !$0.isLetter && $0 != "-" }.joined(separator: " ")
    for word in Self.never { #expect(!" \(words) ".contains(" \(word) "), "\(what): \(word)") }
  }

  /// A file in which everything that is free text is one short name, so that all other words are Kith’s.
  private static let file = HostileFile { "Jo" }.text

  @Test(arguments: ["me", "worker", "reviewer", "everyone", "jo"])
  func `are kind on every page and in every picture`(_ audience: String) throws {
    let id = audience == "jo" ? "dean" : audience
    var outputs = [
      ["plan"], ["check"], ["network"], ["agreements"], ["map"], ["map", "--view", "lifelines"],
      ["map", "--as", "svg"],
    ]
    if audience == "me" { outputs.append(["page", "--mine"]) }
    for words in outputs {
      let outcome = try kith(
        [words[0], "a", "--for", id] + words.dropFirst(), files: ["a": Self.file])
      #expect(outcome.exit < 2)
      expectKind(outcome.printed, "\(words)")
    }
    let review = try kith(
      "review", "a", "b", "--for", id,
      files: ["a": Self.file, "b": Self.file.replacing("circle: inner", with: "circle: outer")])
    expectKind(review.printed, "review")
  }

  @Test func `are kind in every rule, in what it says of its examples, and in the help`() throws {
    for rule in Rule.all {
      expectKind("\(rule.title). \(rule.why)", rule.id)
      for example in rule.examples {
        for finding in try check(example) { expectKind(finding, rule.id) }
      }
    }
    expectKind(try kith("help").printed, "help")
  }

  /// What `check` says of an example: its sentences.
  private func check(_ example: Example) throws -> [String] {
    let outcome = try kith(["check", "a"], files: ["a": example.text], on: example.today)
    return [outcome.printed]
  }
}
