/// Directions from the middle without floating point, so that every machine draws the same bytes.
///
/// Angles are whole degrees, clockwise from straight up, and may be of any size.
enum Direction {
  /// The distance to the right for one step of 1,000 in this direction.
  static func sine(_ degrees: Int) -> Int {
    let angle = (degrees % 360 + 360) % 360
    return switch angle {
    case 0...90: quarter[angle]
    case 91...180: quarter[180 - angle]
    case 181...270: -quarter[angle - 180]
    default: -quarter[360 - angle]
    }
  }

  /// The distance upwards for one step of 1,000 in this direction.
  static func cosine(_ degrees: Int) -> Int {
    sine(degrees % 360 + 90)
  }

  /// The place on an ellipse 1.3 times as wide as high, around (0, 0).
  static func onEllipse(height radius: Int, at degrees: Int) -> Scene.Point {
    Scene.Point(
      x: rounded(radius * 13 * sine(degrees), over: 10_000),
      y: rounded(-radius * cosine(degrees), over: 1_000))
  }

  /// A quotient rounded to the nearest whole number.
  static func rounded(_ value: Int, over divisor: Int) -> Int {
    value >= 0 ? (value + divisor / 2) / divisor : -((-value + divisor / 2) / divisor)
  }

  /// The smallest whole number whose square is at least the given one.
  static func squareRoot(_ value: Int) -> Int {
    guard value > 0 else { return 0 }
    var low = 0
    var high = 1
    while high * high < value { high *= 2 }
    while high - low > 1 {
      let middle = (low + high) / 2
      if middle * middle < value { low = middle } else { high = middle }
    }
    return high
  }

  /// Sines from 0 to 90 degrees in thousandths.
  private static let quarter = [
    0, 17, 35, 52, 70, 87, 105, 122, 139, 156, 174, 191, 208, 225, 242, 259, 276, 292, 309, 326,
    342, 358, 375, 391, 407, 423, 438, 454, 469, 485, 500, 515, 530, 545, 559, 574, 588, 602, 616,
    629, 643, 656, 669, 682, 695, 707, 719, 731, 743, 755, 766, 777, 788, 799, 809, 819, 829, 839,
    848, 857, 866, 875, 883, 891, 899, 906, 914, 921, 927, 934, 940, 946, 951, 956, 961, 966, 970,
    974, 978, 982, 985, 988, 990, 993, 995, 996, 998, 999, 999, 1000, 1000,
  ]
}
