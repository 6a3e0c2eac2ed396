/// A stretch of a file, or none, in half the room.
///
/// For files up to 4 GB, eight times what is read; a place beyond counts as the last.
struct ShortRange: Hashable, Sendable {
  private var start: UInt32
  private var end: UInt32

  @inline(__always)
  init(_ range: TextRange) {
    start = UInt32(atMost: range.lowerBound)
    end = UInt32(atMost: range.upperBound)
  }

  /// A stretch, or none.
  @inline(__always)
  init(_ range: TextRange?) {
    start = UInt32(atMost: range?.lowerBound ?? 1)
    end = UInt32(atMost: range?.upperBound ?? 0)
  }

  private init(start: UInt32, end: UInt32) { (self.start, self.end) = (start, end) }

  /// None: a stretch that ends before it begins.
  static var none: ShortRange { ShortRange(start: 1, end: 0) }

  /// Whether there is none.
  @inline(__always)
  var isNone: Bool { end < start }

  /// The stretch, of which is known that there is one.
  @inline(__always)
  var range: TextRange { Int(start)..<max(Int(start), Int(end)) }

  /// The stretch, if there is one.
  @inline(__always)
  var rangeIfAny: TextRange? { isNone ? nil : range }
}

extension UInt32 {
  /// A number that is not below 0, or the greatest there is room for.
  @inline(__always)
  init(atMost number: Int) {
    self.init(truncatingIfNeeded: Swift.min(number, 0xFFFF_FFFF))
  }
}
