public import KithModel

/// Words to put into a file, so that everything else in it stays as it is.
public struct Insertion: Hashable, Sendable {
  /// The bytes that they replace; empty where nothing goes.
  public var range: TextRange
  /// The words.
  public var text: String
}

extension Reading {
  /// Puts one more item into a list of a block, or the list into the block.
  ///
  /// Comments behind the list stay behind it. `none` and `unknown` give way.
  ///
  /// - Parameters:
  ///   - item: The item as it is written.
  ///   - field: The list.
  ///   - kind: The kind of block.
  ///   - place: Its place among the blocks of its kind in ``record``.
  /// - Returns: `nil` where the block can't be found.
  /// - Complexity: O(blocks + length of the list).
  public func adding(
    _ item: String, to field: Field, of kind: BlockKind, at place: Int
  ) -> Insertion? {
    guard let block = block(kind, place) else { return nil }
    if let list = document.fields(of: block).first(where: { $0.field == field }) {
      let value = Value(list.pieces, in: source, withComments: true)
      if ["none", "unknown", ""].contains(value.name(in: source)) {
        return value.isEmpty ? nil : Insertion(range: value.place, text: item)
      }
      guard let last = value.items(in: source).last(where: { !$0.isEmpty }) else { return nil }
      let end = value.place(last).upperBound
      return Insertion(range: end..<end, text: ", \(item)")
    }
    return addingLine("\(field.rawValue): \(item)", of: kind, at: place)
  }

  /// Puts one more line into a block, below its last field and as far in as that stands.
  ///
  /// - Returns: `nil` where the block can't be found.
  /// - Complexity: O(blocks).
  public func addingLine(_ text: String, of kind: BlockKind, at place: Int) -> Insertion? {
    guard let block = block(kind, place) else { return nil }
    guard let last = document.fields(of: block).last else {
      return below(line: block.line, "  \(text)")
    }
    let end = last.pieces.last.map { source.lineNumber(of: $0.lowerBound) } ?? last.line
    let start = source.lines[last.line - 1].lowerBound
    let indent = source.bytes[start...].prefix { $0.isIndent }
    let lead = String(decoding: indent, as: UTF8.self)
    return below(line: max(end, last.line), "\(lead)\(text)")
  }

  private func block(_ kind: BlockKind, _ place: Int) -> Document.Block? {
    guard places[kind].indices.contains(place) else { return nil }
    let line = places[kind][place].line
    return document.blocks.first { $0.line == line }
  }

  /// Puts a block behind all others.
  public func appending(_ block: String) -> Insertion {
    let end = source.bytes.count
    let isOpen = source.bytes.last.map { $0 != .lineFeed } ?? false
    let text = "\(isOpen ? "\n" : "")\n\(block)"
    return Insertion(range: end..<end, text: text.replacing("\n", with: lineEnd))
  }

  private func below(line: Int, _ text: String) -> Insertion {
    let end = source.lines[line - 1].upperBound
    return Insertion(range: end..<end, text: "\(lineEnd)\(text)")
  }

  /// How the file ends its lines, as far as its first one shows.
  private var lineEnd: String {
    let first = source.bytes.firstIndex(of: .lineFeed) ?? 0
    return first > 0 && source.bytes[first - 1] == 0x0D ? "\r\n" : "\n"
  }
}

extension SourceText {
  /// The text with insertions, of which no two overlap; several at one place stand in their order.
  ///
  /// - Complexity: O(length + *n* log *n*).
  public func with(_ insertions: [Insertion]) -> SourceText {
    let sorted = insertions.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var new: [UInt8] = []
    var next = 0
    for (_, insertion) in sorted where insertion.range.lowerBound >= next {
      new += bytes[next..<insertion.range.lowerBound]
      new += insertion.text.utf8
      next = insertion.range.upperBound
    }
    return SourceText(new + bytes[next...])
  }
}
