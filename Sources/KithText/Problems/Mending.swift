extension Problem {
  /// What to write instead of the line on which a problem stands.
  public enum Mending: Hashable, Sendable {
    /// The line in which this stretch is something else.
    case changing(TextRange, to: String)
    /// The line behind this white space.
    case indented(String)
    /// These lines, then the line.
    case before(String)
    /// The line, then these lines.
    case after(String)

    /// The line in which what was written at a place is something else.
    ///
    /// Nothing where it goes on over further lines, which one line can't mend.
    static func replacing(_ place: TextRange, _ written: String, by text: String?) -> Mending? {
      place.count == written.utf8.count ? text.map { .changing(place, to: $0) } : nil
    }
  }

  /// The line or lines to write instead, if there is one answer that makes nothing up.
  ///
  /// Lines are parted by a line feed.
  ///
  /// - Complexity: O(length of the line).
  public func instead(in source: SourceText) -> String? {
    guard let mending else { return nil }
    let line = source.lines[source.lineNumber(of: range.lowerBound) - 1]
    // A line of many thousand letters, again for each of its many problems, helps nobody.
    guard line.count <= 4000 else { return nil }
    let written = source.text(line)
    switch mending {
    case .indented(let space): return space + source.text(source.trimmed(line))
    case .before(let lines): return lines + "\n" + written
    case .after(let lines): return written + "\n" + lines
    case .changing(let stretch, let text):
      guard stretch.lowerBound >= line.lowerBound, stretch.upperBound <= line.upperBound else {
        return nil
      }
      let mended =
        source.text(line.lowerBound..<stretch.lowerBound) + text
        + source.text(stretch.upperBound..<line.upperBound)
      // What runs over lines may look mended in its first.
      return mended == written ? nil : mended
    }
  }
}
