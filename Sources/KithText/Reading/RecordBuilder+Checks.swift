import KithModel

/// What can only be seen when everything is read: circles, agreements on the same days, needs that
/// are not listed.
extension RecordBuilder {
  mutating func checkNeeds(_ kept: [Kept]) {
    for block in kept where block.kind == .need {
      guard let place = block.place, record.me.needs?.contains(place) != true,
        let id = id(block)
      else { continue }
      problems.append(.unlistedNeed(document.blocks[block.block].id, id.description))
    }
  }

  /// People who are reached through each other.
  mutating func checkCirclesOfRoutes(_ kept: [Kept]) {
    guard mayHaveCircleOfRoutes else { return }
    let people = record.people
    func next(_ place: Int) -> [Int] {
      (people[place].routes ?? []).compactMap {
        if case .person(let other) = $0 { other } else { nil }
      }
    }
    let isCircle = Circles.exist(count: people.count) { place, lead in
      for route in people[place].routes ?? [] { if case .person(let other) = route { lead(other) } }
    }
    guard isCircle else { return }
    let blocks = kept.filter { $0.kind == .person }.map(\.block)
    for group in Circles.groups(count: people.count, next: next) {
      guard group.count > 1 || next(group[0]).contains(group[0]) else { continue }
      let ids = group.map { people[$0].id }
      let item = place(of: .reachedThrough, in: blocks, group[0], naming: ids)
      // Of themselves nothing is lost.
      problems.append(
        .circleOfRoutes(item, ids.map(\.description), ids.count == 1 ? without(item) : nil))
    }
  }

  /// Settings that are part of each other.
  mutating func checkCirclesOfSettings(_ kept: [Kept]) {
    guard mayHaveCircleOfSettings else { return }
    let settings = record.settings
    func next(_ place: Int) -> [Int] {
      if case .setting(let other) = settings[place].partOf { [other] } else { [] }
    }
    let isCircle = Circles.exist(count: settings.count) { place, lead in
      if case .setting(let other) = settings[place].partOf { lead(other) }
    }
    guard isCircle else { return }
    let blocks = kept.filter { $0.kind == .setting }.map(\.block)
    for group in Circles.groups(count: settings.count, next: next) {
      guard group.count > 1 || next(group[0]).contains(group[0]) else { continue }
      let ids = group.map { settings[$0].id }
      let place = place(of: .partOf, in: blocks, group[0], naming: ids)
      problems.append(.circleOfSettings(place, ids.map(\.description)))
    }
  }

  /// Where a block’s field names one of these ids.
  private func place(of field: Field, in blocks: [Int], _ place: Int, naming ids: [ID])
    -> TextRange
  {
    let block = document.blocks[blocks[place]]
    guard let rule = block.kind?.rule(field),
      let written = document.fields(of: block).first(where: { $0.field == field })
    else { return 0..<0 }
    let value = value(of: written, rule)
    let wanted = Set(ids)
    let item = value.items(in: source).first { item in
      ID(written: value.bytes(in: source)[item]).map(wanted.contains) ?? false
    }
    return value.place(item ?? value.range)
  }

  /// Two agreements with one person on the same day: told of each that meets one above it.
  ///
  /// - Complexity: O(*n* log *n*) for *n* agreements.
  mutating func checkOverlaps() {
    guard someoneHasTwoAgreements else { return }
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

  private var someoneHasTwoAgreements: Bool {
    var have = Array(repeating: false, count: record.people.count)
    for agreement in record.agreements {
      if have[agreement.with] { return true }
      have[agreement.with] = true
    }
    return false
  }
}
