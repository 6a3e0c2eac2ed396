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

  /// The slow way: all at once, line by line, with the reader to say what begins a network.
  private func slowly(_ text: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var hasBegun = false
    var line: [UInt8] = []
    var inHand: [UInt8] = []
    func close() {
      let document = Reading(SourceText(line), rules: []).document
      if document.blocks.first?.kind == .kith {
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
    var rest = Array(text.utf8)[...]
    var pieces: [[UInt8]] = []
    while !rest.isEmpty {
      pieces.append(
        Array(rest.prefix(Int.random(in: 0..<(seed % 2 == 0 ? 90 : 400), using: &random))))
      rest = rest.dropFirst(pieces[pieces.count - 1].count)
    }
    #expect(networks(pieces) == slowly(Array(text.utf8)).map { .network($0) }, "\(text)")
  }
}
