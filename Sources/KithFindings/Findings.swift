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
  public init(_ copy: consuming Copy, rules: RuleChoice = .all) {
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
    var sights = Sights()
    var accepted: Set<Int> = []
    for place in rules.aboutNetworks.indices {
      let all = rules.aboutNetworks[place].rule.check(view)
      guard !all.isEmpty else { continue }
      let acceptances = all.map { Findings.acceptances(of: rules.ids[place], $0, view) }
      for some in acceptances { accepted.formUnion(some) }
      if rules.aboutNetworks[place].isAskedFor {
        sights.add(all, of: place, accepted: acceptances.map(\.first))
      }
    }
    var looking = view
    if !rules.aboutAcceptances.isEmpty, !view.record.acceptances.isEmpty {
      looking.accepted = accepted
      for place in rules.aboutAcceptances.indices {
        let all = rules.aboutAcceptances[place].check(looking)
        sights.add(all, of: rules.aboutNetworks.count + place)
      }
    }
    let all = sights.inOrder(view, rules.ids).map { sight in
      Findings.finding([sights.evidence(sight)], sight, rules, looking)
    }
    self.init(view: view, all: all)
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

  /// One finding, of one piece of evidence.
  private static func finding(
    _ seen: consuming [Evidence], _ sight: Sights.Sight, _ rules: RuleChoice, _ view: View
  ) -> Finding {
    let words = rules.words(sight.rule, seen, view)
    let isOnWorries =
      rules.areOnWorries[sight.rule]
      || seen[0].acceptance.map { view.record.acceptances[$0].isOnWorries } ?? false
    return Finding(
      rule: rules.ids[sight.rule], evidence: seen.removeLast(), sentence: words.says,
      question: words.ask,
      accepted: sight.accepted, isOnWorries: isOnWorries)
  }

  /// The acceptances of the rule that name exactly what the finding names, while they hold.
  private static func acceptances(of rule: String, _ evidence: Evidence, _ view: View) -> [Int] {
    view.record.acceptances.indices.filter { place in
      let acceptance = view.record.acceptances[place]
      return acceptance.rule == rule && acceptance.about.count == evidence.matterCount
        && view.holds(acceptance) && acceptance.about.allSatisfy(evidence.names)
    }
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
