import KithModel
import KithText

extension Command {
  /// Writes the file to hand out: what one reader may see, and nothing else.
  func copy() throws(Arguments.Unusable) -> Int32 {
    try arguments.allow([.today, .for, .show])
    let name = try arguments.files(atMost: 1)[0]
    guard arguments.text(.for) != nil else {
      throw Arguments.Unusable(
        why: """
          For whom? Write “--for me”, “--for worker”, “--for reviewer”, “--for everyone”, or the id of one \
          of the people.
          """)
    }
    guard let file = try open(name) else { return Exit.unreadable }
    guard !file.reading.isUnread else { return code(file) }
    return print(file.copy.text.bytes, then: code(file))
  }
}
