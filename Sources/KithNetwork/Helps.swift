import KithModel

/// Which needs each person, agreement and setting counts for: what is written, without what the person
/// does not help with and what is never asked of a child; only needs that count.
struct Helps: Sendable {
  let people: [[Int]]
  let agreements: [[Int]]
  let settings: [[Int]]

  /// - Complexity: O(record).
  init(_ record: Record, counting needs: [Int]) {
    var place = [Int?](repeating: nil, count: record.needs.count)
    for (index, need) in needs.enumerated() { place[need] = index }
    func counted(_ written: [Int]?) -> [Int] { (written ?? []).compactMap { place[$0] } }
    func counted(_ written: [Int]?, by person: Person) -> [Int] {
      counted(
        written?.filter { need in
          !(person.doesNotHelpWith?.contains(need) ?? false)
            && !(person.isChild && Need.notForAChild.contains(need))
        })
    }
    people = record.people.map { counted($0.helpsWith, by: $0) }
    agreements = record.agreements.map { counted($0.helpsWith, by: record.people[$0.with]) }
    settings = record.settings.map { counted($0.helpsWith) }
  }
}
