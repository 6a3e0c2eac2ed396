extension RandomAccessCollection<Int> where Index == Int {
  /// The first place of which something is so, where it is so of every later one too; the end if of
  /// none.
  ///
  /// Also called binary search.
  ///
  /// - Complexity: O(log *n*).
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
  func sortedOnce() -> [Element] {
    var once: [Element] = []
    for element in sorted() where once.last != element { once.append(element) }
    return once
  }
}
