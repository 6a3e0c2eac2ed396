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
  /// What each finding is about, in the order of ``all``.
  ///
  /// - Complexity: O(what findings name).
  var keys: [FindingKey] {
    let record = view.record
    let order = view.orderOfIDs
    var blocks: [BlockKind: [String]] = [:]
    for kind in [BlockKind.agreement, .handover, .worry, .meeting, .step, .accept] {
      blocks[kind] = record.keys(of: kind)
    }
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
        blocks: told.compactMap { blocks[$0.kind]?[$0.place] }.sorted(), from: evidence.from,
        to: evidence.to)
    }
  }
}

extension Record {
  /// What makes each block of a kind the same in another version of the file: its id; of those that may
  /// repeat, what they are about and the how-manieth it is.
  ///
  /// - Complexity: O(*n* log *n*).
  func keys(of kind: BlockKind) -> [String] {
    var counts: [String: Int] = [:]
    func counted(_ key: String) -> String {
      counts[key, default: 0] += 1
      return "\(key) \(counts[key] ?? 0)"
    }
    return switch kind {
    case .kith: []
    case .me: ["me"]
    case .local: local == nil ? [] : ["local"]
    case .need: needs.dropFirst(Need.builtIn.count).map(\.id.description)
    case .setting: settings.map(\.id.description)
    case .person: people.map(\.id.description)
    case .transition: transitions.map(\.id.description)
    case .handover: handovers.map(\.id.description)
    case .meeting: meetings.map(\.id.description)
    case .step: steps.map(\.id.description)
    case .worry: worries.map(\.id.description)
    case .agreement: agreements.map { counted(people[$0.with].id.description) }
    case .accept:
      acceptances.map { acceptance in
        let about = acceptance.about.map { matter in
          switch matter {
          case .subject(let subject): id(of: subject).description
          case .need(let need): needs[need].id.description
          }
        }
        return counted(([acceptance.rule] + about.sorted()).joined(separator: " "))
      }
    }
  }
}
