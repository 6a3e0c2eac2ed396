/// A small generator whose sequence is fixed by its seed.
///
/// - Note: G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators",
///   *OOPSLA* 2014, [doi:10.1145/2660193.2660195](https://doi.org/10.1145/2660193.2660195).
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The sequence of a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number of the sequence.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// True so many times out of a hundred.
  public mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }

  /// One of these, each as likely as another; `nil` where there are none.
  public mutating func pick<Choice>(_ choices: [Choice]) -> Choice? {
    choices.randomElement(using: &self)
  }

  /// Up to so many of these, each once, in any order.
  public mutating func some<Choice>(_ count: Int, of choices: [Choice]) -> [Choice] {
    Array(choices.shuffled(using: &self).prefix(count))
  }
}
