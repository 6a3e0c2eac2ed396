import KithModel

/// By which block or field each comment line stands, so that it goes where that goes.
///
/// A comment is about what follows it, and one inside a value about that value. One that is indented
/// below a block's last field stays at the end of that block.
struct CommentPlaces {
  /// The comments of one block.
  struct Block {
    var above: [TextRange] = []
    /// By place in the block's fields.
    var aboveFields: [Int: [TextRange]] = [:]
    var atEnd: [TextRange] = []
  }

  var blocks: [Block]
  var atEndOfFile: [TextRange] = []

  /// - Complexity: O(blocks + fields + comments × log lines).
  init(_ document: Document, in source: SourceText) {
    blocks = Array(repeating: Block(), count: document.blocks.count)
    // The block, and how many of its fields, that begin before the comment in hand.
    var (block, fields) = (-1, 0)
    for comment in document.comments {
      while block + 1 < blocks.count,
        document.blocks[block + 1].keyword.lowerBound < comment.lowerBound
      {
        (block, fields) = (block + 1, 0)
      }
      guard block >= 0 else {
        if blocks.isEmpty { atEndOfFile.append(comment) } else { blocks[0].above.append(comment) }
        continue
      }
      let written = document.fields(of: document.blocks[block])
      let first = written.startIndex
      while fields < written.count, written[first + fields].range.lowerBound < comment.lowerBound {
        fields += 1
      }
      let line = source.lines[source.lineNumber(of: comment.lowerBound) - 1]
      if fields > 0, comment.lowerBound < written[first + fields - 1].range.upperBound {
        blocks[block].aboveFields[fields - 1, default: []].append(comment)
      } else if fields < written.count {
        blocks[block].aboveFields[fields, default: []].append(comment)
      } else if line.lowerBound < comment.lowerBound {
        blocks[block].atEnd.append(comment)
      } else if block + 1 < blocks.count {
        blocks[block + 1].above.append(comment)
      } else {
        atEndOfFile.append(comment)
      }
    }
  }
}
