import KithModel
import KithText

/// A file in which the places of problems are marked: `reached through: «mrag»`.
struct Marked {
  var text: String
  /// The marked stretches, in bytes of the text without marks.
  var marks: [TextRange]

  init(_ marked: String) {
    var text: [UInt8] = []
    var marks: [TextRange] = []
    var start = 0
    for character in marked {
      switch character {
      case "«": start = text.count
      case "»": marks.append(start..<text.count)
      default: text += character.utf8
      }
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.marks = marks
  }
}

/// Reads text with a few rules’ names.
func read(_ text: String) -> Reading {
  Reading(SourceText(text), rules: ["nobody-helps", "only-one"])
}

/// The beginning that every file has.
let head = "kith: 1\n\nme: Ada\n  born: 2009-03-02\n  needs: listening, money\n\n"
