import Foundation
import KithFindings
import KithModel
import KithNetwork
import KithPlan
import KithReport
import KithTestSupport
import KithText
import Testing

/// What is found in a text, for a worker.
func findings(_ text: String, today: String = "2026-11-22") throws -> Findings {
  let reading = Reading(SourceText(text), rules: Rule.names)
  try #require(reading.problems.filter { $0.code.severity == .error } == [])
  let day = try #require(Day(today))
  return Findings(Copy(of: reading.record, reading.places, for: .worker, on: day))
}

@Suite struct `Every rule` {
  @Test(arguments: Rule.all.map(\.id))
  func `finds what its examples show, and nothing where they show nothing`(_ id: String) throws {
    let rule = try #require(Rule.all.first { $0.id == id })
    #expect(rule.examples.contains { $0.finds != nil })
    #expect(rule.examples.count { $0.finds == nil } > 1)
    #expect(!rule.citations.isEmpty && !rule.why.isEmpty)
    for example in rule.examples {
      let place = SourceLocation(
        fileID: example.fileID, filePath: example.fileID, line: example.line, column: 1)
      let found = try findings(example.text, today: example.today).all.filter { $0.rule == id }
      if let words = example.finds {
        #expect(found.contains { $0.says.contains(words) }, sourceLocation: place)
      } else {
        #expect(found == [], sourceLocation: place)
      }
    }
  }

  @Test func `whose finding says that there is a worry is known as such where copies are made`()
    throws
  {
    var onWorries: Set<String> = []
    for rule in Rule.all {
      for example in rule.examples {
        for finding in try findings(example.text, today: example.today).all
        where finding.rule == rule.id
          && finding.evidence.mentions.contains(where: { $0.kind == .worry })
        {
          onWorries.insert(rule.id)
        }
      }
      if rule.id.contains("worry") { onWorries.insert(rule.id) }
    }
    #expect(onWorries == Acceptance.rulesOnWorries)
  }

  @Test func `is one file, named for it`() throws {
    let files = try Golden.files(in: "Sources/KithFindings/Rules", ending: ".swift")
    let names = files.map { file in
      file.dropLast(6).reduce(into: "") { name, letter in
        name +=
          letter.isUppercase && !name.isEmpty ? "-" + letter.lowercased() : letter.lowercased()
      }
    }
    #expect(names.sorted() == Rule.names.sorted())
  }

  @Test(arguments: try! Golden.files(in: "Examples", ending: ".kith"))
  func `ends in a question, and says nothing unkind`(_ name: String) throws {
    let banned = [
      "placement", "contact", "lac", "unit", "case", "client", "service user", "score", "risk",
      "single point of failure", "in force", "helper", "covered", "grade", "rank",
    ]
    let found = try findings(try Golden.text(at: "Examples/\(name)"))
    let folds = found.folded()
    let sentences =
      found.all.flatMap { [$0.says, $0.ask] } + folds.flatMap { [$0.says, $0.ask] }
      + Rule.all.flatMap { [$0.title, $0.why] }
    for sentence in sentences {
      let words = sentence.lowercased().split { !$0.isLetter && $0 != " " }
        .flatMap { $0.split(separator: " ") }.joined(separator: " ")
      for word in banned { #expect(!" \(words) ".contains(" \(word) ")) }
    }
    for fold in folds { #expect(fold.ask.hasSuffix("?")) }
    for finding in found.all { #expect(finding.ask.hasSuffix("?")) }
  }
}

@Suite struct `Ada’s findings` {
  private func facts() throws -> [(
    rule: String, need: String?, who: [String], from: String, to: String?
  )] {
    let found = try findings(try Golden.text(at: "Examples/ada.kith"))
    let record = found.view.record
    return found.all.map { finding in
      let evidence = finding.evidence
      return (
        finding.rule, evidence.need.map { record.needs[$0].id.description },
        ((evidence.lost?.sorted(by: record.orderOfIDs) ?? evidence.people).map {
          record.people[$0].id
        }
          + evidence.settings.map { record.settings[$0].id })
          .map(\.description),
        evidence.from.description, evidence.to?.description
      )
    }
  }

  @Test func `from the move nobody is written down for crisis and story`() throws {
    let found = try facts().filter { $0.rule == "nobody-helps" && $0.from == "2027-04-01" }
    #expect(found.map(\.need) == ["crisis", "story"])
    #expect(found.allSatisfy { $0.to == nil })
  }

  @Test func `Dean is reached only through Morag, and lost with the house`() throws {
    let route = try #require(try facts().first { $0.rule == "only-route" })
    #expect(route.who == ["dean"])
    #expect(route.to == "2027-03-31")
    let ending = try #require(try facts().first { $0.rule == "ending-unplanned" })
    #expect(ending.who == ["dean"])
    #expect(ending.from == "2027-04-01")
  }

  @Test func `belonging rests on Morag throughout`() throws {
    let found = try facts().filter { $0.rule == "only-one" && $0.need == "belonging" }
    let morag = try #require(found.first { $0.who == ["morag"] })
    #expect(morag.from == "2026-11-22")
    #expect(morag.to == nil)
  }

  @Test func `the step about Dean is shown beside it`() throws {
    let found = try findings(try Golden.text(at: "Examples/ada.kith"))
    let fold = try #require(found.folded().first { $0.rule == "ending-unplanned" })
    #expect(found.view.steps(about: fold) == [0])
  }

  @Test func `health is accepted by Sam Okafor, and by nobody a day too late`() throws {
    let found = try findings(try Golden.text(at: "Examples/ada.kith"))
    let health = try #require(found.all.first { $0.evidence.need == 5 })
    let place = try #require(health.accepted)
    #expect(found.view.record.acceptances[place].by == "Sam Okafor")

    let late = try findings(try Golden.text(at: "Examples/ada.kith"), today: "2027-06-02")
    #expect(late.all.first { $0.evidence.need == 5 }?.accepted == nil)
    #expect(late.all.contains { $0.rule == "acceptance-ended" })
    let lastDay = try findings(try Golden.text(at: "Examples/ada.kith"), today: "2027-06-01")
    #expect(lastDay.all.first { $0.evidence.need == 5 }?.accepted != nil)
  }

  @Test func `an acceptance names exactly what the finding names`() throws {
    let text = try Golden.text(at: "Examples/ada.kith")
    let more = try findings(text.replacing("about: health", with: "about: health, jean"))
    #expect(more.all.first { $0.evidence.need == 5 }?.accepted == nil)
    #expect(more.all.contains { $0.rule == "acceptance-unmatched" })
  }
}

@Suite struct `What is told of endings` {
  private func endings(_ person: String) throws -> [Finding] {
    try findings(
      """
      kith: 1

      me: Ada
        needs: listening

      setting rowan: Rowan House
        until: 2027-03-31

      \(person)
      """
    ).all.filter { $0.rule == "ending-unplanned" }
  }

  @Test func `nobody who has died is told of as ending`() throws {
    #expect(
      try endings("person gran: Gran\n  until: unknown\n  in touch: died, from 2024-02-18\n") == [])
  }

  @Test func `being away is not ending, but an end while away is`() throws {
    #expect(
      try endings("person jo: Jo\n  away: 2027-01-01 to 2027-02-01\n") == [])
    let found = try endings(
      "person jo: Jo\n  away: 2027-01-01 to 2027-02-01\n  until: 2027-01-10\n")
    #expect(found.map(\.evidence.from) == [Day("2027-01-11")])
  }

  @Test func `somebody who is handed over, or stays by agreement, is planned for`() throws {
    #expect(
      try endings(
        """
        person jo: Jo
          reached through: rowan

        person sam: Sam

        handover h: From Jo to Sam
          leaving: jo
          taking over: sam

        """) == [])
    #expect(
      try endings(
        """
        person jo: Jo
          reached through: rowan

        agreement jo: Sundays
          from: 2027-04-01
          agreed by me: 2026-11-01
          agreed by them: 2026-11-01

        """) == [])
  }
}

@Suite struct `A day of change is told once, and rightly` {
  private func plan(_ text: String) throws -> Plan {
    Plan(try findings("kith: 1\n\nme: Ada\n  needs: listening\n\n" + text))
  }

  @Test func `gone within a stretch of days, and there again after it`() throws {
    let plan = try plan(
      """
      setting old: Old
        kind: home

      setting new: New
        kind: home

      person pat: Pat
        reached through: old, new

      transition move: The move
        on: 2027-05-01 to 2027-08-31
        ends: old
        starts: new

      """)
    let move = try #require(plan.changes.first)
    #expect(move.goes.contains { $0.subject == .person(0) })
    #expect(move.comes.contains { $0.subject == .person(0) })
    #expect(plan.changes.count == 1)
  }

  @Test func `by the first of the changes that share it`() throws {
    let plan = try plan(
      """
      person bob: Bob

      transition a: A
        on: 2027-01-01 to 2027-02-01

      transition b: B
        on: 2027-02-01
        ends: bob

      """)
    #expect(plan.changes.map { $0.goes.count } == [1, 0])
  }

  @Test func `what is so today is not the work of a change of today`() throws {
    let plan = try plan("transition party: Birthday\n  on: 2026-11-22\n")
    #expect(plan.changes.map(\.findings) == [[]])
  }

  @Test func `everybody who is there is listed, also round in a circle`() throws {
    let reading = Reading(
      SourceText(
        """
        kith: 1

        me: Ada
          needs: listening

        person x: Xan
          reached through: p, directly

        person p: Pip
          reached through: x

        """), rules: [])
    let day = try #require(Day("2026-11-22"))
    let network = Timeline(reading.record).network(on: day)
    let rows = Grouping([network], underEachRoute: false).groups.flatMap(\.rows)
    #expect(rows.map(\.person) == [0, 1])
  }
}
