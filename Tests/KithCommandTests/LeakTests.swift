import Foundation
import KithModel
import KithTestSupport
import Testing

/// A made-up network in which every place that can be hidden holds a word of its own, with who may see it.
///
/// Who may see a word is worked out here from what was decided for it, and not from the file.
private struct SecretNetwork {
  /// A word, and who may see it.
  struct Secret {
    var word: String
    var place: String
    var mayBeSeen: (String) -> Bool
    /// Whom it is told to if they ask for their own copy, though the copy may lack it.
    var asks: String?
  }

  private(set) var secrets: [Secret] = []
  private(set) var text = "kith: 1\n"
  /// The same without any worry.
  private(set) var textWithoutWorries = ""
  /// Me, worker, reviewer, everyone and the ids of people.
  private(set) var audiences: [String] = []

  /// Whether everybody may see everything that can be opened, in the same words: an older version.
  private let isOpen: Bool
  private var random: SplitMix64
  private var people: [String] = []
  private var openTo: [String: Set<String>] = [:]
  private static let usual: Set<String> = ["me", "worker", "reviewer"]

  init(seed: Int, isOpen: Bool = false) {
    self.isOpen = isOpen
    random = SplitMix64(seed: UInt64(seed))
    let count = 3 + Int.random(in: 0...2, using: &random)
    people = (0..<count).map { "p\(Self.letters($0))\(Self.letters(seed))q" }
    audiences = ["me", "worker", "reviewer", "everyone"] + people
    writeMe()
    let setting = writeSetting()
    let changes = (0..<2).map { writeChange($0, ends: setting) }
    for (place, person) in people.enumerated() { writePerson(place, person, setting, changes) }
    writeAgreements(changes)
    writeHandover()
    writeMeeting()
    writeSteps()
    writeAccept(setting)
    block("local: \(word("local", own(["me", "worker", "reviewer"])))")
    line("keep changes apart: 20")
    textWithoutWorries = text
    writeWorries()
  }

  // MARK: Words

  private static func letters(_ number: Int) -> String {
    var (letters, rest) = ("", number)
    repeat {
      letters.append(Character(Unicode.Scalar(UInt8(97 + rest % 20))))
      rest /= 20
    } while rest > 0
    return letters
  }

  /// A word of its own that stands somewhere, and for whom.
  private mutating func word(_ place: String, _ mayBeSeen: @escaping (String) -> Bool) -> String {
    let word = "zx\(Self.letters(secrets.count + 1_000))vy"
    secrets.append(Secret(word: word, place: place, mayBeSeen: mayBeSeen))
    return word
  }

  private func own(_ audiences: Set<String>) -> (String) -> Bool { { audiences.contains($0) } }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func block(_ head: String) { text += "\n\(head)\n" }
  private mutating func line(_ line: String) { text += "  \(line)\n" }

  /// Some audiences, and who that is.
  private mutating func someAudiences() -> (written: [String], who: Set<String>) {
    var written = audiences.filter { _ in chance(30) }
    if written.isEmpty { written = ["me"] }
    return (written, written.contains("everyone") ? Set(audiences) : Set(written))
  }

  /// A block's `seen by`, written or left out.
  private mutating func seenBy() -> (line: String?, who: Set<String>) {
    guard chance(65) else { return (nil, Self.usual) }
    let (written, who) = someAudiences()
    return (isOpen ? "seen by: everyone" : "seen by: \(written.joined(separator: ", "))", who)
  }

  /// Brackets: open today, withdrawn, open only later, or none.
  private mutating func brackets() -> (text: String, who: Set<String>?) {
    let (written, who) = someAudiences()
    let names = written.joined(separator: ", ")
    let kind = Int.random(in: 0..<5, using: &random)
    if isOpen { return (" [everyone]", nil) }
    switch kind {
    case 0: return ("", nil)
    case 1: return (" [\(names), 2026-01-01]", who)
    case 2: return (" [\(names), 2026-01-01, withdrawn 2026-11-22]", [])
    case 3: return (" [\(names), 2026-11-23]", [])
    default: return (" [\(names)]", who)
    }
  }

  private func isForOthers(_ audience: String) -> Bool {
    !Self.usual.contains(audience)
  }

  /// The young person’s words in a block, and a note.
  private mutating func ending(_ block: Set<String>, _ place: String) {
    let says = brackets()
    let said = word("says of \(place)") { audience in
      // They always see what they said.
      audience == "me" || block.contains(audience) && (says.who ?? []).contains(audience)
    }
    line("says\(says.text): \(said)")
    let note = brackets()
    let noted = word("note of \(place)") { audience in
      block.contains(audience) && (note.who ?? Self.usual).contains(audience)
    }
    line("note\(note.text): \(noted)")
  }

  /// A word for those who see a block, but never for others.
  private mutating func inner(_ place: String, _ block: Set<String>) -> String {
    word(place) { block.contains($0) && Self.usual.contains($0) }
  }

  private mutating func title(_ place: String, _ block: Set<String>) -> String {
    word(place, own(block))
  }

  // MARK: Blocks

  private mutating func writeMe() {
    block("me: Ada")
    line("born: 2009-03-02")
    line("needs: listening, money, crisis")
    line("tonight: \(word("tonight", own(Self.usual)))")
    line("written by: \(word("written by", own(Self.usual))), 2026-10-01")
    line("reviewed: 2026-10-01, me, \(word("reviewed", own(Self.usual)))")
    let says = brackets()
    let who = says.who ?? []
    line("says\(says.text): \(word("says of me") { $0 == "me" || who.contains($0) })")
  }

  private mutating func writeSetting() -> (id: String, who: Set<String>) {
    let seen = seenBy()
    let id = "s\(Self.letters(Int.random(in: 400..<8_000, using: &random)))q"
    let who = seen.who
    secrets.append(Secret(word: id, place: "setting's id", mayBeSeen: own(who)))
    block("setting \(id): \(title("setting", who))")
    line("kind: home")
    line("my answer: \(inner("my answer", who))")
    if let seen = seen.line { line(seen) }
    ending(who, "setting")
    return (id, who)
  }

  private mutating func writeChange(
    _ place: Int, ends setting: (id: String, who: Set<String>)
  ) -> (id: String, who: Set<String>) {
    let seen = seenBy()
    let id = "t\(Self.letters(place))\(Self.letters(Int.random(in: 400..<8_000, using: &random)))q"
    secrets.append(Secret(word: id, place: "change's id", mayBeSeen: own(seen.who)))
    block("transition \(id): \(title("change", seen.who))")
    line("on: 2027-0\(3 + place)-11")
    if place == 0 { line("ends: \(setting.id)") }
    line("if it falls through: \(inner("falls through", seen.who))")
    if let seen = seen.line { line(seen) }
    ending(seen.who, "change")
    return (id, seen.who)
  }

  private mutating func writePerson(
    _ place: Int, _ id: String, _ setting: (id: String, who: Set<String>),
    _ changes: [(id: String, who: Set<String>)]
  ) {
    let seen = seenBy()
    openTo[id] = seen.who
    // A person the young person placed, or spoke of, stays by name for them.
    let circle = brackets()
    let who = seen.who
    secrets.append(
      Secret(
        word: id, place: "person's id", mayBeSeen: { $0 == "me" || who.contains($0) }, asks: id))
    block("person \(id): \(word("name") { $0 == "me" || who.contains($0) })")
    line("who: \(word("who", own(who)))")
    line("circle\(circle.text): \(["inner", "middle", "outer"][place % 3])")
    var routes = [setting.id]
    if place > 0, chance(50) { routes = [people[place - 1]] }
    if chance(30) { routes.append("directly") }
    line("reached through: \(routes.joined(separator: ", "))")
    line("met through: \(inner("met through", who))")
    line("helps with: \(["listening", "money", "listening, crisis"][place % 3])")
    line("knows: \(people.filter { $0 != id }.joined(separator: ", "))")
    if chance(40) { line("until: \(changes[place % 2].id)") }
    line("decided by: \(inner("decided by", who))")
    line("keeping in touch: \(inner("keeping in touch", who))")
    line("after: \(inner("after", who))")
    if let seen = seen.line { line(seen) }
    ending(who, "person")
  }

  private mutating func writeAgreements(_ changes: [(id: String, who: Set<String>)]) {
    for person in people where chance(60) {
      let seen = seenBy()
      // The young person knows whom they placed, and what they agreed, if that is open to them.
      let both = seen.who.intersection((openTo[person] ?? []).union(["me"]))
      let theirs: (String) -> Bool = {
        both.contains($0) && (Self.usual.contains($0) || $0 == person)
      }
      block("agreement \(person): \(word("agreement", theirs))")
      line("from: \(chance(50) ? changes[0].id : "2026-11-01")")
      line("helps with: money")
      line("acting as: \(inner("acting as", both))")
      line("agreed by me: 2026-10-20")
      line("agreed by them: 2026-10-20")
      line("talked over with: \(inner("talked over", both)), 2026-10-21")
      line("approved by: \(inner("approved", both))")
      line("supported by: \(inner("supported", both))")
      line("time: \(word("topic", theirs))")
      line("if worried: \(word("topic", theirs))")
      if let seen = seen.line { line(seen) }
      // What stands in a block of a hidden person is theirs who said it.
      let says = brackets()
      let said = word("says of agreement") { audience in
        audience == "me" || both.contains(audience) && (says.who ?? []).contains(audience)
      }
      line("says\(says.text): \(said)")
    }
  }

  private mutating func writeHandover() {
    let seen = seenBy()
    let (leaving, next) = (people[0], people[1])
    let who = seen.who.intersection(openTo[leaving] ?? []).intersection(openTo[next] ?? [])
    // The young person sees people whom they placed, and so what is between them.
    let open: Set<String> = seen.who.contains("me") ? who.union(["me"]) : who
    block("handover zhand: \(title("handover", open))")
    line("leaving: \(leaving)")
    line("taking over: \(next)")
    line("last day: 2027-02-01")
    line("goodbye: \(inner("goodbye", open))")
    if let seen = seen.line { line(seen) }
    ending(open, "handover")
  }

  private mutating func writeMeeting() {
    let seen = seenBy()
    block("meeting zmeet: \(title("meeting", seen.who))")
    line("on: 2026-11-01")
    line("there: me")
    line("decided: \(inner("decided", seen.who))")
    if let seen = seen.line { line(seen) }
    ending(seen.who, "meeting")
  }

  private mutating func writeSteps() {
    for place in 0..<2 {
      let seen = seenBy()
      let about = people[place]
      // About somebody hidden and nobody else: nobody sees it who doesn’t see them.
      var who = seen.who.intersection(openTo[about] ?? [])
      if seen.who.contains("me") { who.insert("me") }
      block("step zstep\(place): \(title("step", who))")
      line("who: \(inner("step's who", who))")
      line("by: 2026-12-01")
      line("about: \(about)")
      if let seen = seen.line { line(seen) }
      let note = brackets()
      let noted = word("note of step") { audience in
        who.contains(audience) && (note.who ?? Self.usual).contains(audience)
      }
      line("note\(note.text): \(noted)")
    }
  }

  private mutating func writeAccept(_ setting: (id: String, who: Set<String>)) {
    let who = Self.usual.intersection(setting.who)
    block("accept only-one: \(word("accept", own(who)))")
    line("about: \(setting.id), listening")
    line("by: \(word("accepted by", own(who)))")
    line("on: 2026-10-01")
    line("until: 2027-10-01")
  }

  private mutating func writeWorries() {
    for (place, person) in people.enumerated() where chance(60) {
      var all = Self.usual
      for number in 0..<(chance(30) ? 2 : 1) {
        let seen: (line: String?, who: Set<String>) =
          chance(50) ? (nil, ["worker", "reviewer"]) : ("seen by: worker", ["worker"])
        let who = seen.who.intersection(openTo[person] ?? [])
        all.formIntersection(who)
        block("worry zworry\(place)n\(number): \(word("worry", own(who)))")
        line("about: \(person)")
        line("by: \(word("worry by", own(who)))")
        line("on: 2026-11-01")
        line("doing: \(word("worry doing", own(who)))")
        line("passed on: \(word("worry passed on", own(who)))")
        line("look again: 2026-11-02")
        line("told me: not yet, \(word("worry told", own(who)))")
        if let seen = seen.line, !isOpen { line(seen) }
      }
      // What was accepted of a finding on a worry is for those who may see every worry about them.
      let rules = [
        "worry-not-looked-at", "worry-not-told", "worry-nothing-done", "rests-on-a-worry",
      ]
      for rule in rules where chance(50) {
        block("accept \(rule): \(word("accept \(rule)", own(all)))")
        line("about: \(person)\(rule == "rests-on-a-worry" ? ", money" : "")")
        line("by: \(word("accepted by", own(all)))")
        line("on: 2026-10-01")
        line("until: 2027-10-01")
      }
    }
  }
}

@Suite struct `No secret reaches whom it is not for` {
  /// Every command with every output, for an audience.
  private static func outputs(_ audience: String) -> [[String]] {
    var all: [[String]] = [
      ["check"], ["check", "--format", "json"], ["plan"], ["network"],
      ["network", "--format", "json", "--on", "2027-06-01"], ["map", "--on", "2026-11-22"],
      ["map", "--view", "lifelines"], ["map", "--as", "svg"],
      ["map", "--as", "svg", "--view", "lifelines", "--on", "2027-06-01"], ["agreements"],
      ["agreements", "--format", "json"], ["copy"], ["check", "--show", "lines"],
    ]
    if audience == "me" { all += [["page"], ["page", "--mine"]] }
    if audience == "worker" {
      all += [["try", "--lifelines", "2"], ["try", "--format", "json"]]
    }
    if audience == "worker" || audience == "reviewer" {
      all += [["whatif"], ["whatif", "--format", "json"]]
      all += [
        ["caseload"], ["caseload", "--by", "person"], ["caseload", "--by", "setting"],
        ["caseload", "--by", "week"], ["caseload", "--format", "json"],
      ]
    }
    return all
  }

  /// The words of small letters in a text: every secret is one.
  private func words(of text: String) -> Set<String> {
    var words: Set<String> = []
    for word in text.utf8.split(whereSeparator: { !(97...122).contains($0) }) where word.count > 3 {
      words.insert(String(decoding: word, as: UTF8.self))
    }
    return words
  }

  private func said(_ words: [String], _ audience: String, _ file: String) throws -> String {
    let outcome = try kith(
      [words[0], "file", "--for", audience] + words.dropFirst(), files: ["file": file])
    #expect(outcome.exit < 2, "\(words) \(audience) \(outcome.complained)")
    return outcome.printed + outcome.complained
  }

  /// Sixty networks, or with `KITH_EVERYWHERE` five hundred, in tests that run beside each other.
  private static let networks =
    ProcessInfo.processInfo.environment["KITH_EVERYWHERE"] == nil ? 3 : 25

  @Test(arguments: 0..<20) func `by any command`(_ part: Int) throws {
    for seed in part * 25..<part * 25 + Self.networks {
      let network = SecretNetwork(seed: seed)
      for audience in network.audiences {
        for words in Self.outputs(audience) {
          let said = self.words(of: try said(words, audience, network.text))
          for secret in network.secrets {
            let isSaid = said.contains(secret.word)
            if isSaid, !secret.mayBeSeen(audience), secret.asks != audience {
              Issue.record("\(seed): \(audience), \(words): \(secret.place)")
            }
            // What may be seen is in the copy.
            if words == ["copy"], !isSaid, secret.mayBeSeen(audience) {
              Issue.record("\(seed): \(audience) lacks \(secret.place)")
            }
          }
        }
      }
    }
  }

  @Test(arguments: 0..<40) func `not even that there is a worry`(_ seed: Int) throws {
    let network = SecretNetwork(seed: seed)
    for audience in network.audiences where !["worker", "reviewer"].contains(audience) {
      for words in Self.outputs(audience) {
        #expect(
          try said(words, audience, network.text)
            == said(words, audience, network.textWithoutWorries), "\(seed) \(audience) \(words)")
      }
    }
  }

  /// What the young person has taken back since stays where it is now, whatever the older version allowed.
  @Test(arguments: 0..<40) func `by what was open before`(_ seed: Int) throws {
    let network = SecretNetwork(seed: seed)
    let open = SecretNetwork(seed: seed, isOpen: true)
    for audience in network.audiences {
      let outcome = try kith(
        "review", "old", "new", "--for", audience, files: ["old": open.text, "new": network.text])
      let said = words(of: outcome.printed + outcome.complained)
      for secret in network.secrets where said.contains(secret.word) {
        #expect(
          secret.mayBeSeen(audience) || secret.asks == audience,
          "\(seed): \(audience): \(secret.place)")
      }
    }
  }

  /// A review of two versions tells nothing that neither copy tells.
  @Test(arguments: 0..<40) func `by what changed`(_ seed: Int) throws {
    let network = SecretNetwork(seed: seed)
    let lines = network.text.split(separator: "\n", omittingEmptySubsequences: false)
    let old = lines.enumerated().filter { $0.offset % 5 != 2 || !$0.element.hasPrefix("  note") }
      .map { String($0.element) }.joined(separator: "\n")
    for audience in network.audiences {
      let outcome = try kith(
        "review", "old", "new", "--for", audience, files: ["old": old, "new": network.text])
      let said = words(of: outcome.printed + outcome.complained)
      for secret in network.secrets where said.contains(secret.word) {
        #expect(
          secret.mayBeSeen(audience) || secret.asks == audience,
          "\(seed): \(audience): \(secret.place)")
      }
    }
  }
}
