import KithModel

/// Stretches of days that have a day in common.
enum Overlaps {
  /// Those of some stretches of days, none of them empty, that have a day in common with one before
  /// them in the list.
  ///
  /// Two stretches have a day in common exactly where the later of their first days lies in both. So
  /// only first days are marked as taken, each once, in the order of the list; whoever finds one of
  /// theirs taken overlaps.
  ///
  /// - Complexity: O(*n* log *n*).
  static func later(_ stretches: [(first: Day, last: Day)]) -> [Int] {
    let days = Set(stretches.map(\.first)).sorted()
    // For each place the next from there on that is not taken, as near as has been looked.
    var free = Array(0...days.count)
    func nextFree(_ place: Int) -> Int {
      var place = place
      while free[place] != place {
        free[place] = free[free[place]]
        place = free[place]
      }
      return place
    }
    return stretches.indices.filter { index in
      let from = days.firstPlace { $0 >= stretches[index].first }
      let end = days.firstPlace { $0 > stretches[index].last }
      var taken = 0
      var place = nextFree(from)
      while place < end {
        free[place] = place + 1
        taken += 1
        place = nextFree(place)
      }
      return taken < end - from
    }
  }
}
