/// Working space whose places are looked at without asking each time whether they exist.
///
/// The only unsafe code of this module, with `Span`'s `subscript(at:)` below: searches read
/// and write here a few times for every edge. In debug builds, in which the tests run, every place is
/// checked; in release builds a place is trusted, because it is a vertex or an edge of a ``Graph``,
/// which checks all of them when it is made. What that buys was measured: see <doc:Graphs>.
///
/// The memory is used again by the next search, and grows only where that is larger.
@safe struct WorkingSpace<Element: BitwiseCopyable>: ~Copyable {
  /// Its places, to be held by whoever looks at them often: they hold until it grows.
  private(set) var places: Places<Element>

  init() { places = Places(capacity: 0) }

  deinit { places.deallocate() }

  /// Room for so many, each to be written before it is read.
  @inline(__always)
  mutating func makeRoom(for count: Int) {
    if count > places.capacity { grow(to: count) }
  }

  @inline(never)
  private mutating func grow(to count: Int) {
    let capacity = max(count, 2 * places.capacity)
    places.deallocate()
    places = Places(capacity: capacity)
  }

  /// So many, all the same.
  @inline(__always)
  mutating func fill(_ count: Int, with value: Element) {
    makeRoom(for: count)
    places.fill(count, with: value)
  }

  @inline(__always)
  subscript(place: Int) -> Element {
    get { places[place] }
    nonmutating set { places[place] = newValue }
  }
}

/// The places of a working space.
///
/// Held in a constant, so that no write can be taken for one that moves them.
@safe struct Places<Element: BitwiseCopyable>: BitwiseCopyable {
  private let base: UnsafeMutablePointer<Element>
  let capacity: Int

  fileprivate init(capacity: Int) {
    self.capacity = capacity
    unsafe base = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
  }

  fileprivate func deallocate() { unsafe base.deallocate() }

  @inline(__always)
  fileprivate func fill(_ count: Int, with value: Element) {
    unsafe base.initialize(repeating: value, count: count)
  }

  @inline(__always)
  subscript(place: Int) -> Element {
    get {
      assert(place >= 0 && place < capacity, "outside the working space")
      return unsafe base[place]
    }
    nonmutating set {
      assert(place >= 0 && place < capacity, "outside the working space")
      unsafe base[place] = newValue
    }
  }
}

extension Places where Element: Comparable {
  /// Puts the numbers of a range in increasing order.
  func sort(_ range: Range<Int>) {
    assert(range.lowerBound >= 0 && range.upperBound <= capacity, "outside the working space")
    var numbers = unsafe UnsafeMutableBufferPointer(
      start: base + range.lowerBound, count: range.count)
    unsafe numbers.sort()
  }
}

extension Span<Int32> {
  /// The number at a place that is known to exist.
  @inline(__always)
  subscript(at place: Int) -> Int {
    assert(place >= 0 && place < count, "outside the row")
    return Int(unsafe self[unchecked: place])
  }
}

extension MutableSpan<Int32> {
  /// The number at a place that is known to exist.
  @inline(__always)
  subscript(at place: Int) -> Int32 {
    get {
      assert(place >= 0 && place < count, "outside the row")
      return unsafe self[unchecked: place]
    }
    set {
      assert(place >= 0 && place < count, "outside the row")
      unsafe self[unchecked: place] = newValue
    }
  }
}
