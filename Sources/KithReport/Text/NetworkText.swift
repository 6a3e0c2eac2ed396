import KithFindings
public import KithModel
public import KithNetwork

extension Page {
  /// What `kith network` says: the facts of one day.
  ///
  /// - Complexity: that of `Network/pairs()`.
  public static func network(_ network: Network, _ copy: Copy) -> Page {
    let record = network.record
    var page = Page()
    page.add("\(Saying.whose(record.name)) network on \(Saying.day(network.day))")
    page.add(CopyLine.text(copy))

    page.heading("Who is there")
    let people = record.people.indices.filter(network.isThere).map { Subject.person($0) }
    for case .person(let person) in people.sortedByID(record) {
      let way = network.isByAgreement(person) ? ", by agreement" : ""
      page.add("\(record.people[person].name)\(way)", indent: 2)
    }
    let settings = record.settings.indices.filter(network.isOpen).map { Subject.setting($0) }
    for setting in settings.sortedByID(record) {
      page.add("\(record.name(of: setting)) (open)", indent: 2)
    }
    if people.isEmpty, settings.isEmpty {
      page.add("Nobody is written down for this day.", indent: 2)
    }

    guard copy.reader != .me else {
      page.whoIsThere(for: network)
      page.longNames(copy)
      return page
    }
    guard !copy.reader.isForOthers else {
      page.longNames(copy)
      return page
    }
    page.needs(of: network)

    let routes = network.onlyRoutes()
    if !routes.isEmpty {
      let order = record.orderOfIDs
      page.heading("Who is reached through only one person")
      for route in routes {
        page.add(
          "\(record.names(route.to, order: order)), through \(record.people[route.through].name)",
          indent: 2)
      }
    }
    page.whoKnowsWhom(network, under: "Who knows whom".uppercased())
    page.longNames(copy)
    return page
  }

  /// Who is written down for what, as the young person reads it: without what rests on whom.
  private mutating func whoIsThere(for network: Network) {
    let record = network.record
    guard !network.timeline.needs.isEmpty else { return }
    heading("Who is there for what")
    for need in network.timeline.needs.indices {
      let title = record.needForYou(network.timeline.needs[need])
      let names = network.helpers(with: need).map(record.name(of:))
      let who = names.isEmpty ? "nobody is written down yet" : Saying.list(names)
      add("\(Saying.capitalized(title)): \(who).", indent: 2, hanging: 6)
    }
  }

  private mutating func needs(of network: Network) {
    let record = network.record
    func names(_ subjects: [Subject], _ last: String = "and") -> String {
      Saying.list(subjects.map(record.name(of:)), last)
    }
    heading("What it rests on")
    if network.timeline.needs.isEmpty {
      add("It is not written down yet which needs matter.", indent: 2)
    }
    let pairs = network.pairs()
    for need in network.timeline.needs.indices {
      let title = record.needInWords(network.timeline.needs[need])
      let helpers = network.helpers(with: need)
      guard !helpers.isEmpty else {
        add("\(Saying.capitalized(title)): nobody is written down.", indent: 2)
        continue
      }
      add("\(Saying.capitalized(title)): \(names(helpers)).", indent: 2, hanging: 6)
      let onlyOne = network.onlyOne(for: need)
      if !onlyOne.isEmpty { add("All of it passes through \(names(onlyOne)).", indent: 4) }
      if !pairs[need].isEmpty {
        let together = pairs[need].prefix(12).map { names($0) }.joined(separator: "; ")
        let more = pairs[need].count > 12 ? "; and other pairs" : ""
        add("Nobody would be left without both of these: \(together)\(more).", indent: 4)
      }
    }
  }
}
