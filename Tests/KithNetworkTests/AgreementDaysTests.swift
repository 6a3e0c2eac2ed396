import KithModel
import KithNetwork
import KithTestSupport
import KithText
import Testing

/// Two hundred made-up agreements on every day of two years, against what the format says of each line.
@Suite struct `An agreement holds on exactly its days` {
  @Test func `whatever is written, known or not`() throws {
    var chance = SplitMix64(seed: 5)
    let first = try day("2026-01-01")
    var held = 0
    for round in 0..<200 {
      let made = MadeAgreement(&chance, around: first.adding(365))
      let record = record(made.text)
      let timeline = Timeline(record)
      for offset in 0..<730 {
        let day = first.adding(offset)
        let holds = !timeline.agreements(with: 0, inForceOn: day).isEmpty
        if holds { held += 1 }
        if holds != made.holds(on: day) {
          Issue.record("round \(round), \(day): \(holds)\n\(made.text)")
          break
        }
      }
    }
    #expect(held > 10_000)
  }
}

/// One agreement, as its text and as plain days: a day, none, or one that is not known.
private struct MadeAgreement {
  enum Word: Equatable {
    case on(Day), none, unknown, leftOut

    var text: String? {
      switch self {
      case .on(let day): day.description
      case .none: "none"
      case .unknown: "unknown"
      case .leftOut: nil
      }
    }
  }

  var from: Word
  var until: Word
  var agreed: [Word]
  var withdrawn: [Word]
  var paused: (from: Day, until: Day)?

  init(_ chance: inout SplitMix64, around day: Day) {
    func near() -> Word { .on(day.adding(Int.random(in: -365...365, using: &chance))) }
    func word(_ likely: Int) -> Word {
      if chance.chance(likely) { return near() }
      return [Word.none, .unknown, .leftOut][Int.random(in: 0..<3, using: &chance)]
    }
    from =
      chance.chance(92) ? .on(day.adding(Int.random(in: -365...100, using: &chance))) : .unknown
    // One that ends before it begins is a problem, and read without its end.
    until = word(50)
    if case (.on(let first), .on(let last)) = (from, until), last < first { until = .leftOut }
    agreed = [word(90), word(90)]
    withdrawn = [Word.leftOut, .leftOut].map { chance.chance(25) ? word(60) : $0 }
    if chance.chance(30) {
      let start = day.adding(Int.random(in: -300...300, using: &chance))
      paused = (start, start.adding(Int.random(in: 0...90, using: &chance)))
    }
  }

  var text: String {
    var person = "person morag: Morag\n"
    if let paused { person += "  in touch: paused, from \(paused.from), until \(paused.until)\n" }
    let fields = [
      ("from", from), ("until", until), ("agreed by me", agreed[0]), ("agreed by them", agreed[1]),
      ("withdrawn by me", withdrawn[0]), ("withdrawn by them", withdrawn[1]),
    ]
    let lines = fields.compactMap { name, word in word.text.map { "  \(name): \($0)\n" } }
    return person + "\nagreement morag: Ours\n" + lines.joined()
  }

  /// From its first day, when both have said yes, to its last, while nobody has taken it back and the
  /// person takes part.
  func holds(on day: Day) -> Bool {
    guard case .on(let first) = from, day >= first else { return false }
    if case .on(let last) = until, day > last { return false }
    for word in agreed {
      switch word {
      case .leftOut, .none: return false
      case .on(let said): if day < said { return false }
      case .unknown: break
      }
    }
    for word in withdrawn {
      switch word {
      case .unknown: return false
      case .on(let back): if day >= back { return false }
      case .leftOut, .none: break
      }
    }
    if let paused, day >= paused.from, day <= paused.until { return false }
    return true
  }
}
