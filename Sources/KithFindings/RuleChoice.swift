import KithModel

/// The rules that look at a network: all of them, or some.
///
/// Made once for many networks.
public struct RuleChoice: Sendable {
  /// Rules about networks, and whether their findings are asked for.
  let aboutNetworks: [(rule: Rule, isAskedFor: Bool)]
  /// Rules about what was accepted.
  let aboutAcceptances: [Rule]

  /// The ids of both, one after another.
  let ids: [String]
  /// Whether what each of them finds is a worry.
  let areOnWorries: [Bool]

  /// Every rule.
  public static let all = RuleChoice(named: Set(Rule.names))

  /// The rules of these names.
  ///
  /// What acceptances are about is known only when every rule has looked: where somebody asks for that, all do.
  public init(named names: Set<String>) {
    let later: Set = [Rule.acceptanceEnded.id, Rule.acceptanceUnmatched.id]
    aboutAcceptances = Rule.all.filter { later.contains($0.id) && names.contains($0.id) }
    let needsAll = !aboutAcceptances.isEmpty
    aboutNetworks = Rule.all.filter { rule in
      !later.contains(rule.id) && (needsAll || names.contains(rule.id))
    }.map { ($0, names.contains($0.id)) }
    ids = aboutNetworks.map(\.rule.id) + aboutAcceptances.map(\.id)
    areOnWorries =
      aboutNetworks.map { Acceptance.rulesOnWorries.contains($0.rule.id) }
      + aboutAcceptances.map { _ in false }
  }

  /// What one of them, by its place in ``ids``, says of what it saw.
  func words(_ place: Int, _ seen: [Evidence], _ view: View) -> Rule.Words {
    let later = place - aboutNetworks.count
    return later < 0
      ? aboutNetworks[place].rule.words(seen, view)
      : aboutAcceptances[later].words(seen, view)
  }
}
