import KithFindings
import KithModel
public import KithPlan

extension Page {
  /// What `kith review` says: what was written from one version of a file to another, and what that
  /// changes.
  ///
  /// - Complexity: O(what changed).
  public static func review(_ review: Review, old: String, new: String) -> Page {
    var page = Page()
    let view = review.new.view
    page.add("What changed for \(view.record.name)")
    page.add(CopyLine.text(view.copy))
    page.add("From \(old) to \(new), both as they are on \(Saying.day(view.today)).")
    for (name, copy) in [(old, review.old.view.copy), (new, view.copy)] where copy.isIncomplete {
      page.add(
        "\(name): something in it could not be read and is left out, so more may have changed.")
    }
    guard !review.isNothing else {
      page.gap()
      page.add("Nothing that is in this copy changed.")
      return page
    }
    for written in review.written where written.kind != .worry {
      page.written(
        written.changes.filter { !$0.isOnWorries }, heading(written.kind, view.record.name))
    }
    page.needs(review)
    page.askedFor(review)
    page.folds(review) { $0.filter { !$0.isOnWorries } }
    page.longNames(view.copy)
    // Last, so that the page above can be handed over without them.
    page.written(
      review.written.flatMap(\.changes).filter(\.isOnWorries), Page.worriesHeading)
    page.folds(review, after: ", of worries") { $0.filter(\.isOnWorries) }
    return page
  }

  private mutating func written(_ changes: [Review.BlockChange], _ title: String) {
    guard !changes.isEmpty else { return }
    heading(title)
    for change in changes { add("- \(Page.sentence(change))", indent: 2, hanging: 6) }
  }

  /// Some of the findings that are new, gone, or accepted since.
  private mutating func folds(
    _ review: Review, after: String = "", _ some: ([Fold]) -> [Fold]
  ) {
    folds(some(review.findingsNew), "To talk over, and new" + after, asks: true)
    folds(
      some(review.findingsOnOtherDays), "To talk over, on other days than before" + after,
      asks: true)
    folds(
      some(review.findingsOpenAgain), "To talk over again, and not accepted any more" + after,
      asks: true)
    folds(some(review.findingsGone), "No longer to talk over" + after, asks: false)
    let accepted = some(review.findingsAccepted)
    guard !accepted.isEmpty else { return }
    heading("Talked over and accepted since" + after)
    self.accepted(accepted, review.new.view)
  }

  private static func heading(_ kind: BlockKind, _ name: String) -> String {
    switch kind {
    case .kith, .me: name
    case .need: "\(Saying.whose(name)) own needs"
    case .setting: "Places and services"
    case .person: "People"
    case .transition: "Changes to come"
    case .agreement: "Agreements"
    case .handover: "Handovers"
    case .meeting: "Meetings"
    case .step: "Steps"
    case .worry: worriesHeading
    case .accept: "Talked over and accepted"
    case .local: "This service’s lengths of time"
    }
  }

  /// One thing that was written.
  private static func sentence(_ change: Review.BlockChange) -> String {
    let title = Saying.heading(change.title)
    switch change.what {
    case .went: return "\(title): not written down any more."
    case .came(let facets):
      let says = facets.filter { !["name", "title"].contains($0.label) }.map { facet in
        "\(facet.label): \(Saying.list(facet.items.map(\.shown)))"
      }
      return Saying.sentence(
        "\(title): new" + (says.isEmpty ? "" : "; \(says.joined(separator: "; "))"))
    case .says("circle", let before, let now):
      func circle(_ facet: Facet?) -> String {
        facet.flatMap(\.items.first).map { "the \($0.shown) circle" } ?? "no circle"
      }
      return "\(title): to \(circle(now)), from \(circle(before))."
    case .says(let label, let before, let now):
      return Saying.sentence("\(title), \(label): \(difference(before, now))")
    }
  }

  /// "middle, before inner"; "now also health; no longer money".
  private static func difference(_ before: Facet?, _ now: Facet?) -> String {
    func all(_ facet: Facet) -> String { Saying.list(facet.items.map(\.shown)) }
    guard let now else { return "nothing now; before \(before.map(all) ?? "")" }
    guard let before else { return "\(all(now)); before nothing was written" }
    guard before.isList, now.isList else { return "\(all(now)); before \(all(before))" }
    // What stands in both, as often as it does, is not told.
    let (rest, was) = (now.items.without(before.items), before.items.without(now.items))
    let parts = [
      rest.isEmpty ? nil : "now also \(Saying.list(rest.map(\.shown)))",
      was.isEmpty ? nil : "no longer \(Saying.list(was.map(\.shown), "or"))",
      rest.isEmpty && was.isEmpty ? "now in this order: \(all(now))" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }

  private mutating func needs(_ review: Review) {
    guard !review.needs.isEmpty else { return }
    heading("Who is written down for what")
    for change in review.needs {
      let parts = [
        change.gained.isEmpty ? nil : "now also \(Saying.list(change.gained))",
        change.lost.isEmpty ? nil : "no longer \(Saying.list(change.lost, "or"))",
      ]
      let text = parts.compactMap(\.self).joined(separator: "; ")
      add(Saying.sentence("- For \(change.need): \(text)"), indent: 2, hanging: 6)
    }
  }

  private mutating func askedFor(_ review: Review) {
    guard !review.askedFor.isEmpty else { return }
    let name = review.new.view.record.name
    heading("What \(name) asked for, and what came of it")
    for asked in review.askedFor {
      let wish = Page.wish(asked.wish, name).replacing("them", with: asked.name)
      let about = asked.wish == .more || asked.wish == .less ? wish : "\(asked.name): \(wish)"
      add(
        Saying.sentence("- \(about) \(Saying.capitalized(Saying.list(asked.since)))"), indent: 2,
        hanging: 6)
    }
  }

  private mutating func folds(_ folds: [Fold], _ title: String, asks: Bool) {
    guard !folds.isEmpty else { return }
    heading(title)
    for fold in folds {
      add("- \(fold.says)\(asks ? " \(fold.ask)" : "") (\(fold.rule))", indent: 2, hanging: 6)
    }
  }
}

extension [Facet.Item] {
  /// Those that are not among others, each as often as it is there more often.
  fileprivate func without(_ others: [Facet.Item]) -> [Facet.Item] {
    var counts = Dictionary(others.map { ($0.key, 1) }, uniquingKeysWith: +)
    return filter { item in
      guard let count = counts[item.key], count > 0 else { return true }
      counts[item.key] = count - 1
      return false
    }
  }
}
