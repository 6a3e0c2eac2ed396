import KithFindings
import KithReport
import KithText

extension Command {
  /// Puts files in canonical form, or with `--check` says what would change.
  ///
  /// A file with errors stays as it is: what could not be read can't be put in order.
  func format() throws(Arguments.Unusable) -> Int32 {
    try arguments.allow([.show], flags: [.check])
    let showing = try showing()
    var exit = Exit.good
    for name in try arguments.files() { exit = max(exit, format(name, showing)) }
    return exit
  }

  private func format(_ name: String, _ showing: Page.Showing) -> Int32 {
    guard let source = read(name) else { return Exit.unreadable }
    let reading = Reading(source, rules: Rule.names)
    tellProblems(of: reading, in: name, isForSomebody: false, showing: showing)
    let isCheck = arguments.has(.check)
    guard let written = reading.canonicalText() else {
      // A program that sends its text through Kith must not get back less than it sent.
      if name == "-", !isCheck { return print(source.bytes, then: Exit.unusable) }
      system.complain("kith: \(Page.harmless(name)) stays as it is until that is mended.\n")
      return Exit.unusable
    }
    if isCheck {
      let exit = written == source && !reading.hasWarnings ? Exit.good : Exit.talk
      return print(Page.difference(from: source, to: written, file: name).text, then: exit)
    }
    if name == "-" { return print(written.bytes, then: Exit.good) }
    guard written != source else { return print("\(Page.harmless(name)) is in order.\n") }
    do throws(Writing.Unwritable) {
      try system.replace(name, source.bytes, written.bytes)
    } catch {
      system.complain("kith: \(Page.harmless(name)) could not be written. \(error.why)\n")
      return Exit.unreadable
    }
    return print("\(Page.harmless(name)) was put in order.\n")
  }
}
