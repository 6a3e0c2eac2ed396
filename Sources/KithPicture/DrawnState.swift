/// How somebody, or a setting, is there around the change a picture is about.
///
/// A picture of one day knows only `stays`. The three differ in shape, in line and in a word, so
/// that they can be told apart in grey and without seeing colours.
public enum DrawnState: String, CaseIterable, Equatable, Sendable {
  /// There, and there afterwards.
  case stays
  /// There, but not afterwards.
  case going
  /// Not there yet, but afterwards.
  case coming
  /// Not there, whatever the change; a remark says why.
  case notThere

  /// The word beside the name; none for somebody who simply stays, or of whom a remark says more.
  var word: String? { self == .going || self == .coming ? rawValue : nil }

  /// Square corners for what is going, round ones otherwise.
  var form: Scene.Form { self == .going ? .box : .roundedBox }

  /// The colour of its word.
  var ink: Ink {
    switch self {
    case .stays: .staying
    case .notThere: .soft
    case .going: .going
    case .coming: .coming
    }
  }
}
