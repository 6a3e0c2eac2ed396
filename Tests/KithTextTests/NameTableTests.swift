import KithModel
import KithTestSupport
import Testing

@testable import KithText

/// Some names, how they are looked up, and the slow way to do that.
private struct LookedUp: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var names: [String]
  var place: @Sendable (TextRange, [UInt8]) -> Int?

  static let all = [
    LookedUp("fields", Field.self, Field.named),
    LookedUp("blocks", BlockKind.self, BlockKind.named),
    LookedUp("ids that nobody may have", TakenIDs.names, ReservedWord.words + Self.needs),
    LookedUp("built-in needs", NameTable(Self.needs), Self.needs),
    LookedUp(ReservedWord.self), LookedUp(YesOrNo.self), LookedUp(Me.Nation.self),
    LookedUp(Me.Answer.self), LookedUp(Setting.Kind.self), LookedUp(Person.Kind.self),
    LookedUp(Person.Circle.self), LookedUp(Person.Wish.self), LookedUp(InTouch.State.self),
    LookedUp(Meeting.Kind.self),
  ]

  private static let needs = Need.builtIn.map(\.id.description)

  private init(_ what: String, _ table: NameTable, _ names: [String]) {
    (testDescription, self.names) = (what, names)
    place = { table.place(of: $0, in: $1) }
  }

  private init<Word: FixedWord>(_ word: Word.Type) {
    self.init("\(word)", Word.named.names, Word.words)
  }

  private init<Value: Equatable>(_ what: String, _ type: Value.Type, _ named: Named<Value>) {
    let values = Array(Value.allCases)
    (testDescription, names) = (what, values.map(\.rawValue))
    place = { range, bytes in named.value(range, in: bytes).flatMap { values.firstIndex(of: $0) } }
  }

  /// The slow way: words between white space, letter by letter, beside each name.
  func slowly(_ written: [UInt8]) -> Int? {
    let words = written.split { [9, 13, 32].contains($0) }.map { word in
      word.map { (65...90).contains($0) ? $0 + 32 : $0 }
    }
    return names.firstIndex { name in
      let letters = name.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }
      return letters == Array(words.joined(separator: [32]))
    }
  }

  /// Looks it up in the midst of other bytes: none of these may count.
  func find(_ written: [UInt8], using random: inout SplitMix64) -> Int? {
    func others() -> [UInt8] {
      (0..<Int.random(in: 0..<20, using: &random)).map { _ in .random(in: 0...255, using: &random) }
    }
    let (before, after) = (others(), random.chance(30) ? [] : others())
    let range = before.count..<(before.count + written.count)
    return place(range, before + written + after)
  }
}

@Suite struct `A name that is looked up` {
  /// A name in any mix of capitals, with more white space where it has some.
  private static func untidy(_ name: String, using random: inout SplitMix64) -> [UInt8] {
    let percent = random.pick([0, 5, 50, 100]) ?? 0
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      if byte == 32 {
        for _ in 0..<(random.chance(50) ? 1 : Int.random(in: 1..<9, using: &random)) {
          bytes.append(random.chance(60) ? 32 : random.pick([9, 13]) ?? 9)
        }
      } else {
        let isLetter = (97...122).contains(byte)
        bytes.append(isLetter && random.chance(percent) ? byte - 32 : byte)
      }
    }
    return bytes
  }

  @Test(arguments: LookedUp.all)
  fileprivate func `is found in capitals and with more white space inside`(_ table: LookedUp) {
    var random = SplitMix64(seed: 1)
    for (place, name) in table.names.enumerated() {
      #expect(table.find(Array(name.utf8), using: &random) == place, "\(name)")
      #expect(table.find(Array(name.uppercased().utf8), using: &random) == place, "\(name)")
      for _ in 0..<50 {
        let written = Self.untidy(name, using: &random)
        #expect(table.slowly(written) == place, "\(written)")
        #expect(table.find(written, using: &random) == place, "\(written)")
      }
    }
  }

  /// Nearly a name: a byte more, less or another, two of them changed over, half of it, twice, or with another.
  private static func near(_ name: String, _ names: [String], using random: inout SplitMix64)
    -> [UInt8]
  {
    var bytes = random.chance(50) ? Array(name.utf8) : untidy(name, using: &random)
    let place = Int.random(in: bytes.indices, using: &random)
    switch Int.random(in: 0..<11, using: &random) {
    case 0: bytes.remove(at: place)
    case 1: bytes.insert(bytes[place], at: place)
    case 2: bytes.insert(.random(in: 0...255, using: &random), at: place)
    case 3: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 4: bytes.swapAt(place, Int.random(in: bytes.indices, using: &random))
    case 5: bytes.removeLast(bytes.count - place)
    case 6: bytes.removeFirst(place)
    case 7: bytes += bytes
    case 8: bytes += (random.pick(names) ?? "").utf8
    case 9: bytes += [random.pick([0, 95, 115, 58, 0x80]) ?? 0]
    default: bytes[place] = random.pick(Array("aeinst -_\0".utf8)) ?? 0
    }
    return bytes
  }

  @Test(arguments: LookedUp.all)
  fileprivate func `is found only where it is one`(_ table: LookedUp) {
    var random = SplitMix64(seed: 2)
    var found = 0
    for name in table.names {
      for _ in 0..<(table.names.count > 20 ? 60 : 200) {
        let written = Self.near(name, table.names, using: &random)
        // Of whoever looks up is asked that no white space stands around it.
        let blanks: [UInt8] = [9, 13, 32]
        if let first = written.first, let last = written.last,
          blanks.contains(first) || blanks.contains(last)
        {
          continue
        }
        let place = table.slowly(written)
        if place != nil { found += 1 }
        #expect(table.find(written, using: &random) == place, "\(written)")
      }
    }
    // Some near misses are names all the same: capitals, and white space within.
    #expect(found > 0 && found < table.names.count * 60)
    #expect(table.find([], using: &random) == nil)
  }

  @Test func `is found beside all other names of the same letters`() {
    // Of few letters, so that many begin and end alike, and of every length that a name may have.
    var random = SplitMix64(seed: 3)
    for _ in 0..<40 {
      let names = Set(
        (0..<60).map { _ in
          let letters = (0..<Int.random(in: 1...24, using: &random)).map { _ in
            random.pick(["a", "b"]) ?? "a"
          }
          return letters.joined()
        }
      ).sorted().shuffled(using: &random)
      let table = NameTable(names)
      for (place, name) in names.enumerated() {
        let bytes = Array(name.utf8)
        #expect(table.place(of: bytes.indices, in: bytes) == place, "\(name)")
        for change in bytes.indices {
          var other = bytes
          other[change] = other[change] == 97 ? 98 : 97
          let expected = names.firstIndex(of: String(decoding: other, as: UTF8.self))
          #expect(table.place(of: other.indices, in: other) == expected, "\(other)")
        }
      }
    }
  }
}
