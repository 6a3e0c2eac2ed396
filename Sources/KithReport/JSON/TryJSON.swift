import KithFindings
import KithModel
import KithNetwork
import KithRepairs
import KithText

extension JSON {
  /// What `kith try --format json` says: each proposal with its lines, and what is proven.
  ///
  /// - Complexity: O(repairs).
  public static func tries(_ tries: Tries, file: String, appliedTo place: String?) -> JSON {
    let (repairs, reading, view) = (tries.repairs, tries.reading, tries.view)
    let record = view.record
    func repair(
      _ kind: String, _ person: Int?, _ need: Int?, _ by: Day, _ ask: String,
      _ insertion: Insertion?
    ) -> JSON {
      .object([
        "kind": .string(kind),
        "person": .optional(person.map { record.people[$0].id.description }),
        "need": .optional(need.map { record.needs[$0].id.description }),
        "by": .string(by.description),
        "ask": .string(ask),
        "write": .strings(insertion.map { reading.lines(with: $0) } ?? []),
        "step": .strings(repairs.step(toAsk: person, for: need, by: by, in: reading, of: view)),
      ])
    }
    let openings = repairs.openings.map { opening, by in
      let kind =
        switch opening {
        case .directly: "directly"
        case .backInTouch: "back-in-touch"
        }
      return repair(
        kind, opening.person, nil, by, record.ask(opening),
        repairs.insertion(for: opening, in: reading, of: view))
    }
    let asked = repairs.proposed.map { proposed in
      let kind =
        switch proposed.help {
        case .role: "role"
        case .agreement: "agreement"
        case .newAgreement: "new-agreement"
        case .somebodyNew: "somebody-new"
        }
      return repair(
        kind, proposed.help.person(in: record), proposed.need, proposed.by, record.ask(proposed),
        repairs.insertion(for: proposed, in: reading, of: view))
    }
    return .object([
      "applied": .optional(place),
      "without": .strings(tries.without.map { record.id(of: $0).description }),
      "kith": .number(1),
      "file": .string(file),
      "today": .string(view.today.description),
      "horizon": .string(view.history.horizon.description),
      "lifelines": .number(repairs.goal.lifelines),
      "closed": .bool(tries.left.isEmpty),
      "smallest": .bool(repairs.isProven),
      "atLeast": .number(repairs.atLeast),
      "left": .array(
        tries.left.map {
          .object([
            "need": .string(record.needs[$0.need].id.description),
            "from": .string($0.from.description), "to": .optional($0.to?.description),
          ])
        }),
      "repairs": .array(openings + asked),
    ])
  }
}
