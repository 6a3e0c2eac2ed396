import KithModel

/// Text for XML and HTML, as bytes: what markup means by a sign is written as what it is.
///
/// A name can never begin a tag, end an attribute or a comment, or stand for a sign by its number.
public struct Markup: Sendable {
  /// The text so far, as UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Nothing yet.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Markup that is written as it stands: never anything from a file.
  public mutating func raw(_ markup: String) { bytes += markup.utf8 }

  /// Words, inside an element or a quoted attribute.
  ///
  /// What steers a page or can’t stand in XML becomes U+FFFD; a line end becomes a space.
  ///
  /// - Complexity: O(length).
  public mutating func words(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\"": raw("&quot;")
      case "'": raw("&#39;")
      default:
        switch ShownText.fate(of: scalar) {
        case .kept: bytes += String(scalar).utf8
        case .space: raw(" ")
        case .leftOut:
          if ShownText.begins(scalar) || scalar == ShownText.end { bytes += String(scalar).utf8 }
        case .replaced: raw("\u{FFFD}")
        }
      }
    }
  }

  /// A whole number.
  public mutating func number(_ number: Int) { raw(String(number)) }

  /// The text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
