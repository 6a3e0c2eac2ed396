/// Cuts networks that stand one after another in a text where each begins: at a line in the first column
/// that the reader takes for the block `kith`.
///
///     var stream = NetworkStream()
///     stream.add(Array("kith: 1\nme: Ada\nkith: 1\nme: Kit\n".utf8))
///     stream.end()
///     stream.next()  // the network of Ada
///
/// Whatever stands before the first such line belongs to the first network. Nothing is kept but what is not
/// taken yet, however long the text is.
public struct NetworkStream: Sendable {
  /// What comes out of it.
  public enum Piece: Hashable, Sendable {
    /// The bytes of one network.
    case network([UInt8])
    /// One that is longer than any that is read; it is passed over.
    case tooLong
  }

  /// The most bytes that a network may have.
  private let longest: Int
  /// What came and is not cut off yet.
  private var held: [UInt8] = []
  /// How much of it was looked through.
  private var looked = 0
  /// Whether its first network has had its first line.
  private var hasBegun = false
  /// Whether the network in hand is passed over.
  private var isTooLong = false
  private var ready: [Piece] = []
  private var taken = 0

  /// A stream of which nothing has come yet, with networks of at most so many bytes.
  public init(longest: Int = 1 << 29) {
    self.longest = longest
  }

  /// Takes in the next bytes of a text.
  ///
  /// - Complexity: O(bytes), and O(what is kept).
  public mutating func add(_ bytes: [UInt8]) {
    held += bytes
    cut(isEnd: false)
    guard held.count > longest else { return }
    isTooLong = true
    // Kept is only what is not looked through, and the byte before it, which may end a line.
    let kept = max(0, looked - 1)
    held.removeFirst(kept)
    looked -= kept
  }

  /// Says that the text ends: what comes next is another, and can't fuse with its last line.
  public mutating func end() {
    cut(isEnd: true)
    finish(held.indices)
    (held, looked, hasBegun) = ([], 0, false)
  }

  /// The next network that is there whole; `nil` until more comes.
  public mutating func next() -> Piece? {
    guard taken < ready.count else {
      ready.removeAll(keepingCapacity: true)
      taken = 0
      return nil
    }
    taken += 1
    return ready[taken - 1]
  }

  private mutating func cut(isEnd: Bool) {
    var start = 0
    while let head = nextHead(isEnd: isEnd) {
      if hasBegun {
        finish(start..<head)
        start = head
      }
      hasBegun = true
    }
    held.removeFirst(start)
    looked -= start
  }

  private mutating func finish(_ range: Range<Int>) {
    if isTooLong {
      ready.append(.tooLong)
    } else if !range.isEmpty {
      ready.append(
        range.count > longest ? .tooLong : .network(Array(held[range])))
    }
    isTooLong = false
  }

  /// Where the next line begins that begins a network; `nil` where none does, or where it can't be known until
  /// more comes.
  private mutating func nextHead(isEnd: Bool) -> Int? {
    while let place = held.firstLineThatMayBegin(from: looked) {
      switch Head(held, from: place, isEnd: isEnd) {
      case .begins:
        looked = place + 1
        return place
      case .isOther: looked = place + 1
      case .isNotKnown:
        looked = place
        return nil
      }
    }
    // The last byte may be the end of a line.
    looked = max(looked, held.count - 1)
    return nil
  }

  /// What the first line of some bytes is.
  private enum Head {
    case begins, isOther
    /// More has to come before that can be said.
    case isNotKnown

    /// - Complexity: O(length of the line); a line with no colon in its first thousand bytes is none.
    init(_ bytes: [UInt8], from first: Int, isEnd: Bool) {
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      var start = first
      if bytes[first] == mark[0] {
        if bytes.count - first < 3, mark.starts(with: bytes[first...]) {
          self = isEnd ? .isOther : .isNotKnown
          return
        }
        if bytes[first...].starts(with: mark) { start += 3 }
      }
      let end = min(bytes.count, start + 1_000)
      let atEnd = isEnd || end == start + 1_000 ? Head.isOther : .isNotKnown
      for (offset, letter) in "kith".utf8.enumerated() {
        guard start + offset < end else {
          self = atEnd
          return
        }
        guard bytes[start + offset].lowerCased == letter else {
          self = .isOther
          return
        }
      }
      guard start + 4 < end else {
        self = atEnd
        return
      }
      guard bytes[start + 4] == .colon || bytes[start + 4].isWhiteSpace else {
        self = .isOther
        return
      }
      let place = bytes.place(of: .colon, or: .lineFeed, in: (start + 4)..<end)
      self = place == end ? atEnd : bytes[place] == .colon ? .begins : .isOther
    }
  }
}

extension [UInt8] {
  /// The first place, from one on, at which a line begins with a letter with which a network may begin.
  fileprivate func firstLineThatMayBegin(from first: Int) -> Int? {
    func mayBegin(_ byte: UInt8) -> Bool { byte | 32 == UInt8(ascii: "k") || byte == 0xEF }
    if first == 0, let byte = self.first, mayBegin(byte) { return 0 }
    var place = Swift.max(first - 1, 0)
    let feed = SIMD16<UInt8>(repeating: .lineFeed)
    let letter = SIMD16<UInt8>(repeating: UInt8(ascii: "k"))
    let mark = SIMD16<UInt8>(repeating: 0xEF)
    // Sixteen places beside each other, each with the byte behind it, and eight times that before it is asked
    // whether one was found, which costs more than to look; where one was, it is looked for below.
    while place <= count - 129 {
      var found = SIMDMask<SIMD16<Int8>>(repeating: false)
      for sixteen in 0..<8 {
        let here = place &+ 16 &* sixteen
        let next = self.sixteen(at: here &+ 1)
        let may = (next | 32) .== letter .| next .== mark
        found .|= self.sixteen(at: here) .== feed .& may
      }
      if any(found) { break }
      place &+= 128
    }
    while place < count - 1 {
      if self[place] == .lineFeed, mayBegin(self[place + 1]) { return place + 1 }
      place += 1
    }
    return nil
  }
}
