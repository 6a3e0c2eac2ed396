public import KithModel
import KithText

/// A made-up file of every block and every field, as values and in canonical form: what an untidy writing
/// of it has to come back to, byte for byte.
///
/// Always the same for the same seed, and without an error.
public struct TidyFile: Sendable {
  /// A block, with the comments that stand by it.
  public struct Block: Sendable {
    /// The keyword.
    public var kind: BlockKind
    /// The id, where it has one.
    public var id: String?
    /// The title.
    public var title: String
    /// The fields, in canonical order.
    public var fields: [Field] = []
    /// Comments above the head.
    public var above: [String] = []
    /// Comments below the last field.
    public var below: [String] = []
  }

  /// A field, with the comments that stand by it.
  public struct Field: Sendable {
    /// Which field.
    public var field: KithModel.Field
    /// What stands in brackets.
    public var brackets: [String]?
    /// What the value is.
    public var value: Value
    /// Comments above it.
    public var above: [String] = []
    /// The comment behind it.
    public var behind: String?
  }

  /// A value.
  public enum Value: Sendable {
    /// Words.
    case text(String)
    /// Items between commas.
    case items([String])
  }

  /// The blocks, in canonical order.
  public internal(set) var blocks: [Block] = []
  /// Comments after the last block.
  public internal(set) var end: [String] = []

  /// The file in canonical form.
  public var text: String {
    var parts = blocks.map { block -> String in
      var text = block.above.map { "\($0)\n" }.joined()
      text += block.kind.rawValue + (block.id.map { " \($0)" } ?? "") + ": \(block.title)\n"
      for field in block.fields {
        text += field.above.map { "  \($0)\n" }.joined()
        text += "  \(field.field.rawValue)"
        text += field.brackets.map { " [\($0.joined(separator: ", "))]" } ?? ""
        switch field.value {
        case .text(let words): text += ": \(words)"
        case .items(let items): text += ": \(items.joined(separator: ", "))"
        }
        text += (field.behind.map { "  \($0)" } ?? "") + "\n"
      }
      return text + block.below.map { "  \($0)\n" }.joined()
    }
    if !end.isEmpty { parts.append(end.map { "\($0)\n" }.joined()) }
    return parts.joined(separator: "\n")
  }

  /// Takes one field away.
  public mutating func remove(field: Int, ofBlock block: Int) {
    blocks[block].fields.remove(at: field)
  }

  /// Takes one block away.
  public mutating func remove(block: Int) { blocks.remove(at: block) }

  /// The file of a seed.
  public init(seed: UInt64) {
    var maker = TidyFileMaker(seed: seed)
    maker.make()
    blocks = maker.blocks
    end = maker.comments()
  }
}

/// Fills every block that the reader's table knows, field by field.
private struct TidyFileMaker {
  static let words = [
    "She", "rings", "on", "Sundays,", "soup", "at", "hers", "#", "#2", "a:b", "“no”", "\"Mum\"",
    "C:\\",
    "<b>", "&amp;", "עדה", "🙂", "e\u{301}", "%s", "\\N", "[sic]", "{", "|", "до", "\u{A0}", "–",
    "數",
  ]
  static let ids = [
    "jean", "m-7", "zoë", "ång", "数", "x-y-z", "9", "øyvind", "ñandú", "ωμέγα", "b2", "kit",
  ]

  var random: SplitMix64
  var blocks: [TidyFile.Block] = []
  var people: [String] = []
  var settings: [String] = []
  var changes: [String] = []
  var needs = Need.builtIn.map(\.id.description)

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func make() {
    var ids = Self.ids.shuffled(using: &random)
    let (personCount, settingCount) = (number(0...5), number(0...3))
    people = Array(ids.prefix(personCount))
    ids.removeFirst(personCount)
    settings = Array(ids.prefix(settingCount))
    let needCount = number(0...2)
    let own = ["dog", "wild-water"].prefix(needCount)
    needs += own
    var kith = TidyFile.Block(kind: .kith, title: "1", above: comments())
    kith.below = comments()
    blocks = [kith]
    add(.me, id: nil)
    for id in own { add(.need, id: id) }
    for id in settings { add(.setting, id: id) }
    for id in people { add(.person, id: id) }
    for id in random.some(number(0...3), of: ["flat", "école", "t-18"]) {
      add(.transition, id: id)
      changes.append(id)
    }
    let rules: [(BlockKind, [String])] = [
      (.agreement, people), (.handover, ["h", "h-2"]), (.meeting, ["m"]), (.step, ["s", "7"]),
      (.worry, ["w"]), (.accept, ["nobody-helps", "only-one", "nobody-helps"]),
    ]
    for (kind, ids) in rules {
      let needsSomebody = [.agreement, .handover, .worry].contains(kind)
      if needsSomebody && people.isEmpty { continue }
      for id in random.some(number(0...2), of: ids) { add(kind, id: id) }
    }
    if random.chance(50) { add(.local, id: nil) }
  }

  mutating func add(_ kind: BlockKind, id: String?) {
    var block = TidyFile.Block(kind: kind, id: id, title: text(), above: comments())
    for rule in kind.fields where rule.isRequired || random.chance(40) {
      for _ in 0..<(rule.mayRepeat ? number(1...3) : 1) {
        guard let value = value(rule, in: block) else { continue }
        var field = TidyFile.Field(field: rule.field, value: value, above: comments())
        if rule.takesBrackets, random.chance(50) { field.brackets = brackets() }
        if rule.shape.takesComments, case .items = value, random.chance(20) {
          field.behind = comment()
        }
        block.fields.append(field)
      }
    }
    block.below = comments()
    blocks.append(block)
  }

  mutating func value(_ rule: FieldRule, in block: TidyFile.Block) -> TidyFile.Value? {
    switch rule.shape {
    case .text: return .text(text())
    case .day where rule.field == .born: return .items([day(1990...2009)])
    case .day: return .items([dayOfField(rule)])
    case .dayOrPeriod:
      return .items([
        random.chance(50) ? day(2026...2027) : "\(day(2026...2026)) to \(day(2027...2028))"
      ])
    case .period: return .items(["\(day(2024...2025)) to \(day(2026...2028))"])
    case .days: return .items(Array(Set((0..<3).map { _ in day(2020...2030) }).sorted()))
    case .memory: return .items([random.pick(["2021", "2021-05", "2021-05-14", "unknown"]) ?? ""])
    case .word(let choices): return random.pick(choices.all).map { .items([$0]) }
    case .person: return random.pick(people).map { .items([$0]) }
    case .setting:
      let before = settings.prefix { $0 != block.id }
      return .items([random.pick(Array(before)) ?? "none"])
    case .people: return list(people, orElse: "none")
    case .subjects: return list(people + settings, orElse: "unknown")
    case .matters:
      return list(people + settings + needs, orElse: rule.isRequired ? "listening" : "none")
    case .needs: return needList(rule, in: block)
    case .routes:
      return list(settings + people.prefix { $0 != block.id } + ["directly"], orElse: "directly")
    case .guests: return list(["me"] + people, orElse: "me")
    case .personOrNobodyYet: return .items([random.pick(people + ["nobody yet"]) ?? "nobody yet"])
    case .inTouch:
      let state =
        random.pick(["yes", "with someone there", "paused", "not allowed", "died"]) ?? "yes"
      let from = random.chance(50) ? ["from \(day(2020...2024))"] : []
      return .items([state] + from + (random.chance(50) ? ["until \(day(2025...2030))"] : []))
    case .dayOrNotYet:
      return random.chance(50) ? .items([day(2025...2026)]) : .text("not yet, \(text())")
    case .audiences:
      let everybody = ["me", "worker", "reviewer"]
      let some = block.kind == .worry ? ["worker", "reviewer"] : everybody + people
      return list(some, orElse: "worker")
    case .number: return .items(["\(number(0...36525))"])
    }
  }

  /// A need may not stand under both what somebody helps with and what they don’t.
  mutating func needList(_ rule: FieldRule, in block: TidyFile.Block) -> TidyFile.Value {
    let taken = block.fields.filter { $0.field == .helpsWith }.flatMap { field -> [String] in
      if case .items(let items) = field.value { items } else { [] }
    }
    let free = needs.filter { !taken.contains($0) }
    return list(free, orElse: rule.field == .needs ? "listening" : "none")
  }

  mutating func list(_ items: [String], orElse: String) -> TidyFile.Value {
    let some = random.some(number(0...3), of: items)
    return .items(some.isEmpty ? [orElse] : some)
  }

  mutating func dayOfField(_ rule: FieldRule) -> String {
    if rule.field == .from { return day(2020...2025) }
    if rule.field == .until { return random.chance(20) ? "unknown" : day(2027...2030) }
    switch number(0...5) {
    case 0: return "age \(number(0...150))"
    case 1: return "unknown"
    case 2 where !rule.isRequired: return "none"
    case 3: return random.pick(changes) ?? "unknown"
    default: return day(1990...2040)
    }
  }

  mutating func day(_ years: ClosedRange<Int>) -> String {
    Day(year: number(years), month: number(1...12), day: number(1...28))?.description ?? "unknown"
  }

  mutating func brackets() -> [String] {
    var items = random.some(number(1...3), of: ["me", "worker", "reviewer", "everyone"] + people)
    if random.chance(60) { items.append(random.chance(80) ? day(2024...2026) : "unknown") }
    if random.chance(30) { items.append("withdrawn \(day(2026...2027))") }
    return items
  }

  mutating func text() -> String {
    let count = number(1...7)
    let words = (0..<count).map { _ in random.pick(Self.words) ?? "" }
    return words.joined(separator: random.chance(10) ? "  " : " ")
  }

  mutating func comment() -> String { random.chance(10) ? "#" : "# \(text())" }

  mutating func comments() -> [String] {
    guard random.chance(15) else { return [] }
    return (0..<number(1...2)).map { _ in comment() }
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
}
