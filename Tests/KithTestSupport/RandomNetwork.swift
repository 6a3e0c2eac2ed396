public import KithModel

/// A made-up network of everything that a file can say, always the same for the same seed.
///
///     let text = RandomNetwork(seed: 7).text  // "kith: 1\n\nme: …"
///
/// Most dates lie near ``today`` and near each other, so that much happens on few days. Most files are
/// without a fault; now and then one names somebody who isn't there, or leads round in a circle, which
/// is told as a problem and still read.
public struct RandomNetwork: Sendable {
  /// The day around which everything happens, 22 November 2026.
  public static let today = Day(year: 2026, month: 11, day: 22) ?? .earliest

  /// The file.
  public let text: String

  /// The network of a seed.
  public init(seed: UInt64) {
    var writer = NetworkWriter(seed: seed)
    writer.write()
    text = writer.lines.joined(separator: "\n") + "\n"
  }
}

/// Writes one network, block by block.
private struct NetworkWriter {
  /// Ids in no order, plain and not, one of them not yet in its normal form.
  static let ids = [
    "zoë", "m-7", "ång", "b2", "a1", "øyvind", "数", "ß", "Morag", "rowan", "9", "team", "élan",
    "jean", "sam", "ñandú", "x-y-z", "dean", "zed", "ωμέγα", "und", "Šárka", "e\u{301}va", "kit",
    "noor", "day-2", "home-2", "q", "ivo", "ada",
  ]
  static let needs = [
    "listening", "crisis", "home", "money", "learning", "health", "belonging", "fun", "rights",
    "story",
  ]
  static let states = [
    "yes", "with someone there", "paused", "on hold", "ended by me", "ended by them",
    "not allowed", "died", "not known",
  ]

  var random: SplitMix64
  var lines: [String] = []
  var people: [String] = []
  var settings: [String] = []
  var transitions: [String] = []
  var needs: [String] = []
  var days: [Day] = []
  var agesNearby: [Int] = []

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func write() {
    let isLarge = random.chance(4)
    var ids = Self.ids.shuffled(using: &random)
    func take(_ count: Int) -> [String] {
      defer { ids.removeFirst(count) }
      return Array(ids.prefix(count))
    }
    people = take(number(isLarge ? 10...16 : 3...9))
    settings = take(number(isLarge ? 4...8 : 1...5))
    transitions = take(number(0...4))
    // Nothing happens in the ninety days after the last change, so changes lie rather early.
    let latest = transitions.isEmpty ? 50 : 12
    days = (0..<number(2...5)).map { _ in RandomNetwork.today.adding(number(-30...latest)) }
    writeMe()
    for place in settings.indices { writeSetting(place) }
    for place in people.indices { writePerson(place) }
    for place in transitions.indices { writeTransition(place) }
    for _ in 0..<number(0...(isLarge ? 6 : 4)) { writeAgreement() }
    if random.chance(20) { writeHandover() }
    if random.chance(10) { writeWorry() }
    writeLocal()
  }

  // MARK: Blocks

  mutating func writeMe() {
    begin("kith: 1")
    begin("me: Robin")
    let ownNeed = random.chance(20)
    needs = random.some(number(2...5), of: Self.needs) + (ownNeed ? ["dog"] : [])
    if let born = bornLine() { field("born", born) }
    if random.chance(4) {
      needs += Self.needs.filter { !needs.contains($0) }
      field("needs", list(needs))
    } else if random.chance(98) {
      field("needs", list(needs))
    }
    if ownNeed || random.chance(5) { begin("need dog: Somebody to walk the dog with") }
  }

  /// A day of birth with a birthday near the other days.
  mutating func bornLine() -> String? {
    let age = number(16...25)
    switch number(0...9) {
    case 0: return nil
    case 1: return "unknown"
    case 2:
      agesNearby = [19, 19, 18]
      return "2008-02-29"
    default:
      agesNearby = [age, age, age, age + 1, age - 1]
      let birthday = oneOfTheDays().parts
      let born = Day(year: birthday.year - age, month: birthday.month, day: birthday.day)
      return born?.description ?? "2008-02-29"
    }
  }

  mutating func writeSetting(_ place: Int) {
    begin("setting \(settings[place]): Place \(place)")
    if random.chance(35) {
      let earlier = Array(settings.prefix(place))
      let whole = random.chance(90) ? random.pick(earlier) : random.pick(settings + ["nobody"])
      if let whole { field("part of", whole) }
    }
    if random.chance(25) { field("helps with", list(someNeeds(1...2))) }
    writeFromAndUntil()
    writeAway()
  }

  mutating func writePerson(_ place: Int) {
    begin("person \(people[place]): Person \(place)")
    if random.chance(20) { field("child", random.chance(80) ? "yes" : "no") }
    if let routes = routes(to: place) { field("reached through", routes) }
    if random.chance(85) { field("helps with", list(someNeeds(1...4))) }
    if random.chance(20) { field("does not help with", list(someNeeds(1...2))) }
    if random.chance(40) { field("knows", list(random.some(2, of: people))) }
    writeFromAndUntil()
    writeAway()
    if random.chance(20) { writeInTouch() }
    if random.chance(8) { field("after", random.chance(50) ? "ends" : "We will see.") }
  }

  mutating func routes(to place: Int) -> String? {
    if random.chance(25) { return nil }
    if random.chance(3) { return "unknown" }
    var routes: [String] = []
    for _ in 0..<(random.pick([1, 1, 2, 2, 3]) ?? 1) {
      let earlier = Array(people.prefix(place))
      let route: String? =
        switch number(0...99) {
        case 0..<40: random.pick(settings)
        case 40..<80: random.pick(earlier)
        case 80..<88: random.pick(people)
        case 88..<94: "directly"
        case 94..<97: "nobody"
        default: random.pick(settings)
        }
      if let route, !routes.contains(route) { routes.append(route) }
    }
    return routes.isEmpty ? nil : list(routes)
  }

  mutating func writeInTouch() {
    for _ in 0..<number(1...3) {
      let state = random.chance(40) ? random.pick(["yes", "paused"]) : random.pick(Self.states)
      let (from, until) = fromAndUntil()
      var value = state ?? "yes"
      if let from, from != "none" { value += ", from \(from)" }
      if let until, until != "none" { value += ", until \(until)" }
      field("in touch", value)
    }
  }

  mutating func writeTransition(_ place: Int) {
    begin("transition \(transitions[place]): Change \(place)")
    field("on", dayOfChange(place))
    let subjects = settings + settings + people
    if random.chance(65) { field("ends", list(random.some(number(1...2), of: subjects))) }
    if random.chance(45) { field("starts", list(random.some(number(1...2), of: subjects))) }
  }

  mutating func dayOfChange(_ place: Int) -> String {
    let day = oneOfTheDays()
    switch number(0...99) {
    case 0..<55: return day.description
    case 55..<70: return "\(day) to \(day.adding(number(0...25)))"
    case 70..<76: return "unknown"
    case 76..<88: return random.pick(Array(transitions.prefix(place))) ?? day.description
    case 88..<92: return random.pick(transitions) ?? day.description
    case 92..<95: return random.chance(50) ? "\(day) to unknown" : "unknown to \(day)"
    default: return age() ?? day.description
    }
  }

  mutating func writeAgreement() {
    guard let person = random.pick(people) else { return }
    begin("agreement \(person): Staying in touch")
    let (from, until) = fromAndUntil()
    field("from", from.flatMap { $0 == "none" ? nil : $0 } ?? oneOfTheDays().description)
    if let until { field("until", until) }
    if random.chance(85) { field("helps with", list(someNeeds(1...3))) }
    if random.chance(45) { field("brings", list(random.some(number(1...2), of: people))) }
    for name in ["agreed by me", "agreed by them"] {
      switch number(0...99) {
      case 0..<70: field(name, oneOfTheDays().adding(number(-60...(-20))).description)
      case 70..<80: field(name, oneOfTheDays().description)
      case 80..<88: field(name, "unknown")
      case 88..<92: field(name, "none")
      case 92..<96: if let day = anyDay() { field(name, day) }
      default: break
      }
    }
    for name in ["withdrawn by me", "withdrawn by them"] where random.chance(10) {
      field(name, anyDay() ?? "none")
    }
  }

  mutating func writeHandover() {
    let two = random.some(2, of: people)
    begin("handover change: One leaves")
    field("leaving", two[0])
    field("taking over", random.chance(70) ? two[1] : "nobody yet")
    field("last day", oneOfTheDays().description)
  }

  mutating func writeWorry() {
    begin("worry one: Something was noticed")
    field("about", random.pick(people) ?? "")
    field("by", "Sam")
    field("on", RandomNetwork.today.adding(-3).description)
    field("look again", RandomNetwork.today.adding(11).description)
  }

  mutating func writeLocal() {
    if random.chance(1), random.chance(25) { return }
    begin("local: Here")
    field("look this far ahead", random.chance(4) ? "0" : "\(number(15...60))")
  }

  // MARK: Days

  mutating func writeFromAndUntil() {
    guard random.chance(55) else { return }
    let (from, until) = fromAndUntil()
    if let from { field("from", from) }
    if let until { field("until", until) }
  }

  mutating func writeAway() {
    guard random.chance(18) else { return }
    for _ in 0..<number(1...2) {
      let first = oneOfTheDays()
      let last = first.adding(number(0...15)).description
      let change = random.pick(transitions)
      switch number(0...9) {
      case 0: field("away", "unknown to \(last)")
      case 1: field("away", "\(first) to unknown")
      case 2: field("away", random.chance(20) ? "unknown to unknown" : "\(first) to \(first)")
      case 3: field("away", "\(change ?? first.description) to \(change ?? last)")
      case 4: field("away", "\(first) to \(age() ?? last)")
      default: field("away", "\(first) to \(last)")
      }
    }
  }

  /// A first and a last day, of which either may be left out; outright days in their order.
  mutating func fromAndUntil() -> (from: String?, until: String?) {
    let pair = [oneOfTheDays(), oneOfTheDays()].sorted()
    let from = random.chance(60) ? dayOr(pair[0]) : nil
    let until = random.chance(60) ? dayOr(pair[1]) : nil
    return (from, until)
  }

  mutating func dayOr(_ day: Day) -> String {
    random.chance(60) ? day.description : anyDay() ?? day.description
  }

  /// A day in any of the ways in which one can be written.
  mutating func anyDay() -> String? {
    switch number(0...9) {
    case 0...3: random.pick(transitions)
    case 4...5: age()
    case 6: "unknown"
    case 7: "none"
    case 8: RandomNetwork.today.adding(number(-900...900)).description
    default: oneOfTheDays().description
    }
  }

  mutating func age() -> String? {
    random.chance(85) ? random.pick(agesNearby).map { "age \($0)" } : "age \(number(16...30))"
  }

  mutating func oneOfTheDays() -> Day {
    (random.pick(days) ?? RandomNetwork.today).adding(random.pick([0, 0, 0, 0, -1, 1]) ?? 0)
  }

  // MARK: Words

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func someNeeds(_ count: ClosedRange<Int>) -> [String] {
    random.some(number(count), of: random.chance(90) ? needs : Self.needs)
  }

  mutating func begin(_ head: String) {
    if !lines.isEmpty { lines.append("") }
    lines.append(head)
  }

  mutating func field(_ name: String, _ value: String) {
    lines.append("  \(name): \(value)")
  }

  func list(_ items: [String]) -> String { items.joined(separator: ", ") }
}
