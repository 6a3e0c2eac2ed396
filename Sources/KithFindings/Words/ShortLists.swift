public import KithModel

extension Record {
  /// Needs in words, as a list.
  public func needsInWords(_ needs: PlaceList, _ last: String = "and") -> String {
    needsInWords(Array(needs), last)
  }

  /// Names of people, as a list: at most a dozen, and others.
  public func names(_ people: PlaceList, _ last: String = "and") -> String {
    names(Array(people), last)
  }
}
