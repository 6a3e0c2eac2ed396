import Synchronization

/// Something that is worked out when somebody first asks for it, and then kept: of many networks most of what a page
/// would ask for is never asked.
///
/// Whoever asks gets the same, on whatever thread; where two ask at once it may be worked out twice, and is kept once.
package struct Once<Value: Sendable>: ~Copyable, Sendable {
  private final class Kept: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private let kept = AtomicLazyReference<Kept>()

  /// Nothing is kept yet.
  package init() {}

  /// What is kept; worked out now where nothing is yet.
  ///
  /// It has to come out the same each time.
  package func value(_ work: () -> Value) -> Value {
    if let kept = kept.load() { return kept.value }
    return kept.storeIfNil(Kept(work())).value
  }
}
