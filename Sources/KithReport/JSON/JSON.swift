/// A JSON value and how it is written: one line, keys sorted, the same bytes for the same value.
///
/// Foundation's encoder would do, at many times the cost; this is all that is needed of it.
public enum JSON: Hashable, Sendable {
  case null
  case number(Int)
  case string(String)
  case array([JSON])
  case object([String: JSON])

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

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .number(let number): bytes += String(number).utf8
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

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var (earlier, before): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      defer { (earlier, before) = (before, byte) }
      switch byte {
      case 0x80...0x9F where before == 0xC2:
        // A control character of two bytes, which some terminals obey.
        bytes.removeLast()
        bytes += JSON.escape(byte)
      case 0xA8...0xAE where earlier == 0xE2 && before == 0x80,
        0xA6...0xA9 where earlier == 0xE2 && before == 0x81:
        // Line ends that only some know, and what turns letters round: U+2028 to U+202E, U+2066 to
        // U+2069.
        bytes.removeLast(2)
        bytes += JSON.escape(before == 0x80 ? byte - 0x80 : byte - 0x40, page: "20")
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 10: bytes += "\\n".utf8
      case 13: bytes += "\\r".utf8
      case 9: bytes += "\\t".utf8
      case 0..<32, 127:
        bytes += JSON.escape(byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// `\u0007`.
  private static func escape(_ byte: UInt8, page: String = "00") -> [UInt8] {
    let hex = Array("0123456789abcdef".utf8)
    return Array("\\u\(page)".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
  }
}
