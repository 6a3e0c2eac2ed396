extension Array {
  /// The first place of a sorted list at which something is so from there on; the end if of none.
  ///
  /// Also called binary search.
  ///
  /// - Complexity: O(log *n*).
  func firstPlace(where isSo: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isSo(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
