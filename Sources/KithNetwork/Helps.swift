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
    let (settings, people) = (record.settings.count, record.people.count)
    (self.settings, self.people) = (settings, people)
    var place = [Int](repeating: -1, count: record.needs.count)
    for (index, need) in needs.enumerated() { place[need] = index }
    rows = Rows(settings + people + record.agreements.count, about: 1) { row, helps in
      let written: PlaceList?
      var person: Int?
      if row < settings {
        written = record.settings[row].helpsWith
      } else if row < settings + people {
        person = row - settings
        written = record.people[row - settings].helpsWith
      } else {
        person = record.agreements[row - settings - people].with
        written = record.agreements[row - settings - people].helpsWith
      }
      guard let written else { return }
      for need in written where place[need] >= 0 {
        if let person, Helps.isLeftOut(need, record.people[person].doesNotHelpWith, record, person)
        {
          continue
        }
        helps.append(place[need])
      }
    }
  }

  private static func isLeftOut(
    _ need: Int, _ doesNotHelpWith: PlaceList?, _ record: Record, _ person: Int
  ) -> Bool {
    if let doesNotHelpWith, doesNotHelpWith.contains(need) { return true }
    return record.people[person].child == true && Need.notForAChild.contains(need)
  }

  /// What a setting counts for, by place in ``Timeline/needs``.
  func setting(_ place: Int) -> ArraySlice<Int> { rows[place] }

  /// What a person in their role counts for, by place in ``Timeline/needs``.
  func person(_ place: Int) -> ArraySlice<Int> { rows[settings + place] }

  /// What an agreement counts for, by place in ``Timeline/needs``.
  func agreement(_ place: Int) -> ArraySlice<Int> { rows[settings + people + place] }
}
