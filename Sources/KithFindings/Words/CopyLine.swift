public import KithModel

/// The line that every output carries: its date, whose copy it is, and that a copy may leave things
/// out.
///
/// Always in the same words, whether it does or not.
public enum CopyLine {
  /// "22 November 2026. The worker’s copy; a copy may leave things out."
  public static func text(_ copy: Copy) -> String {
    let whose =
      switch copy.reader {
      case .worker: Saying.whose(copy.record.said("The worker"))
      case .reviewer: Saying.whose(copy.record.said("The reviewer"))
      case .me: Saying.whose(copy.record.name)
      case .everyone: Saying.whose(copy.record.said("Everybody"))
      case .person(let id):
        Saying.whose(copy.record.people.first { $0.id == id }?.name ?? id.description)
      }
    return "\(Saying.day(copy.today)). \(whose) copy; a copy may leave things out."
  }
}
