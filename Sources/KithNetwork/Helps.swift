import KithModel

/// Which needs each setting, person and agreement counts for: what is written, without what the person
/// does not help with and what is never asked of a child; only needs that count.
struct Helps: Sendable {
  /// Of every setting, then of every person, then of every agreement.
  private let rows: Rows<Int>
  private let settings: Int
  private let people: Int

  /// - Complexity: O(record).
  init(_ record: Record, counting needs: [Int]) {
    let (settings, people, agreements) = (record.settings, record.people, record.agreements)
    (self.settings, self.people) = (settings.count, people.count)
    var place = [Int](repeating: -1, count: record.needs.count)
    for (index, need) in needs.enumerated() { place[need] = index }
    rows = Rows(settings.count + people.count + agreements.count, about: 1) { row, helps in
      let person = row - settings.count
      if person < 0 {
        for need in settings[row].helpsWith ?? [] where place[need] >= 0 {
          helps.append(place[need])
        }
      } else if person < people.count {
        for need in people[person].helpsWith ?? []
        where place[need] >= 0 && !Helps.isLeftOut(need, of: person, people) {
          helps.append(place[need])
        }
      } else {
        let agreement = person - people.count
        for need in agreements[agreement].helpsWith ?? []
        where place[need] >= 0 && !Helps.isLeftOut(need, of: agreements[agreement].with, people) {
          helps.append(place[need])
        }
      }
    }
  }

  private static func isLeftOut(_ need: Int, of person: Int, _ people: [Person]) -> Bool {
    if let left = people[person].doesNotHelpWith, left.contains(need) { return true }
    return people[person].child == true && Need.notForAChild.contains(need)
  }

  /// What a setting counts for, by place in ``Timeline/needs``.
  func setting(_ place: Int) -> ArraySlice<Int> { rows[place] }

  /// What a person in their role counts for, by place in ``Timeline/needs``.
  func person(_ place: Int) -> ArraySlice<Int> { rows[settings + place] }

  /// What an agreement counts for, by place in ``Timeline/needs``.
  func agreement(_ place: Int) -> ArraySlice<Int> { rows[settings + people + place] }

  /// Looks at what each setting, and then each person, counts for, by place in ``Timeline/needs``.
  @inline(__always)
  func forEach(ofSubject row: Int, _ look: (Int) -> Void) { rows.forEach(row, look) }
}
