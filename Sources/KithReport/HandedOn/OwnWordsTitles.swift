extension OwnWords {
  /// What stands above each part.
  package enum Title {
    package static let said = "What you said"
    package static let people = "Who is written down with you"
    package static let notThere = "You wrote them down, and they are not there today"
    package static let built = "What you have built"
    package static let handovers = "When a worker changes"
    package static let agreements = "What you agreed with people"
    package static let questions = "What is still open"
    package static let beside = "What others wrote, and what you say"
    package static let steps = "What happens next, and who does it"
    package static let tonight = "Tonight, if you need somebody"
  }

  /// What is said where something in the copy could not be read.
  package static let incomplete = "Some lines could not be read. They are left out here."
  /// What is said where nobody is written down.
  package static let nobodyYet = [
    "Nobody is written down yet. This is where everybody begins.", "Who comes to mind first?",
  ]
  /// What is said where no step is written down.
  package static let noStepYet = "No step is written down yet."
}
