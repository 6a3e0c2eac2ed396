import KithFindings
import KithModel
import KithPage
import KithPlan
import KithText

extension Command {
  /// Writes the young person's network as one web page.
  func page() throws(Arguments.Unusable) -> Int32 {
    try arguments.allow([.words, .today, .for, .show], flags: [.mine])
    let name = try arguments.files(atMost: 1)[0]
    guard try arguments.reader(orElse: .me) == .me else {
      throw Arguments.Unusable(
        why: "A page is for the young person. For others there are “kith plan” and “kith map”.")
    }
    guard
      let file = try open(name, orElse: .me, leavesOutOwn: !arguments.has(.mine))
    else { return Exit.unreadable }
    guard !file.reading.isUnread else { return code(file) }
    return print(WebPage.written(Plan(Findings(file.copy.shown()))), then: code(file))
  }
}
