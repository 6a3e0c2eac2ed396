import Foundation
import KithModel
import KithText

/// The TextMate grammar of the format, made from the reader’s own tables.
///
/// One rule a block, and in it one rule for each way in which its fields are written. The patterns keep
/// to what Oniguruma (TextMate, VS Code) and ICU (the tests) have in common.
enum Grammar {
  typealias Rule = [String: Any]

  /// The grammar as it is shipped.
  static func json() throws -> String {
    let grammar: Rule = [
      "name": "Kith",
      "scopeName": "source.kith",
      "fileTypes": ["kith"],
      "patterns": [include("comment")] + BlockKind.allCases.map { include($0.rawValue) }
        + [include("unknown-block"), include("unknown-field"), include("no-field")],
      "repository": repository,
    ]
    return try written(grammar, indent: 0) + "\n"
  }

  /// JSON with sorted keys, a value on one line where it fits.
  private static func written(_ value: Any, indent: Int) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed])
    let line = String(decoding: data, as: UTF8.self)
    let inner = String(repeating: " ", count: indent + 2)
    let parts: [String]
    switch value {
    case _ where line.count + indent <= 98: return line
    case let rule as Rule:
      parts = try rule.sorted { $0.key < $1.key }.map {
        try "\(inner)\"\($0.key)\": \(written($0.value, indent: indent + 2))"
      }
    case let list as [Any]:
      parts = try list.map { try inner + written($0, indent: indent + 2) }
    default: return line
    }
    let ends = value is Rule ? ["{", "}"] : ["[", "]"]
    return "\(ends[0])\n\(parts.joined(separator: ",\n"))\n\(inner.dropLast(2))\(ends[1])"
  }

  private static var repository: Rule {
    var rules: Rule = [
      // Wherever it stands, and it ends nothing.
      "comment": rule(#"^[ \t]*((#).*)$"#, [1: comment, 2: hash]),
      "trailing-comment": rule(#"(?<=[ \t])((#).*)$"#, [1: comment, 2: hash]),
      "unknown-block": block(#"^([^ \t\r\n#:][^:]*)(:)"#, [1: unknown, 2: colon], [], "unknown"),
      "unknown-field": value(#"([^ \t\r\n#:][^:]*?)[ \t]*(:)"#, [2: unknown, 3: colon], []),
      "no-field": value(#"(?=[^ \t\r\n#])"#, [:], []),
      "brackets": [
        "patterns": [
          word(["withdrawn"], "keyword.other.withdrawn"), word(audiences, language), comma,
          include("day"),
        ]
      ],
      "day": [
        "patterns": [
          item(date, day), item(#"(?i:age)[ \t]+(?:0|[1-9]\d{0,2})"#, day),
          word(["unknown", "none"], language), item(id, reference),
        ]
      ],
      "ids": [
        "patterns": [
          // Several words without a comma are nobody’s id.
          ["match": #"[^\s,#]+(?:[ \t]+[^\s,#][^\s,]*)+"#], item(id, reference), comma,
        ]
      ],
    ]
    for kind in BlockKind.allCases {
      rules[kind.rawValue] = block(kind)
      for field in kind.fields {
        guard !isWord(field.shape), ![.text, .dayOrNotYet].contains(field.shape) else { continue }
        rules["value-\(field.shape)"] = ["patterns": patterns(of: field.shape)]
      }
    }
    return rules
  }

  // MARK: Blocks

  private static func block(_ kind: BlockKind) -> Rule {
    let word = "^(\(named([kind.rawValue])))"
    if kind == .kith {
      return [
        "name": "meta.block.kith.kith",
        "match": #"(?i)"# + word + #"[ \t]*(:)[ \t]*(1)?[ \t]*(?:(?<=[ \t])((#).*))?$"#,
        "captures": captures([1: keyword, 2: colon, 3: number, 4: comment, 5: hash]),
      ]
    }
    let id = kind.takesID ? #"[ \t]+([^:]*?)[ \t]*"# : #"()[ \t]*"#
    return block(
      "(?i)" + word + id + #"(:)[ \t]*(.*)$"#, [1: keyword, 2: headID, 3: colon, 4: title],
      fields(of: kind), kind.rawValue)
  }

  private static func block(
    _ begin: String, _ begins: [Int: String], _ fields: [Rule], _ name: String
  ) -> Rule {
    [
      "name": "meta.block.\(name).kith",
      "begin": begin,
      "beginCaptures": captures(begins),
      // A line in the first column without a colon is told, and ends nothing.
      "end": #"^(?=[^ \t\r\n#][^:]*:)"#,
      "patterns": [include("comment")] + fields + [include("unknown-field"), include("no-field")],
    ]
  }

  // MARK: Fields

  private static func fields(of kind: BlockKind) -> [Rule] {
    var shapes: [(shape: Shape, brackets: Bool, fields: [Field])] = []
    for rule in kind.fields {
      let place = shapes.firstIndex { $0.shape == rule.shape && $0.brackets == rule.takesBrackets }
      if let place {
        shapes[place].fields.append(rule.field)
      } else {
        shapes.append((rule.shape, rule.takesBrackets, [rule.field]))
      }
    }
    return shapes.flatMap { field($0.fields.map(\.rawValue), $0.shape, $0.brackets) }
  }

  private static func field(_ names: [String], _ shape: Shape, _ takesBrackets: Bool) -> [Rule] {
    let name = "(?i:(\(named(names))))[ \\t]*"
    if takesBrackets {
      let begin = name + #"(?:(\[)([^\[\]]*)(\]))?[ \t]*(:)"#
      let scopes = [2: property, 3: bracket, 5: bracket, 6: colon]
      return [value(begin, scopes, shape == .text ? [] : patterns(of: shape), shape == .text)]
    }
    switch shape {
    case .text: return [value(name + "(:)", [2: property, 3: colon], [], true)]
    case .dayOrNotYet:
      let begin = name + #"(:)[ \t]*((?i:not yet))"#
      return [
        value(begin, [2: property, 3: colon, 4: language], [], true),
        value(name + "(:)", [2: property, 3: colon], [include("value-day")]),
      ]
    case .word: return [value(name + "(:)", [2: property, 3: colon], patterns(of: shape))]
    default:
      return [value(name + "(:)", [2: property, 3: colon], [include("value-\(shape)")])]
    }
  }

  /// A field goes on over blank lines, comments and all lines that stand deeper.
  private static func value(
    _ begin: String, _ begins: [Int: String], _ patterns: [Rule], _ isText: Bool = false
  ) -> Rule {
    var captured = captures(begins)
    if begins[3] == bracket { captured["4"] = ["patterns": [include("brackets")]] }
    var rule: Rule = [
      "begin": #"^([ \t]+)"# + begin,
      "beginCaptures": captured,
      "end": #"^(?!\1[ \t]|[ \t]*(?:#|$)|[^ \t:][^:]*$)"#,
      "patterns": [include("comment")] + patterns,
    ]
    if isText { rule["contentName"] = "string.unquoted.kith" }
    return rule
  }

  private static func isWord(_ shape: Shape) -> Bool {
    if case .word = shape { true } else { false }
  }

  private static func patterns(of shape: Shape) -> [Rule] {
    [include("trailing-comment")] + items(of: shape)
  }

  private static func items(of shape: Shape) -> [Rule] {
    switch shape {
    case .text: []
    case .day, .dayOrNotYet: [include("day")]
    case .days: [include("day"), comma]
    case .dayOrPeriod, .period: [word(["to"], "keyword.other.to"), include("day")]
    case .memory:
      [item(#"\d{4}(?:-\d{2}(?:-\d{2})?)?"#, day), word(["unknown", "none"], language)]
    case .word(let choices): [word(choices.all, language)]
    case .person, .setting, .people, .subjects: common(["unknown", "none"])
    case .matters, .needs: [word(needs, need)] + common(["unknown", "none"])
    case .routes: common(["directly", "unknown"])
    case .guests: common(["me", "unknown", "none"])
    case .personOrNobodyYet: common(["nobody yet"])
    case .inTouch:
      [
        word(InTouch.State.allCases.map(\.rawValue), language),
        word(["from", "until"], "keyword.other"), comma, include("day"),
      ]
    case .audiences: common(audiences)
    case .number: [item(#"\d+"#, number)]
    }
  }

  private static let audiences = ["me", "worker", "reviewer", "everyone"]
  private static let needs = Need.builtIn.map(\.id.description)

  /// Words that mean something here, and else ids.
  private static func common(_ words: [String]) -> [Rule] {
    [word(words, language), comma, include("ids")]
  }

  // MARK: Words

  private static let comment = "comment.line.number-sign"
  private static let hash = "punctuation.definition.comment"
  private static let keyword = "keyword.control"
  private static let headID = "entity.name.type"
  private static let title = "entity.name.section"
  private static let property = "support.type.property-name"
  private static let colon = "punctuation.separator.key-value"
  private static let bracket = "punctuation.definition.brackets"
  private static let day = "constant.numeric.day"
  private static let number = "constant.numeric"
  private static let language = "constant.language"
  private static let need = "support.constant.need"
  private static let reference = "variable.other.id"
  /// No colour of its own: a slip is told by Kith, not shouted at while somebody types.
  private static let unknown = "meta.unknown-name"

  private static let date = #"\d{4}-\d{2}-\d{2}"#
  private static let id = #"[\p{L}\p{Nd}](?:[\p{L}\p{M}\p{Nd}-]*[\p{L}\p{M}\p{Nd}])?"#
  private static var comma: Rule { ["match": ",", "name": "punctuation.separator.comma.kith"] }

  private static func include(_ name: String) -> Rule { ["include": "#\(name)"] }

  private static func captures(_ scopes: [Int: String]) -> Rule {
    var captures: Rule = [:]
    for (group, scope) in scopes { captures[String(group)] = ["name": "\(scope).kith"] }
    return captures
  }

  private static func rule(_ match: String, _ scopes: [Int: String]) -> Rule {
    ["match": match, "captures": captures(scopes)]
  }

  /// One of these names, longest first, with any white space between its words.
  private static func named(_ names: [String]) -> String {
    names.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
      .map { $0.replacing(" ", with: #"[ \t]+"#) }.joined(separator: "|")
  }

  private static func word(_ words: [String], _ scope: String) -> Rule {
    item("(?i:\(named(words)))", scope)
  }

  /// Something that stands alone between white space, commas and the ends.
  private static func item(_ pattern: String, _ scope: String) -> Rule {
    [
      "match": #"(?<![^\s,:\[])(?:"# + pattern + #")(?![^\s,\]])"#,
      "name": "\(scope).kith",
    ]
  }
}
