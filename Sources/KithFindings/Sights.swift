import KithModel

/// What the rules saw in a network, before it is put in order and into words.
///
/// Evidence is large, and stays until then where its rule put it.
struct Sights {
  /// One thing that a rule saw.
  struct Sight {
    /// The rule, by its place in ``RuleChoice/ids``.
    var rule: Int
    /// By which acceptance it is accepted.
    var accepted: Int?
    /// Of which evidence, and where in it.
    fileprivate var seen: Int
    fileprivate var place: Int
  }

  private var seen: [[Evidence]] = []
  private var sights: [Sight] = []

  /// What one rule saw, and by which acceptance each is accepted.
  mutating func add(_ evidence: [Evidence], of rule: Int, accepted: [Int?] = []) {
    for place in evidence.indices {
      sights.append(
        Sight(
          rule: rule, accepted: accepted.isEmpty ? nil : accepted[place], seen: seen.count,
          place: place))
    }
    seen.append(evidence)
  }

  /// What was seen.
  func evidence(_ sight: Sight) -> Evidence { seen[sight.seen][sight.place] }

  /// In order of first day, rule, need, person passed through, people, settings and last day.
  ///
  /// - Complexity: O(*n* log *n*).
  func inOrder(_ view: View, _ rules: [String]) -> [Sight] {
    guard sights.count > 1 else { return sights }
    return sights.sorted { one, other in
      // Asked for one by one: evidence as a whole would be copied for each comparison.
      let (first, second) = (seen[one.seen][one.place].from, seen[other.seen][other.place].from)
      if first != second { return first < second }
      if one.rule != other.rule { return rules[one.rule] < rules[other.rule] }
      return precedes(one, other, view)
    }
  }

  /// The order of what one rule saw from one day on.
  private func precedes(_ one: Sight, _ other: Sight, _ view: View) -> Bool {
    let (one, other) = (evidence(one), evidence(other))
    func person(_ place: Int) -> ID { view.record.people[place].id }
    func setting(_ place: Int) -> ID { view.record.settings[place].id }
    if one.need != other.need { return one.need ?? -1 < other.need ?? -1 }
    if one.through != other.through {
      // What has somebody comes after what has nobody, and then it goes by id.
      guard let first = one.through, let second = other.through else { return one.through == nil }
      return person(first) < person(second)
    }
    if one.people != other.people {
      return one.people.map(person).lexicographicallyPrecedes(other.people.map(person))
    }
    if one.settings != other.settings {
      return one.settings.map(setting).lexicographicallyPrecedes(other.settings.map(setting))
    }
    let latest = Day(number: .max)
    return one.to ?? latest < other.to ?? latest
  }
}
