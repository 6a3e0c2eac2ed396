import KithModel
import KithNetwork

extension Rule {
  /// An approval whose words say for how long it was given, and that time has passed.
  static let agreementApprovalEnded = Rule.aboutAgreements(
    id: "agreement-approval-ended",
    title: "The time for which an agreement was approved has passed",
    why: """
      Where a service approves staying in touch for some months, both may think that it still stands behind \
      them when it no longer does. Kith reads “for six months” and the like, and the day beside it; any other \
      words about time it doesn’t read.
      """,
    citations: [.continuingCare],
    examples: [
      .finds(
        "“Jan Reid, service manager, for six months” (12 May 2026)",
        in: """
          kith: 1

          me: Ada

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-06-01
            agreed by me: 2026-05-01
            agreed by them: 2026-05-01
            approved by: Jan Reid, service manager, for six months, 2026-05-12
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-06-01
            agreed by me: 2026-05-01
            agreed by them: 2026-05-01
            approved by: Jan Reid, service manager, for six months, 2026-06-12
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada

          person morag: Morag Bell

          agreement morag: Staying in touch
            from: 2026-06-01
            agreed by me: 2026-05-01
            agreed by them: 2026-05-01
            approved by: Jan Reid, for six months, 2026-05-12
            approved by: Jan Reid, for another year, 2026-11-10
          """),
    ],
    check: { view in
      view.openAgreements.compactMap { place in
        let approvals = view.record.agreements[place].approvedBy
        // One that still stands, or was given without an end, stands for all.
        guard !approvals.isEmpty,
          approvals.allSatisfy({ $0.lastDay.map { $0 < view.today } ?? false })
        else { return nil }
        return view.evidence(ofAgreement: place, .approvedBy)
      }
    },
    words: { agreements, _, view in
      let place = agreements[0]
      let last = view.record.agreements[place].approvedBy.last
      let day = last?.day.map { " (\(Saying.day($0)))" } ?? ""
      return Words(
        says: Saying.capitalized(
          """
          \(view.agreementInWords(place)) was approved by “\(last?.text ?? "")”\(day), and that time has \
          passed.
          """),
        ask: "Does the service still stand behind it, and who could say so?")
    })
}

extension Agreement.Dated {
  /// The last day of what is given "for six months" or "for 1 year" from its day; `nil` where its words say
  /// nothing of that kind.
  fileprivate var lastDay: Day? {
    guard let day else { return nil }
    let numbers = [
      "a": 1, "another": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
      "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "eighteen": 18,
    ]
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for place in words.indices.dropLast(2) where words[place] == "for" {
      let number = numbers[words[place + 1]] ?? Int(words[place + 1]) ?? 0
      guard (1...120).contains(number) else { continue }
      switch words[place + 2] {
      case "week", "weeks": return day.adding(7 * number)
      case "month", "months": return day.adding(months: number)
      case "year", "years": return day.adding(months: 12 * number)
      default: continue
      }
    }
    return nil
  }
}

extension Day {
  /// The same day so many months on, or the last of that month.
  fileprivate func adding(months: Int) -> Day {
    let month = parts.year * 12 + parts.month - 1 + months
    for day in stride(from: parts.day, to: 0, by: -1) {
      if let found = Day(year: month / 12, month: month % 12 + 1, day: day) { return found }
    }
    return self
  }
}
