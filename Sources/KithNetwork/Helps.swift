import KithGraph
import KithModel

/// Which needs each setting, person and agreement counts for: what is written, without what the person
/// does not help with and what is never asked of a child; only needs that count.
struct Helps: Sendable {
  /// Of every setting, then of every person, then of every agreement.
  private let rows: Rows<Int>
  private let settings: Int
  private let people: Int

  /// - Complexity: O(record).
  init(
    _ settings: [Setting], _ people: [Person], _ agreements: [Agreement], needs count: Int,
    counting needs: [Int]
  ) {
    (self.settings, self.people) = (settings.count, people.count)
    var place = [Int](filledWith: -1, count: count)
    for (index, need) in needs.enumerated() { place[need] = index }
    rows = Rows(settings.count + people.count + agreements.count, about: 1) { row, helps in
      let written: PlaceList?
      var person: Int?
      if row < settings.count {
        written = settings[row].helpsWith
      } else if row < settings.count + people.count {
        person = row - settings.count
        written = people[row - settings.count].helpsWith
      } else {
        let agreement = row - settings.count - people.count
        person = agreements[agreement].with
        written = agreements[agreement].helpsWith
      }
      guard let written else { return }
      for need in written where place[need] >= 0 {
        if let person, Helps.isLeftOut(need, of: person, people) { continue }
        helps.append(place[need])
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
