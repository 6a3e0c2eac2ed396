import KithFindings
public import KithModel
public import KithNetwork

/// The day or the change that a picture is about: one network, or the two sides of a change.
public struct Sides: Sendable {
  /// The copy it is drawn from.
  public let copy: Copy
  let before: Network
  let after: Network
  /// Lines such as "Moving into my own flat" and "1 April 2027".
  let caption: [String]
  /// Lines at the foot.
  let smallPrint: [String]

  /// One day.
  public init(_ copy: Copy, on network: Network) {
    self.copy = copy
    before = network
    after = network
    caption = [Saying.day(network.day)]
    smallPrint = Sides.smallPrint(copy)
  }

  /// Both sides of a change.
  public init(_ copy: Copy, across crossing: Crossing) {
    self.copy = copy
    before = crossing.before
    after = crossing.after
    let titles = crossing.transitions.map { copy.record.transitions[$0].title }
    caption = titles + [crossing.whenInWords]
    var smallPrint = Sides.smallPrint(copy)
    if let first = crossing.first, let last = crossing.last, first != last {
      smallPrint.append(
        "The picture shows the day before the first of these days beside the last. What is so in "
          + "between, the plan says.")
    }
    self.smallPrint = smallPrint
  }

  private static func smallPrint(_ copy: Copy) -> [String] {
    var lines = [CopyLine.text(copy)]
    if copy.isIncomplete {
      lines.append("Not everything in the file could be read; what could not be is left out here.")
    }
    return lines
  }

  var record: Record { copy.record }

  /// Whether somebody or something is there before, and whether after.
  func state(_ subject: Subject) -> DrawnState {
    switch (before.isInReach(subject), after.isInReach(subject)) {
    case (true, false): .going
    case (false, true): .coming
    case (true, true): .stays
    case (false, false): .notThere
    }
  }

  /// Plain words for somebody who is on neither side.
  func remark(_ person: Int) -> String? {
    guard !before.isThere(person), let absence = after.absence(of: person) else { return nil }
    return record.absenceInShort(absence)
  }

  /// The standing ways to somebody on either side, each once.
  func routes(to person: Int) -> [Route] {
    var routes = before.standingRoutes(to: person)
    for route in after.standingRoutes(to: person) where !routes.contains(route) {
      routes.append(route)
    }
    return routes
  }

  /// Whether it is agreed how somebody stays in touch, and that holds afterwards.
  func isAgreed(_ person: Int) -> Bool {
    !after.timeline.agreements(with: person, inForceOn: after.day).isEmpty
  }

  /// The needs, by place among those that count, for which everything passes through each person or
  /// setting afterwards.
  ///
  /// The young person’s own picture, and those for others, don’t say it.
  func onlyFor() -> [Subject: [Int]] {
    guard !copy.reader.isHandedOn else { return [:] }
    var needs: [Subject: [Int]] = [:]
    for need in after.timeline.needs.indices where !after.isWithoutHelp(need) {
      for subject in after.onlyOne(for: need) { needs[subject, default: []].append(need) }
    }
    return needs
  }

  /// A need in two or three words, for a card or a column.
  func shortTitle(_ need: Int) -> String {
    let place = after.timeline.needs[need]
    let short = [
      "to talk to", "to ring any time", "running a home", "money", "school & work", "health",
      "being part of it", "good times", "to speak up", "my story",
    ]
    return short.indices.contains(place) ? short[place] : record.needs[place].title
  }
}
