import KithModel

/// People under the setting or the person they are reached through: how a plan and a picture list
/// them.
public struct Grouping: Hashable, Sendable {
  /// What people are gathered under.
  public enum Heading: Hashable, Sendable {
    /// A setting, by place in `Record/settings`, so many settings deep.
    case setting(Int, depth: Int)
    /// Nobody stands between.
    case directly
    /// They are there by agreement.
    case byAgreement
  }

  /// A person, so many people deep under their heading.
  public struct Row: Hashable, Sendable {
    /// By place in `Record/people`.
    public var person: Int
    /// 0, or more under the person they are reached through.
    public var depth: Int
  }

  /// A heading with its people.
  public struct Group: Hashable, Sendable {
    /// What they are gathered under.
    public var heading: Heading
    /// The people, in the order of the file.
    public var rows: [Row]
  }

  /// The groups: settings in the order of the file, each followed by its parts; then who is known
  /// directly, and who is there by agreement.
  public let groups: [Group]

  /// Gathers the people of one or two networks of one record: both sides of a change.
  ///
  /// - Parameters:
  ///   - networks: Whose people are listed.
  ///   - underEachRoute: Whether somebody is listed under each of their routes, or under the first
  ///     only. Those reached through them are listed once.
  /// - Complexity: O(people + routes + settings).
  public init(_ networks: [Network], underEachRoute: Bool) {
    guard let record = networks.first?.record else {
      groups = []
      return
    }
    var underSetting = [[Int]](repeating: [], count: record.settings.count)
    var underPerson = [[Int]](repeating: [], count: record.people.count)
    var direct: [Int] = []
    var agreed: [Int] = []
    var allRoutes: [[Route]] = []
    for person in record.people.indices {
      var routes: [Route] = []
      for network in networks {
        for route in network.standingRoutes(to: person) where !routes.contains(route) {
          routes.append(route)
        }
      }
      allRoutes.append(routes)
      if routes.isEmpty, networks.contains(where: { $0.isByAgreement(person) }) {
        agreed.append(person)
      }
    }
    let listed = underEachRoute ? allRoutes : Grouping.oneRouteEach(allRoutes, agreed)
    for (person, routes) in listed.enumerated() {
      for route in routes {
        switch route {
        case .directly: direct.append(person)
        case .setting(let setting): underSetting[setting].append(person)
        case .person(let other): underPerson[other].append(person)
        case .nobody: break
        }
      }
    }
    var isExpanded = [Bool](repeating: false, count: record.people.count)
    func rows(_ people: [Int]) -> [Row] {
      var rows: [Row] = []
      var next = people.reversed().map { Row(person: $0, depth: 0) }
      while let row = next.popLast() {
        rows.append(row)
        guard !isExpanded[row.person] else { continue }
        isExpanded[row.person] = true
        next += underPerson[row.person].reversed().map { Row(person: $0, depth: row.depth + 1) }
      }
      return rows
    }
    var groups = Grouping.settings(networks).map { setting, depth in
      Group(heading: .setting(setting, depth: depth), rows: rows(underSetting[setting]))
    }
    if !direct.isEmpty { groups.append(Group(heading: .directly, rows: rows(direct))) }
    if !agreed.isEmpty { groups.append(Group(heading: .byAgreement, rows: rows(agreed))) }
    self.groups = groups
  }

  /// One route of each person: the first that needs nobody else, else the one by which a walk from
  /// the young person meets them first.
  ///
  /// So everybody is met, also where people are reached through each other.
  private static func oneRouteEach(_ routes: [[Route]], _ agreed: [Int]) -> [[Route]] {
    var one = routes.map { routes in
      routes.first { if case .person = $0 { false } else { true } }.map { [$0] } ?? []
    }
    var through = [[Int]](repeating: [], count: routes.count)
    for (person, routes) in routes.enumerated() where one[person].isEmpty {
      for case .person(let other) in routes { through[other].append(person) }
    }
    var next = one.indices.filter { !one[$0].isEmpty } + agreed
    var at = 0
    while at < next.count {
      for person in through[next[at]] where one[person].isEmpty {
        one[person] = [.person(next[at])]
        next.append(person)
      }
      at += 1
    }
    return one
  }

  /// The settings that are open in one of the networks, each followed by its parts.
  private static func settings(_ networks: [Network]) -> [(setting: Int, depth: Int)] {
    guard let record = networks.first?.record else { return [] }
    var parts = [[Int]](repeating: [], count: record.settings.count)
    var next: [(setting: Int, depth: Int)] = []
    for (place, setting) in record.settings.enumerated().reversed() {
      if case .setting(let whole) = setting.partOf {
        parts[whole].append(place)
      } else {
        next.append((place, 0))
      }
    }
    var list: [(setting: Int, depth: Int)] = []
    while let entry = next.popLast() {
      guard networks.contains(where: { $0.isOpen(entry.setting) }) else { continue }
      list.append(entry)
      next += parts[entry.setting].map { ($0, entry.depth + 1) }
    }
    return list
  }
}
