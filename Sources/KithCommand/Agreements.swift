import KithFindings
import KithModel
import KithReport
import KithText

extension Command {
  /// What was agreed with whom, in one file or many.
  func agreements() throws(Arguments.Unusable) -> Int32 {
    try arguments.allow([.words, .today, .for, .format, .show, .due])
    let names = try arguments.files()
    let json = try wantsJSON()
    let due = try arguments.day(.due)
    var files: [AgreedFile] = []
    var exit = Exit.good
    for name in names {
      guard let file = try open(name, orElse: .reviewer) else {
        exit = max(exit, Exit.unreadable)
        continue
      }
      let copy = json ? file.copy : file.copy.shown()
      let agreed = AgreedFile(
        name: Page.harmless(name), reading: file.reading,
        findings: file.reading.isUnread ? .none(copy) : Findings(copy))
      files.append(agreed)
      exit = max(exit, code(file, needsTalk: agreed.needsTalk(due: due)))
    }
    guard !files.isEmpty else { return exit }
    guard json else { return print(Page.agreements(files, due: due).text, then: exit) }
    let values = files.map {
      JSON.agreements($0, due: due, isForSomebody: arguments.text(.for) != nil)
    }
    let value = names.count > 1 ? JSON.array(values) : values[0]
    return print(value.written() + "\n", then: exit)
  }
}
