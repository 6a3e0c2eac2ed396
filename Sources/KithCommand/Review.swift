import KithFindings
import KithModel
import KithPlan
import KithReport
import KithText

extension Command {
  /// What changed from one version of a file to another: two files, or one that is kept in git.
  func review() throws(Arguments.Unusable) -> Int32 {
    try arguments.allow([.words, .today, .for, .show, .since])
    let names = try arguments.files(atMost: 2)
    guard let since = try arguments.day(.since) else {
      guard names.count == 2 else {
        throw Arguments.Unusable(
          why: """
            Which two? Write “kith review old.kith new.kith”, or, where the file is kept in git, “kith \
            review ada.kith --since 2026-10-12”.
            """)
      }
      // The newer one first: what it keeps from the reader, the older one may not tell.
      guard let source = read(names[0]) else { return Exit.unreadable }
      guard let new = try open(names[1], orElse: .reviewer) else { return Exit.unreadable }
      return try review(source, named: names[0], new)
    }
    guard names.count == 1, names[0] != "-" else {
      throw Arguments.Unusable(why: "With “--since” comes one file that is kept in git.")
    }
    let bytes: [UInt8]
    do throws(System.Unreadable) {
      bytes = try system.readAsOf(names[0], since)
    } catch {
      system.complain("kith: \(Page.sentence(error.why))\n")
      return Exit.unreadable
    }
    let name = "\(Page.harmless(names[0])) as it was on \(Saying.day(since))"
    guard let new = try open(names[0], orElse: .reviewer) else { return Exit.unreadable }
    return try review(SourceText(bytes), named: name, new)
  }

  /// Whether the whole of a newer version could be read; else that is told.
  ///
  /// A line that could not be read may keep something back, and an older version would tell it.
  private func isReadWhole(_ new: File) -> Bool {
    guard new.whole.hasErrors else { return true }
    system.complain(
      """
      kith: Something in \(Page.harmless(new.name)) could not be read, so it isn’t known what it keeps back, \
      and nothing is compared. “kith check” says what to mend.

      """)
    return false
  }

  private func review(
    _ source: SourceText, named name: String, _ new: File
  ) throws(Arguments.Unusable) -> Int32 {
    guard isReadWhole(new) else { return Exit.unusable }
    let old = try open(source, named: name, orElse: .reviewer, newer: new.whole)
    func findings(_ file: File) -> Findings {
      let copy = file.copy.shown()
      return file.reading.isUnread ? .none(copy) : Findings(copy)
    }
    let exits = [old, new].map { code($0, needsTalk: false) }
    guard !old.reading.isUnread, !new.reading.isUnread else { return exits.max() ?? Exit.unusable }
    let review = Review(from: findings(old), to: findings(new))
    let page = Page.review(review, old: Page.harmless(old.name), new: Page.harmless(new.name))
    return print(
      page.text, then: max(exits.max() ?? Exit.good, review.isNothing ? Exit.good : Exit.talk))
  }
}
