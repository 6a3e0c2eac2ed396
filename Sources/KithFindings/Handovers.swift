public import KithModel
import KithNetwork

extension View {
  /// The handovers that are not over, by place in `Record/handovers`; one whose last day is not known is
  /// still to come.
  public var openHandovers: [Int] {
    record.handovers.indices.filter { place in
      lastDay(ofHandover: place).map { $0 >= today } ?? true
    }
  }

  /// The last day of who leaves: as the handover says, or else as their role does.
  public func lastDay(ofHandover place: Int) -> Day? {
    let handover = record.handovers[place]
    if let written = handover.lastDay { return record.day(written, .lastDay) }
    guard let leaving = handover.leaving else { return nil }
    return history.timeline.stretches(.person(leaving)).last?.last
  }

  /// What a rule saw in a handover, and which of its lines say so.
  func evidence(
    ofHandover place: Int, _ fields: Field..., from: Day? = nil, to: Day? = nil
  ) -> Evidence {
    let handover = record.handovers[place]
    var evidence = Evidence(from: from ?? today, to: to)
    evidence.handover = place
    evidence.people = [handover.leaving, handover.takingOver].compactMap(\.self)
      .sorted { id($0) < id($1) }
    let written = fields.map { Mention(.handover, place, $0) }
      .filter { copy.places.line(of: $0) != nil }
    evidence.mentions = written.isEmpty ? [Mention(.handover, place)] : written
    return evidence
  }

  /// The name of who leaves.
  func leavingName(_ place: Int) -> String {
    record.handovers[place].leaving.map { record.people[$0].name } ?? "who leaves"
  }

  /// The name of who takes over.
  func takingOverName(_ place: Int) -> String {
    record.handovers[place].takingOver.map { record.people[$0].name } ?? "who takes over"
  }
}

extension Local {
  /// How many days before a last day two people should have met, where a service has not said.
  ///
  /// No source gives a number: this one is Kith's own, to be replaced by `meet before a change`.
  static let usualMeetBefore = 28

  /// How many days should lie between two changes, where a service has not said.
  ///
  /// No source gives a number: this one is Kith's own, to be replaced by `keep changes apart`.
  static let usualApart = 28
}

extension Rule {
  /// A rule about handovers.
  ///
  /// With `inOneSentence`, those of the same days and steps are told together.
  static func aboutHandovers(
    id: String, title: String, why: String, citations: [Citation], examples: [Example],
    inOneSentence: Bool = false, check: @escaping @Sendable (View) -> [Evidence],
    words: @escaping @Sendable (_ handovers: [Int], _ evidence: Evidence, View) -> Words
  ) -> Rule {
    Rule(
      id: id, title: title, why: why, citations: citations, examples: examples, check: check,
      foldKey: Rule.folding(inOneSentence: inOneSentence),
      words: { found, view in
        let handovers = found.compactMap(\.handover)
        return handovers.isEmpty ? Words(says: "", ask: "") : words(handovers, found[0], view)
      })
  }
}

extension Citation {
  static let timingIntroductions = Citation(
    "The REAL Toolkit, “How to time an introduction and referral”",
    at: """
      https://therealtoolkit.scot/the-workforce-guides/how-to-time-an-introduction-and-referral
      """,
    supports: """
      Introductions matter. Met months before, a young person may hold back from those who are still \
      there; met only days or weeks before, there is little chance for trust. It sets no number.
      """)

  static let keyEvents = Citation(
    "Leeds City Council, “To transfer a child and family to a different team”, 2022",
    at: """
      https://leedscs.trixonline.co.uk/chapter/to-transfer-a-child-and-family-to-a-different-team
      """,
    supports: """
      A change of worker should not come at the same time as other key events, and should come before \
      key changes so that these can be prepared. It is about social workers, and gives no length of \
      time.
      """)

  static let meetBeforehand = Citation(
    "NICE, quality standard QS140, statement 5, updated 2023",
    at: """
      https://nice.org.uk/guidance/QS140/chapter/quality-statement-5-meeting-a-practitioner-in-adults-services
      """,
    supports: """
      Young people meet somebody from each service that they move to before they move. It is about \
      services for adults in England and Wales; asking it of every handover is Kith’s own step.
      """)

  static let namedWorker = Citation(
    "NICE, quality standard QS140, statement 4",
    at: "http://nice.org.uk/guidance/qs140/chapter/Quality-statements",
    supports: """
      One named worker before, during and after a move between services. It is about services for \
      adults in England and Wales.
      """)

  static let fewChanges = Citation(
    "Cumberland Council, “Allocation of work and transfer between teams”, 2024",
    at:
      "https://cumberlandcs.trixonline.co.uk/chapter/allocation-of-work-and-transfer-between-teams",
    supports: """
      Changes of worker are to be few and for good reason, and nobody should have to tell their story \
      again and again. One council’s procedure.
      """)
}
