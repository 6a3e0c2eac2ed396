/// The parts of a value, one for each of its lines.
///
/// Nearly every value stands on one line, and then this needs no memory of its own.
public struct Pieces: RandomAccessCollection, Hashable, Sendable, ExpressibleByArrayLiteral {
  private var one: ShortRange
  /// What follows the first.
  private var others: [TextRange]?

  /// Parts of a value, in the order of the file.
  public init(_ pieces: some Collection<TextRange>) {
    one = ShortRange(pieces.first)
    if pieces.count > 1 { others = Array(pieces.dropFirst()) }
  }

  /// Parts of a value, in the order of the file.
  @inline(__always)
  public init(arrayLiteral pieces: TextRange...) { self.init(pieces) }

  /// One part.
  @inline(__always)
  init(_ piece: TextRange) { one = ShortRange(piece) }

  /// None.
  @inline(__always)
  init() { one = .none }

  /// 0.
  public var startIndex: Int { 0 }
  /// How many there are.
  public var endIndex: Int { one.isNone ? 0 : 1 + (others?.count ?? 0) }

  /// One of them.
  public subscript(place: Int) -> TextRange {
    precondition(!one.isNone, "outside the value")
    guard place > 0, let others else { return one.range }
    return others[place - 1]
  }

  /// Puts one more behind the others.
  mutating func append(_ piece: TextRange) {
    guard !one.isNone else {
      one = ShortRange(piece)
      return
    }
    if others == nil { others = [] }
    others?.append(piece)
  }

  /// The only part, where there is no other.
  @inline(__always)
  var single: TextRange? { others == nil ? one.rangeIfAny : nil }

  /// Where the first part begins.
  @inline(__always)
  var start: Int? { one.isNone ? nil : one.range.lowerBound }
}
