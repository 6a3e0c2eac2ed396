import KithModel

/// How wide text is at most, without asking for a font.
///
/// A picture is written on one machine and drawn on another with whatever font is there. So each
/// character has the width of the widest of DejaVu Sans, Liberation Sans (as Arial) and Noto Sans,
/// in bold; what is not bold is taken as 6 % narrower. Text is never cut off, and boxes are a
/// little roomy in a narrow font.
public enum TextWidth {
  /// The width of a line of text in points, rounded up. O(length)
  public static func points(of text: String, in type: TextType) -> Int {
    (hundredths(of: text) * scale(of: type) + 9_999) / 10_000
  }

  /// Size in points times weight in percent: a hundredth of an em is this many 1/10,000 points.
  static func scale(of type: TextType) -> Int {
    type.size * (type.isBold ? 100 : 94)
  }

  /// The width of a line of text in hundredths of its size. O(length)
  static func hundredths(of text: some Sequence<Character>) -> Int {
    text.reduce(0) { $0 + hundredths(of: $1) }
  }

  /// The width of one character as readers see it: a letter with its accents, a whole emoji.
  static func hundredths(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    // What a font has no glyph for is drawn piece by piece: an emoji of several, a syllable of Tamil.
    let sum = scalars.reduce(0) { $0 + hundredths(of: $1) }
    let least = scalars.contains("\u{FE0F}") ? boxed : first.value < 0x80 ? 0 : 40
    return max(sum, least)
  }

  /// The box with a number in it that stands for a sign that no font has: as wide as an emoji, and not
  /// narrower where the text around it is.
  private static let boxed = 170

  private static func hundredths(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: ascii[Int(scalar.value)]
    case 0xA0, 0xB7, 0x2018, 0x2019: 40
    case 0xC6, 0x152: 118
    case 0xE6, 0x153: 112
    case 0xDF: 78
    case 0xEC...0xEF, 0x131: 44
    case 0xCC...0xCF, 0x130: 46
    case 0xC0...0xC5, 0xC7...0xCB, 0xDD: 80
    case 0xD0...0xDE: 88
    case 0xE0...0xFF: 72
    case 0x1E80...0x1E89: scalar.properties.isUppercase ? 114 : 94
    case 0x174: 114
    case 0x175: 94
    case 0x100..<0x250, 0x1E00..<0x1F00: scalar.properties.isUppercase ? 92 : 78
    case 0x370..<0x400, 0x1F00..<0x2000: scalar.properties.isUppercase ? 92 : 90
    case 0x400..<0x530: wideCyrillic(scalar) ? 134 : scalar.properties.isUppercase ? 92 : 84
    case 0x590..<0x600: 84
    case 0x600..<0x750: 108
    case 0x2013, 0x2022: 66
    case 0x201C, 0x201D: 68
    case 0x2014, 0x2026: 107
    default: defaultWidth(of: scalar)
    }
  }

  private static func defaultWidth(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300..<0x370, 0x1DC0..<0x1E00, 0x20D0..<0x2100: return 0
    // Blanks that stand for a letter.
    case 0x115F, 0x1160, 0x3164, 0xFFA0: return 122
    case 0x900..<0x1100, 0x1780..<0x1800: return 150
    default:
      if scalar.properties.isDefaultIgnorableCodePoint { return 0 }
      return scalar.value < 0x10000 && scalar.properties.isIdeographic ? 122 : boxed
    }
  }

  private static func wideCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    "ЖМФШЩЮЫЉЊЂЋѢжмфшщюыљњю".unicodeScalars.contains(scalar)
  }

  /// Bold widths of the first 128 characters; control characters have none.
  private static let ascii: [Int] = (0..<128).map { value in
    guard value >= 0x20, value < 0x7F else { return 0 }
    return switch Character(Unicode.Scalar(UInt8(value))) {
    case "i", "j", "l", "'", "|": 36
    case " ", ".", ",", "I", "/", "\\": 40
    case "-", "(", ")", "[", "]", ":", ";", "f", "t", "r", "!": 51
    case "c", "s", "z", "?", "J": 62
    case "b", "d", "g", "h", "n", "p", "q", "u": 72
    case "F", "L", "S", "T", "Y", "Z", "C", "P": 74
    case "A", "B", "E", "K", "R", "V", "X": 78
    case "D", "G", "H", "N", "O", "Q", "U", "&", "^": 88
    case "+", "=", "<", ">", "#", "~": 90
    case "w": 93
    case "m", "M", "%": 105
    case "@": 108
    case "W": 111
    case "\"", "*", "_", "`": 56
    case "{", "}": 72
    default: 70
    }
  }
}
