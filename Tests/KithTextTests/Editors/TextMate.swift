import Foundation

/// As much of TextMate’s way of colouring as the grammar needs: `match`, `begin` and `end` with what
/// was captured at the beginning, `captures`, `patterns`, `include`, `name`, `contentName`.
///
/// Line by line and from the left: of all patterns the one that matches first, of several at one place
/// the end of the open rule, then the first in the list.
struct TextMate {
  struct Unusable: Error {
    var why: String
  }

  private final class Rule {
    var name: String?
    var contentName: String?
    var match: NSRegularExpression?
    /// In which `\1` stands for what the first group of `match` captured.
    var end: String?
    var captures: [(group: Int, rule: Rule)] = []
    var patterns: [Rule] = []
    var include: String?
  }

  private let grammar: Rule
  private let repository: [String: Rule]

  init(_ json: Data) throws {
    guard var whole = try JSONSerialization.jsonObject(with: json) as? [String: Any],
      let parts = whole.removeValue(forKey: "repository") as? [String: [String: Any]],
      let scope = whole.removeValue(forKey: "scopeName") as? String
    else { throw Unusable(why: "no grammar") }
    whole["fileTypes"] = nil
    whole["name"] = scope
    grammar = try TextMate.rule(whole)
    repository = try parts.mapValues { try TextMate.rule($0) }
  }

  private static func rule(_ json: [String: Any]) throws -> Rule {
    let rule = Rule()
    for (key, value) in json {
      switch (key, value) {
      case ("name", let text as String): rule.name = text
      case ("contentName", let text as String): rule.contentName = text
      case ("include", let text as String): rule.include = String(text.dropFirst())
      case ("match", let text as String), ("begin", let text as String):
        rule.match = try NSRegularExpression(pattern: text)
      case ("end", let text as String): rule.end = text
      case ("patterns", let rules as [[String: Any]]):
        rule.patterns = try rules.map { try TextMate.rule($0) }
      case ("captures", let rules as [String: [String: Any]]),
        ("beginCaptures", let rules as [String: [String: Any]]):
        rule.captures = try rules.map { group, rule in
          guard let group = Int(group) else { throw Unusable(why: "captures \(group)") }
          return (group, try TextMate.rule(rule))
        }.sorted { $0.group < $1.group }
      default: throw Unusable(why: "\(key) is not known here")
      }
    }
    return rule
  }

  /// The rules that a list stands for, includes resolved.
  private func resolved(_ rules: [Rule]) throws -> [Rule] {
    try rules.flatMap { rule -> [Rule] in
      if let name = rule.include {
        guard let included = repository[name] else { throw Unusable(why: "no #\(name)") }
        return try resolved([included])
      }
      return rule.match == nil ? try resolved(rule.patterns) : [rule]
    }
  }

  // MARK: Colouring

  /// A rule that has begun, and where it ends.
  private struct Open {
    var rules: [Rule]
    var end: NSRegularExpression?
    /// The scopes of its beginning and end, and of what is between.
    var outer: [String]
    var inner: [String]
  }

  /// The scopes of each UTF-16 unit of a text, outermost first.
  func scopes(of text: String) throws -> [[String]] {
    var scopes: [[String]] = []
    let base = [grammar.name ?? ""]
    var open = [Open(rules: try resolved(grammar.patterns), outer: base, inner: base)]
    for line in text.components(separatedBy: "\n") {
      scopes += try colour(line + "\n", from: 0, &open)
    }
    return Array(scopes.dropLast())
  }

  private func colour(_ line: String, from start: Int, _ open: inout [Open]) throws -> [[String]] {
    let length = line.utf16.count
    var scopes = [[String]](repeating: [], count: length)
    var place = start
    var steps = 0
    while place < length, let top = open.last {
      steps += 1
      if steps > 10 * length + 10 { throw Unusable(why: "no end in \(line)") }
      guard let (found, rule) = first(in: line, from: place, top) else {
        for unit in place..<length { scopes[unit] = top.inner }
        break
      }
      let range = found.range
      for unit in place..<range.lowerBound { scopes[unit] = top.inner }
      place = range.upperBound
      guard let rule else {
        for unit in range.lowerBound..<place { scopes[unit] = top.outer }
        open.removeLast()
        continue
      }
      let outer = top.inner + (rule.name.map { [$0] } ?? [])
      for unit in range.lowerBound..<place { scopes[unit] = outer }
      try capture(rule, found, in: line, &scopes)
      if let end = rule.end {
        open.append(
          Open(
            rules: try resolved(rule.patterns), end: try regex(end, found, in: line), outer: outer,
            inner: outer + (rule.contentName.map { [$0] } ?? [])))
      } else if range.length == 0 {
        throw Unusable(why: "a match of nothing")
      }
    }
    return scopes
  }

  /// The first match, and its rule; without a rule, the end of the open one.
  private func first(in line: String, from place: Int, _ open: Open)
    -> (NSTextCheckingResult, Rule?)?
  {
    var first: (NSTextCheckingResult, Rule?)?
    func consider(_ regex: NSRegularExpression?, _ rule: Rule?) {
      // Most rules begin a line: to ask them again further on would only take time.
      let beginsLine = regex?.pattern.trimmingPrefix("(?i)").hasPrefix("^") ?? true
      guard let regex, place == 0 || !beginsLine else { return }
      let found = regex.firstMatch(
        in: line, options: [.withTransparentBounds, .withoutAnchoringBounds],
        range: NSRange(place..<line.utf16.count))
      guard let found, found.range.location < first?.0.range.location ?? .max else { return }
      first = (found, rule)
    }
    consider(open.end, nil)
    for rule in open.rules { consider(rule.match, rule) }
    return first
  }

  private func capture(
    _ rule: Rule, _ found: NSTextCheckingResult, in line: String, _ scopes: inout [[String]]
  ) throws {
    for (group, inner) in rule.captures {
      let range = found.range(at: group)
      guard range.location != NSNotFound, range.length > 0 else { continue }
      for unit in range.lowerBound..<range.upperBound {
        scopes[unit] += inner.name.map { [$0] } ?? []
      }
      guard !inner.patterns.isEmpty else { continue }
      let base = scopes[range.lowerBound]
      var open = [Open(rules: try resolved(inner.patterns), outer: base, inner: base)]
      let start = String(line.utf16.prefix(range.upperBound)) ?? ""
      let coloured = try colour(start, from: range.lowerBound, &open)
      scopes.replaceSubrange(
        range.lowerBound..<range.upperBound, with: coloured[range.lowerBound...])
    }
  }

  private func regex(_ end: String, _ begin: NSTextCheckingResult, in line: String) throws
    -> NSRegularExpression
  {
    let captured = begin.numberOfRanges > 1 ? begin.range(at: 1) : NSRange(0..<0)
    let text = captured.location == NSNotFound ? "" : (line as NSString).substring(with: captured)
    return try NSRegularExpression(
      pattern: end.replacing(#"\1"#, with: NSRegularExpression.escapedPattern(for: text)))
  }
}
