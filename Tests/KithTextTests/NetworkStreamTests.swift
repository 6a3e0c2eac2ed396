import KithModel
import KithTestSupport
import KithText
import Testing

/// The networks of a text, put together from pieces.
private func networks(_ pieces: [[UInt8]], longest: Int = 1 << 29) -> [NetworkStream.Piece] {
  var stream = NetworkStream(longest: longest)
  var found: [NetworkStream.Piece] = []
  func take() { while let piece = stream.next() { found.append(piece) } }
  for piece in pieces {
    stream.add(piece)
    take()
  }
  stream.end()
  take()
  return found
}

private func networks(_ text: String) -> [String] {
  networks([Array(text.utf8)]).map { piece in
    if case .network(let bytes) = piece {
      String(decoding: bytes, as: UTF8.self)
    } else {
      "too long"
    }
  }
}

@Suite struct `Networks one after another` {
  @Test func `are cut where each begins`() {
    #expect(
      networks("kith: 1\nme: Ada\nkith: 1\nme: Kit\n") == [
        "kith: 1\nme: Ada\n", "kith: 1\nme: Kit\n",
      ])
  }

  @Test func `begin with what stands before the first of them`() {
    #expect(networks("# Ours\n\nkith: 1\nme: Ada") == ["# Ours\n\nkith: 1\nme: Ada"])
  }

  @Test func `begin as the reader says, in large letters and after a mark too`() {
    #expect(networks("kith: 1\nKITH : 1\n\u{FEFF}kith: 1\nkith x: 1\n").count == 4)
  }

  @Test func `do not begin inside a line, further in, or at a longer word`() {
    let text = "kith: 1\nme: kith: 1\n  note: x\n  kith: 1\nkithy: 1\nkith\n: 1\n# kith: 1\n"
    #expect(networks(text) == [text])
  }

  @Test func `are none where there is no byte`() {
    #expect(networks("").isEmpty)
    #expect(networks("\n") == ["\n"])
  }

  @Test func `do not fuse with the next text`() {
    var stream = NetworkStream()
    stream.add(Array("kith: 1\nme: Ada".utf8))
    stream.end()
    stream.add(Array("kith: 1\nme: Kit".utf8))
    stream.end()
    #expect(stream.next() == .network(Array("kith: 1\nme: Ada".utf8)))
    #expect(stream.next() == .network(Array("kith: 1\nme: Kit".utf8)))
    #expect(stream.next() == nil)
  }

  @Test func `that are too long are passed over, and told`() {
    let long = "kith: 1\n" + String(repeating: "# more and more\n", count: 400)
    let text = "kith: 1\nme: Ada\n" + long + "kith: 1\nme: Kit\n"
    let pieces = stride(from: 0, to: text.utf8.count, by: 37).map {
      Array(Array(text.utf8)[$0..<min($0 + 37, text.utf8.count)])
    }
    #expect(
      networks(pieces, longest: 2_500) == [
        .network(Array("kith: 1\nme: Ada\n".utf8)), .tooLong,
        .network(Array("kith: 1\nme: Kit\n".utf8)),
      ])
    #expect(networks([Array(long.utf8)], longest: 2_500) == [.tooLong])
  }

  /// The slow way: all at once, line by line, with the reader to say what begins a network where a colon stands
  /// in the first thousand bytes.
  private func slowly(_ text: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var hasBegun = false
    var line: [UInt8] = []
    var inHand: [UInt8] = []
    func close() {
      let marked = line.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let reading = Reading(SourceText(line), rules: [])
      let isOfAnotherVersion = reading.problems.contains { $0.code == .unknownVersion }
      if reading.document.blocks.first?.kind == .kith || isOfAnotherVersion,
        line.prefix(marked + 1_000).contains(58)
      {
        if hasBegun {
          found.append(inHand)
          inHand = []
        }
        hasBegun = true
      }
      inHand += line
      line = []
    }
    for byte in text {
      line.append(byte)
      if byte == 10 { close() }
    }
    close()
    return (found + [inHand]).filter { !$0.isEmpty }
  }

  @Test(arguments: 0..<200) func `are the same whatever the pieces`(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let lines = [
      "kith: 1", "kith:1", "KITH: 1", "kith", "kithkith: 1", "kith a: 1", " kith: 1", "me: Ada", "",
      "# kith: 1", "\u{FEFF}kith: 1", "k", "kit", "kith x", "k:", "né: kith:",
    ]
    let text = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
      lines[Int.random(in: 0..<lines.count, using: &random)]
    }.joined(separator: "\n")
    let bytes = Array(text.utf8)
    let pieces = pieces(bytes, of: 0..<90, using: &random)
    #expect(networks(pieces) == slowly(bytes).map { .network($0) }, "\(text)")
  }

  /// A text in pieces of random lengths.
  private func pieces(
    _ text: [UInt8], of lengths: Range<Int>, using random: inout SplitMix64
  ) -> [[UInt8]] {
    var rest = text[...]
    var pieces: [[UInt8]] = []
    while !rest.isEmpty {
      pieces.append(Array(rest.prefix(Int.random(in: lengths, using: &random))))
      rest = rest.dropFirst(pieces[pieces.count - 1].count)
    }
    return pieces
  }

  /// Lines that are longer than what is looked at of one, with a colon before, at and behind that end, and short
  /// ones that begin as a network or as a mark does.
  private func line(using random: inout SplitMix64) -> [UInt8] {
    let words = [
      "kith", "Kith", "KITH", "kItH", "k", "K", "kit", "kiths", "kithkith", "kith a", "kith\t",
      "kith\r", "me", " kith", "", "#", "kith é",
    ]
    let marks: [[UInt8]] = [
      [], [], [0xEF, 0xBB, 0xBF], [0xEF, 0xBB, 0xBF], [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF],
      [0xEF, 0xAC, 0x81], [0xE2, 0x80, 0x99],
    ]
    var line = random.pick(marks) ?? []
    let marked = line.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    line += (random.pick(words) ?? "").utf8
    if random.chance(50) {
      let colon = random.pick([
        Int.random(in: 0..<200, using: &random), Int.random(in: 990..<1_010, using: &random),
        Int.random(in: 0..<3_000, using: &random),
      ])
      let filling: UInt8 = random.chance(70) ? 32 : UInt8(ascii: "k")
      while line.count < marked + (colon ?? 0) { line.append(filling) }
    }
    if random.chance(75) { line += (random.chance(90) ? ": 1" : ":2").utf8 }
    if random.chance(20) {
      let more = String(repeating: "k: ", count: Int.random(in: 0..<900, using: &random))
      line += Array(" # \(more)".utf8)
    }
    if random.chance(20) { line.append(13) }
    return line
  }

  @Test(arguments: 0..<120)
  func `are the same whatever the pieces, with marks, capitals and long lines`(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var text: [UInt8] = random.chance(40) ? [0xEF, 0xBB, 0xBF] : []
    if random.chance(50) { text += "Kith: 1\n".utf8 }
    for place in 0..<Int.random(in: 1..<15, using: &random) {
      if place > 0 { text.append(10) }
      text += line(using: &random)
    }
    // Whole, in pieces that end in the midst of words and marks, byte by byte, and in longer ones.
    let expected = slowly(text).map { NetworkStream.Piece.network($0) }
    let cuts = [1..<2, 0..<4, 0..<90, 900..<1_100].map { pieces(text, of: $0, using: &random) }
    for pieces in [[text]] + cuts {
      let isSame = networks(pieces) == expected
      #expect(isSame, "\(String(decoding: text, as: UTF8.self).debugDescription)")
    }
  }

  @Test(arguments: [
    "Kith: 1\n", "\u{FEFF}kith: 1\n", "\u{FEFF}KITH\t: 1\r\n", "kith:1\n", "kIth a: 1\n",
  ])
  func `begin wherever the text is cut in two`(_ head: String) {
    let rows = ["", "me: Ada\n", "me: Ada\n# " + String(repeating: "k", count: 90) + "\n"]
    for row in rows {
      let network = Array((head + row).utf8)
      for times in 1...3 {
        let text = [[UInt8]](repeating: network, count: times).flatMap(\.self)
        let expected = (0..<times).map { _ in NetworkStream.Piece.network(network) }
        for cut in 0...text.count {
          #expect(networks([Array(text[..<cut]), Array(text[cut...])]) == expected, "\(cut)")
        }
      }
    }
  }
}
