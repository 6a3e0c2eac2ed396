import KithModel

/// A sentence put together from pieces: its bytes, in one piece of memory.
///
///     let sentence: Sentence = "\(days: from, to: nil, today: today)nobody is written down for \(need)."
///
/// There are many of them where there are many networks, and most go out as bytes. A string would look anew, for
/// each piece, at what it is made of so far.
public struct Sentence: Hashable, Sendable {
  /// The sentence as UTF-8.
  public private(set) var utf8: [UInt8]

  /// A sentence that is put together elsewhere.
  public init(_ text: String) { utf8 = Array(text.utf8) }

  /// The sentence as text.
  public var text: String { String(decoding: utf8, as: UTF8.self) }

  /// With its first letter large.
  func capitalized() -> Sentence {
    switch utf8.first {
    case nil: return self
    case .some(let byte) where byte < 0x80:
      var sentence = self
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { sentence.utf8[0] = byte - 32 }
      return sentence
    case .some: return Sentence(Saying.capitalized(text))
    }
  }
}

extension Sentence: CustomStringConvertible {
  /// As text.
  public var description: String { text }
}

extension Sentence: ExpressibleByStringInterpolation {
  /// The pieces so far.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var utf8: [UInt8] = []

    /// No pieces yet, with room for them.
    public init(literalCapacity: Int, interpolationCount: Int) {
      // Mostly names, of which two dozen letters are enough.
      utf8.reserveCapacity(literalCapacity + 24 * interpolationCount)
    }

    /// What stands in the program.
    public mutating func appendLiteral(_ literal: String) { utf8 += literal.utf8 }

    /// A name, or any other text.
    public mutating func appendInterpolation(_ text: String) { utf8 += text.utf8 }

    /// What is a sentence, or part of one, already.
    public mutating func appendInterpolation(_ sentence: Sentence) { utf8 += sentence.utf8 }

    /// A number of one or two figures, or any other.
    public mutating func appendInterpolation(_ number: Int) {
      guard (0...99).contains(number) else { return appendInterpolation(String(number)) }
      if number > 9 { utf8.append(UInt8(ascii: "0") + UInt8(number / 10)) }
      utf8.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// "1 April 2027".
    mutating func appendInterpolation(_ day: Day) {
      let (year, month, number) = day.parts
      appendInterpolation(number)
      utf8.append(UInt8(ascii: " "))
      utf8 += Saying.months[month - 1].utf8
      utf8.append(UInt8(ascii: " "))
      guard (1000...9999).contains(year) else { return appendInterpolation(String(year)) }
      for divisor in [1_000, 100, 10, 1] {
        utf8.append(UInt8(ascii: "0") + UInt8(year / divisor % 10))
      }
    }

    /// "from 1 April 2027 until 2 May 2027 ", "until 2 May 2027 ", "from 1 April 2027 ", or nothing where it
    /// is so from today to the last day that is looked at.
    mutating func appendInterpolation(days from: Day, to: Day?, today: Day) {
      if from > today {
        appendLiteral(from == to ? "on " : "from ")
        appendInterpolation(from)
        if let to, to != from {
          appendLiteral(" until ")
          appendInterpolation(to)
        }
      } else if let to {
        appendLiteral(to == today ? "today" : "until ")
        if to != today { appendInterpolation(to) }
      } else {
        return
      }
      utf8.append(UInt8(ascii: " "))
    }
  }

  /// A sentence that stands in the program.
  public init(stringLiteral text: String) { self.init(text) }

  /// A sentence put together from pieces.
  public init(stringInterpolation pieces: StringInterpolation) { utf8 = pieces.utf8 }
}
