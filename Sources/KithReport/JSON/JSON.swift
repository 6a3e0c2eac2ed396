import KithFindings
import KithModel
import KithText

/// A JSON value and how it is written: one line, keys sorted, the same bytes for the same value.
///
/// Foundation's encoder would do, at many times the cost; this is all that is needed of it.
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSON])
  case object([String: JSON])
  /// A value that is written already, where there are very many of its kind.
  case written([UInt8])

  /// A string, or null.
  static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  /// Strings.
  static func strings(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

  /// The value as UTF-8 text, without a line end.
  ///
  /// - Complexity: O(size × log of the keys of an object).
  public func written() -> String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes the value behind what is written already.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .written(let value): bytes += value
    case .null: bytes += "null".utf8
    case .bool(let isSo): bytes += (isSo ? "true" : "false").utf8
    case .number(let number): JSON.write(number, to: &bytes)
    case .string(let text): JSON.write(text, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (place, value) in values.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let values):
      bytes.append(UInt8(ascii: "{"))
      let sorted = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (place, entry) in sorted.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        JSON.write(entry.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        entry.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Writes a string, which is mostly plain: then in one piece.
  static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes += text.utf8
    if !bytes.isPlain(from: start) {
      bytes.removeLast(bytes.count - start)
      writeEscaped(text.utf8, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The same of a sentence.
  static func write(_ sentence: Sentence, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes += sentence.utf8
    if !bytes.isPlain(from: start) {
      bytes.removeLast(bytes.count - start)
      writeEscaped(sentence.utf8, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func writeEscaped(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    var (earlier, before): (UInt8, UInt8) = (0, 0)
    for byte in text {
      defer { (earlier, before) = (before, byte) }
      switch byte {
      case 0x80...0x9F where before == 0xC2:
        // A control character of two bytes, which some terminals obey.
        bytes.removeLast()
        bytes += JSON.escape(UInt32(byte))
      case 0x80...0xBF where earlier == 0xE2 || earlier == 0xEF:
        // The end of three bytes, among which are those that turn letters round.
        let value = UInt32(earlier & 15) << 12 | UInt32(before & 63) << 6 | UInt32(byte & 63)
        if let scalar = Unicode.Scalar(value), ShownText.fate(of: scalar) != .kept {
          bytes.removeLast(2)
          bytes += JSON.escape(value)
        } else {
          bytes.append(byte)
        }
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 10: bytes += "\\n".utf8
      case 13: bytes += "\\r".utf8
      case 9: bytes += "\\t".utf8
      case 0..<32, 127:
        bytes += JSON.escape(UInt32(byte))
      default: bytes.append(byte)
      }
    }
  }

  /// Writes a number.
  static func write(_ number: Int, to bytes: inout [UInt8]) {
    guard number >= 0, number < 1_000_000 else {
      bytes += String(number).utf8
      return
    }
    var divisor = 1
    while number / divisor > 9 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// Writes a day, or null.
  static func write(_ day: Day?, to bytes: inout [UInt8]) {
    guard let day else {
      bytes += "null".utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    day.write(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes an array, one item after another.
  static func write<Item>(
    _ items: some Sequence<Item>, to bytes: inout [UInt8], each: (Item, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for item in items {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      each(item, &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// `\u0007`.
  private static func escape(_ value: UInt32) -> [UInt8] {
    let hex = Array("0123456789abcdef".utf8)
    return Array("\\u".utf8) + [12, 8, 4, 0].map { hex[Int(value >> $0 & 15)] }
  }
}

extension [UInt8] {
  /// Whether JSON takes what is written from a place on as it is: no quote, no backslash, nothing that controls,
  /// and no sign that turns letters round.
  ///
  /// - Complexity: O(bytes), eight at a time.
  fileprivate func isPlain(from start: Int) -> Bool {
    var place = start
    while place < count {
      if place <= count - 8 {
        let word = word(at: place)
        // Quotes, backslashes and what controls, the first of them surely: Hacker's Delight, section 6-1.
        let (quotes, slashes) = (word ^ 0x22 &* .ones, word ^ 0x5C &* .ones)
        var odd =
          (word &- 32 &* .ones) & ~word | (quotes &- .ones) & ~quotes
          | (slashes &- .ones) & ~slashes
        // And what one more makes too large for seven bits: the last sign of all, and whatever is more than one byte.
        odd |= word &+ .ones
        odd &= .highBits
        guard odd != 0 else {
          place += 8
          continue
        }
        place += odd.trailingZeroBitCount / 8
      }
      if !isPlain(at: place) { return false }
      place += 1
    }
    return true
  }

  /// Whether a byte, with what follows it, is taken as it is.
  private func isPlain(at place: Int) -> Bool {
    switch self[place] {
    case 0..<32, UInt8(ascii: "\""), UInt8(ascii: "\\"), 127: return false
    case 0xC2: return place + 1 < count && self[place + 1] >= 0xA0
    case 0xE2, 0xEF:
      // Mostly an apostrophe, a quotation mark or a dash.
      guard place + 2 < count else { return false }
      let value =
        UInt32(self[place] & 15) << 12 | UInt32(self[place + 1] & 63) << 6
        | UInt32(self[place + 2] & 63)
      return Unicode.Scalar(value).map { ShownText.fate(of: $0) == .kept } ?? false
    default: return true
    }
  }
}
