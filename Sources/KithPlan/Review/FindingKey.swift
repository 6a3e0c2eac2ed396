import KithFindings
import KithModel
import KithNetwork

/// What a finding is about, by ids, so that it is found again in another version of the file.
struct FindingKey: Hashable {
  var rule: String
  var need: ID?
  var through: ID?
  var names: [ID]
  /// Blocks that tell it from others about the same people, or about nobody.
  var blocks: [String]
  var from: Day?
  var to: Day?

  /// The same on any days.
  var onAnyDay: FindingKey {
    var key = self
    (key.from, key.to) = (nil, nil)
    return key
  }
}

extension Findings {
  /// What each finding is about, in the order of ``all``, with the keys of its blocks.
  ///
  /// - Complexity: O(what findings name).
  func keys(_ blocks: BlockKeys) -> [FindingKey] {
    let record = view.record
    let order = view.orderOfIDs
    return all.map { finding in
      let evidence = finding.evidence
      let people = evidence.people + (evidence.lost?.sorted(by: order) ?? [])
      let names =
        people.map { record.people[$0].id } + evidence.settings.map { record.settings[$0].id }
      let told = evidence.mentions.filter { mention in
        switch mention.kind {
        case .agreement, .handover, .worry: true
        case .meeting, .step, .accept: names.isEmpty
        case .kith, .me, .need, .setting, .person, .transition, .local: false
        }
      }
      return FindingKey(
        rule: finding.rule, need: evidence.need.map { record.needs[$0].id },
        through: evidence.through.map { record.people[$0].id }, names: names.sorted(),
        blocks: told.map { blocks[$0.kind][$0.place] }.sorted(), from: evidence.from,
        to: evidence.to)
    }
  }
}
