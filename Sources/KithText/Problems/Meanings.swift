extension Problem.Code {
  /// What the problem is, in one sentence, whatever the file.
  public var meaning: String {
    switch self {
    case .notUTF8:
      "The file is not UTF-8 text; this problem stands alone."
    case .notABlock:
      "A line in the first column has no colon."
    case .notAField:
      "An indented line has no colon and goes on with nothing."
    case .noVersion:
      "The file does not begin with kith: 1; it is read as if it did."
    case .unknownVersion:
      "The file is of another version; this problem stands alone."
    case .noMe:
      "No block says whose network it is; there is no name, no birthday and no need."
    case .unknownBlock:
      "The keyword is none that Kith knows."
    case .unknownField:
      "No block has a field of this name."
    case .misplacedField:
      "The field belongs to another kind of block, or stands before any."
    case .repeatedBlock:
      "A second me or local, or a second kith where one file is read."
    case .repeatedField:
      "A line that may stand once stands again."
    case .repeatedID:
      "The id is taken already."
    case .repeatedItem:
      "The item is in the list already; it counts once."
    case .missingID:
      "The block needs an id."
    case .badID:
      "This can’t be an id, or already means something, or the block takes none."
    case .missingField:
      "A line that the block can’t do without is not there."
    case .emptyValue:
      "Nothing stands after the colon, between two commas, or where a title belongs."
    case .unknownValue:
      "The word is not one of the fixed words, or the number is out of bounds."
    case .badDay:
      "This is no day, no stretch or no since that can be read."
    case .untilBeforeFrom:
      "Something ends before it begins."
    case .unknownPerson:
      "Nobody, or no person or setting where both may stand, has this id."
    case .unknownSetting:
      "No setting has this id."
    case .unknownNeed:
      "No need has this id."
    case .unknownTransition:
      "The word is neither a day nor the id of a transition."
    case .unknownRule:
      "accept names a finding that Kith does not have."
    case .wrongKind:
      "A setting stands where a person belongs, or a person where a setting does."
    case .circle:
      "People are reached by way of each other, settings are part of each other, or "
        + "days of transitions hang on each other, round in a circle."
    case .contradiction:
      "A need is under both helps with and does not help with."
    case .badAudience:
      "It can’t be read who may see this, or the line takes no brackets."
    case .overlap:
      "Two agreements with one person run on the same day. Both count."
    case .looksLikeAField:
      "A line inside a text reads like a field of its block."
    case .unlistedNeed:
      "A need block is not in the line needs, so it does not count."
    }
  }
}
