public import KithFindings
import KithModel
import KithNetwork
public import KithRepairs
public import KithText

extension JSON {
  /// What `kith try --format json` says: each proposal with its lines, and what is proven.
  ///
  /// - Complexity: O(repairs).
  public static func tries(
    _ repairs: Repairs, _ reading: Reading, _ view: View, file: String, left: [Gap]
  ) -> JSON {
    let record = view.record
    return .object([
      "kith": .number(1),
      "file": .string(file),
      "today": .string(view.today.description),
      "horizon": .string(view.history.horizon.description),
      "lifelines": .number(repairs.lifelines),
      "closed": .bool(left.isEmpty),
      "smallest": .bool(repairs.isProven),
      "atLeast": .number(repairs.atLeast),
      "left": .array(
        left.map {
          .object([
            "need": .string(record.needs[$0.need].id.description),
            "from": .string($0.from.description), "to": .optional($0.to?.description),
          ])
        }),
      "repairs": .array(
        repairs.proposed.map { repair in
          let insertion = repairs.insertion(for: repair, in: reading, of: view)
          let kind =
            switch repair.help {
            case .role: "role"
            case .agreement: "agreement"
            case .newAgreement: "new-agreement"
            case .somebodyNew: "somebody-new"
            }
          return .object([
            "kind": .string(kind),
            "person": .optional(
              repair.help.person(in: record).map { record.people[$0].id.description }),
            "need": .string(record.needs[repair.need].id.description),
            "by": .string(repair.by.description),
            "ask": .string(record.ask(repair)),
            "write": .strings(insertion.map { reading.lines(with: $0) } ?? []),
          ])
        }),
    ])
  }
}
