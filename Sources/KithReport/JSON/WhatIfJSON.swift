public import KithFindings
public import KithModel
import KithNetwork

extension JSON {
  /// What `kith whatif --format json` says: the network of today, and the same without some of it.
  ///
  /// - Complexity: that of a network.
  public static func whatIf(without subjects: [Subject], _ view: View, file: String) -> JSON {
    let then = Timeline(view.record.without(subjects)).network(on: view.today)
    return .object([
      "kith": .number(1), "file": .string(file), "today": .string(view.today.description),
      "without": .array(subjects.map { .string(view.record.id(of: $0).description) }),
      "now": .network(view.history.now, view.copy), "then": .network(then, view.copy),
    ])
  }
}
