/// The rules that look at a network: all of them, or some.
///
/// Made once for many networks.
public struct RuleChoice: Sendable {
  /// Rules about networks, and whether their findings are asked for.
  let aboutNetworks: [(rule: Rule, isAskedFor: Bool)]
  /// Rules about what was accepted.
  let aboutAcceptances: [Rule]

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
  }
}
