import KithModel
import KithText
import Testing

@Suite struct `Every problem is told where it stands` {
  struct Sample: Sendable, CustomTestStringConvertible {
    var codes: [Problem.Code]
    var marked: String
    var says: String
    var instead: String?
    var testDescription: String { codes.map(\.rawValue).joined(separator: ", ") }

    init(_ codes: Problem.Code..., at marked: String, says: String = "", instead: String? = nil) {
      self.codes = codes
      self.marked = marked
      self.says = says
      self.instead = instead
    }
  }

  static let samples: [Sample] = [
    Sample(.notABlock, at: head + "«person morag»\n", says: "no colon"),
    Sample(.notAField, at: head + "person morag: Morag\n  «helps with listening»\n"),
    Sample(.noVersion, at: "«»me: Ada\n  needs: listening\n", instead: "kith: 1\nme: Ada"),
    Sample(.unknownVersion, at: "kith: «2»\n\nme: Ada\n  nonsense: here\n"),
    Sample(.noMe, at: "«»kith: 1\n\nperson jean: Jean\n"),
    Sample(
      .unknownBlock, at: head + "«persn» jean: Jean\n  nonsense: here\n", says: "“person”",
      instead: "person jean: Jean"),
    Sample(
      .unknownField, at: head + "person jean: Jean\n  «help with»: listening\n",
      says: "“helps with”", instead: "  helps with: listening"),
    Sample(.misplacedField, at: head + "setting rowan: Rowan\n  «circle»: inner\n"),
    Sample(.misplacedField, at: "kith: 1\n  «until»: 2027-01-01\n\nme: Ada\n"),
    Sample(.repeatedBlock, at: head + "«me»: Bea\n"),
    Sample(.repeatedBlock, at: head + "«kith»: 1\n\nme: Bea\n  nonsense: is not read\n"),
    Sample(.repeatedField, at: head + "person jean: Jean\n  who: aunt\n  «who»: uncle\n"),
    Sample(.repeatedID, at: head + "person jean: Jean\n\nsetting «Jean»: A place\n"),
    Sample(.repeatedItem, at: head + "person jean: Jean\n  helps with: money, «money»\n"),
    Sample(.missingID, at: head + "«person»: Jean\n"),
    Sample(
      .badID, at: head + "person «auntie jean»: Jean\n", instead: "person auntie-jean: Jean"),
    Sample(.badID, at: head + "person «worker»: Jean\n"),
    Sample(.badID, at: head + "setting «home»: Rowan House\n", says: "is one of the needs"),
    Sample(.badID, at: head + "person «jean-»: Jean\n"),
    Sample(.missingField, at: head + "«transition flat»: A flat\n", says: "“on: …”"),
    Sample(.emptyValue, at: head + "person jean: Jean\n  «who»:\n"),
    Sample(.emptyValue, at: head + "person jean: Jean\n  helps with: money,«»\n"),
    Sample(.emptyValue, at: head + "«person» jean:\n"),
    Sample(
      .unknownValue, at: head + "person jean: Jean\n  circle: «iner»\n", says: "“inner”",
      instead: "  circle: inner"),
    Sample(.unknownValue, at: head + "local: Ours\n  look this far ahead: «36526»\n"),
    Sample(
      .unknownValue,
      at: head + "local: Ours\n  look this far ahead: «1234567890123456789012345678901234567890»\n"),
    Sample(
      .badDay, at: head + "person jean: Jean\n  until: «1 April 2027»\n",
      instead: "  until: 2027-04-01"),
    Sample(
      .badDay, at: head + "person jean: Jean\n  until: «31/3/27»\n", instead: "  until: 2027-03-31"),
    Sample(.badDay, at: head + "person jean: Jean\n  until: «18»\n", instead: "  until: age 18"),
    Sample(
      .unknownPerson,
      at: head + "person jean: Auntie Jean\n\nperson jo: Jo\n  knows: «auntie jean»\n",
      instead: "  knows: jean"),
    Sample(
      .unknownBlock, at: head + "person jean: Jean\n\n«helps» with: money\n", says: "first column"),
    Sample(
      .unknownField,
      at: head
        + "person jean: Jean\n\nagreement jean: A\n  from: 2027-01-01\n  «review»: 2027-06-01\n",
      instead: "  review by: 2027-06-01"),
    Sample(.badDay, at: head + "person jean: Jean\n  until: «2027-02-29»\n"),
    Sample(.badDay, at: head + "person jean: Jean\n  until: «1899-12-31»\n"),
    Sample(.badDay, at: head + "person jean: Jean\n  away: «2027-02-01»\n"),
    Sample(.badDay, at: head + "person jean: Jean\n  since: «2021-5»\n"),
    Sample(
      .untilBeforeFrom,
      at: head + "person jean: Jean\n  from: 2027-02-01\n  until: «2027-01-31»\n"),
    Sample(
      .unknownPerson, at: head + "person jean: Jean\n  knows: «jaen»\n", says: "“jean”",
      instead: "  knows: jean"),
    Sample(.unknownPerson, at: head + "person jean: Jean\n  reached through: «none»\n"),
    Sample(.unknownSetting, at: head + "setting a: A\n  part of: «bb»\n"),
    Sample(
      .unknownNeed, at: head + "person jean: Jean\n  helps with: «mony»\n", says: "“money”",
      instead: "  helps with: money"),
    Sample(.unknownTransition, at: head + "person jean: Jean\n  until: «moving-day»\n"),
    Sample(
      .unknownRule,
      at: head
        + "accept «nobody-help»: Fine\n  about: money\n  by: Sam\n  on: 2026-01-01\n  until: 2027-01-01\n",
      says: "“nobody-helps”"),
    Sample(
      .wrongKind, at: head + "setting rowan: Rowan\n\nperson jean: Jean\n  knows: «rowan»\n"),
    Sample(
      .circle,
      at: head
        + "person a: A\n  reached through: «b»\n\nperson b: B\n  reached through: a, directly\n"),
    Sample(.circle, at: head + "setting a: A\n  part of: «b»\n\nsetting b: B\n  part of: a\n"),
    Sample(.circle, at: head + "transition a: A\n  on: «b»\n\ntransition b: B\n  on: a\n"),
    Sample(
      .contradiction,
      at: head + "person jean: Jean\n  helps with: money\n  does not help with: «money»\n"),
    Sample(
      .badAudience, at: head + "person jean: Jean\n  says [«wroker»]: Hello\n",
      says: "“worker”", instead: "  says [worker]: Hello"),
    Sample(.badAudience, at: head + "person jean: Jean\n  «says» [worker: Hello\n"),
    Sample(.badAudience, at: head + "person jean: Jean\n  seen by: me, «nobody»\n"),
    Sample(
      .overlap,
      at: head
        + """
        person jean: Jean

        agreement jean: One
          from: 2027-01-01

        «agreement jean»: Two
          from: 2027-02-01

        """),
    Sample(
      .looksLikeAField,
      at: head + "person jean: Jean\n  note: She rings\n    «until: the end of term»\n"),
    Sample(.unlistedNeed, at: head + "need «water»: Getting out on the water\n"),
  ]

  @Test(arguments: samples)
  func `at its place, in words, with what to write instead`(_ sample: Sample) throws {
    let marked = Marked(sample.marked)
    let reading = read(marked.text)
    #expect(reading.problems.map(\.code) == sample.codes)
    #expect(reading.problems.map(\.range) == marked.marks)
    let problem = try #require(reading.problems.first)
    #expect(problem.message.contains(sample.says))
    if let instead = sample.instead {
      #expect(problem.instead(in: reading.source) == instead)
    }
  }

  @Test func `a block without a line it needs still tells what else is wrong in it`() {
    let reading = read(
      head + "transition t: T\n  onn: 2027-02-01\n  ends: zork\n  ends: zork\n  junk\n")
    #expect(
      reading.problems.map(\.code) == [
        .missingField, .unknownField, .unknownPerson, .repeatedField, .notAField,
      ])
  }

  @Test(arguments: [
    "person m: M\n  says [worker,]: x", "person m: M\n  seen by: me,", "person a: A\n  knows: q",
    "person a: A\n  helps with: none, fun", "person a: A\n  seen by: none",
  ])
  func `what to write instead never opens or makes up anything`(_ block: String) {
    let reading = read(head + block + "\n")
    #expect(reading.problems.map { $0.instead(in: reading.source) } == [nil])
  }

  @Test func `and every code has a sample, beside the one that no text can show`() {
    let shown = Set(Self.samples.flatMap(\.codes))
    #expect(Set(Problem.Code.allCases).subtracting(shown) == [.notUTF8])
  }

  @Test func `a file that is not UTF-8 has that problem alone`() {
    let latin1 = Array("kith: 1\n\nme: Zo".utf8) + [0xEB] + Array("\n  nonsense: x\n".utf8)
    let reading = Reading(SourceText(latin1), rules: [])
    #expect(reading.problems.map(\.code) == [.notUTF8])
    #expect(reading.source.position(of: reading.problems[0].range.lowerBound) == (3, 7))
  }

  @Test func `columns count scalars, a tab is one`() {
    let reading = read(head + "person jean: Jean\n\t\u{65}\u{301}🙂x: 1\n")
    let place = reading.source.position(of: reading.problems[0].range.lowerBound)
    #expect(place == (8, 2))
    let item = read(head + "person zoë: Zoë\n  knows: zoë, «".dropLast() + "ø\n")
    #expect(item.source.position(of: item.problems[0].range.lowerBound) == (8, 15))
  }
}
