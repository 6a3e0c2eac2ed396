import KithFindings
public import KithModel
import KithNetwork
import KithText

extension JSON {
  /// What `kith agreements --format json` says of one file: every agreement with its days, what was
  /// talked over, and what was found.
  ///
  /// - Complexity: O(agreements × findings).
  public static func agreements(_ file: AgreedFile, due: Day?, isForSomebody: Bool) -> JSON {
    .object([
      "kith": .number(1),
      "file": .string(file.name),
      "today": .string(file.view.today.description),
      "problems": .array(
        zip(file.reading.problems, file.reading.places(of: file.reading.problems)).map {
          problem($0, at: $1, in: file.reading, isForSomebody: isForSomebody)
        }),
      "agreements": .array(file.agreements(due: due).map { agreement($0, file) }),
    ])
  }

  private static func agreement(_ place: Int, _ file: AgreedFile) -> JSON {
    let (view, record) = (file.view, file.view.record)
    let agreement = record.agreements[place]
    func day(_ written: WrittenDay?, _ use: DayUse) -> JSON {
      .optional(record.day(written, use)?.description)
    }
    let timeline = view.history.timeline
    let topics = agreement.topics.map { ($0.topic.rawValue, JSON.string($0.text)) }
    return .object([
      "with": .string(record.people[agreement.with].id.description),
      "title": .string(agreement.title),
      "line": view.copy.places.line(of: Mention(.agreement, place)).map { .number($0) } ?? .null,
      "from": day(agreement.from, .beginning),
      "until": day(agreement.until, .lastDay),
      "holds": .bool(
        timeline.agreements(with: agreement.with, inForceOn: view.today).contains(place)),
      "helpsWith": agreement.helpsWith.map { .strings($0.map { record.needs[$0].id.description }) }
        ?? .null,
      "brings": agreement.brings.map { .strings($0.map { record.people[$0].id.description }) }
        ?? .null,
      "actingAs": .optional(agreement.actingAs),
      "agreedByMe": day(agreement.agreedByMe, .beginning),
      "agreedByThem": day(agreement.agreedByThem, .beginning),
      "withdrawnByMe": day(agreement.withdrawnByMe, .ending),
      "withdrawnByThem": day(agreement.withdrawnByThem, .ending),
      "talkedOverWith": .array(agreement.talkedOverWith.map(dated)),
      "approvedBy": .array(agreement.approvedBy.map(dated)),
      "supportedBy": .optional(agreement.supportedBy),
      "reviewBy": day(agreement.reviewBy, .beginning),
      "reviewed": agreement.reviewed.map(dated) ?? .null,
      "topics": .object(Dictionary(topics, uniquingKeysWith: { first, _ in first })),
      "findings": .array(file.findings(about: place).map { finding($0, view) }),
    ])
  }

  private static func dated(_ dated: Agreement.Dated) -> JSON {
    .object(["text": .string(dated.text), "day": .optional(dated.day?.description)])
  }
}
