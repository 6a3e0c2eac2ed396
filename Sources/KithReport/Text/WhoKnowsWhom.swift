import KithFindings
import KithModel
import KithNetwork

extension Page {
  /// Which of the people who are there know each other, and who is the only link between others: never
  /// a fault, and always with a question.
  ///
  /// Nothing where fewer than two people are there.
  mutating func whoKnowsWhom(_ network: Network, under title: String) {
    let record = network.record
    guard record.people.indices.filter(network.isThere).count > 1 else { return }
    let acquaintance = network.acquaintance()
    gap()
    add(title)
    gap()
    guard acquaintance.isWritten else {
      add(
        "Which of the people here know each other? That is not written down yet.", indent: 2)
      return
    }
    groups(acquaintance, record)
    onlyLinks(acquaintance, record)
    add(
      "If \(record.name) went quiet for a while, who would notice, and whom could they tell?",
      indent: 2)
  }

  /// Of a file with thousands of groups and links, the first.
  private static let most = 8

  private mutating func groups(_ acquaintance: Acquaintance, _ record: Record) {
    let (groups, alone) = (acquaintance.groups, acquaintance.onTheirOwn)
    guard !groups.isEmpty else {
      add("Nobody here is written down as knowing another.", indent: 2)
      return
    }
    let unknown = "Nobody here is written down as knowing \(record.names(alone, "or"))."
    let how = "are linked, directly or through one another."
    if groups.count == 1, groups[0].count > max(alone.count, 2) {
      let all = alone.isEmpty ? "All who are there" : "\(unknown) All the others"
      add("\(all) \(how)", indent: 2)
      return
    }
    for group in groups.prefix(Page.most) {
      add("\(record.names(group)) \(group.count > 2 ? how : "know each other.")", indent: 2)
    }
    if groups.count > Page.most { add("So do others, in groups of their own.", indent: 2) }
    if !alone.isEmpty { add(unknown, indent: 2) }
  }

  private mutating func onlyLinks(_ acquaintance: Acquaintance, _ record: Record) {
    for person in acquaintance.onlyLinks.prefix(Page.most) {
      add(onlyLink(person, acquaintance.parts(without: person), record), indent: 2)
    }
    let further = Array(acquaintance.onlyLinks.dropFirst(Page.most))
    if !further.isEmpty {
      add("Others are linked only through \(record.names(further)).", indent: 2)
    }
  }

  /// A sentence such as "Dean and Sam Okafor are linked only through Morag Bell".
  ///
  /// Where most of a group hang together without the person, they are "the others".
  private func onlyLink(_ person: Int, _ parts: [[Int]], _ record: Record) -> String {
    let through = "only through \(record.people[person].name)."
    let most = parts.map(\.count).max() ?? 0
    if parts.filter({ $0.count == most }).count == 1 {
      let few = parts.filter { $0.count < most }.flatMap(\.self).sorted()
      // A list that is cut short ends in "others".
      let rest = few.count > 12 ? "the rest" : "the others"
      return "\(record.names(few)) \(few.count == 1 ? "is" : "are") linked to \(rest) \(through)"
    }
    if most == 1 { return "\(record.names(parts.flatMap(\.self))) are linked \(through)" }
    let sides = parts.prefix(Page.most).map { record.names($0) }
    if parts.count == 2 {
      return "\(sides[0]) are linked to \(sides[1]) \(through)"
    }
    let list = (sides + (parts.count > Page.most ? ["others"] : [])).joined(separator: "; ")
    return "These are linked \(through.dropLast()): \(list)."
  }
}
