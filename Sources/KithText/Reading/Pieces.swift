/// The parts of a value, one for each of its lines.
///
/// Nearly every value stands on one line, and then this needs no memory of its own.
public struct Pieces: RandomAccessCollection, Hashable, Sendable, ExpressibleByArrayLiteral {
  private var one: TextRange?
  /// What follows the first.
  private var others: [TextRange]?

  /// Parts of a value, in the order of the file.
  public init(_ pieces: some Collection<TextRange>) {
    one = pieces.first
    if pieces.count > 1 { others = Array(pieces.dropFirst()) }
  }

  /// Parts of a value, in the order of the file.
  public init(arrayLiteral pieces: TextRange...) { self.init(pieces) }

  /// One part.
  init(_ piece: TextRange) { one = piece }

  /// 0.
  public var startIndex: Int { 0 }
  /// How many there are.
  public var endIndex: Int { one == nil ? 0 : 1 + (others?.count ?? 0) }

  /// One of them.
  public subscript(place: Int) -> TextRange {
    guard let one else { preconditionFailure("outside the value") }
    guard place > 0, let others else { return one }
    return others[place - 1]
  }

  /// Puts one more behind the others.
  mutating func append(_ piece: TextRange) {
    guard one != nil else {
      one = piece
      return
    }
    if others == nil { others = [] }
    others?.append(piece)
  }

  /// The only part, where there is no other.
  var single: TextRange? { others == nil ? one : nil }
}
