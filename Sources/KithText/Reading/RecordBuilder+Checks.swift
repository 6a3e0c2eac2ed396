import KithModel

/// What can only be seen when everything is read: circles, agreements on the same days, needs that
/// are not listed.
extension RecordBuilder {
  mutating func checkNeeds(_ kept: [Kept]) {
    for block in kept where block.kind == .need {
      guard let id = block.id, let place = needs[id],
        record.me.needs?.contains(place) != true
      else { continue }
      problems.append(.unlistedNeed(block.block.id, id.description))
    }
  }

  /// People who are reached through each other.
  mutating func checkCirclesOfRoutes() {
    let people = record.people
    func next(_ place: Int) -> [Int] {
      (people[place].routes ?? []).compactMap {
        if case .person(let other) = $0 { other } else { nil }
      }
    }
    for group in Circles.groups(count: people.count, next: next) {
      guard group.count > 1 || next(group[0]).contains(group[0]) else { continue }
      let ids = group.map { people[$0].id }
      problems.append(
        .circleOfRoutes(
          place(of: .reachedThrough, in: .person, group[0], naming: ids),
          ids.map(\.description)))
    }
  }

  /// Settings that are part of each other.
  mutating func checkCirclesOfSettings() {
    let settings = record.settings
    func next(_ place: Int) -> [Int] {
      if case .setting(let other) = settings[place].partOf { [other] } else { [] }
    }
    for group in Circles.groups(count: settings.count, next: next) {
      guard group.count > 1 || next(group[0]).contains(group[0]) else { continue }
      let ids = group.map { settings[$0].id }
      problems.append(
        .circleOfSettings(
          place(of: .partOf, in: .setting, group[0], naming: ids), ids.map(\.description)))
    }
  }

  /// Where a block’s field names one of these ids.
  private func place(of field: Field, in kind: BlockKind, _ place: Int, naming ids: [ID])
    -> TextRange
  {
    guard let block = blocks[kind]?[place], let rule = kind.rule(field),
      let written = block.fields.first(where: { $0.field == field })
    else { return 0..<0 }
    let value = value(of: written, rule)
    let item = value.items().first { item in
      ID(written: value.bytes[item]).map { ids.contains($0) } ?? false
    }
    return value.place(item ?? value.range)
  }

  /// Two agreements with one person on the same day.
  mutating func checkOverlaps() {
    var periods: [Int: [Period]] = [:]
    let blocks = document.blocks
    for (place, agreement) in record.agreements.enumerated() {
      guard let first = record.day(agreement.from, .beginning) else { continue }
      var ends = [record.day(agreement.until, .lastDay)]
      for withdrawn in [agreement.withdrawnByMe, agreement.withdrawnByThem] {
        guard let withdrawn, withdrawn.saysThereIsOne else { continue }
        ends.append(record.day(withdrawn, .ending)?.adding(-1) ?? first.adding(-1))
      }
      let period = Period(first: first, last: ends.compactMap(\.self).min())
      if periods[agreement.with, default: []].contains(where: { $0.overlaps(period) }),
        let line = places.line(of: Mention(.agreement, place)),
        let block = blocks.first(where: { $0.line == line })
      {
        problems.append(.overlap(headRange(block), record.people[agreement.with].name))
      }
      periods[agreement.with, default: []].append(period)
    }
  }
}
