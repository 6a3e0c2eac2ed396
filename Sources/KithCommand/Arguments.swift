import KithModel
import KithText

/// What was typed after `kith`: a command, files, options.
struct Arguments {
  /// Why the arguments can't be used, in one sentence.
  struct Unusable: Error {
    var why: String
  }

  /// The options that take a value, each with what it may be.
  enum Option: String, CaseIterable {
    case today, `for`, format, on, across, view, `as`, show, due, since, words, lifelines, need,
      without, by, until, rules, plans, maps, threads
  }

  /// The options that take no value.
  enum Flag: String, CaseIterable {
    case check, mine, apply, merge
  }

  private(set) var command: String?
  private(set) var words: [String] = []
  private var options: [Option: String] = [:]
  private var flags: Set<Flag> = []

  init(_ typed: [String]) throws(Unusable) {
    var rest = typed[...]
    var onlyFiles = false
    while let word = rest.popFirst() {
      guard !onlyFiles, word.hasPrefix("-"), word != "-" else {
        if command == nil, !onlyFiles { command = word } else { words.append(word) }
        continue
      }
      if word == "--" {
        onlyFiles = true
        continue
      }
      if ["--help", "-h"].contains(word) {
        // `kith plan --help` is `kith help plan`.
        words = command.map { [$0] } ?? []
        command = "help"
        return
      }
      if word == "--version", command == nil {
        command = "version"
        return
      }
      if let flag = Flag.allCases.first(where: { word == "--\($0.rawValue)" }) {
        flags.insert(flag)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard word.hasPrefix("--"), let option = Option(rawValue: String(parts[0].dropFirst(2)))
      else {
        throw Unusable(why: "Kith doesn’t know the option “\(word)”. “kith help” lists them.")
      }
      guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst(),
        parts.count == 2 || !value.hasPrefix("--")
      else {
        throw Unusable(why: "Something has to follow “\(word)”.")
      }
      guard options.updateValue(value, forKey: option) == nil else {
        throw Unusable(why: "“--\(option.rawValue)” is there twice.")
      }
    }
  }

  /// That nothing was typed that the command doesn't take.
  func allow(_ allowed: [Option], flags allowedFlags: [Flag] = []) throws(Unusable) {
    for flag in Flag.allCases where has(flag) && !allowedFlags.contains(flag) {
      throw Unusable(why: "“kith \(command ?? "")” takes no “--\(flag.rawValue)”.")
    }
    for option in Option.allCases where options[option] != nil && !allowed.contains(option) {
      throw Unusable(why: "“kith \(command ?? "")” takes no “--\(option.rawValue)”.")
    }
  }

  /// Whether an option without a value is there.
  func has(_ flag: Flag) -> Bool { flags.contains(flag) }

  /// The day that follows an option.
  func day(_ option: Option) throws(Unusable) -> Day? {
    guard let text = options[option] else { return nil }
    guard let day = Day(text), day >= .earliest, day <= .latest else {
      throw Unusable(
        why: "“\(text)” is not a day that Kith can read. Write it as 2027-04-01 (year, month, day)."
      )
    }
    return day
  }

  /// The word that follows an option: one of these.
  func word(_ option: Option, of choices: [String]) throws(Unusable) -> String? {
    guard let text = options[option] else { return nil }
    guard choices.contains(text) else {
      let list = choices.map { "“\($0)”" }.joined(separator: " or ")
      throw Unusable(why: "After “--\(option.rawValue)” comes \(list), not “\(text)”.")
    }
    return text
  }

  /// Whatever follows an option.
  func text(_ option: Option) -> String? { options[option] }

  /// Whose copy is asked for: a word that stands for a reader, or the id of one of the people.
  func reader(orElse usual: Copy.Reader) throws(Unusable) -> Copy.Reader {
    guard let text = options[.for] else { return usual }
    switch text {
    case "me": return .me
    case "worker": return .worker
    case "reviewer": return .reviewer
    case "everyone": return .everyone
    default:
      guard let id = ID(written: Array(text.utf8)[...]) else {
        throw Unusable(
          why: """
            After “--for” comes “me”, “worker”, “reviewer”, “everyone” or the id of one of the people, not \
            “\(text)”.
            """)
      }
      return .person(id)
    }
  }

  /// The files, of which there has to be at least one, and at most so many.
  func files(atMost: Int = .max) throws(Unusable) -> [String] {
    guard !words.isEmpty else {
      throw Unusable(why: "Which file? Write “kith \(command ?? "") ada.kith”.")
    }
    guard words.count(where: { $0 == "-" }) <= 1 else {
      throw Unusable(why: "Standard input (“-”) can be read only once.")
    }
    guard words.count <= atMost else {
      throw Unusable(why: "“kith \(command ?? "")” takes one file at a time.")
    }
    return words
  }
}
