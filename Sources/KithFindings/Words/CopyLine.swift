public import KithModel

/// The line that every output carries: its date, whose copy it is, and that a copy may leave things
/// out.
///
/// Always in the same words, whether it does or not.
public enum CopyLine {
  /// "22 November 2026. The worker’s copy; a copy may leave things out."
  public static func text(_ copy: Copy) -> String {
    "\(Saying.day(copy.today)). The \(copy.reader.rawValue)’s copy; a copy may leave things out."
  }
}
