public import KithModel
import KithNetwork

extension View {
  /// The agreements that are not over and not taken back, by place in `Record/agreements`: those that can
  /// still be made whole.
  ///
  /// - Complexity: O(agreements).
  public var openAgreements: [Int] { record.agreements.indices.filter(isOpen) }

  /// Whether an agreement is not over and not taken back.
  func isOpen(_ place: Int) -> Bool {
    let isOver = record.day(record.agreements[place].until, .lastDay).map { $0 < today } ?? false
    return !isOver && !isTakenBack(record.agreements[place].withdrawnByMe)
      && !isTakenBack(record.agreements[place].withdrawnByThem)
  }

  /// Whether one of the two has taken it back by today; on a day that is not known is taken back.
  public func isTakenBack(_ agreement: Agreement) -> Bool {
    isTakenBack(agreement.withdrawnByMe) || isTakenBack(agreement.withdrawnByThem)
  }

  private func isTakenBack(_ written: WrittenDay?) -> Bool {
    guard let written, written.saysThereIsOne else { return false }
    return record.day(written, .ending).map { $0 <= today } ?? true
  }

  /// The last day on which both said what is written: when they agreed, or looked at it together.
  func lastSaid(_ agreement: Agreement) -> Day? {
    let days = [
      record.day(agreement.agreedByMe, .beginning), record.day(agreement.agreedByThem, .beginning),
      agreement.reviewed?.day,
    ]
    return days.compactMap(\.self).filter { $0 <= today }.max()
  }

  /// What a rule saw in an agreement, and which of its lines say so.
  func evidence(
    ofAgreement place: Int, _ fields: Field..., from: Day? = nil, to: Day? = nil
  ) -> Evidence {
    var evidence = Evidence(from: from ?? today, to: to)
    evidence.agreement = place
    evidence.people = [record.agreements[place].with]
    let written = fields.map { Mention(.agreement, place, $0) }
      .filter { copy.places.line(of: $0) != nil }
    evidence.mentions = written.isEmpty ? [Mention(.agreement, place)] : written
    return evidence
  }

  /// Agreements as a sentence names them: with whom.
  func agreementsInWords(_ places: [Int], _ last: String = "and") -> String {
    if places.count == 1 { return agreementInWords(places[0]) }
    return "the agreements with \(namesOfAgreements(places, last))"
  }

  /// Those with whom agreements are.
  func namesOfAgreements(_ places: [Int], _ last: String = "and") -> String {
    // Two with one person stand beside each other in a file; where not, the name comes twice.
    var people: [Int] = []
    for place in places where people.last != record.agreements[place].with {
      people.append(record.agreements[place].with)
    }
    return record.names(people, last)
  }

  /// An agreement as a sentence names it: with whom, and which where there are several.
  func agreementInWords(_ place: Int) -> String {
    let agreement = record.agreements[place]
    let name = record.people[agreement.with].name
    let areSeveral = history.timeline.agreements(with: agreement.with).count > 1
    return "the agreement with \(name)" + (areSeveral ? " (“\(agreement.title)”)" : "")
  }
}

extension Rule {
  /// A rule about agreements.
  ///
  /// With `inOneSentence`, those of the same days and steps are told together, so that a page says a
  /// thing once; else each has a sentence of its own.
  static func aboutAgreements(
    id: String, title: String, why: String, citations: [Citation], examples: [Example],
    inOneSentence: Bool = false, check: @escaping @Sendable (View) -> [Evidence],
    words: @escaping @Sendable (_ agreements: [Int], _ evidence: Evidence, View) -> Words
  ) -> Rule {
    Rule(
      id: id, title: title, why: why, citations: citations, examples: examples, check: check,
      foldKey: Rule.folding(inOneSentence: inOneSentence),
      words: { found, view in
        let agreements = found.compactMap(\.agreement)
        return agreements.isEmpty ? Words(says: "", ask: "") : words(agreements, found[0], view)
      })
  }
}

extension Citation {
  static let continuingCare = Citation(
    "Iriss, “Continuing Care & CO: conversation openers”, 2018",
    at: "https://www.iriss.org.uk/resources/tools/continuing-care-co",
    supports: """
      Its themes for talking about relationships that go on: boundaries, feeling safe, expressing \
      yourself, lending, gifts and money, time, technology and social media. It sets no answers.
      """)

  static let keepConnected = Citation(
    "The Fostering Network, “Keep Connected”",
    at: "https://thefosteringnetwork.org.uk/get-involved/our-campaigns/keep-connected",
    supports: """
      Moving on is a time for a proper ending and not a goodbye for ever, and any plan should begin \
      from staying in touch. It speaks of foster carers; asking it of others is Kith’s own step.
      """)

  static let formerResidents = Citation(
    "Childhood First, procedures, “Outreach work and contact with ex-residents”, 2021",
    at: "https://childhoodfirst.proceduresonline.com/p_outreach_contact.html",
    supports: """
      Staying in touch is to be talked over with colleagues, to serve the young person’s needs, to \
      have clear boundaries, and not to promise what can’t be kept. One provider’s procedure.
      """)

  static let explicitDetails = Citation(
    "Nottingham City, “Contact with ex care leavers”",
    at: "https://nottinghamcitychomes.trixonline.co.uk/chapter/contact-with-ex-care-leavers",
    supports: """
      Who will be in touch, for what reasons, and when it stops are to be explicit in the plan. The \
      same policy treats staying in touch as an exception, which Kith doesn’t.
      """)

  static let relationshipsMatter = Citation(
    "Iriss, podcast “Relationships Matter”, transcript",
    at: "https://transcripts.podcast.iriss.org.uk/transcript/relationships-matter/",
    supports: """
      Workers find it hard that nothing keeps either of them safe where a relationship goes on outside \
      a service, and are unsure of the boundaries of their role. It names barriers and no remedy.
      """)
}
