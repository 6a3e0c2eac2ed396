import KithFindings
import KithModel
import KithNetwork

/// What would be so in one network without some people and settings, in words.
struct WithoutTelling: Sendable {
  /// Their ids, of those who are in it.
  let ids: [ID]
  /// Their names.
  let names: String
  /// Their names, each as it is written.
  let written: [String]
  /// For what nobody would be written down, from when until when; empty where there is nothing.
  let gaps: String
  /// Who would not be reached either.
  let outOfReach: String
  /// Everybody in it and their ids, where none of those who were named is in it: one may be meant.
  let others: [(id: ID, name: String)]

  /// How many lines it may take.
  var count: Int { 1 + others.count }

  /// - Complexity: that of the network on each day of change.
  init(_ ids: [ID], _ view: View) {
    let record = view.record
    let gone = record.subjects.filter { ids.contains(record.id(of: $0)) }
    self.ids = gone.map(record.id(of:))
    written = gone.map(view.copy.written.name(of:))
    names = Saying.list(gone.map(record.name(of:)))
    guard !gone.isEmpty else {
      (gaps, outOfReach) = ("", "")
      let written = view.copy.written
      others = written.subjects.map { (written.id(of: $0), written.name(of: $0)) }
      return
    }
    others = []
    let then = History(record.without(gone), from: view.today)
    gaps = WithoutTelling.inWords(view.newGaps(in: then), view)
    let lost = view.outOfReach(in: then).filter { !gone.contains(.person($0)) }
    outOfReach = lost.isEmpty ? "" : record.names(lost, "or")
  }

  /// Gaps in words; of those after which nobody is written down anyhow, that is said.
  private static func inWords(_ gaps: [Gap], _ view: View) -> String {
    guard !gaps.isEmpty else { return "" }
    let (ending, lasting) = (
      gaps.filter { view.isOpen(after: $0) }, gaps.filter { !view.isOpen(after: $0) }
    )
    var words: [String] = []
    if !lasting.isEmpty { words.append(view.inWords(lasting)) }
    if !ending.isEmpty {
      words.append("\(view.inWords(ending)), and after that nobody is written down in any case")
    }
    return words.joined(separator: "; ")
  }
}

extension View {
  /// Whether nobody is written down for the need after a gap, as it is.
  fileprivate func isOpen(after gap: Gap) -> Bool {
    guard let to = gap.to else { return false }
    return history.facts.contains { fact in
      guard case .nobodyHelps(let place) = fact.fact else { return false }
      return history.timeline.needs[place] == gap.need && fact.from == to.adding(1)
    }
  }
}
