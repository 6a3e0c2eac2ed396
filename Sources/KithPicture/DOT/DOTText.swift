import KithModel

/// DOT as bytes: quoting and numbers.
///
/// Everything is quoted, even what would not need it, so that no word is ever taken for a keyword,
/// a port, markup or a number.
struct DOTText {
  /// The text so far, as UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Reserves room for about this much.
  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Text that is DOT already.
  mutating func raw(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// An attribute with a value that needs no escape.
  mutating func attribute(_ name: String, _ value: String) {
    raw(name)
    raw("=\"")
    bytes.append(contentsOf: value.utf8)
    raw("\"")
  }

  /// The escaped inside of a label, without quotes.
  ///
  /// `\` and `"` are escaped, so `\N` in a name stays what it is; `&` is written so that a name such
  /// as `&lt;` is not taken for a sign. A line break is written `\n`. Other control characters, and
  /// whatever XML can't hold, become U+FFFD.
  mutating func escaped(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": raw("\\\\")
      case "\"": raw("\\\"")
      case "&": raw("&amp;")
      case "\n": raw("\\n")
      case _ where ShownText.fate(of: scalar) != .kept: raw("\u{FFFD}")
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
  }

  /// A quoted opaque name, such as `"n1"`.
  mutating func node(_ number: Int) {
    raw("\"n")
    decimal(number)
    raw("\"")
  }

  /// A whole number.
  mutating func decimal(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// A number of half points as points: `12`, `12.5`.
  mutating func halves(_ number: Int) {
    if number < 0 { raw("-") }
    decimal(abs(number) / 2)
    if number % 2 != 0 { raw(".5") }
  }

  /// Points as inches, to a millionth.
  mutating func inches(_ points: Int) {
    let millionths = max(points, 0) * 1_000_000 / 72
    decimal(millionths / 1_000_000)
    let rest = String(millionths % 1_000_000)
    guard rest != "0" else { return }
    raw(".")
    bytes.append(contentsOf: String(repeating: "0", count: 6 - rest.count).utf8)
    bytes.append(contentsOf: rest.utf8)
  }
}
