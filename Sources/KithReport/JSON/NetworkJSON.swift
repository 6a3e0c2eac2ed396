import KithFindings
public import KithModel
public import KithNetwork

extension JSON {
  /// What `kith network --format json` says: the facts of one day.
  ///
  /// - Complexity: that of `Network/pairs()`.
  ///
  /// Of a copy for others needs and only routes are empty: they would tell whom somebody rests on.
  public static func network(_ network: Network, _ copy: Copy) -> JSON {
    let record = network.record
    func ids(_ subjects: [Subject]) -> JSON {
      .strings(subjects.map { record.id(of: $0).description })
    }
    let everything =
      record.people.indices.map { Subject.person($0) }
      + record.settings.indices.map { .setting($0) }
    let pairs = network.pairs()
    let lifelines = network.lifelines()
    let needs = network.timeline.needs.indices.map { need in
      JSON.object([
        "need": .string(record.needs[network.timeline.needs[need]].id.description),
        "helpers": ids(network.helpers(with: need)),
        "lifelines": .number(lifelines[need]),
        "onlyOne": ids(network.onlyOne(for: need)),
        "pairs": .array(pairs[need].map(ids)),
      ])
    }
    let order = record.orderOfIDs
    let onlyRoutes = copy.reader.isForOthers ? [] : network.onlyRoutes()
    let routes = onlyRoutes.map { route in
      JSON.object([
        "through": .string(record.people[route.through].id.description),
        "to": .strings(route.to.sorted(by: order).map { record.people[$0].id.description }),
      ])
    }
    return .object([
      "kith": .number(1),
      "on": .string(network.day.description),
      "inReach": ids(everything.filter(network.isInReach).sortedByID(record)),
      "needs": .array(needs),
      "onlyRoutes": .array(routes),
    ])
  }
}
