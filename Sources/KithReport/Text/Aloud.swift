import KithFindings
import KithModel

extension Record {
  /// What somebody would do for a need, as it can be asked aloud: "be somebody Ada can ring at any hour".
  func aloud(_ need: Int) -> String {
    switch needs[need].id.description {
    case "listening": "be somebody \(name) can talk to"
    case "crisis": "be somebody \(name) can ring at any hour"
    case "home": "help \(name) with running a home"
    case "money": "help \(name) with money"
    case "learning": "help \(name) with school, college or work"
    case "health": "go to appointments with \(name)"
    case "belonging": "share birthdays and holidays with \(name)"
    case "fun": "have good times with \(name)"
    case "rights": "speak up with \(name)"
    case "story": "talk with \(name) about where \(name) comes from"
    default: "be there for \(needInWords(need))"
    }
  }
}
