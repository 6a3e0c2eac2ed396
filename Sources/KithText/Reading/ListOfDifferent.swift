/// A list in which nothing stands twice.
///
/// Most lists are short, and to look through one is quicker than to keep a set beside it.
struct ListOfDifferent<Item: Hashable> {
  private(set) var items: [Item] = []
  /// The items of a long list.
  private var set: Set<Item>?

  /// Puts an item behind the others, unless it is there; whether it was not.
  mutating func append(_ item: Item) -> Bool {
    if set != nil {
      guard set?.insert(item).inserted == true else { return false }
    } else {
      if items.contains(item) { return false }
      if items.count == 16 { set = Set(items).union([item]) }
    }
    items.append(item)
    return true
  }

  /// Puts an item behind the others, there or not.
  mutating func appendAgain(_ item: Item) { items.append(item) }

  mutating func reserveCapacity(_ count: Int) { items.reserveCapacity(count) }
}
