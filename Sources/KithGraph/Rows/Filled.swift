extension Array {
  /// So many, all the same.
  ///
  /// `init(repeating:count:)` asks for the type of its storage anew each time, which takes as long as to fill a hundred
  /// places: for a small network, that is two dozen times too often.
  ///
  /// - Complexity: O(*n*) for *n* places.
  @inlinable @inline(__always)
  package init(filledWith element: Element, count: Int) {
    self.init()
    append(contentsOf: repeatElement(element, count: count))
  }
}
