public import KithModel

/// All findings about one reader's copy.
public struct Findings: Sendable {
  /// What the rules looked at.
  public let view: View
  /// The findings, in order of first day, rule, need, person passed through, people, settings and last
  /// day.
  public let all: [Finding]

  /// Looks at a copy with every rule, or only with some.
  ///
  /// - Complexity: that of the rules, each at most O(facts × people).
  public init(_ copy: Copy, rules: RuleChoice = .all) {
    self.init(View(copy), rules: rules)
  }

  /// Looks with every rule, or only with some.
  ///
  /// In a copy for others there are none: a list of whom somebody rests on is a list of whom to remove.
  public init(_ view: View, rules: RuleChoice = .all) {
    guard !view.copy.reader.isForOthers else {
      self.init(view: view, all: [])
      return
    }
    var found: [Finding] = []
    found.reserveCapacity(8)
    var accepted: Set<Int> = []
    for place in rules.aboutNetworks.indices {
      let all = rules.aboutNetworks[place].rule.check(view)
      guard !all.isEmpty else { continue }
      let (rule, isAskedFor) = rules.aboutNetworks[place]
      let isOnWorries = Acceptance.rulesOnWorries.contains(rule.id)
      for evidence in all {
        let acceptances = Findings.acceptances(of: rule.id, evidence, view)
        accepted.formUnion(acceptances)
        guard isAskedFor else { continue }
        found.append(
          Findings.finding(
            rule, evidence, view, accepted: acceptances.first, isOnWorries: isOnWorries))
      }
    }
    if !rules.aboutAcceptances.isEmpty, !view.record.acceptances.isEmpty {
      var view = view
      view.accepted = accepted
      for rule in rules.aboutAcceptances {
        for evidence in rule.check(view) {
          found.append(
            Findings.finding(rule, evidence, view, accepted: nil, isOnWorries: false))
        }
      }
    }
    self.init(view: view, all: Findings.sorted(found, view))
  }

  /// No findings: of a file of which nothing could be read, nothing is known.
  public static func none(_ copy: Copy) -> Findings {
    Findings(view: View(copy), all: [])
  }

  private init(view: View, all: [Finding]) {
    self.view = view
    self.all = all
  }

  /// Whether there is a finding that nobody accepted.
  public var needTalk: Bool { all.contains { $0.accepted == nil } }

  /// The findings as they are read: one sentence for several of one rule that can be said together, by
  /// day and then in the order of the rules.
  ///
  /// - Complexity: O(findings × log findings).
  public func folded() -> [Fold] { folded(all) }

  /// Some of the findings as they are read.
  public func folded(_ some: [Finding]) -> [Fold] {
    let rules = Dictionary(uniqueKeysWithValues: Rule.all.enumerated().map { ($1.id, ($0, $1)) })
    // First whoever has the same name in several findings, then whoever has the same needs.
    let byName = grouped(some.map { [$0] }) { findings in
      findings.first.flatMap { rules[$0.rule]?.1.foldKey($0.evidence, view) }
    }
    let byNeeds = grouped(byName) { findings in
      findings.first.flatMap { rules[$0.rule]?.1.foldKey($0.evidence, view)?.amongNeeds(findings) }
    }
    let folds: [(order: Int, fold: Fold)] = byNeeds.compactMap { findings in
      guard let first = findings.first, let (order, rule) = rules[first.rule] else { return nil }
      guard findings.count > 1 else {
        return (order, Fold(findings: findings, says: first.says, ask: first.ask))
      }
      let words = rule.words(findings.map(\.evidence), view)
      return (order, Fold(findings: findings, says: words.says.text, ask: words.ask.text))
    }
    return folds.enumerated().sorted { one, other in
      let days = [one.element.fold.from ?? view.today, other.element.fold.from ?? view.today]
      if days[0] != days[1] { return days[0] < days[1] }
      return (one.element.order, one.offset) < (other.element.order, other.offset)
    }.map(\.element.fold)
  }

  /// Groups of one rule and acceptance with the same key become one, in the order of the first; those
  /// without a key stay by themselves.
  private func grouped(_ groups: [[Finding]], by key: ([Finding]) -> Rule.FoldKey?) -> [[Finding]] {
    var grouped: [[Finding]] = []
    var places: [GroupKey: Int] = [:]
    for group in groups {
      guard let first = group.first, let key = key(group) else {
        grouped.append(group)
        continue
      }
      let whole = GroupKey(
        rule: first.rule, accepted: first.accepted, isOnWorries: first.isOnWorries, key: key)
      if let place = places[whole] {
        grouped[place] += group
      } else {
        places[whole] = grouped.count
        grouped.append(group)
      }
    }
    return grouped
  }

  private struct GroupKey: Hashable {
    var rule: String
    var accepted: Int?
    var isOnWorries: Bool
    var key: Rule.FoldKey
  }

  private static func finding(
    _ rule: Rule, _ evidence: Evidence, _ view: View, accepted: Int?, isOnWorries: Bool
  ) -> Finding {
    let words = rule.words([evidence], view)
    let isOnWorries =
      isOnWorries
      || evidence.acceptance.map { view.record.acceptances[$0].isOnWorries } ?? false
    return Finding(
      rule: rule.id, evidence: evidence, sentence: words.says, question: words.ask,
      accepted: accepted, isOnWorries: isOnWorries)
  }

  /// The acceptances of the rule that name exactly what the finding names, while they hold.
  private static func acceptances(of rule: String, _ evidence: Evidence, _ view: View) -> [Int] {
    view.record.acceptances.indices.filter { place in
      let acceptance = view.record.acceptances[place]
      return acceptance.rule == rule && acceptance.about.count == evidence.matterCount
        && view.holds(acceptance) && acceptance.about.allSatisfy(evidence.names)
    }
  }

  private static func sorted(_ findings: [Finding], _ view: View) -> [Finding] {
    guard findings.count > 1 else { return findings }
    let (people, settings) = (view.record.people, view.record.settings)
    /// What has somebody after what has nobody, and then by id.
    func precedes(_ one: Int?, _ other: Int?) -> Bool {
      guard let one, let other else { return one == nil }
      return people[one].id < people[other].id
    }
    func precedes(_ one: [Int], _ other: [Int], by areInOrder: (Int, Int) -> Bool) -> Bool {
      one.lexicographicallyPrecedes(other, by: areInOrder)
    }
    // By place: findings are large, and would be copied for each comparison.
    return findings.indices.sorted { one, other in
      if findings[one].evidence.from != findings[other].evidence.from {
        return findings[one].evidence.from < findings[other].evidence.from
      }
      if findings[one].rule != findings[other].rule {
        return findings[one].rule < findings[other].rule
      }
      if findings[one].evidence.need != findings[other].evidence.need {
        return findings[one].evidence.need ?? -1 < findings[other].evidence.need ?? -1
      }
      if findings[one].evidence.through != findings[other].evidence.through {
        return precedes(findings[one].evidence.through, findings[other].evidence.through)
      }
      if findings[one].evidence.people != findings[other].evidence.people {
        return precedes(findings[one].evidence.people, findings[other].evidence.people) {
          people[$0].id < people[$1].id
        }
      }
      if findings[one].evidence.settings != findings[other].evidence.settings {
        return precedes(findings[one].evidence.settings, findings[other].evidence.settings) {
          settings[$0].id < settings[$1].id
        }
      }
      let latest = Day(number: .max)
      return findings[one].evidence.to ?? latest < findings[other].evidence.to ?? latest
    }.map { findings[$0] }
  }
}

extension View {
  /// Whether an acceptance holds today: from its `on` to its `until`.
  ///
  /// A day that is not known holds nothing.
  public func holds(_ acceptance: Acceptance) -> Bool {
    guard let on = record.day(acceptance.on, .beginning),
      let until = record.day(acceptance.until, .lastDay)
    else { return false }
    return on <= today && today <= until
  }
}
