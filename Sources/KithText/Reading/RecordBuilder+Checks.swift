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
      let item = place(of: .reachedThrough, in: .person, group[0], naming: ids)
      // Of themselves nothing is lost.
      problems.append(
        .circleOfRoutes(item, ids.map(\.description), ids.count == 1 ? without(item) : nil))
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
      let place = place(of: .partOf, in: .setting, group[0], naming: ids)
      problems.append(.circleOfSettings(place, ids.map(\.description)))
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
    let wanted = Set(ids)
    let item = value.items().first { item in
      ID(written: value.bytes[item]).map(wanted.contains) ?? false
    }
    return value.place(item ?? value.range)
  }

  /// Two agreements with one person on the same day: told of each that meets one above it.
  ///
  /// - Complexity: O(*n* log *n*) for *n* agreements.
  mutating func checkOverlaps() {
    var agreements: [Int: [(place: Int, first: Day, last: Day)]] = [:]
    for (place, agreement) in record.agreements.enumerated() {
      guard let first = record.day(agreement.from, .beginning) else { continue }
      var ends = [record.day(agreement.until, .lastDay)]
      for withdrawn in [agreement.withdrawnByMe, agreement.withdrawnByThem] {
        guard let withdrawn, withdrawn.saysThereIsOne else { continue }
        ends.append(record.day(withdrawn, .ending)?.adding(-1) ?? first.adding(-1))
      }
      let last = ends.compactMap(\.self).min() ?? Day(number: .max)
      guard first <= last else { continue }
      agreements[agreement.with, default: []].append((place, first, last))
    }
    let overlapping = agreements.values.flatMap { agreements in
      Overlaps.later(agreements.map { ($0.first, $0.last) }).map { agreements[$0].place }
    }
    guard !overlapping.isEmpty else { return }
    var heads: [Int: TextRange] = [:]
    for block in document.blocks where block.kind == .agreement {
      heads[block.line] = headRange(block)
    }
    for place in overlapping.sorted() {
      guard let line = places.line(of: Mention(.agreement, place)), let head = heads[line] else {
        continue
      }
      let name = record.people[record.agreements[place].with].name
      problems.append(.overlap(head, name))
    }
  }
}
