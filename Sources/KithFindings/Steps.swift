public import KithModel

extension View {
  /// Steps not done yet that are about somebody or something a finding names, by place in
  /// `Record/steps`.
  public func steps(about fold: Fold) -> [Int] {
    steps(about: fold.findings.reduce(into: []) { $0.formUnion($1.evidence.matters) })
  }

  func steps(about evidence: Evidence) -> [Int] {
    steps(about: evidence.matters)
  }

  private func steps(about matters: Set<Matter>) -> [Int] {
    record.steps.indices.filter { place in
      let step = record.steps[place]
      return !step.isDone && (step.about ?? []).contains { matters.contains($0) }
    }
  }
}

extension Step {
  /// Whether a day is written on which it was done.
  public var isDone: Bool { done?.saysThereIsOne ?? false }
}

extension Record {
  /// A step as it is told: what, who, by when.
  public func stepInWords(_ place: Int) -> String {
    let step = steps[place]
    let by = day(step.by, .beginning).map { ", by \(Saying.day($0))" } ?? ""
    return "\(step.title) (\(step.who)\(by))"
  }
}
