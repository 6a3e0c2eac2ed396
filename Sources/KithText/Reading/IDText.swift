import Foundation
public import KithModel

extension ID {
  /// The normal form of a written id: composed, each scalar lower-cased by Unicode without context
  /// or language, composed again.
  ///
  /// `nil` for what is no id: letters with their marks, decimal digits and inner hyphens are.
  ///
  /// - Complexity: O(length). Foundation composes; ASCII needs no composing.
  public init?(written bytes: ArraySlice<UInt8>) {
    guard let first = bytes.first, let last = bytes.last, first != .hyphen, last != .hyphen else {
      return nil
    }
    var isNormal = true
    for byte in bytes {
      let lower = byte.lowerCased
      guard lower.isDigit || lower == .hyphen || (lower >= 97 && lower <= 122) else {
        guard byte >= 0x80 else { return nil }
        self.init(writtenInUnicode: String(decoding: bytes, as: UTF8.self))
        return
      }
      if lower != byte { isNormal = false }
    }
    self.init(
      isNormal
        ? String(decoding: bytes, as: UTF8.self)
        : String(decoding: bytes.map(\.lowerCased), as: UTF8.self))
  }

  /// The normal form of the id that a stretch of a file writes.
  init?(_ range: TextRange, in source: SourceText) {
    if ID.isNormal(range, in: source.bytes) {
      self.init(source.text(range))
    } else {
      self.init(written: source.bytes[range])
    }
  }

  /// Whether a stretch of bytes is an id in its normal form, and in ASCII.
  static func isNormal(_ range: TextRange, in bytes: [UInt8]) -> Bool {
    guard let first = range.first, bytes[first] != .hyphen,
      bytes[range.upperBound - 1] != .hyphen
    else { return false }
    for place in range {
      let byte = bytes[place]
      guard byte &- 97 < 26 || byte.isDigit || byte == .hyphen else { return false }
    }
    return true
  }

  private init?(writtenInUnicode text: String) {
    let composed = text.precomposedStringWithCanonicalMapping
    var afterLetter = false
    var lower = ""
    for scalar in composed.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
        afterLetter = true
      case .nonspacingMark, .spacingMark, .enclosingMark:
        guard afterLetter else { return nil }
      case .decimalNumber:
        afterLetter = false
      default:
        guard scalar == "-" else { return nil }
        afterLetter = false
      }
      lower += scalar.properties.lowercaseMapping
    }
    self.init(lower.precomposedStringWithCanonicalMapping)
  }
}
