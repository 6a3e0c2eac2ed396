import KithTestSupport
import Testing

@testable import KithText

/// The slow way: one byte after another.
private struct SlowLines: Equatable {
  var lines: [TextRange] = []
  var areASCII = true
  var haveReturns = false
  var haveHashes = false
  /// Whether a CR stands where no LF follows it.
  var haveInnerReturns = false

  init(_ bytes: [UInt8]) {
    var start = 0
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start = 3 }
    for (place, byte) in bytes.enumerated() {
      if byte > 127 { areASCII = false }
      if byte == 35 { haveHashes = true }
      if byte == 13 {
        haveReturns = true
        let isAtEnd = place + 1 < bytes.count && bytes[place + 1] == 10
        if !isAtEnd { haveInnerReturns = true }
      }
      if byte == 10 {
        let hasReturn = place > start && bytes[place - 1] == 13
        lines.append(start..<(hasReturn ? place - 1 : place))
        start = place + 1
      }
    }
    if start < bytes.count || lines.isEmpty { lines.append(start..<bytes.count) }
  }

  /// The quick way.
  init(quickly bytes: [UInt8]) {
    let quick = Lines(bytes)
    let held = HeldBytes(bytes)
    lines = quick.lines
    areASCII = held.areASCII
    haveReturns = held.haveReturns
    haveHashes = held.haveHashes
    haveInnerReturns = quick.hasInnerReturns(held, in: bytes)
  }
}

@Suite struct `The lines of a file and the bytes in it` {
  private func check(_ bytes: [UInt8]) {
    let (quick, slow) = (SlowLines(quickly: bytes), SlowLines(bytes))
    #expect(quick == slow, "\(bytes)")
    #expect(SourceText(bytes).lines == slow.lines, "\(bytes)")
    #expect(SourceText(bytes).hasHashes == slow.haveHashes, "\(bytes)")
  }

  /// Each of the bytes that matter, and those that differ from one of them by a bit or by one.
  private static let special: [UInt8] = [
    10, 13, 35, 0x80, 0xFF, 0, 9, 11, 12, 14, 34, 36, 0x7F, 0x8A, 0x8D, 0xA3,
  ]

  @Test(arguments: special) func `are found wherever they stand, alone`(_ byte: UInt8) {
    for count in 0...70 {
      let letters = [UInt8](repeating: UInt8(ascii: "a"), count: count)
      check(letters)
      for place in letters.indices {
        var bytes = letters
        bytes[place] = byte
        check(bytes)
      }
    }
  }

  @Test(arguments: 0..<71) func `are found wherever they stand, beside each other`(_ count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    for round in 0..<100 {
      let common: [UInt8] = [10, 13, 35, 0xC3, UInt8.random(in: 0...255, using: &random)]
      let percent = [2, 10, 40, 90][round % 4]
      var bytes = (0..<count).map { _ -> UInt8 in
        guard random.chance(percent) else { return UInt8.random(in: 32..<127, using: &random) }
        return random.pick(common) ?? 10
      }
      // A byte-order mark, whole or not, and nothing or a line’s end behind it.
      if random.chance(20) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF, 13, 10]
        let written = min(count, Int.random(in: 1...5, using: &random))
        for place in 0..<written { bytes[place] = mark[place] }
      }
      check(bytes)
    }
  }
}
