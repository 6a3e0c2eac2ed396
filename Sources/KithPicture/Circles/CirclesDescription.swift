extension CirclesContents {
  /// What the picture shows, in words and in reading order: ring by ring, part of life by part of life.
  ///
  /// - Complexity: O(people).
  var described: [String] {
    var sentences = caption.map { sentence(PlainText.cleaned($0)) }
    let rings: [(Ring?, String)] = [
      (.inner, "In the inner circle"), (.middle, "In the middle circle"),
      (.outer, "In the outer circle"), (nil, "Not in a circle yet"),
    ]
    for (ring, title) in rings {
      let people = drawnInReadingOrder.map { self.people[$0] }.filter { $0.ring == ring }
      guard !people.isEmpty else { continue }
      sentences.append("\(title): \(people.map(words).joined(separator: "; ")).")
    }
    return sentences
  }

  /// Those who are drawn, by place in ``people``: part of life by part of life.
  var drawnInReadingOrder: [Int] {
    people.prefix(CirclesContents.mostPeople).indices.sorted {
      (people[$0].sector.rawValue, $0) < (people[$1].sector.rawValue, $1)
    }
  }

  private func words(for card: Card) -> String {
    var parts = [PlainText.cleaned(card.name)]
    if let who = card.who { parts.append(PlainText.cleaned(who)) }
    let through = card.through.filter { people.indices.contains($0) }.prefix(4)
      .map { PlainText.cleaned(people[$0].name) }
    if !through.isEmpty { parts.append("through \(through.joined(separator: " and "))") }
    if let word = card.state.word { parts.append(word) }
    if card.agreed { parts.append("agreed") }
    if let remark = card.remark { parts.append(PlainText.cleaned(remark)) }
    return parts.joined(separator: ", ")
  }

  private func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }
}

extension LifelinesContents {
  /// What the table shows, in words and in reading order.
  ///
  /// - Complexity: O(rows × columns).
  var described: [String] {
    let titles = columns.map(PlainText.cleaned)
    return groups.flatMap { group in
      [sentence(group.title, group.state, group.cells, titles)]
        + group.rows.map { sentence($0.name, $0.state, $0.cells, titles) }
    }
  }

  private func sentence(
    _ name: String, _ state: DrawnState, _ cells: [Cell], _ titles: [String]
  ) -> String {
    let needs = zip(titles, cells).filter { $0.1 != .none }.map(\.0)
    let word = state.word.map { ", \($0)" } ?? ""
    return PlainText.cleaned(name) + word
      + (needs.isEmpty ? "." : ": \(needs.joined(separator: ", ")).")
  }
}
