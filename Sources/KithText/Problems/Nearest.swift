/// Finds the name that somebody probably meant: the nearest by swaps, slips and missed letters.
///
/// Looking through all names, or a whole block, for each of very many slips would take long: after so
/// many slips, or so many names, nothing is offered any more.
package struct Nearest {
  private var left = 200
  private var namesLeft = 200_000

  /// Whether one more slip may be looked into, among so many names.
  mutating func spend(among names: Int = 1) -> Bool {
    left -= 1
    namesLeft -= names
    return left >= 0 && namesLeft > 0
  }

  /// One that looks for nothing: to try something out.
  static var atRest: Nearest {
    var nearest = Nearest()
    nearest.left = 0
    return nearest
  }

  /// The nearest of `names`, if one more may be looked for and one is near enough.
  ///
  /// - Complexity: O(names × length).
  mutating func name(to written: String, among names: some Sequence<String>) -> String? {
    spend() ? Nearest.name(to: written, among: names) : nil
  }

  /// The nearest of `names`, if one is near enough: one slip in short names, two in longer ones.
  ///
  /// Of names that are as near, the first. Whoever makes a list for it asks ``spend()`` first.
  ///
  /// - Complexity: O(names × length).
  static func name(to written: String, among names: some Sequence<String>) -> String? {
    let written = Array(written.lowercased().utf8.prefix(64))
    // Of one letter anything is one slip away.
    guard written.count > 1 else { return nil }
    let limit = written.count <= 3 ? 1 : 2
    // Jean is not Dean: what is short begins with the letter that is meant, or has two of them swapped.
    let isShort = written.count <= 5
    var best: (name: String, distance: Int)?
    for name in names {
      // “review” begins “review by”, and nothing has to be changed.
      if written.count > 3, name.utf8.starts(with: written + [UInt8(ascii: " ")]) { return name }
      let first = name.utf8.first
      if isShort, first != written[0], first != written[1] { continue }
      let distance = Nearest.distance(written, Array(name.utf8.prefix(64)), limit: limit)
      if distance <= limit, distance < (best?.distance ?? .max) { best = (name, distance) }
    }
    return best?.name
  }

  /// How many letters have to be changed, added, dropped or swapped with their neighbour; a number
  /// past `limit` where it is more.
  ///
  /// F. J. Damerau, "A technique for computer detection and correction of spelling errors",
  /// *CACM* 7(3), 1964, [doi:10.1145/363958.363994](https://doi.org/10.1145/363958.363994).
  package static func distance(_ one: [UInt8], _ other: [UInt8], limit: Int) -> Int {
    guard abs(one.count - other.count) <= limit else { return limit + 1 }
    var before: [Int] = []
    var last = Array(0...other.count)
    for i in one.indices {
      var row = [i + 1]
      for j in other.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (one[i] == other[j] ? 0 : 1))
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
          cost = min(cost, before[j - 1] + 1)
        }
        row.append(cost)
      }
      (before, last) = (last, row)
    }
    return last[other.count]
  }
}
