import KithFindings
import KithModel
import KithNetwork
import KithReport
import KithText

extension Command {
  /// The same facts without some people or settings; with nothing named, each in turn.
  ///
  /// For the worker and the reviewer.
  func whatIf() throws(Arguments.Unusable) -> Int32 {
    try arguments.allow([.words, .today, .for, .format, .show, .without])
    let name = try arguments.files(atMost: 1)[0]
    let json = try wantsJSON()
    guard try !arguments.reader(orElse: .worker).isHandedOn else {
      throw Arguments.Unusable(
        why: "What if somebody was not there is asked by the worker and the reviewer alone.")
    }
    guard let file = try open(name) else { return Exit.unreadable }
    guard !file.reading.isUnread else { return code(file) }
    let view = View(json ? file.copy : file.copy.shown())
    let subjects = try subjects(view.record)
    guard json else {
      let page = subjects.isEmpty ? Page.whatIfEach(view) : Page.whatIf(without: subjects, view)
      return print(page.text, then: code(file))
    }
    let value = JSON.whatIf(without: subjects, view, file: name)
    return print(value.written() + "\n", then: code(file))
  }
}
