/// What must hold of every file, whatever its bytes.
///
/// The fuzzer runs these over files that it makes up, `swift test` over the cases that it once found.
public struct Check: Sendable {
  /// What does not hold, in words; thrown by a check.
  public struct Broken: Error, CustomStringConvertible {
    /// What was expected, and what came instead.
    public let description: String
  }

  /// What it is about.
  public let name: String
  /// Returns if all of it holds.
  public let run: @Sendable ([UInt8]) throws(Broken) -> Void

  /// The checks.
  public static let all = [reading, writing]
}

/// Throws where something does not hold.
func expect(_ holds: Bool, _ otherwise: @autoclosure () -> String) throws(Check.Broken) {
  if !holds { throw Check.Broken(description: otherwise()) }
}
