import KithFindings
import KithModel
import KithNetwork
import KithPlan

extension Page {
  /// The workers of the last twelve months with their days, where one of them came or left in that time: a
  /// fact, and nothing is counted.
  mutating func workersOfTheYear(_ plan: Plan) {
    let (record, today) = (plan.view.record, plan.view.today)
    let start = today.adding(-365)
    var isChange = false
    let workers = record.people.indices.compactMap { place -> String? in
      guard record.people[place].kind == .worker else { return nil }
      if case .wayNotYet = plan.view.history.now.absence(of: place) { return nil }
      let stretches = plan.view.history.timeline.stretches(.person(place)).filter {
        ($0.first ?? start) <= today && ($0.last ?? today) >= start
      }
      guard let first = stretches.first, let last = stretches.last else { return nil }
      let from = first.first.flatMap { $0 > start ? "from \(Saying.day($0))" : nil }
      let until = last.last.flatMap { $0 < today ? "until \(Saying.day($0))" : nil }
      if from != nil || until != nil { isChange = true }
      return ([record.people[place].name] + [from, until].compactMap(\.self)).joined(separator: " ")
    }
    guard isChange, workers.count > 1 else { return }
    heading("Workers of the last twelve months")
    add(Saying.sentence(Saying.list(workers)), indent: 2)
  }
}
