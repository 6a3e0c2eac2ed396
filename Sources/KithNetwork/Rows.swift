import KithGraph
import KithModel

/// Rows of different lengths, one behind the other in one array: where there are many that are short or
/// empty, an array for each would cost more than what stands in it.
struct Rows<Element: Sendable>: Sendable {
  /// Where each row begins, and where the last one ends; empty while nothing stands in any.
  private var starts: [Int] = []
  /// What stands in the rows.
  private(set) var elements: [Element] = []

  /// Rows in which nothing stands.
  init() {}

  /// So many rows of what `tell` hands out, in any order, each with its row; in a row it stands in the
  /// order in which it was handed out.
  ///
  /// `tell` is asked twice and has to say the same both times: how long each row is has to be known first.
  ///
  /// - Complexity: O(rows + elements).
  init(_ count: Int, filler: Element, _ tell: ((_ row: Int, _ element: Element) -> Void) -> Void) {
    // For now how long each row is, two places on.
    var starts = [Int](filledWith: 0, count: count + 2)
    var total = 0
    tell { row, _ in
      starts[row + 2] += 1
      total += 1
    }
    guard total > 0 else { return }
    for row in 2..<starts.count { starts[row] += starts[row - 1] }
    // Now one place on stands where each row begins, and once it is full, where it ends.
    var elements = [Element](filledWith: filler, count: total)
    tell { row, element in
      elements[starts[row + 1]] = element
      starts[row + 1] += 1
    }
    (self.starts, self.elements) = (starts, elements)
  }

  /// Each row handed out to be filled, one after another, where in each stand about so many.
  init(_ count: Int, about: Int = 0, _ fill: (_ row: Int, _ elements: inout [Element]) -> Void) {
    var elements: [Element] = []
    var starts: [Int] = []
    if about > 0 { elements.reserveCapacity(about * count) }
    for row in 0..<count {
      fill(row, &elements)
      guard !elements.isEmpty else { continue }
      if starts.isEmpty { starts = [Int](filledWith: 0, count: count + 1) }
      starts[row + 1] = elements.count
    }
    (self.starts, self.elements) = (starts, elements)
  }

  /// Whether nothing stands in any row.
  var areEmpty: Bool { elements.isEmpty }

  /// Where a row stands among all ``elements``.
  func places(_ row: Int) -> Range<Int> {
    starts.isEmpty ? 0..<0 : starts[row]..<starts[row + 1]
  }

  /// Looks at all that stands in a row, one after another.
  @inline(__always)
  func forEach(_ row: Int, _ look: (Element) -> Void) {
    for place in places(row) { look(elements[place]) }
  }

  /// A row.
  subscript(row: Int) -> ArraySlice<Element> { elements[places(row)] }
}

extension Rows<Period> {
  /// Whether one of the stretches in a row has this day.
  func contains(_ day: Day, _ row: Int) -> Bool {
    places(row).contains(where: { elements[$0].contains(day) })
  }
}
