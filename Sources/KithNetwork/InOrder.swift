extension RandomAccessCollection<Int> where Index == Int {
  /// The first place of which something is so, where it is so of every later one too; the end if of
  /// none.
  ///
  /// Also called binary search.
  ///
  /// - Complexity: O(log *n*).
  @inlinable
  package func firstPlace(where isSo: (Int) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isSo(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Array where Element: Comparable {
  /// In increasing order, each once.
  ///
  /// - Complexity: O(*n* log *n*).
  @inlinable
  package func sortedOnce() -> [Element] {
    // Mostly they are few, and in order already.
    guard indices.dropFirst().contains(where: { self[$0] <= self[$0 - 1] }) else { return self }
    var once: [Element] = []
    once.reserveCapacity(count)
    for element in sorted() where once.last != element { once.append(element) }
    return once
  }
}

extension UInt64 {
  /// The word in which only this bit stands.
  @inline(__always)
  static func bit(_ place: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: place) }

  /// The word in which the bits of these places stand.
  static func bits(_ places: Range<Int>) -> UInt64 {
    places.isEmpty ? 0 : (~0 &>> UInt64(64 - places.count)) &<< UInt64(places.lowerBound)
  }
}
