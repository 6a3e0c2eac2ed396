public import KithModel
import KithNetwork

extension View {
  /// What a rule saw today, about whom and what, and which lines say so.
  ///
  /// Lines that the file doesn't have are left out.
  func evidence(
    about people: [Int] = [], settings: [Int] = [], need: Int? = nil, at mentions: Mention...
  ) -> Evidence {
    var evidence = Evidence(from: today)
    evidence.people = people.sorted { id($0) < id($1) }
    evidence.settings = settings.sorted { record.settings[$0].id < record.settings[$1].id }
    evidence.need = need
    evidence.mentions = mentions.filter { copy.places.line(of: $0) != nil }
    return evidence
  }

  /// Whether a person is there today.
  func isThereToday(_ person: Int) -> Bool { history.now.isThere(person) }

  /// The last day of the stretch that holds today, if it has one that is looked at.
  public func lastDay(of subject: Subject) -> Day? {
    history.timeline.lastDay(of: subject, from: today)
  }

  /// Places and services that are named in a text, and end for the young person: with their last day.
  public func endings(namedIn text: String) -> [(name: String, last: Day)] {
    record.settings.indices.compactMap { place in
      let (name, setting) = (record.settings[place].name, Subject.setting(place))
      let last = lastDay(of: setting) ?? history.timeline.stretches(setting).last?.last
      guard let last, text.contains(name) else { return nil }
      return (name, last)
    }
  }

  /// Who and what is written down today for a need that counts (by its place in `Record/needs`), by id;
  /// empty for one that doesn't count.
  func writtenDown(for need: Int) -> [Subject] {
    guard let place = history.timeline.needs.firstIndex(of: need) else { return [] }
    return history.now.helpers(with: place)
  }

  /// Whether an agreement with somebody is not over and not taken back.
  func hasOpenAgreement(with person: Int) -> Bool {
    history.timeline.agreements(with: person).contains { isOpen($0) }
  }
}

extension Rule {
  /// A rule about how things stand today.
  ///
  /// With `inOneSentence`, what was found is told in one sentence, but for what steps are written down
  /// about; else each has a sentence of its own.
  static func standing(
    id: String, title: String, why: String, citations: [Citation], examples: [Example],
    inOneSentence: Bool = false, check: @escaping @Sendable (View) -> [Evidence],
    words: @escaping @Sendable (_ found: [Evidence], View) -> Words
  ) -> Rule {
    Rule(
      id: id, title: title, why: why, citations: citations, examples: examples, check: check,
      foldKey: Rule.folding(inOneSentence: inOneSentence),
      words: words)
  }
}

extension Citation {
  static let participatoryRecords = Citation(
    "University College London, MIRRA: Memory – Identity – Rights in Records – Access",
    at: "https://blogs.ucl.ac.uk/mirra/about/",
    supports: """
      Records made for services leave out, or get wrong, the voices and feelings of young people, carers \
      and families; it proposes keeping records together with them. It is about England.
      """)

  static let careNetworks = Citation(
    "Blakeslee, support networks of 22 young people in foster care in Oregon, SSWR 2018",
    at: "https://sswr.confex.com/sswr/2018/webprogram/Paper33453.html",
    supports: """
      Many in towns named few people, changes of workers, and programmes or agencies as their main \
      support, and wanted lasting ties. A small study; it gives no threshold.
      """)

  static let exitingNetworks = Citation(
    "Mytelka and others, support networks of 75 young people leaving foster care in Texas, 2025",
    at: "https://m.booksci.cn/literature/145019990.htm",
    supports: """
      Professionals matter and may not offer relationships that last; size was not tied to how \
      supported people felt, and strengthening the ties that are there is advised. The abstract alone \
      was read.
      """)

  static let trustedAdult = Citation(
    "Bellis and others, trusted adult support in childhood, BMC Psychiatry 2017",
    at: "https://pmc.ncbi.nlm.nih.gov/articles/PMC5364707",
    supports: """
      Of 7,047 adults in the UK, those who had much to bear as children felt well more often where a \
      trusted adult had always been there. They were asked looking back: it is a tie, not a proof.
      """)

  static let whyRelationshipsMatter = Citation(
    "The REAL Toolkit, “Why relationships matter”",
    at: "http://www.therealtoolkit.scot/the-workforce-guides/why-relationships-matter",
    supports: """
      The more open a relationship, the safer it can be; having nobody strong by one’s side is to be \
      weighed too. It is about workers’ own relationships; asking it of others is Kith’s own step.
      """)

  static let sharingInformation = Citation(
    "Scottish Government, GIRFEC Practice Guidance 4: Information sharing, section 12",
    at: """
      https://www.gov.scot/publications/getting-right-child-girfec-practice-guidance-4-information-sharing/pages/13/
      """,
    supports: """
      Where something is passed on, write down what, to whom and why, and where the person concerned \
      wasn’t told, the reasons for that.
      """)

  static let actingOnInformation = Citation(
    "Scottish Government, GIRFEC Practice Guidance 4: Information sharing, section 5",
    at: """
      https://www.gov.scot/publications/getting-right-child-girfec-practice-guidance-4-information-sharing/pages/6/
      """,
    supports: """
      In many reviews after the worst had happened, key information had not been passed on in time or \
      had not been listened to. When to look at a worry again is left to those who wrote it down.
      """)

  static let familyPlan = Citation(
    "OneFuture, “What is a family plan?”",
    at: "https://onefuture.zohodesk.com/portal/en/kb/articles/what-is-a-family-plan",
    supports: """
      A plan made at a family group conference says what is to be done, who does it, by when, and who \
      checks that it was done. One service’s own page.
      """)

  static let lifelongLinks = Citation(
    "London Borough of Barking and Dagenham, “Lifelong Links”",
    at: "https://lbbd.gov.uk/children-young-people-and-families/lifelong-links",
    supports: """
      A young person is asked whom they would like to be in touch with; those people are looked for, \
      and what comes of it goes into the plan.
      """)
}
