import KithFindings
import KithModel

/// Pieces of the sentences that a young person reads about themselves: short, in their words, and with
/// “you”.
extension Record {
  /// A need as it is said to the young person: one of their own in their words.
  func needForYou(_ need: Int) -> String {
    switch need {
    case 4: said("school, college and work")
    case 5: said("health and appointments")
    case 7: said("company and good times")
    case 8: "\(said("someone to speak up with")) you"
    case 9: "your \(said("story"))"
    default: needInWords(need)
    }
  }

  /// Needs on a line of their own, after a colon: some of them hold commas.
  func needsForYou(_ needs: some Collection<Int>) -> String {
    needs.map { needForYou($0) }.joined(separator: "; ")
  }

  /// "Morag Bell, “my keyworker”".
  func nameAndWho(_ person: Int) -> String {
    people[person].name + (people[person].who.map { ", “\($0)”" } ?? "")
  }

  /// Who does something, as the young person reads it.
  func calledByYou(_ who: String) -> String {
    who.lowercased() == "me" || who.lowercased() == name.lowercased() ? "You" : who
  }

  /// A question about a need: whom there could be, or, where somebody is, who else.
  func questionForYou(_ need: Int, else isElse: Bool, _ when: String = "") -> String {
    let who = isElse ? "Who else" : "Who"
    let rest =
      switch need {
      case 0: "could you talk to"
      case 1: "could you ring at any hour"
      case 2: "could help you run a home"
      case 3: "could help you with money"
      case 4: "could help you with school, college or work"
      case 5: "could help with health and appointments"
      case 6: "could you share birthdays and holidays with"
      case 7: "is good company"
      case 8: "could speak up with you"
      case 9: "knows your story"
      default: "could be there for “\(needs[need].title)”"
      }
    return "\(who) \(rest)\(when)?"
  }
}
