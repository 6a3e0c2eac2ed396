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

  /// The days on which nobody would be written down for a need, as the last key of an object that is written but
  /// for its end: `,"without":[…]}`.
  public static func gaps(_ gaps: [Gap], of record: Record, under key: String) -> [UInt8] {
    let value = JSON.array(
      gaps.map { gap in
        .object([
          "from": .string(gap.from.description),
          "need": .string(record.needs[gap.need].id.description),
          "to": .optional(gap.to?.description),
        ])
      })
    return Array(",\"\(key)\":\(value.written())}".utf8)
  }
}
