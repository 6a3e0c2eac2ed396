/// A list in which nothing stands twice.
///
/// Most lists are short, and to look through one is quicker than to keep a set beside it.
struct ListOfDifferent<List: RangeReplaceableCollection> where List.Element: Hashable {
  private(set) var items = List()
  /// The items of a long list.
  private var set: Set<List.Element>?

  init() {}

  /// Puts an item behind the others, unless it is there; whether it was not.
  @inline(__always)
  mutating func append(_ item: List.Element) -> Bool {
    if set != nil || items.count == 16 { return appendToMany(item) }
    if items.contains(item) { return false }
    items.append(item)
    return true
  }

  @inline(never)
  private mutating func appendToMany(_ item: List.Element) -> Bool {
    if set == nil { set = Set(items) }
    guard set?.insert(item).inserted == true else { return false }
    items.append(item)
    return true
  }

  /// Puts an item behind the others, there or not.
  mutating func appendAgain(_ item: List.Element) { items.append(item) }
}
