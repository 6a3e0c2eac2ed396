import KithFindings
import KithModel
import KithNetwork

extension LifelinesContents {
  /// Who helps with what, under what they are reached through, on a day or across a change.
  ///
  /// - Complexity: O(people × needs).
  public init(_ sides: Sides) {
    let needs = sides.after.timeline.needs.indices
    let table = Table(sides)
    let grouping = Grouping([sides.before, sides.after], underEachRoute: true)
    self.init(
      name: sides.record.name, caption: sides.caption, smallPrint: sides.smallPrint,
      columns: needs.map(sides.shortTitle),
      groups: grouping.groups.map { LifelinesContents.group($0, sides, table) },
      rests: needs.map { need in
        if sides.after.isWithoutHelp(need) { return .nobody }
        return sides.after.onlyOne(for: need).isEmpty ? .moreThanOne : .onlyOne
      })
  }

  private static func group(_ group: Grouping.Group, _ sides: Sides, _ table: Table) -> Group {
    let rows = group.rows.map { row in
      Row(
        name: sides.record.people[row.person].name, depth: row.depth,
        state: sides.state(.person(row.person)), agreed: sides.isAgreed(row.person), remark: nil,
        cells: table.cells(.person(row.person)))
    }
    switch group.heading {
    case .setting(let setting, let depth):
      return Group(
        .setting, title: sides.record.settings[setting].name, depth: depth,
        state: sides.state(.setting(setting)), cells: table.cells(.setting(setting)), rows: rows)
    case .directly: return .knownMyself(rows)
    case .byAgreement: return Group(.myself, title: "By agreement", rows: rows)
    }
  }

  /// Who helps with what on either side, worked out once.
  private struct Table {
    private let before: [Set<Subject>]
    private let after: [Set<Subject>]
    private let onlyFor: [Subject: [Int]]

    init(_ sides: Sides) {
      let needs = sides.after.timeline.needs.indices
      before = needs.map { Set(sides.before.helpers(with: $0)) }
      after = needs.map { Set(sides.after.helpers(with: $0)) }
      onlyFor = sides.onlyFor()
    }

    func cells(_ subject: Subject) -> [Cell] {
      var cells: [Cell] = after.indices.map { need in
        switch (before[need].contains(subject), after[need].contains(subject)) {
        case (true, true): .dot
        case (true, false): .goingDot
        case (false, true): .comingDot
        case (false, false): .none
        }
      }
      for need in onlyFor[subject] ?? [] { cells[need] = .only }
      return cells
    }
  }
}
