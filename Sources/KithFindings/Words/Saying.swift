public import KithModel
public import KithNetwork

/// Pieces of sentences that rules, plans and pictures have in common.
public enum Saying {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October",
    "November", "December",
  ]

  /// "1 April 2027".
  public static func day(_ day: Day) -> String {
    let sentence: Sentence = "\(day)"
    return sentence.text
  }

  /// "a", "a and b", "a, b and c".
  public static func list(_ words: [String], _ last: String = "and") -> String {
    guard let first = words.first, let end = words.last, words.count > 1 else {
      return words.first ?? ""
    }
    var list = first
    for word in words[1..<(words.count - 1)] {
      list += ", "
      list += word
    }
    return "\(list) \(last) \(end)"
  }

  /// "from 1 April 2027 until 2 May 2027", "until 2 May 2027", "from 1 April 2027", or nothing where it
  /// is so from today to the last day that is looked at.
  public static func days(from: Day, to: Day?, today: Day) -> String {
    let days: Sentence = "\(days: from, to: to, today: today)"
    return String(days.text.dropLast())
  }

  /// With a full stop, unless it ends in one, or in a mark that stands for one, already.
  public static func sentence(_ text: String) -> String {
    guard let last = text.last(where: { !"”’\"')".contains($0) }), !".!?…".contains(last) else {
      return text
    }
    return text + "."
  }

  /// Without the full stop at its end, to go before a colon.
  public static func heading(_ text: String) -> String {
    text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
  }

  /// With its first letter large.
  static func capitalized(_ sentence: Sentence) -> Sentence { sentence.capitalized() }

  /// With its first letter large.
  public static func capitalized(_ sentence: String) -> String {
    guard let byte = sentence.utf8.first else { return sentence }
    // Mostly it is a plain letter, or large already.
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      return String(UnicodeScalar(byte - 32)) + String(sentence.unicodeScalars.dropFirst())
    case 0..<0x80: return sentence
    default: break
    }
    guard let first = sentence.first else { return sentence }
    return first.uppercased() + sentence.dropFirst()
  }

  /// "Ada’s", "Kris’s".
  public static func whose(_ name: String) -> String { "\(name)’s" }
}

extension Record {
  /// A need as it is said to a worker: "someone to ring at any hour".
  ///
  /// One of the young person's own is said in their words. Where the help goes the other way, it is
  /// `theirs`.
  public func needInWords(_ need: Int, theirs: Bool = false) -> String {
    guard Record.needPhrases.indices.contains(need) else { return "“\(needs[need].title)”" }
    let phrase = said(Record.needPhrases[need])
    return switch need {
    case 8: "\(phrase) \(theirs ? "them" : name)"
    case 9: "\(theirs ? "their" : Saying.whose(name)) \(phrase)"
    default: phrase
    }
  }

  /// What a step or an acceptance is about, in words.
  public func inWords(_ matter: Matter) -> String {
    switch matter {
    case .subject(let subject): name(of: subject)
    case .need(let need): needInWords(need)
    }
  }

  /// Needs in words, as a list.
  public func needsInWords(_ needs: [Int], _ last: String = "and") -> String {
    if needs.count == 1 { return needInWords(needs[0]) }
    return Saying.list(needs.map { needInWords($0) }, last)
  }

  /// Names of people, as a list: at most a dozen, and others.
  public func names(_ people: [Int], _ last: String = "and") -> String {
    names(people.prefix(12), of: people.count, last)
  }

  /// Names of people who are lost with somebody: the first dozen by id, and others.
  public func names(_ lost: LostPeople, order: [Int]) -> String {
    names(lost.first(12, by: order)[...], of: lost.count, "and")
  }

  private func names(_ people: ArraySlice<Int>, of count: Int, _ last: String) -> String {
    let named = people.map { self.people[$0].name }
    return Saying.list(named + (count > people.count ? ["others"] : []), last)
  }
}

extension View {
  /// Names of people who are lost with somebody: the first dozen by id, and others.
  func names(_ lost: LostPeople) -> String {
    // Mostly it is one.
    if let only = lost.only { return record.people[only].name }
    return lost.count > 12
      ? record.names(lost, order: orderOfIDs) : record.names(inOrder(lost))
  }
}
