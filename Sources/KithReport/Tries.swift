public import KithFindings
public import KithModel
public import KithRepairs
public import KithText

/// What could be tried for one file, and what is so once it is written into it.
public struct Tries: Sendable {
  /// What is proposed.
  public let repairs: Repairs
  /// The file.
  public let reading: Reading
  /// The worker's copy of it.
  public let view: View
  /// Whom and what was thought away.
  public let without: [Subject]
  /// What is open still once everything is written into the file, which is then read again.
  public let left: [Gap]

  /// - Complexity: that of reading the file again, and of the networks of every day.
  public init(_ repairs: Repairs, _ reading: Reading, _ view: View, without: [Subject] = []) {
    (self.repairs, self.reading, self.view, self.without) = (repairs, reading, view, without)
    left = repairs.leftOpen(
      in: reading, of: view, without: without.map { view.record.id(of: $0) })
  }
}
